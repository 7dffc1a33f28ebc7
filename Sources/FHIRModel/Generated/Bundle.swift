// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `Bundle` of FHIR R4.
public struct Bundle: FHIRResource {
    public static var resourceType: StaticString? { "Bundle" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var identifier: Identifier?
    public var type: Primitive<FHIRCode>?
    public var timestamp: Primitive<FHIRInstant>?
    public var total: Primitive<FHIRUnsignedInt>?
    public var link: [Bundle.Link]?
    public var entry: [Bundle.Entry]?
    public var signature: Signature?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: Primitive<FHIRId>? = nil,
        meta: Meta? = nil,
        implicitRules: Primitive<FHIRUri>? = nil,
        language: Primitive<FHIRCode>? = nil,
        identifier: Identifier? = nil,
        type: Primitive<FHIRCode>? = nil,
        timestamp: Primitive<FHIRInstant>? = nil,
        total: Primitive<FHIRUnsignedInt>? = nil,
        link: [Bundle.Link]? = nil,
        entry: [Bundle.Entry]? = nil,
        signature: Signature? = nil
    ) {
        self.id = id
        self.meta = meta
        self.implicitRules = implicitRules
        self.language = language
        self.identifier = identifier
        self.type = type
        self.timestamp = timestamp
        self.total = total
        self.link = link
        self.entry = entry
        self.signature = signature
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.primitive(Key("id"), &self.id)
        try visitor.element(Key("meta"), &self.meta)
        try visitor.primitive(Key("implicitRules"), &self.implicitRules)
        try visitor.primitive(Key("language"), &self.language)
        try visitor.element(Key("identifier"), &self.identifier)
        try visitor.primitive(Key("type"), &self.type)
        try visitor.primitive(Key("timestamp"), &self.timestamp)
        try visitor.primitive(Key("total"), &self.total)
        try visitor.elements(Key("link"), &self.link)
        try visitor.elements(Key("entry"), &self.entry)
        try visitor.element(Key("signature"), &self.signature)
    }
}

extension Bundle {
    /// `Bundle.link` of FHIR R4.
    public struct Link: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var relation: Primitive<String>?
        public var url: Primitive<FHIRUri>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        relation: Primitive<String>? = nil,
        url: Primitive<FHIRUri>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.relation = relation
            self.url = url
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("relation"), &self.relation)
            try visitor.primitive(Key("url"), &self.url)
        }
    }
}

extension Bundle {
    /// `Bundle.entry` of FHIR R4.
    public struct Entry: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var link: [Bundle.Link]?
        public var fullUrl: Primitive<FHIRUri>?
        public var resource: Resource?
        public var search: Bundle.Entry.Search?
        public var request: Bundle.Entry.Request?
        public var response: Bundle.Entry.Response?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        link: [Bundle.Link]? = nil,
        fullUrl: Primitive<FHIRUri>? = nil,
        resource: Resource? = nil,
        search: Bundle.Entry.Search? = nil,
        request: Bundle.Entry.Request? = nil,
        response: Bundle.Entry.Response? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.link = link
            self.fullUrl = fullUrl
            self.resource = resource
            self.search = search
            self.request = request
            self.response = response
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("link"), &self.link)
            try visitor.primitive(Key("fullUrl"), &self.fullUrl)
            try visitor.resource(Key("resource"), &self.resource)
            try visitor.element(Key("search"), &self.search)
            try visitor.element(Key("request"), &self.request)
            try visitor.element(Key("response"), &self.response)
        }
    }
}

extension Bundle.Entry {
    /// `Bundle.entry.search` of FHIR R4.
    public struct Search: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var mode: Primitive<FHIRCode>?
        public var score: Primitive<FHIRDecimal>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        mode: Primitive<FHIRCode>? = nil,
        score: Primitive<FHIRDecimal>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.mode = mode
            self.score = score
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("mode"), &self.mode)
            try visitor.primitive(Key("score"), &self.score)
        }
    }
}

extension Bundle.Entry {
    /// `Bundle.entry.request` of FHIR R4.
    public struct Request: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var method: Primitive<FHIRCode>?
        public var url: Primitive<FHIRUri>?
        public var ifNoneMatch: Primitive<String>?
        public var ifModifiedSince: Primitive<FHIRInstant>?
        public var ifMatch: Primitive<String>?
        public var ifNoneExist: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        method: Primitive<FHIRCode>? = nil,
        url: Primitive<FHIRUri>? = nil,
        ifNoneMatch: Primitive<String>? = nil,
        ifModifiedSince: Primitive<FHIRInstant>? = nil,
        ifMatch: Primitive<String>? = nil,
        ifNoneExist: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.method = method
            self.url = url
            self.ifNoneMatch = ifNoneMatch
            self.ifModifiedSince = ifModifiedSince
            self.ifMatch = ifMatch
            self.ifNoneExist = ifNoneExist
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("method"), &self.method)
            try visitor.primitive(Key("url"), &self.url)
            try visitor.primitive(Key("ifNoneMatch"), &self.ifNoneMatch)
            try visitor.primitive(Key("ifModifiedSince"), &self.ifModifiedSince)
            try visitor.primitive(Key("ifMatch"), &self.ifMatch)
            try visitor.primitive(Key("ifNoneExist"), &self.ifNoneExist)
        }
    }
}

extension Bundle.Entry {
    /// `Bundle.entry.response` of FHIR R4.
    public struct Response: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var status: Primitive<String>?
        public var location: Primitive<FHIRUri>?
        public var etag: Primitive<String>?
        public var lastModified: Primitive<FHIRInstant>?
        public var outcome: Resource?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        status: Primitive<String>? = nil,
        location: Primitive<FHIRUri>? = nil,
        etag: Primitive<String>? = nil,
        lastModified: Primitive<FHIRInstant>? = nil,
        outcome: Resource? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.status = status
            self.location = location
            self.etag = etag
            self.lastModified = lastModified
            self.outcome = outcome
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("status"), &self.status)
            try visitor.primitive(Key("location"), &self.location)
            try visitor.primitive(Key("etag"), &self.etag)
            try visitor.primitive(Key("lastModified"), &self.lastModified)
            try visitor.resource(Key("outcome"), &self.outcome)
        }
    }
}
