// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `Quantity` of FHIR R4.
public struct Quantity: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var value: Primitive<FHIRDecimal>?
    public var comparator: Primitive<FHIRCode>?
    public var unit: Primitive<String>?
    public var system: Primitive<FHIRUri>?
    public var code: Primitive<FHIRCode>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        value: Primitive<FHIRDecimal>? = nil,
        comparator: Primitive<FHIRCode>? = nil,
        unit: Primitive<String>? = nil,
        system: Primitive<FHIRUri>? = nil,
        code: Primitive<FHIRCode>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.value = value
        self.comparator = comparator
        self.unit = unit
        self.system = system
        self.code = code
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("value"), &self.value)
        try visitor.primitive(Key("comparator"), &self.comparator)
        try visitor.primitive(Key("unit"), &self.unit)
        try visitor.primitive(Key("system"), &self.system)
        try visitor.primitive(Key("code"), &self.code)
    }
}
