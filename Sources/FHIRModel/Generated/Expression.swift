// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Expression` of FHIR R4.
public struct Expression: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var description: Primitive<String>?
    public var name: Primitive<FHIRId>?
    public var language: Primitive<FHIRCode>?
    public var expression: Primitive<String>?
    public var reference: Primitive<FHIRUri>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        description: Primitive<String>? = nil,
        name: Primitive<FHIRId>? = nil,
        language: Primitive<FHIRCode>? = nil,
        expression: Primitive<String>? = nil,
        reference: Primitive<FHIRUri>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.description = description
        self.name = name
        self.language = language
        self.expression = expression
        self.reference = reference
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("description"), &self.description)
        try visitor.primitive(Key("name"), &self.name)
        try visitor.primitive(Key("language"), &self.language)
        try visitor.primitive(Key("expression"), &self.expression)
        try visitor.primitive(Key("reference"), &self.reference)
    }
}
