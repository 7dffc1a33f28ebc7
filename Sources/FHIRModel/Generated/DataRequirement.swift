// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `DataRequirement` of FHIR R4.
public struct DataRequirement: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var type: Primitive<FHIRCode>?
    public var profile: [Primitive<FHIRCanonical>]?
    public var subject: DataRequirement.Subject?
    public var mustSupport: [Primitive<String>]?
    public var codeFilter: [DataRequirement.CodeFilter]?
    public var dateFilter: [DataRequirement.DateFilter]?
    public var limit: Primitive<FHIRPositiveInt>?
    public var sort: [DataRequirement.Sort]?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        type: Primitive<FHIRCode>? = nil,
        profile: [Primitive<FHIRCanonical>]? = nil,
        subject: DataRequirement.Subject? = nil,
        mustSupport: [Primitive<String>]? = nil,
        codeFilter: [DataRequirement.CodeFilter]? = nil,
        dateFilter: [DataRequirement.DateFilter]? = nil,
        limit: Primitive<FHIRPositiveInt>? = nil,
        sort: [DataRequirement.Sort]? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.type = type
        self.profile = profile
        self.subject = subject
        self.mustSupport = mustSupport
        self.codeFilter = codeFilter
        self.dateFilter = dateFilter
        self.limit = limit
        self.sort = sort
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("type"), &self.type)
        try visitor.primitives(Key("profile"), &self.profile)
        try visitor.choice(&self.subject)
        try visitor.primitives(Key("mustSupport"), &self.mustSupport)
        try visitor.elements(Key("codeFilter"), &self.codeFilter)
        try visitor.elements(Key("dateFilter"), &self.dateFilter)
        try visitor.primitive(Key("limit"), &self.limit)
        try visitor.elements(Key("sort"), &self.sort)
    }
}

extension DataRequirement {
    /// The choice `subject[x]` of `DataRequirement`.
    public indirect enum Subject: FHIRChoice {
        case codeableConcept(CodeableConcept)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .codeableConcept(let value)?: try visitor.put(Key("subjectCodeableConcept"), value)
            case .reference(let value)?: try visitor.put(Key("subjectReference"), value)
            case nil:
                try visitor.take(Key("subjectCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("subjectReference"), Self.reference, &choice)
            }
        }
    }
}

extension DataRequirement {
    /// `DataRequirement.codeFilter` of FHIR R4.
    public struct CodeFilter: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var path: Primitive<String>?
        public var searchParam: Primitive<String>?
        public var valueSet: Primitive<FHIRCanonical>?
        public var code: [Coding]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        path: Primitive<String>? = nil,
        searchParam: Primitive<String>? = nil,
        valueSet: Primitive<FHIRCanonical>? = nil,
        code: [Coding]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.path = path
            self.searchParam = searchParam
            self.valueSet = valueSet
            self.code = code
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.primitive(Key("path"), &self.path)
            try visitor.primitive(Key("searchParam"), &self.searchParam)
            try visitor.primitive(Key("valueSet"), &self.valueSet)
            try visitor.elements(Key("code"), &self.code)
        }
    }
}

extension DataRequirement {
    /// `DataRequirement.dateFilter` of FHIR R4.
    public struct DateFilter: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var path: Primitive<String>?
        public var searchParam: Primitive<String>?
        public var value: DataRequirement.DateFilter.Value?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        path: Primitive<String>? = nil,
        searchParam: Primitive<String>? = nil,
        value: DataRequirement.DateFilter.Value? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.path = path
            self.searchParam = searchParam
            self.value = value
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.primitive(Key("path"), &self.path)
            try visitor.primitive(Key("searchParam"), &self.searchParam)
            try visitor.choice(&self.value)
        }
    }
}

extension DataRequirement.DateFilter {
    /// The choice `value[x]` of `DataRequirement.DateFilter`.
    public indirect enum Value: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)
        case duration(Duration)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("valueDateTime"), value)
            case .period(let value)?: try visitor.put(Key("valuePeriod"), value)
            case .duration(let value)?: try visitor.put(Key("valueDuration"), value)
            case nil:
                try visitor.take(Key("valueDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("valuePeriod"), Self.period, &choice)
                try visitor.take(Key("valueDuration"), Self.duration, &choice)
            }
        }
    }
}

extension DataRequirement {
    /// `DataRequirement.sort` of FHIR R4.
    public struct Sort: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var path: Primitive<String>?
        public var direction: Primitive<FHIRCode>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        path: Primitive<String>? = nil,
        direction: Primitive<FHIRCode>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.path = path
            self.direction = direction
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.primitive(Key("path"), &self.path)
            try visitor.primitive(Key("direction"), &self.direction)
        }
    }
}
