// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `StructureDefinition` of FHIR R4.
public struct StructureDefinition: FHIRResource {
    public static var resourceType: StaticString? { "StructureDefinition" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var url: Primitive<FHIRUri>?
    public var identifier: [Identifier]?
    public var version: Primitive<String>?
    public var name: Primitive<String>?
    public var title: Primitive<String>?
    public var status: Primitive<FHIRCode>?
    public var experimental: Primitive<Bool>?
    public var date: Primitive<FHIRDateTime>?
    public var publisher: Primitive<String>?
    public var contact: [ContactDetail]?
    public var description: Primitive<FHIRMarkdown>?
    public var useContext: [UsageContext]?
    public var jurisdiction: [CodeableConcept]?
    public var purpose: Primitive<FHIRMarkdown>?
    public var copyright: Primitive<FHIRMarkdown>?
    public var keyword: [Coding]?
    public var fhirVersion: Primitive<FHIRCode>?
    public var mapping: [StructureDefinition.Mapping]?
    public var kind: Primitive<FHIRCode>?
    public var abstract: Primitive<Bool>?
    public var context: [StructureDefinition.Context]?
    public var contextInvariant: [Primitive<String>]?
    public var type: Primitive<FHIRUri>?
    public var baseDefinition: Primitive<FHIRCanonical>?
    public var derivation: Primitive<FHIRCode>?
    public var snapshot: StructureDefinition.Snapshot?
    public var differential: StructureDefinition.Differential?
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
        url: Primitive<FHIRUri>? = nil,
        identifier: [Identifier]? = nil,
        version: Primitive<String>? = nil,
        name: Primitive<String>? = nil,
        title: Primitive<String>? = nil,
        status: Primitive<FHIRCode>? = nil,
        experimental: Primitive<Bool>? = nil,
        date: Primitive<FHIRDateTime>? = nil,
        publisher: Primitive<String>? = nil,
        contact: [ContactDetail]? = nil,
        description: Primitive<FHIRMarkdown>? = nil,
        useContext: [UsageContext]? = nil,
        jurisdiction: [CodeableConcept]? = nil,
        purpose: Primitive<FHIRMarkdown>? = nil,
        copyright: Primitive<FHIRMarkdown>? = nil,
        keyword: [Coding]? = nil,
        fhirVersion: Primitive<FHIRCode>? = nil,
        mapping: [StructureDefinition.Mapping]? = nil,
        kind: Primitive<FHIRCode>? = nil,
        abstract: Primitive<Bool>? = nil,
        context: [StructureDefinition.Context]? = nil,
        contextInvariant: [Primitive<String>]? = nil,
        type: Primitive<FHIRUri>? = nil,
        baseDefinition: Primitive<FHIRCanonical>? = nil,
        derivation: Primitive<FHIRCode>? = nil,
        snapshot: StructureDefinition.Snapshot? = nil,
        differential: StructureDefinition.Differential? = nil
    ) {
        self.id = id
        self.meta = meta
        self.implicitRules = implicitRules
        self.language = language
        self.text = text
        self.contained = contained
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.url = url
        self.identifier = identifier
        self.version = version
        self.name = name
        self.title = title
        self.status = status
        self.experimental = experimental
        self.date = date
        self.publisher = publisher
        self.contact = contact
        self.description = description
        self.useContext = useContext
        self.jurisdiction = jurisdiction
        self.purpose = purpose
        self.copyright = copyright
        self.keyword = keyword
        self.fhirVersion = fhirVersion
        self.mapping = mapping
        self.kind = kind
        self.abstract = abstract
        self.context = context
        self.contextInvariant = contextInvariant
        self.type = type
        self.baseDefinition = baseDefinition
        self.derivation = derivation
        self.snapshot = snapshot
        self.differential = differential
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
        try visitor.primitive(Key("url"), &self.url)
        try visitor.elements(Key("identifier"), &self.identifier)
        try visitor.primitive(Key("version"), &self.version)
        try visitor.primitive(Key("name"), &self.name)
        try visitor.primitive(Key("title"), &self.title)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.primitive(Key("experimental"), &self.experimental)
        try visitor.primitive(Key("date"), &self.date)
        try visitor.primitive(Key("publisher"), &self.publisher)
        try visitor.elements(Key("contact"), &self.contact)
        try visitor.primitive(Key("description"), &self.description)
        try visitor.elements(Key("useContext"), &self.useContext)
        try visitor.elements(Key("jurisdiction"), &self.jurisdiction)
        try visitor.primitive(Key("purpose"), &self.purpose)
        try visitor.primitive(Key("copyright"), &self.copyright)
        try visitor.elements(Key("keyword"), &self.keyword)
        try visitor.primitive(Key("fhirVersion"), &self.fhirVersion)
        try visitor.elements(Key("mapping"), &self.mapping)
        try visitor.primitive(Key("kind"), &self.kind)
        try visitor.primitive(Key("abstract"), &self.abstract)
        try visitor.elements(Key("context"), &self.context)
        try visitor.primitives(Key("contextInvariant"), &self.contextInvariant)
        try visitor.primitive(Key("type"), &self.type)
        try visitor.primitive(Key("baseDefinition"), &self.baseDefinition)
        try visitor.primitive(Key("derivation"), &self.derivation)
        try visitor.element(Key("snapshot"), &self.snapshot)
        try visitor.element(Key("differential"), &self.differential)
    }
}

extension StructureDefinition {
    /// `StructureDefinition.mapping` of FHIR R4.
    public struct Mapping: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var identity: Primitive<FHIRId>?
        public var uri: Primitive<FHIRUri>?
        public var name: Primitive<String>?
        public var comment: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        identity: Primitive<FHIRId>? = nil,
        uri: Primitive<FHIRUri>? = nil,
        name: Primitive<String>? = nil,
        comment: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.identity = identity
            self.uri = uri
            self.name = name
            self.comment = comment
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("identity"), &self.identity)
            try visitor.primitive(Key("uri"), &self.uri)
            try visitor.primitive(Key("name"), &self.name)
            try visitor.primitive(Key("comment"), &self.comment)
        }
    }
}

extension StructureDefinition {
    /// `StructureDefinition.context` of FHIR R4.
    public struct Context: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var type: Primitive<FHIRCode>?
        public var expression: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        type: Primitive<FHIRCode>? = nil,
        expression: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.type = type
            self.expression = expression
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("type"), &self.type)
            try visitor.primitive(Key("expression"), &self.expression)
        }
    }
}

extension StructureDefinition {
    /// `StructureDefinition.snapshot` of FHIR R4.
    public struct Snapshot: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var element: [ElementDefinition]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        element: [ElementDefinition]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.element = element
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("element"), &self.element)
        }
    }
}

extension StructureDefinition {
    /// `StructureDefinition.differential` of FHIR R4.
    public struct Differential: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var element: [ElementDefinition]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        element: [ElementDefinition]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.element = element
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("element"), &self.element)
        }
    }
}
