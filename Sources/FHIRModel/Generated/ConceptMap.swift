// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `ConceptMap` of FHIR R4.
public struct ConceptMap: FHIRResource {
    public static var resourceType: StaticString? { "ConceptMap" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var url: Primitive<FHIRUri>?
    public var identifier: Identifier?
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
    public var source: ConceptMap.Source?
    public var target: ConceptMap.Target?
    public var group: [ConceptMap.Group]?
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
        identifier: Identifier? = nil,
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
        source: ConceptMap.Source? = nil,
        target: ConceptMap.Target? = nil,
        group: [ConceptMap.Group]? = nil
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
        self.source = source
        self.target = target
        self.group = group
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
        try visitor.element(Key("identifier"), &self.identifier)
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
        try visitor.choice(&self.source)
        try visitor.choice(&self.target)
        try visitor.elements(Key("group"), &self.group)
    }
}

extension ConceptMap {
    /// The choice `source[x]` of `ConceptMap`.
    public indirect enum Source: FHIRChoice {
        case uri(Primitive<FHIRUri>)
        case canonical(Primitive<FHIRCanonical>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .uri(let value)?: try visitor.put(Key("sourceUri"), value)
            case .canonical(let value)?: try visitor.put(Key("sourceCanonical"), value)
            case nil:
                try visitor.take(Key("sourceUri"), Self.uri, &choice)
                try visitor.take(Key("sourceCanonical"), Self.canonical, &choice)
            }
        }
    }
}

extension ConceptMap {
    /// The choice `target[x]` of `ConceptMap`.
    public indirect enum Target: FHIRChoice {
        case uri(Primitive<FHIRUri>)
        case canonical(Primitive<FHIRCanonical>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .uri(let value)?: try visitor.put(Key("targetUri"), value)
            case .canonical(let value)?: try visitor.put(Key("targetCanonical"), value)
            case nil:
                try visitor.take(Key("targetUri"), Self.uri, &choice)
                try visitor.take(Key("targetCanonical"), Self.canonical, &choice)
            }
        }
    }
}

extension ConceptMap {
    /// `ConceptMap.group` of FHIR R4.
    public struct Group: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var source: Primitive<FHIRUri>?
        public var sourceVersion: Primitive<String>?
        public var target: Primitive<FHIRUri>?
        public var targetVersion: Primitive<String>?
        public var element: [ConceptMap.Group.Element]?
        public var unmapped: ConceptMap.Group.Unmapped?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        source: Primitive<FHIRUri>? = nil,
        sourceVersion: Primitive<String>? = nil,
        target: Primitive<FHIRUri>? = nil,
        targetVersion: Primitive<String>? = nil,
        element: [ConceptMap.Group.Element]? = nil,
        unmapped: ConceptMap.Group.Unmapped? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.source = source
            self.sourceVersion = sourceVersion
            self.target = target
            self.targetVersion = targetVersion
            self.element = element
            self.unmapped = unmapped
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("source"), &self.source)
            try visitor.primitive(Key("sourceVersion"), &self.sourceVersion)
            try visitor.primitive(Key("target"), &self.target)
            try visitor.primitive(Key("targetVersion"), &self.targetVersion)
            try visitor.elements(Key("element"), &self.element)
            try visitor.element(Key("unmapped"), &self.unmapped)
        }
    }
}

extension ConceptMap.Group {
    /// `ConceptMap.group.element` of FHIR R4.
    public struct Element: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: Primitive<FHIRCode>?
        public var display: Primitive<String>?
        public var target: [ConceptMap.Group.Element.Target]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: Primitive<FHIRCode>? = nil,
        display: Primitive<String>? = nil,
        target: [ConceptMap.Group.Element.Target]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.display = display
            self.target = target
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.primitive(Key("display"), &self.display)
            try visitor.elements(Key("target"), &self.target)
        }
    }
}

extension ConceptMap.Group.Element {
    /// `ConceptMap.group.element.target` of FHIR R4.
    public struct Target: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: Primitive<FHIRCode>?
        public var display: Primitive<String>?
        public var equivalence: Primitive<FHIRCode>?
        public var comment: Primitive<String>?
        public var dependsOn: [ConceptMap.Group.Element.Target.DependsOn]?
        public var product: [ConceptMap.Group.Element.Target.DependsOn]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: Primitive<FHIRCode>? = nil,
        display: Primitive<String>? = nil,
        equivalence: Primitive<FHIRCode>? = nil,
        comment: Primitive<String>? = nil,
        dependsOn: [ConceptMap.Group.Element.Target.DependsOn]? = nil,
        product: [ConceptMap.Group.Element.Target.DependsOn]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.display = display
            self.equivalence = equivalence
            self.comment = comment
            self.dependsOn = dependsOn
            self.product = product
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.primitive(Key("display"), &self.display)
            try visitor.primitive(Key("equivalence"), &self.equivalence)
            try visitor.primitive(Key("comment"), &self.comment)
            try visitor.elements(Key("dependsOn"), &self.dependsOn)
            try visitor.elements(Key("product"), &self.product)
        }
    }
}

extension ConceptMap.Group.Element.Target {
    /// `ConceptMap.group.element.target.dependsOn` of FHIR R4.
    public struct DependsOn: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var property: Primitive<FHIRUri>?
        public var system: Primitive<FHIRCanonical>?
        public var value: Primitive<String>?
        public var display: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        property: Primitive<FHIRUri>? = nil,
        system: Primitive<FHIRCanonical>? = nil,
        value: Primitive<String>? = nil,
        display: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.property = property
            self.system = system
            self.value = value
            self.display = display
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("property"), &self.property)
            try visitor.primitive(Key("system"), &self.system)
            try visitor.primitive(Key("value"), &self.value)
            try visitor.primitive(Key("display"), &self.display)
        }
    }
}

extension ConceptMap.Group {
    /// `ConceptMap.group.unmapped` of FHIR R4.
    public struct Unmapped: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var mode: Primitive<FHIRCode>?
        public var code: Primitive<FHIRCode>?
        public var display: Primitive<String>?
        public var url: Primitive<FHIRCanonical>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        mode: Primitive<FHIRCode>? = nil,
        code: Primitive<FHIRCode>? = nil,
        display: Primitive<String>? = nil,
        url: Primitive<FHIRCanonical>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.mode = mode
            self.code = code
            self.display = display
            self.url = url
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("mode"), &self.mode)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.primitive(Key("display"), &self.display)
            try visitor.primitive(Key("url"), &self.url)
        }
    }
}
