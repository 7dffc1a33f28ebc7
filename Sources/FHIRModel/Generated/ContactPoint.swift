// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `ContactPoint` of FHIR R4.
public struct ContactPoint: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var system: Primitive<FHIRCode>?
    public var value: Primitive<String>?
    public var use: Primitive<FHIRCode>?
    public var rank: Primitive<FHIRPositiveInt>?
    public var period: Period?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        system: Primitive<FHIRCode>? = nil,
        value: Primitive<String>? = nil,
        use: Primitive<FHIRCode>? = nil,
        rank: Primitive<FHIRPositiveInt>? = nil,
        period: Period? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.system = system
        self.value = value
        self.use = use
        self.rank = rank
        self.period = period
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("system"), &self.system)
        try visitor.primitive(Key("value"), &self.value)
        try visitor.primitive(Key("use"), &self.use)
        try visitor.primitive(Key("rank"), &self.rank)
        try visitor.element(Key("period"), &self.period)
    }
}
