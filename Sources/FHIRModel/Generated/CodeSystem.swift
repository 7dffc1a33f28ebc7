// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `CodeSystem` of FHIR R4.
public struct CodeSystem: FHIRResource {
    public static var resourceType: StaticString? { "CodeSystem" }

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
    public var caseSensitive: Primitive<Bool>?
    public var valueSet: Primitive<FHIRCanonical>?
    public var hierarchyMeaning: Primitive<FHIRCode>?
    public var compositional: Primitive<Bool>?
    public var versionNeeded: Primitive<Bool>?
    public var content: Primitive<FHIRCode>?
    public var supplements: Primitive<FHIRCanonical>?
    public var count: Primitive<FHIRUnsignedInt>?
    public var filter: [CodeSystem.Filter]?
    public var property: [CodeSystem.Property]?
    public var concept: [CodeSystem.Concept]?
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
        caseSensitive: Primitive<Bool>? = nil,
        valueSet: Primitive<FHIRCanonical>? = nil,
        hierarchyMeaning: Primitive<FHIRCode>? = nil,
        compositional: Primitive<Bool>? = nil,
        versionNeeded: Primitive<Bool>? = nil,
        content: Primitive<FHIRCode>? = nil,
        supplements: Primitive<FHIRCanonical>? = nil,
        count: Primitive<FHIRUnsignedInt>? = nil,
        filter: [CodeSystem.Filter]? = nil,
        property: [CodeSystem.Property]? = nil,
        concept: [CodeSystem.Concept]? = nil
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
        self.caseSensitive = caseSensitive
        self.valueSet = valueSet
        self.hierarchyMeaning = hierarchyMeaning
        self.compositional = compositional
        self.versionNeeded = versionNeeded
        self.content = content
        self.supplements = supplements
        self.count = count
        self.filter = filter
        self.property = property
        self.concept = concept
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
        try visitor.primitive(Key("caseSensitive"), &self.caseSensitive)
        try visitor.primitive(Key("valueSet"), &self.valueSet)
        try visitor.primitive(Key("hierarchyMeaning"), &self.hierarchyMeaning)
        try visitor.primitive(Key("compositional"), &self.compositional)
        try visitor.primitive(Key("versionNeeded"), &self.versionNeeded)
        try visitor.primitive(Key("content"), &self.content)
        try visitor.primitive(Key("supplements"), &self.supplements)
        try visitor.primitive(Key("count"), &self.count)
        try visitor.elements(Key("filter"), &self.filter)
        try visitor.elements(Key("property"), &self.property)
        try visitor.elements(Key("concept"), &self.concept)
    }
}

extension CodeSystem {
    /// `CodeSystem.filter` of FHIR R4.
    public struct Filter: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: Primitive<FHIRCode>?
        public var description: Primitive<String>?
        public var `operator`: [Primitive<FHIRCode>]?
        public var value: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: Primitive<FHIRCode>? = nil,
        description: Primitive<String>? = nil,
        `operator`: [Primitive<FHIRCode>]? = nil,
        value: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.description = description
            self.operator = `operator`
            self.value = value
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.primitive(Key("description"), &self.description)
            try visitor.primitives(Key("operator"), &self.operator)
            try visitor.primitive(Key("value"), &self.value)
        }
    }
}

extension CodeSystem {
    /// `CodeSystem.property` of FHIR R4.
    public struct Property: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: Primitive<FHIRCode>?
        public var uri: Primitive<FHIRUri>?
        public var description: Primitive<String>?
        public var type: Primitive<FHIRCode>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: Primitive<FHIRCode>? = nil,
        uri: Primitive<FHIRUri>? = nil,
        description: Primitive<String>? = nil,
        type: Primitive<FHIRCode>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.uri = uri
            self.description = description
            self.type = type
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.primitive(Key("uri"), &self.uri)
            try visitor.primitive(Key("description"), &self.description)
            try visitor.primitive(Key("type"), &self.type)
        }
    }
}

extension CodeSystem {
    /// `CodeSystem.concept` of FHIR R4.
    public struct Concept: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: Primitive<FHIRCode>?
        public var display: Primitive<String>?
        public var definition: Primitive<String>?
        public var designation: [CodeSystem.Concept.Designation]?
        public var property: [CodeSystem.Concept.Property]?
        public var concept: [CodeSystem.Concept]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: Primitive<FHIRCode>? = nil,
        display: Primitive<String>? = nil,
        definition: Primitive<String>? = nil,
        designation: [CodeSystem.Concept.Designation]? = nil,
        property: [CodeSystem.Concept.Property]? = nil,
        concept: [CodeSystem.Concept]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.display = display
            self.definition = definition
            self.designation = designation
            self.property = property
            self.concept = concept
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.primitive(Key("display"), &self.display)
            try visitor.primitive(Key("definition"), &self.definition)
            try visitor.elements(Key("designation"), &self.designation)
            try visitor.elements(Key("property"), &self.property)
            try visitor.elements(Key("concept"), &self.concept)
        }
    }
}

extension CodeSystem.Concept {
    /// `CodeSystem.concept.designation` of FHIR R4.
    public struct Designation: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var language: Primitive<FHIRCode>?
        public var use: Coding?
        public var value: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        language: Primitive<FHIRCode>? = nil,
        use: Coding? = nil,
        value: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.language = language
            self.use = use
            self.value = value
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("language"), &self.language)
            try visitor.element(Key("use"), &self.use)
            try visitor.primitive(Key("value"), &self.value)
        }
    }
}

extension CodeSystem.Concept {
    /// `CodeSystem.concept.property` of FHIR R4.
    public struct Property: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: Primitive<FHIRCode>?
        public var value: CodeSystem.Concept.Property.Value?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: Primitive<FHIRCode>? = nil,
        value: CodeSystem.Concept.Property.Value? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.value = value
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.choice(&self.value)
        }
    }
}

extension CodeSystem.Concept.Property {
    /// The choice `value[x]` of `CodeSystem.Concept.Property`.
    public indirect enum Value: FHIRChoice {
        case code(Primitive<FHIRCode>)
        case coding(Coding)
        case string(Primitive<String>)
        case integer(Primitive<Int32>)
        case boolean(Primitive<Bool>)
        case dateTime(Primitive<FHIRDateTime>)
        case decimal(Primitive<FHIRDecimal>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .code(let value)?: try visitor.put(Key("valueCode"), value)
            case .coding(let value)?: try visitor.put(Key("valueCoding"), value)
            case .string(let value)?: try visitor.put(Key("valueString"), value)
            case .integer(let value)?: try visitor.put(Key("valueInteger"), value)
            case .boolean(let value)?: try visitor.put(Key("valueBoolean"), value)
            case .dateTime(let value)?: try visitor.put(Key("valueDateTime"), value)
            case .decimal(let value)?: try visitor.put(Key("valueDecimal"), value)
            case nil:
                try visitor.take(Key("valueCode"), Self.code, &choice)
                try visitor.take(Key("valueCoding"), Self.coding, &choice)
                try visitor.take(Key("valueString"), Self.string, &choice)
                try visitor.take(Key("valueInteger"), Self.integer, &choice)
                try visitor.take(Key("valueBoolean"), Self.boolean, &choice)
                try visitor.take(Key("valueDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("valueDecimal"), Self.decimal, &choice)
            }
        }
    }
}
