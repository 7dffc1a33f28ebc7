// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `HumanName` of FHIR R4.
public struct HumanName: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var use: Primitive<FHIRCode>?
    public var text: Primitive<String>?
    public var family: Primitive<String>?
    public var given: [Primitive<String>]?
    public var prefix: [Primitive<String>]?
    public var suffix: [Primitive<String>]?
    public var period: Period?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        use: Primitive<FHIRCode>? = nil,
        text: Primitive<String>? = nil,
        family: Primitive<String>? = nil,
        given: [Primitive<String>]? = nil,
        prefix: [Primitive<String>]? = nil,
        suffix: [Primitive<String>]? = nil,
        period: Period? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.use = use
        self.text = text
        self.family = family
        self.given = given
        self.prefix = prefix
        self.suffix = suffix
        self.period = period
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("use"), &self.use)
        try visitor.primitive(Key("text"), &self.text)
        try visitor.primitive(Key("family"), &self.family)
        try visitor.primitives(Key("given"), &self.given)
        try visitor.primitives(Key("prefix"), &self.prefix)
        try visitor.primitives(Key("suffix"), &self.suffix)
        try visitor.element(Key("period"), &self.period)
    }
}
