// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `SampledData` of FHIR R4.
public struct SampledData: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var origin: Quantity?
    public var period: Primitive<FHIRDecimal>?
    public var factor: Primitive<FHIRDecimal>?
    public var lowerLimit: Primitive<FHIRDecimal>?
    public var upperLimit: Primitive<FHIRDecimal>?
    public var dimensions: Primitive<FHIRPositiveInt>?
    public var data: Primitive<String>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        origin: Quantity? = nil,
        period: Primitive<FHIRDecimal>? = nil,
        factor: Primitive<FHIRDecimal>? = nil,
        lowerLimit: Primitive<FHIRDecimal>? = nil,
        upperLimit: Primitive<FHIRDecimal>? = nil,
        dimensions: Primitive<FHIRPositiveInt>? = nil,
        data: Primitive<String>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.origin = origin
        self.period = period
        self.factor = factor
        self.lowerLimit = lowerLimit
        self.upperLimit = upperLimit
        self.dimensions = dimensions
        self.data = data
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.element(Key("origin"), &self.origin)
        try visitor.primitive(Key("period"), &self.period)
        try visitor.primitive(Key("factor"), &self.factor)
        try visitor.primitive(Key("lowerLimit"), &self.lowerLimit)
        try visitor.primitive(Key("upperLimit"), &self.upperLimit)
        try visitor.primitive(Key("dimensions"), &self.dimensions)
        try visitor.primitive(Key("data"), &self.data)
    }
}
