// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `ContactDetail` of FHIR R4.
public struct ContactDetail: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var name: Primitive<String>?
    public var telecom: [ContactPoint]?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        name: Primitive<String>? = nil,
        telecom: [ContactPoint]? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.name = name
        self.telecom = telecom
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("name"), &self.name)
        try visitor.elements(Key("telecom"), &self.telecom)
    }
}
