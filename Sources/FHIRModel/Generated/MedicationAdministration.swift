// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `MedicationAdministration` of FHIR R4.
public struct MedicationAdministration: FHIRResource {
    public static var resourceType: StaticString? { "MedicationAdministration" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var instantiates: [Primitive<FHIRUri>]?
    public var partOf: [Reference]?
    public var status: Primitive<FHIRCode>?
    public var statusReason: [CodeableConcept]?
    public var category: CodeableConcept?
    public var medication: MedicationAdministration.Medication?
    public var subject: Reference?
    public var context: Reference?
    public var supportingInformation: [Reference]?
    public var effective: MedicationAdministration.Effective?
    public var performer: [MedicationAdministration.Performer]?
    public var reasonCode: [CodeableConcept]?
    public var reasonReference: [Reference]?
    public var request: Reference?
    public var device: [Reference]?
    public var note: [Annotation]?
    public var dosage: MedicationAdministration.Dosage?
    public var eventHistory: [Reference]?
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
        instantiates: [Primitive<FHIRUri>]? = nil,
        partOf: [Reference]? = nil,
        status: Primitive<FHIRCode>? = nil,
        statusReason: [CodeableConcept]? = nil,
        category: CodeableConcept? = nil,
        medication: MedicationAdministration.Medication? = nil,
        subject: Reference? = nil,
        context: Reference? = nil,
        supportingInformation: [Reference]? = nil,
        effective: MedicationAdministration.Effective? = nil,
        performer: [MedicationAdministration.Performer]? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        request: Reference? = nil,
        device: [Reference]? = nil,
        note: [Annotation]? = nil,
        dosage: MedicationAdministration.Dosage? = nil,
        eventHistory: [Reference]? = nil
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
        self.instantiates = instantiates
        self.partOf = partOf
        self.status = status
        self.statusReason = statusReason
        self.category = category
        self.medication = medication
        self.subject = subject
        self.context = context
        self.supportingInformation = supportingInformation
        self.effective = effective
        self.performer = performer
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.request = request
        self.device = device
        self.note = note
        self.dosage = dosage
        self.eventHistory = eventHistory
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
        try visitor.primitives(Key("instantiates"), &self.instantiates)
        try visitor.elements(Key("partOf"), &self.partOf)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.elements(Key("statusReason"), &self.statusReason)
        try visitor.element(Key("category"), &self.category)
        try visitor.choice(&self.medication)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("context"), &self.context)
        try visitor.elements(Key("supportingInformation"), &self.supportingInformation)
        try visitor.choice(&self.effective)
        try visitor.elements(Key("performer"), &self.performer)
        try visitor.elements(Key("reasonCode"), &self.reasonCode)
        try visitor.elements(Key("reasonReference"), &self.reasonReference)
        try visitor.element(Key("request"), &self.request)
        try visitor.elements(Key("device"), &self.device)
        try visitor.elements(Key("note"), &self.note)
        try visitor.element(Key("dosage"), &self.dosage)
        try visitor.elements(Key("eventHistory"), &self.eventHistory)
    }
}

extension MedicationAdministration {
    /// The choice `medication[x]` of `MedicationAdministration`.
    public indirect enum Medication: FHIRChoice {
        case codeableConcept(CodeableConcept)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .codeableConcept(let value)?: try visitor.put(Key("medicationCodeableConcept"), value)
            case .reference(let value)?: try visitor.put(Key("medicationReference"), value)
            case nil:
                try visitor.take(Key("medicationCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("medicationReference"), Self.reference, &choice)
            }
        }
    }
}

extension MedicationAdministration {
    /// The choice `effective[x]` of `MedicationAdministration`.
    public indirect enum Effective: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("effectiveDateTime"), value)
            case .period(let value)?: try visitor.put(Key("effectivePeriod"), value)
            case nil:
                try visitor.take(Key("effectiveDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("effectivePeriod"), Self.period, &choice)
            }
        }
    }
}

extension MedicationAdministration {
    /// `MedicationAdministration.performer` of FHIR R4.
    public struct Performer: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var function: CodeableConcept?
        public var actor: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        function: CodeableConcept? = nil,
        actor: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.function = function
            self.actor = actor
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("function"), &self.function)
            try visitor.element(Key("actor"), &self.actor)
        }
    }
}

extension MedicationAdministration {
    /// `MedicationAdministration.dosage` of FHIR R4.
    public struct Dosage: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var text: Primitive<String>?
        public var site: CodeableConcept?
        public var route: CodeableConcept?
        public var method: CodeableConcept?
        public var dose: Quantity?
        public var rate: MedicationAdministration.Dosage.Rate?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        text: Primitive<String>? = nil,
        site: CodeableConcept? = nil,
        route: CodeableConcept? = nil,
        method: CodeableConcept? = nil,
        dose: Quantity? = nil,
        rate: MedicationAdministration.Dosage.Rate? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.text = text
            self.site = site
            self.route = route
            self.method = method
            self.dose = dose
            self.rate = rate
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("text"), &self.text)
            try visitor.element(Key("site"), &self.site)
            try visitor.element(Key("route"), &self.route)
            try visitor.element(Key("method"), &self.method)
            try visitor.element(Key("dose"), &self.dose)
            try visitor.choice(&self.rate)
        }
    }
}

extension MedicationAdministration.Dosage {
    /// The choice `rate[x]` of `MedicationAdministration.Dosage`.
    public indirect enum Rate: FHIRChoice {
        case ratio(Ratio)
        case quantity(Quantity)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .ratio(let value)?: try visitor.put(Key("rateRatio"), value)
            case .quantity(let value)?: try visitor.put(Key("rateQuantity"), value)
            case nil:
                try visitor.take(Key("rateRatio"), Self.ratio, &choice)
                try visitor.take(Key("rateQuantity"), Self.quantity, &choice)
            }
        }
    }
}
