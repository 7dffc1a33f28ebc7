// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Extension` of FHIR R4.
public struct Extension: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var url: String?
    public var value: AnyValue?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        url: String? = nil,
        value: AnyValue? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.url = url
        self.value = value
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.attribute(Key("url"), &self.url)
        try visitor.choice(&self.value)
    }
}
