// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Identifier` of FHIR R4.
public struct Identifier: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var use: Primitive<FHIRCode>?
    public var type: CodeableConcept?
    public var system: Primitive<FHIRUri>?
    public var value: Primitive<String>?
    public var period: Period?
    @Indirect public var assigner: Reference?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        use: Primitive<FHIRCode>? = nil,
        type: CodeableConcept? = nil,
        system: Primitive<FHIRUri>? = nil,
        value: Primitive<String>? = nil,
        period: Period? = nil,
        assigner: Reference? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.use = use
        self.type = type
        self.system = system
        self.value = value
        self.period = period
        self.assigner = assigner
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("use"), &self.use)
        try visitor.element(Key("type"), &self.type)
        try visitor.primitive(Key("system"), &self.system)
        try visitor.primitive(Key("value"), &self.value)
        try visitor.element(Key("period"), &self.period)
        try visitor.element(Key("assigner"), &self.assigner)
    }
}
