// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `RelatedPerson` of FHIR R4.
public struct RelatedPerson: FHIRResource {
    public static var resourceType: StaticString? { "RelatedPerson" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var active: Primitive<Bool>?
    public var patient: Reference?
    public var relationship: [CodeableConcept]?
    public var name: [HumanName]?
    public var telecom: [ContactPoint]?
    public var gender: Primitive<FHIRCode>?
    public var birthDate: Primitive<FHIRDate>?
    public var address: [Address]?
    public var photo: [Attachment]?
    public var period: Period?
    public var communication: [RelatedPerson.Communication]?
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
        active: Primitive<Bool>? = nil,
        patient: Reference? = nil,
        relationship: [CodeableConcept]? = nil,
        name: [HumanName]? = nil,
        telecom: [ContactPoint]? = nil,
        gender: Primitive<FHIRCode>? = nil,
        birthDate: Primitive<FHIRDate>? = nil,
        address: [Address]? = nil,
        photo: [Attachment]? = nil,
        period: Period? = nil,
        communication: [RelatedPerson.Communication]? = nil
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
        self.active = active
        self.patient = patient
        self.relationship = relationship
        self.name = name
        self.telecom = telecom
        self.gender = gender
        self.birthDate = birthDate
        self.address = address
        self.photo = photo
        self.period = period
        self.communication = communication
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
        try visitor.primitive(Key("active"), &self.active)
        try visitor.element(Key("patient"), &self.patient)
        try visitor.elements(Key("relationship"), &self.relationship)
        try visitor.elements(Key("name"), &self.name)
        try visitor.elements(Key("telecom"), &self.telecom)
        try visitor.primitive(Key("gender"), &self.gender)
        try visitor.primitive(Key("birthDate"), &self.birthDate)
        try visitor.elements(Key("address"), &self.address)
        try visitor.elements(Key("photo"), &self.photo)
        try visitor.element(Key("period"), &self.period)
        try visitor.elements(Key("communication"), &self.communication)
    }
}

extension RelatedPerson {
    /// `RelatedPerson.communication` of FHIR R4.
    public struct Communication: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var language: CodeableConcept?
        public var preferred: Primitive<Bool>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        language: CodeableConcept? = nil,
        preferred: Primitive<Bool>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.language = language
            self.preferred = preferred
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("language"), &self.language)
            try visitor.primitive(Key("preferred"), &self.preferred)
        }
    }
}
