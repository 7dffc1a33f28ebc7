// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `ImagingStudy` of FHIR R4.
public struct ImagingStudy: FHIRResource {
    public static var resourceType: StaticString? { "ImagingStudy" }

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
    public var modality: [Coding]?
    public var subject: Reference?
    public var encounter: Reference?
    public var started: Primitive<FHIRDateTime>?
    public var basedOn: [Reference]?
    public var referrer: Reference?
    public var interpreter: [Reference]?
    public var endpoint: [Reference]?
    public var numberOfSeries: Primitive<FHIRUnsignedInt>?
    public var numberOfInstances: Primitive<FHIRUnsignedInt>?
    public var procedureReference: Reference?
    public var procedureCode: [CodeableConcept]?
    public var location: Reference?
    public var reasonCode: [CodeableConcept]?
    public var reasonReference: [Reference]?
    public var note: [Annotation]?
    public var description: Primitive<String>?
    public var series: [ImagingStudy.Series]?
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
        modality: [Coding]? = nil,
        subject: Reference? = nil,
        encounter: Reference? = nil,
        started: Primitive<FHIRDateTime>? = nil,
        basedOn: [Reference]? = nil,
        referrer: Reference? = nil,
        interpreter: [Reference]? = nil,
        endpoint: [Reference]? = nil,
        numberOfSeries: Primitive<FHIRUnsignedInt>? = nil,
        numberOfInstances: Primitive<FHIRUnsignedInt>? = nil,
        procedureReference: Reference? = nil,
        procedureCode: [CodeableConcept]? = nil,
        location: Reference? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        note: [Annotation]? = nil,
        description: Primitive<String>? = nil,
        series: [ImagingStudy.Series]? = nil
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
        self.modality = modality
        self.subject = subject
        self.encounter = encounter
        self.started = started
        self.basedOn = basedOn
        self.referrer = referrer
        self.interpreter = interpreter
        self.endpoint = endpoint
        self.numberOfSeries = numberOfSeries
        self.numberOfInstances = numberOfInstances
        self.procedureReference = procedureReference
        self.procedureCode = procedureCode
        self.location = location
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.note = note
        self.description = description
        self.series = series
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
        try visitor.elements(Key("modality"), &self.modality)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.primitive(Key("started"), &self.started)
        try visitor.elements(Key("basedOn"), &self.basedOn)
        try visitor.element(Key("referrer"), &self.referrer)
        try visitor.elements(Key("interpreter"), &self.interpreter)
        try visitor.elements(Key("endpoint"), &self.endpoint)
        try visitor.primitive(Key("numberOfSeries"), &self.numberOfSeries)
        try visitor.primitive(Key("numberOfInstances"), &self.numberOfInstances)
        try visitor.element(Key("procedureReference"), &self.procedureReference)
        try visitor.elements(Key("procedureCode"), &self.procedureCode)
        try visitor.element(Key("location"), &self.location)
        try visitor.elements(Key("reasonCode"), &self.reasonCode)
        try visitor.elements(Key("reasonReference"), &self.reasonReference)
        try visitor.elements(Key("note"), &self.note)
        try visitor.primitive(Key("description"), &self.description)
        try visitor.elements(Key("series"), &self.series)
    }
}

extension ImagingStudy {
    /// `ImagingStudy.series` of FHIR R4.
    public struct Series: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var uid: Primitive<FHIRId>?
        public var number: Primitive<FHIRUnsignedInt>?
        public var modality: Coding?
        public var description: Primitive<String>?
        public var numberOfInstances: Primitive<FHIRUnsignedInt>?
        public var endpoint: [Reference]?
        public var bodySite: Coding?
        public var laterality: Coding?
        public var specimen: [Reference]?
        public var started: Primitive<FHIRDateTime>?
        public var performer: [ImagingStudy.Series.Performer]?
        public var instance: [ImagingStudy.Series.Instance]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        uid: Primitive<FHIRId>? = nil,
        number: Primitive<FHIRUnsignedInt>? = nil,
        modality: Coding? = nil,
        description: Primitive<String>? = nil,
        numberOfInstances: Primitive<FHIRUnsignedInt>? = nil,
        endpoint: [Reference]? = nil,
        bodySite: Coding? = nil,
        laterality: Coding? = nil,
        specimen: [Reference]? = nil,
        started: Primitive<FHIRDateTime>? = nil,
        performer: [ImagingStudy.Series.Performer]? = nil,
        instance: [ImagingStudy.Series.Instance]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.uid = uid
            self.number = number
            self.modality = modality
            self.description = description
            self.numberOfInstances = numberOfInstances
            self.endpoint = endpoint
            self.bodySite = bodySite
            self.laterality = laterality
            self.specimen = specimen
            self.started = started
            self.performer = performer
            self.instance = instance
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("uid"), &self.uid)
            try visitor.primitive(Key("number"), &self.number)
            try visitor.element(Key("modality"), &self.modality)
            try visitor.primitive(Key("description"), &self.description)
            try visitor.primitive(Key("numberOfInstances"), &self.numberOfInstances)
            try visitor.elements(Key("endpoint"), &self.endpoint)
            try visitor.element(Key("bodySite"), &self.bodySite)
            try visitor.element(Key("laterality"), &self.laterality)
            try visitor.elements(Key("specimen"), &self.specimen)
            try visitor.primitive(Key("started"), &self.started)
            try visitor.elements(Key("performer"), &self.performer)
            try visitor.elements(Key("instance"), &self.instance)
        }
    }
}

extension ImagingStudy.Series {
    /// `ImagingStudy.series.performer` of FHIR R4.
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

extension ImagingStudy.Series {
    /// `ImagingStudy.series.instance` of FHIR R4.
    public struct Instance: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var uid: Primitive<FHIRId>?
        public var sopClass: Coding?
        public var number: Primitive<FHIRUnsignedInt>?
        public var title: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        uid: Primitive<FHIRId>? = nil,
        sopClass: Coding? = nil,
        number: Primitive<FHIRUnsignedInt>? = nil,
        title: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.uid = uid
            self.sopClass = sopClass
            self.number = number
            self.title = title
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("uid"), &self.uid)
            try visitor.element(Key("sopClass"), &self.sopClass)
            try visitor.primitive(Key("number"), &self.number)
            try visitor.primitive(Key("title"), &self.title)
        }
    }
}
