// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Reference` of FHIR R4.
public struct Reference: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var reference: Primitive<String>?
    public var type: Primitive<FHIRUri>?
    @Indirect public var identifier: Identifier?
    public var display: Primitive<String>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        reference: Primitive<String>? = nil,
        type: Primitive<FHIRUri>? = nil,
        identifier: Identifier? = nil,
        display: Primitive<String>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.reference = reference
        self.type = type
        self.identifier = identifier
        self.display = display
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("reference"), &self.reference)
        try visitor.primitive(Key("type"), &self.type)
        try visitor.element(Key("identifier"), &self.identifier)
        try visitor.primitive(Key("display"), &self.display)
    }
}
