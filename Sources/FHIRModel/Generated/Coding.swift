// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Coding` of FHIR R4.
public struct Coding: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var system: Primitive<FHIRUri>?
    public var version: Primitive<String>?
    public var code: Primitive<FHIRCode>?
    public var display: Primitive<String>?
    public var userSelected: Primitive<Bool>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        system: Primitive<FHIRUri>? = nil,
        version: Primitive<String>? = nil,
        code: Primitive<FHIRCode>? = nil,
        display: Primitive<String>? = nil,
        userSelected: Primitive<Bool>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.system = system
        self.version = version
        self.code = code
        self.display = display
        self.userSelected = userSelected
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("system"), &self.system)
        try visitor.primitive(Key("version"), &self.version)
        try visitor.primitive(Key("code"), &self.code)
        try visitor.primitive(Key("display"), &self.display)
        try visitor.primitive(Key("userSelected"), &self.userSelected)
    }
}
