// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Period` of FHIR R4.
public struct Period: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var start: Primitive<FHIRDateTime>?
    public var end: Primitive<FHIRDateTime>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        start: Primitive<FHIRDateTime>? = nil,
        end: Primitive<FHIRDateTime>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.start = start
        self.end = end
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("start"), &self.start)
        try visitor.primitive(Key("end"), &self.end)
    }
}
