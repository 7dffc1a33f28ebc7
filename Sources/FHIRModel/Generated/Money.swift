// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `Money` of FHIR R4.
public struct Money: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var value: Primitive<FHIRDecimal>?
    public var currency: Primitive<FHIRCode>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        value: Primitive<FHIRDecimal>? = nil,
        currency: Primitive<FHIRCode>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.value = value
        self.currency = currency
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("value"), &self.value)
        try visitor.primitive(Key("currency"), &self.currency)
    }
}
