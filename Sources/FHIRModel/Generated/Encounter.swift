// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Encounter` of FHIR R4.
public struct Encounter: FHIRResource {
    public static var resourceType: StaticString? { "Encounter" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var status: Primitive<FHIRCode>?
    public var statusHistory: [Encounter.StatusHistory]?
    public var `class`: Coding?
    public var classHistory: [Encounter.ClassHistory]?
    public var type: [CodeableConcept]?
    public var serviceType: CodeableConcept?
    public var priority: CodeableConcept?
    public var subject: Reference?
    public var episodeOfCare: [Reference]?
    public var basedOn: [Reference]?
    public var participant: [Encounter.Participant]?
    public var appointment: [Reference]?
    public var period: Period?
    public var length: Duration?
    public var reasonCode: [CodeableConcept]?
    public var reasonReference: [Reference]?
    public var diagnosis: [Encounter.Diagnosis]?
    public var account: [Reference]?
    public var hospitalization: Encounter.Hospitalization?
    public var location: [Encounter.Location]?
    public var serviceProvider: Reference?
    public var partOf: Reference?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: Primitive<FHIRId>? = nil,
        meta: Meta? = nil,
        implicitRules: Primitive<FHIRUri>? = nil,
        language: Primitive<FHIRCode>? = nil,
        text: Narrative? = nil,
        contained: [Resource]? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        identifier: [Identifier]? = nil,
        status: Primitive<FHIRCode>? = nil,
        statusHistory: [Encounter.StatusHistory]? = nil,
        `class`: Coding? = nil,
        classHistory: [Encounter.ClassHistory]? = nil,
        type: [CodeableConcept]? = nil,
        serviceType: CodeableConcept? = nil,
        priority: CodeableConcept? = nil,
        subject: Reference? = nil,
        episodeOfCare: [Reference]? = nil,
        basedOn: [Reference]? = nil,
        participant: [Encounter.Participant]? = nil,
        appointment: [Reference]? = nil,
        period: Period? = nil,
        length: Duration? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        diagnosis: [Encounter.Diagnosis]? = nil,
        account: [Reference]? = nil,
        hospitalization: Encounter.Hospitalization? = nil,
        location: [Encounter.Location]? = nil,
        serviceProvider: Reference? = nil,
        partOf: Reference? = nil
    ) {
        self.id = id
        self.meta = meta
        self.implicitRules = implicitRules
        self.language = language
        self.text = text
        self.contained = contained
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.identifier = identifier
        self.status = status
        self.statusHistory = statusHistory
        self.class = `class`
        self.classHistory = classHistory
        self.type = type
        self.serviceType = serviceType
        self.priority = priority
        self.subject = subject
        self.episodeOfCare = episodeOfCare
        self.basedOn = basedOn
        self.participant = participant
        self.appointment = appointment
        self.period = period
        self.length = length
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.diagnosis = diagnosis
        self.account = account
        self.hospitalization = hospitalization
        self.location = location
        self.serviceProvider = serviceProvider
        self.partOf = partOf
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.primitive(Key("id"), &self.id)
        try visitor.element(Key("meta"), &self.meta)
        try visitor.primitive(Key("implicitRules"), &self.implicitRules)
        try visitor.primitive(Key("language"), &self.language)
        try visitor.element(Key("text"), &self.text)
        try visitor.resources(Key("contained"), &self.contained)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
        try visitor.elements(Key("identifier"), &self.identifier)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.elements(Key("statusHistory"), &self.statusHistory)
        try visitor.element(Key("class"), &self.class)
        try visitor.elements(Key("classHistory"), &self.classHistory)
        try visitor.elements(Key("type"), &self.type)
        try visitor.element(Key("serviceType"), &self.serviceType)
        try visitor.element(Key("priority"), &self.priority)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.elements(Key("episodeOfCare"), &self.episodeOfCare)
        try visitor.elements(Key("basedOn"), &self.basedOn)
        try visitor.elements(Key("participant"), &self.participant)
        try visitor.elements(Key("appointment"), &self.appointment)
        try visitor.element(Key("period"), &self.period)
        try visitor.element(Key("length"), &self.length)
        try visitor.elements(Key("reasonCode"), &self.reasonCode)
        try visitor.elements(Key("reasonReference"), &self.reasonReference)
        try visitor.elements(Key("diagnosis"), &self.diagnosis)
        try visitor.elements(Key("account"), &self.account)
        try visitor.element(Key("hospitalization"), &self.hospitalization)
        try visitor.elements(Key("location"), &self.location)
        try visitor.element(Key("serviceProvider"), &self.serviceProvider)
        try visitor.element(Key("partOf"), &self.partOf)
    }
}

