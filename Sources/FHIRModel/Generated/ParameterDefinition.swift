// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `ParameterDefinition` of FHIR R4.
public struct ParameterDefinition: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var name: Primitive<FHIRCode>?
    public var use: Primitive<FHIRCode>?
    public var min: Primitive<Int32>?
    public var max: Primitive<String>?
    public var documentation: Primitive<String>?
    public var type: Primitive<FHIRCode>?
    public var profile: Primitive<FHIRCanonical>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        name: Primitive<FHIRCode>? = nil,
        use: Primitive<FHIRCode>? = nil,
        min: Primitive<Int32>? = nil,
        max: Primitive<String>? = nil,
        documentation: Primitive<String>? = nil,
        type: Primitive<FHIRCode>? = nil,
        profile: Primitive<FHIRCanonical>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.name = name
        self.use = use
        self.min = min
        self.max = max
        self.documentation = documentation
        self.type = type
        self.profile = profile
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("name"), &self.name)
        try visitor.primitive(Key("use"), &self.use)
        try visitor.primitive(Key("min"), &self.min)
        try visitor.primitive(Key("max"), &self.max)
        try visitor.primitive(Key("documentation"), &self.documentation)
        try visitor.primitive(Key("type"), &self.type)
        try visitor.primitive(Key("profile"), &self.profile)
    }
}
