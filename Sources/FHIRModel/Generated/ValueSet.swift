// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `ValueSet` of FHIR R4.
public struct ValueSet: FHIRResource {
    public static var resourceType: StaticString? { "ValueSet" }

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
    public var immutable: Primitive<Bool>?
    public var purpose: Primitive<FHIRMarkdown>?
    public var copyright: Primitive<FHIRMarkdown>?
    public var compose: ValueSet.Compose?
    public var expansion: ValueSet.Expansion?
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
        immutable: Primitive<Bool>? = nil,
        purpose: Primitive<FHIRMarkdown>? = nil,
        copyright: Primitive<FHIRMarkdown>? = nil,
        compose: ValueSet.Compose? = nil,
        expansion: ValueSet.Expansion? = nil
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
        self.immutable = immutable
        self.purpose = purpose
        self.copyright = copyright
        self.compose = compose
        self.expansion = expansion
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
        try visitor.primitive(Key("immutable"), &self.immutable)
        try visitor.primitive(Key("purpose"), &self.purpose)
        try visitor.primitive(Key("copyright"), &self.copyright)
        try visitor.element(Key("compose"), &self.compose)
        try visitor.element(Key("expansion"), &self.expansion)
    }
}

extension ValueSet {
    /// `ValueSet.compose` of FHIR R4.
    public struct Compose: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var lockedDate: Primitive<FHIRDate>?
        public var inactive: Primitive<Bool>?
        public var include: [ValueSet.Compose.Include]?
        public var exclude: [ValueSet.Compose.Include]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        lockedDate: Primitive<FHIRDate>? = nil,
        inactive: Primitive<Bool>? = nil,
        include: [ValueSet.Compose.Include]? = nil,
        exclude: [ValueSet.Compose.Include]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.lockedDate = lockedDate
            self.inactive = inactive
            self.include = include
            self.exclude = exclude
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("lockedDate"), &self.lockedDate)
            try visitor.primitive(Key("inactive"), &self.inactive)
            try visitor.elements(Key("include"), &self.include)
            try visitor.elements(Key("exclude"), &self.exclude)
        }
    }
}

extension ValueSet.Compose {
    /// `ValueSet.compose.include` of FHIR R4.
    public struct Include: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var system: Primitive<FHIRUri>?
        public var version: Primitive<String>?
        public var concept: [ValueSet.Compose.Include.Concept]?
        public var filter: [ValueSet.Compose.Include.Filter]?
        public var valueSet: [Primitive<FHIRCanonical>]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        system: Primitive<FHIRUri>? = nil,
        version: Primitive<String>? = nil,
        concept: [ValueSet.Compose.Include.Concept]? = nil,
        filter: [ValueSet.Compose.Include.Filter]? = nil,
        valueSet: [Primitive<FHIRCanonical>]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.system = system
            self.version = version
            self.concept = concept
            self.filter = filter
            self.valueSet = valueSet
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("system"), &self.system)
            try visitor.primitive(Key("version"), &self.version)
            try visitor.elements(Key("concept"), &self.concept)
            try visitor.elements(Key("filter"), &self.filter)
            try visitor.primitives(Key("valueSet"), &self.valueSet)
        }
    }
}

extension ValueSet.Compose.Include {
    /// `ValueSet.compose.include.concept` of FHIR R4.
    public struct Concept: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: Primitive<FHIRCode>?
        public var display: Primitive<String>?
        public var designation: [ValueSet.Compose.Include.Concept.Designation]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: Primitive<FHIRCode>? = nil,
        display: Primitive<String>? = nil,
        designation: [ValueSet.Compose.Include.Concept.Designation]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.display = display
            self.designation = designation
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.primitive(Key("display"), &self.display)
            try visitor.elements(Key("designation"), &self.designation)
        }
    }
}

extension ValueSet.Compose.Include.Concept {
    /// `ValueSet.compose.include.concept.designation` of FHIR R4.
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

extension ValueSet.Compose.Include {
    /// `ValueSet.compose.include.filter` of FHIR R4.
    public struct Filter: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var property: Primitive<FHIRCode>?
        public var op: Primitive<FHIRCode>?
        public var value: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        property: Primitive<FHIRCode>? = nil,
        op: Primitive<FHIRCode>? = nil,
        value: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.property = property
            self.op = op
            self.value = value
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("property"), &self.property)
            try visitor.primitive(Key("op"), &self.op)
            try visitor.primitive(Key("value"), &self.value)
        }
    }
}

