// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Practitioner` of FHIR R4.
public struct Practitioner: FHIRResource {
    public static var resourceType: StaticString? { "Practitioner" }

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
    public var name: [HumanName]?
    public var telecom: [ContactPoint]?
    public var address: [Address]?
    public var gender: Primitive<FHIRCode>?
    public var birthDate: Primitive<FHIRDate>?
    public var photo: [Attachment]?
    public var qualification: [Practitioner.Qualification]?
    public var communication: [CodeableConcept]?
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
        name: [HumanName]? = nil,
        telecom: [ContactPoint]? = nil,
        address: [Address]? = nil,
        gender: Primitive<FHIRCode>? = nil,
        birthDate: Primitive<FHIRDate>? = nil,
        photo: [Attachment]? = nil,
        qualification: [Practitioner.Qualification]? = nil,
        communication: [CodeableConcept]? = nil
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
        self.name = name
        self.telecom = telecom
        self.address = address
        self.gender = gender
        self.birthDate = birthDate
        self.photo = photo
        self.qualification = qualification
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
        try visitor.elements(Key("name"), &self.name)
        try visitor.elements(Key("telecom"), &self.telecom)
        try visitor.elements(Key("address"), &self.address)
        try visitor.primitive(Key("gender"), &self.gender)
        try visitor.primitive(Key("birthDate"), &self.birthDate)
        try visitor.elements(Key("photo"), &self.photo)
        try visitor.elements(Key("qualification"), &self.qualification)
        try visitor.elements(Key("communication"), &self.communication)
    }
}

extension Practitioner {
    /// `Practitioner.qualification` of FHIR R4.
    public struct Qualification: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var identifier: [Identifier]?
        public var code: CodeableConcept?
        public var period: Period?
        public var issuer: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        identifier: [Identifier]? = nil,
        code: CodeableConcept? = nil,
        period: Period? = nil,
        issuer: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.identifier = identifier
            self.code = code
            self.period = period
            self.issuer = issuer
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("identifier"), &self.identifier)
            try visitor.element(Key("code"), &self.code)
            try visitor.element(Key("period"), &self.period)
            try visitor.element(Key("issuer"), &self.issuer)
        }
    }
}
