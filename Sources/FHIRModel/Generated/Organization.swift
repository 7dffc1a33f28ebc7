// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Organization` of FHIR R4.
public struct Organization: FHIRResource {
    public static var resourceType: StaticString? { "Organization" }

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
    public var type: [CodeableConcept]?
    public var name: Primitive<String>?
    public var alias: [Primitive<String>]?
    public var telecom: [ContactPoint]?
    public var address: [Address]?
    public var partOf: Reference?
    public var contact: [Organization.Contact]?
    public var endpoint: [Reference]?
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
        type: [CodeableConcept]? = nil,
        name: Primitive<String>? = nil,
        alias: [Primitive<String>]? = nil,
        telecom: [ContactPoint]? = nil,
        address: [Address]? = nil,
        partOf: Reference? = nil,
        contact: [Organization.Contact]? = nil,
        endpoint: [Reference]? = nil
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
        self.type = type
        self.name = name
        self.alias = alias
        self.telecom = telecom
        self.address = address
        self.partOf = partOf
        self.contact = contact
        self.endpoint = endpoint
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
        try visitor.elements(Key("type"), &self.type)
        try visitor.primitive(Key("name"), &self.name)
        try visitor.primitives(Key("alias"), &self.alias)
        try visitor.elements(Key("telecom"), &self.telecom)
        try visitor.elements(Key("address"), &self.address)
        try visitor.element(Key("partOf"), &self.partOf)
        try visitor.elements(Key("contact"), &self.contact)
        try visitor.elements(Key("endpoint"), &self.endpoint)
    }
}

extension Organization {
    /// `Organization.contact` of FHIR R4.
    public struct Contact: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var purpose: CodeableConcept?
        public var name: HumanName?
        public var telecom: [ContactPoint]?
        public var address: Address?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        purpose: CodeableConcept? = nil,
        name: HumanName? = nil,
        telecom: [ContactPoint]? = nil,
        address: Address? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.purpose = purpose
            self.name = name
            self.telecom = telecom
            self.address = address
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("purpose"), &self.purpose)
            try visitor.element(Key("name"), &self.name)
            try visitor.elements(Key("telecom"), &self.telecom)
            try visitor.element(Key("address"), &self.address)
        }
    }
}