extension ValueSet {
    /// `ValueSet.expansion` of FHIR R4.
    public struct Expansion: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var identifier: Primitive<FHIRUri>?
        public var timestamp: Primitive<FHIRDateTime>?
        public var total: Primitive<Int32>?
        public var offset: Primitive<Int32>?
        public var parameter: [ValueSet.Expansion.Parameter]?
        public var contains: [ValueSet.Expansion.Contains]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        identifier: Primitive<FHIRUri>? = nil,
        timestamp: Primitive<FHIRDateTime>? = nil,
        total: Primitive<Int32>? = nil,
        offset: Primitive<Int32>? = nil,
        parameter: [ValueSet.Expansion.Parameter]? = nil,
        contains: [ValueSet.Expansion.Contains]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.identifier = identifier
            self.timestamp = timestamp
            self.total = total
            self.offset = offset
            self.parameter = parameter
            self.contains = contains
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("identifier"), &self.identifier)
            try visitor.primitive(Key("timestamp"), &self.timestamp)
            try visitor.primitive(Key("total"), &self.total)
            try visitor.primitive(Key("offset"), &self.offset)
            try visitor.elements(Key("parameter"), &self.parameter)
            try visitor.elements(Key("contains"), &self.contains)
        }
    }
}

extension ValueSet.Expansion {
    /// `ValueSet.expansion.parameter` of FHIR R4.
    public struct Parameter: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var name: Primitive<String>?
        public var value: ValueSet.Expansion.Parameter.Value?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        name: Primitive<String>? = nil,
        value: ValueSet.Expansion.Parameter.Value? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.name = name
            self.value = value
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("name"), &self.name)
            try visitor.choice(&self.value)
        }
    }
}

extension ValueSet.Expansion.Parameter {
    /// The choice `value[x]` of `ValueSet.Expansion.Parameter`.
    public indirect enum Value: FHIRChoice {
        case string(Primitive<String>)
        case boolean(Primitive<Bool>)
        case integer(Primitive<Int32>)
        case decimal(Primitive<FHIRDecimal>)
        case uri(Primitive<FHIRUri>)
        case code(Primitive<FHIRCode>)
        case dateTime(Primitive<FHIRDateTime>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .string(let value)?: try visitor.put(Key("valueString"), value)
            case .boolean(let value)?: try visitor.put(Key("valueBoolean"), value)
            case .integer(let value)?: try visitor.put(Key("valueInteger"), value)
            case .decimal(let value)?: try visitor.put(Key("valueDecimal"), value)
            case .uri(let value)?: try visitor.put(Key("valueUri"), value)
            case .code(let value)?: try visitor.put(Key("valueCode"), value)
            case .dateTime(let value)?: try visitor.put(Key("valueDateTime"), value)
            case nil:
                try visitor.take(Key("valueString"), Self.string, &choice)
                try visitor.take(Key("valueBoolean"), Self.boolean, &choice)
                try visitor.take(Key("valueInteger"), Self.integer, &choice)
                try visitor.take(Key("valueDecimal"), Self.decimal, &choice)
                try visitor.take(Key("valueUri"), Self.uri, &choice)
                try visitor.take(Key("valueCode"), Self.code, &choice)
                try visitor.take(Key("valueDateTime"), Self.dateTime, &choice)
            }
        }
    }
}

extension ValueSet.Expansion {
    /// `ValueSet.expansion.contains` of FHIR R4.
    public struct Contains: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var system: Primitive<FHIRUri>?
        public var abstract: Primitive<Bool>?
        public var inactive: Primitive<Bool>?
        public var version: Primitive<String>?
        public var code: Primitive<FHIRCode>?
        public var display: Primitive<String>?
        public var designation: [ValueSet.Compose.Include.Concept.Designation]?
        public var contains: [ValueSet.Expansion.Contains]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        system: Primitive<FHIRUri>? = nil,
        abstract: Primitive<Bool>? = nil,
        inactive: Primitive<Bool>? = nil,
        version: Primitive<String>? = nil,
        code: Primitive<FHIRCode>? = nil,
        display: Primitive<String>? = nil,
        designation: [ValueSet.Compose.Include.Concept.Designation]? = nil,
        contains: [ValueSet.Expansion.Contains]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.system = system
            self.abstract = abstract
            self.inactive = inactive
            self.version = version
            self.code = code
            self.display = display
            self.designation = designation
            self.contains = contains
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("system"), &self.system)
            try visitor.primitive(Key("abstract"), &self.abstract)
            try visitor.primitive(Key("inactive"), &self.inactive)
            try visitor.primitive(Key("version"), &self.version)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.primitive(Key("display"), &self.display)
            try visitor.elements(Key("designation"), &self.designation)
            try visitor.elements(Key("contains"), &self.contains)
        }
    }
}
