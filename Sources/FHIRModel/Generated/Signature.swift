// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Signature` of FHIR R4.
public struct Signature: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var type: [Coding]?
    public var when: Primitive<FHIRInstant>?
    public var who: Reference?
    public var onBehalfOf: Reference?
    public var targetFormat: Primitive<FHIRCode>?
    public var sigFormat: Primitive<FHIRCode>?
    public var data: Primitive<FHIRBase64Binary>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        type: [Coding]? = nil,
        when: Primitive<FHIRInstant>? = nil,
        who: Reference? = nil,
        onBehalfOf: Reference? = nil,
        targetFormat: Primitive<FHIRCode>? = nil,
        sigFormat: Primitive<FHIRCode>? = nil,
        data: Primitive<FHIRBase64Binary>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.type = type
        self.when = when
        self.who = who
        self.onBehalfOf = onBehalfOf
        self.targetFormat = targetFormat
        self.sigFormat = sigFormat
        self.data = data
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.elements(Key("type"), &self.type)
        try visitor.primitive(Key("when"), &self.when)
        try visitor.element(Key("who"), &self.who)
        try visitor.element(Key("onBehalfOf"), &self.onBehalfOf)
        try visitor.primitive(Key("targetFormat"), &self.targetFormat)
        try visitor.primitive(Key("sigFormat"), &self.sigFormat)
        try visitor.primitive(Key("data"), &self.data)
    }
}
