// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Person` of FHIR R4.
public struct Person: FHIRResource {
    public static var resourceType: StaticString? { "Person" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var name: [HumanName]?
    public var telecom: [ContactPoint]?
    public var gender: Primitive<FHIRCode>?
    public var birthDate: Primitive<FHIRDate>?
    public var address: [Address]?
    public var photo: Attachment?
    public var managingOrganization: Reference?
    public var active: Primitive<Bool>?
    public var link: [Person.Link]?
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
        name: [HumanName]? = nil,
        telecom: [ContactPoint]? = nil,
        gender: Primitive<FHIRCode>? = nil,
        birthDate: Primitive<FHIRDate>? = nil,
        address: [Address]? = nil,
        photo: Attachment? = nil,
        managingOrganization: Reference? = nil,
        active: Primitive<Bool>? = nil,
        link: [Person.Link]? = nil
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
        self.name = name
        self.telecom = telecom
        self.gender = gender
        self.birthDate = birthDate
        self.address = address
        self.photo = photo
        self.managingOrganization = managingOrganization
        self.active = active
        self.link = link
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
        try visitor.elements(Key("name"), &self.name)
        try visitor.elements(Key("telecom"), &self.telecom)
        try visitor.primitive(Key("gender"), &self.gender)
        try visitor.primitive(Key("birthDate"), &self.birthDate)
        try visitor.elements(Key("address"), &self.address)
        try visitor.element(Key("photo"), &self.photo)
        try visitor.element(Key("managingOrganization"), &self.managingOrganization)
        try visitor.primitive(Key("active"), &self.active)
        try visitor.elements(Key("link"), &self.link)
    }
}

extension Person {
    /// `Person.link` of FHIR R4.
    public struct Link: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var target: Reference?
        public var assurance: Primitive<FHIRCode>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        target: Reference? = nil,
        assurance: Primitive<FHIRCode>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.target = target
            self.assurance = assurance
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("target"), &self.target)
            try visitor.primitive(Key("assurance"), &self.assurance)
        }
    }
}
