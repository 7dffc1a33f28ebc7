// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Ratio` of FHIR R4.
public struct Ratio: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var numerator: Quantity?
    public var denominator: Quantity?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        numerator: Quantity? = nil,
        denominator: Quantity? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.numerator = numerator
        self.denominator = denominator
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.element(Key("numerator"), &self.numerator)
        try visitor.element(Key("denominator"), &self.denominator)
    }
}
