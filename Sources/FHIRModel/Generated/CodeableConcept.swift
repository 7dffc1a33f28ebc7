// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `CodeableConcept` of FHIR R4.
public struct CodeableConcept: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var coding: [Coding]?
    public var text: Primitive<String>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        coding: [Coding]? = nil,
        text: Primitive<String>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.coding = coding
        self.text = text
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.elements(Key("coding"), &self.coding)
        try visitor.primitive(Key("text"), &self.text)
    }
}
