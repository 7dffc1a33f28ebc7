// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Contributor` of FHIR R4.
public struct Contributor: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var type: Primitive<FHIRCode>?
    public var name: Primitive<String>?
    public var contact: [ContactDetail]?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        type: Primitive<FHIRCode>? = nil,
        name: Primitive<String>? = nil,
        contact: [ContactDetail]? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.type = type
        self.name = name
        self.contact = contact
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("type"), &self.type)
        try visitor.primitive(Key("name"), &self.name)
        try visitor.elements(Key("contact"), &self.contact)
    }
}
