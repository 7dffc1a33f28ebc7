// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Narrative` of FHIR R4.
public struct Narrative: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var status: Primitive<FHIRCode>?
    public var div: Primitive<FHIRXhtml>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        status: Primitive<FHIRCode>? = nil,
        div: Primitive<FHIRXhtml>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.status = status
        self.div = div
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.primitive(Key("div"), &self.div)
    }
}
