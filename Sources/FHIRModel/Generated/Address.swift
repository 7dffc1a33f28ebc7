// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Address` of FHIR R4.
public struct Address: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var use: Primitive<FHIRCode>?
    public var type: Primitive<FHIRCode>?
    public var text: Primitive<String>?
    public var line: [Primitive<String>]?
    public var city: Primitive<String>?
    public var district: Primitive<String>?
    public var state: Primitive<String>?
    public var postalCode: Primitive<String>?
    public var country: Primitive<String>?
    public var period: Period?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        use: Primitive<FHIRCode>? = nil,
        type: Primitive<FHIRCode>? = nil,
        text: Primitive<String>? = nil,
        line: [Primitive<String>]? = nil,
        city: Primitive<String>? = nil,
        district: Primitive<String>? = nil,
        state: Primitive<String>? = nil,
        postalCode: Primitive<String>? = nil,
        country: Primitive<String>? = nil,
        period: Period? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.use = use
        self.type = type
        self.text = text
        self.line = line
        self.city = city
        self.district = district
        self.state = state
        self.postalCode = postalCode
        self.country = country
        self.period = period
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("use"), &self.use)
        try visitor.primitive(Key("type"), &self.type)
        try visitor.primitive(Key("text"), &self.text)
        try visitor.primitives(Key("line"), &self.line)
        try visitor.primitive(Key("city"), &self.city)
        try visitor.primitive(Key("district"), &self.district)
        try visitor.primitive(Key("state"), &self.state)
        try visitor.primitive(Key("postalCode"), &self.postalCode)
        try visitor.primitive(Key("country"), &self.country)
        try visitor.element(Key("period"), &self.period)
    }
}
