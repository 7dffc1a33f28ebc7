// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Attachment` of FHIR R4.
public struct Attachment: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var contentType: Primitive<FHIRCode>?
    public var language: Primitive<FHIRCode>?
    public var data: Primitive<FHIRBase64Binary>?
    public var url: Primitive<FHIRUrl>?
    public var size: Primitive<FHIRUnsignedInt>?
    public var hash: Primitive<FHIRBase64Binary>?
    public var title: Primitive<String>?
    public var creation: Primitive<FHIRDateTime>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        contentType: Primitive<FHIRCode>? = nil,
        language: Primitive<FHIRCode>? = nil,
        data: Primitive<FHIRBase64Binary>? = nil,
        url: Primitive<FHIRUrl>? = nil,
        size: Primitive<FHIRUnsignedInt>? = nil,
        hash: Primitive<FHIRBase64Binary>? = nil,
        title: Primitive<String>? = nil,
        creation: Primitive<FHIRDateTime>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.contentType = contentType
        self.language = language
        self.data = data
        self.url = url
        self.size = size
        self.hash = hash
        self.title = title
        self.creation = creation
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("contentType"), &self.contentType)
        try visitor.primitive(Key("language"), &self.language)
        try visitor.primitive(Key("data"), &self.data)
        try visitor.primitive(Key("url"), &self.url)
        try visitor.primitive(Key("size"), &self.size)
        try visitor.primitive(Key("hash"), &self.hash)
        try visitor.primitive(Key("title"), &self.title)
        try visitor.primitive(Key("creation"), &self.creation)
    }
}
