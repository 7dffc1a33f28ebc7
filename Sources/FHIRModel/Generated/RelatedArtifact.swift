// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `RelatedArtifact` of FHIR R4.
public struct RelatedArtifact: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var type: Primitive<FHIRCode>?
    public var label: Primitive<String>?
    public var display: Primitive<String>?
    public var citation: Primitive<FHIRMarkdown>?
    public var url: Primitive<FHIRUrl>?
    public var document: Attachment?
    public var resource: Primitive<FHIRCanonical>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        type: Primitive<FHIRCode>? = nil,
        label: Primitive<String>? = nil,
        display: Primitive<String>? = nil,
        citation: Primitive<FHIRMarkdown>? = nil,
        url: Primitive<FHIRUrl>? = nil,
        document: Attachment? = nil,
        resource: Primitive<FHIRCanonical>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.type = type
        self.label = label
        self.display = display
        self.citation = citation
        self.url = url
        self.document = document
        self.resource = resource
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("type"), &self.type)
        try visitor.primitive(Key("label"), &self.label)
        try visitor.primitive(Key("display"), &self.display)
        try visitor.primitive(Key("citation"), &self.citation)
        try visitor.primitive(Key("url"), &self.url)
        try visitor.element(Key("document"), &self.document)
        try visitor.primitive(Key("resource"), &self.resource)
    }
}