extension Encounter {
    /// `Encounter.statusHistory` of FHIR R4.
    public struct StatusHistory: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var status: Primitive<FHIRCode>?
        public var period: Period?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        status: Primitive<FHIRCode>? = nil,
        period: Period? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.status = status
            self.period = period
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("status"), &self.status)
            try visitor.element(Key("period"), &self.period)
        }
    }
}

extension Encounter {
    /// `Encounter.classHistory` of FHIR R4.
    public struct ClassHistory: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var `class`: Coding?
        public var period: Period?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        `class`: Coding? = nil,
        period: Period? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.class = `class`
            self.period = period
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("class"), &self.class)
            try visitor.element(Key("period"), &self.period)
        }
    }
}

extension Encounter {
    /// `Encounter.participant` of FHIR R4.
    public struct Participant: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var type: [CodeableConcept]?
        public var period: Period?
        public var individual: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        type: [CodeableConcept]? = nil,
        period: Period? = nil,
        individual: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.type = type
            self.period = period
            self.individual = individual
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("type"), &self.type)
            try visitor.element(Key("period"), &self.period)
            try visitor.element(Key("individual"), &self.individual)
        }
    }
}

extension Encounter {
    /// `Encounter.diagnosis` of FHIR R4.
    public struct Diagnosis: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var condition: Reference?
        public var use: CodeableConcept?
        public var rank: Primitive<FHIRPositiveInt>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        condition: Reference? = nil,
        use: CodeableConcept? = nil,
        rank: Primitive<FHIRPositiveInt>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.condition = condition
            self.use = use
            self.rank = rank
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("condition"), &self.condition)
            try visitor.element(Key("use"), &self.use)
            try visitor.primitive(Key("rank"), &self.rank)
        }
    }
}

extension Encounter {
    /// `Encounter.hospitalization` of FHIR R4.
    public struct Hospitalization: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var preAdmissionIdentifier: Identifier?
        public var origin: Reference?
        public var admitSource: CodeableConcept?
        public var reAdmission: CodeableConcept?
        public var dietPreference: [CodeableConcept]?
        public var specialCourtesy: [CodeableConcept]?
        public var specialArrangement: [CodeableConcept]?
        public var destination: Reference?
        public var dischargeDisposition: CodeableConcept?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        preAdmissionIdentifier: Identifier? = nil,
        origin: Reference? = nil,
        admitSource: CodeableConcept? = nil,
        reAdmission: CodeableConcept? = nil,
        dietPreference: [CodeableConcept]? = nil,
        specialCourtesy: [CodeableConcept]? = nil,
        specialArrangement: [CodeableConcept]? = nil,
        destination: Reference? = nil,
        dischargeDisposition: CodeableConcept? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.preAdmissionIdentifier = preAdmissionIdentifier
            self.origin = origin
            self.admitSource = admitSource
            self.reAdmission = reAdmission
            self.dietPreference = dietPreference
            self.specialCourtesy = specialCourtesy
            self.specialArrangement = specialArrangement
            self.destination = destination
            self.dischargeDisposition = dischargeDisposition
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("preAdmissionIdentifier"), &self.preAdmissionIdentifier)
            try visitor.element(Key("origin"), &self.origin)
            try visitor.element(Key("admitSource"), &self.admitSource)
            try visitor.element(Key("reAdmission"), &self.reAdmission)
            try visitor.elements(Key("dietPreference"), &self.dietPreference)
            try visitor.elements(Key("specialCourtesy"), &self.specialCourtesy)
            try visitor.elements(Key("specialArrangement"), &self.specialArrangement)
            try visitor.element(Key("destination"), &self.destination)
            try visitor.element(Key("dischargeDisposition"), &self.dischargeDisposition)
        }
    }
}

extension Encounter {
    /// `Encounter.location` of FHIR R4.
    public struct Location: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var location: Reference?
        public var status: Primitive<FHIRCode>?
        public var physicalType: CodeableConcept?
        public var period: Period?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        location: Reference? = nil,
        status: Primitive<FHIRCode>? = nil,
        physicalType: CodeableConcept? = nil,
        period: Period? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.location = location
            self.status = status
            self.physicalType = physicalType
            self.period = period
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("location"), &self.location)
            try visitor.primitive(Key("status"), &self.status)
            try visitor.element(Key("physicalType"), &self.physicalType)
            try visitor.element(Key("period"), &self.period)
        }
    }
}
