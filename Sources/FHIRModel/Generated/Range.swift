// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Range` of FHIR R4.
public struct Range: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var low: Quantity?
    public var high: Quantity?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        low: Quantity? = nil,
        high: Quantity? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.low = low
        self.high = high
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.element(Key("low"), &self.low)
        try visitor.element(Key("high"), &self.high)
    }
}
