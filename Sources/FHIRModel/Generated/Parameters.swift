// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Parameters` of FHIR R4.
public struct Parameters: FHIRResource {
    public static var resourceType: StaticString? { "Parameters" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var parameter: [Parameters.Parameter]?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: Primitive<FHIRId>? = nil,
        meta: Meta? = nil,
        implicitRules: Primitive<FHIRUri>? = nil,
        language: Primitive<FHIRCode>? = nil,
        parameter: [Parameters.Parameter]? = nil
    ) {
        self.id = id
        self.meta = meta
        self.implicitRules = implicitRules
        self.language = language
        self.parameter = parameter
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.primitive(Key("id"), &self.id)
        try visitor.element(Key("meta"), &self.meta)
        try visitor.primitive(Key("implicitRules"), &self.implicitRules)
        try visitor.primitive(Key("language"), &self.language)
        try visitor.elements(Key("parameter"), &self.parameter)
    }
}

extension Parameters {
    /// `Parameters.parameter` of FHIR R4.
    public struct Parameter: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var name: Primitive<String>?
        public var value: AnyValue?
        public var resource: Resource?
        public var part: [Parameters.Parameter]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        name: Primitive<String>? = nil,
        value: AnyValue? = nil,
        resource: Resource? = nil,
        part: [Parameters.Parameter]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.name = name
            self.value = value
            self.resource = resource
            self.part = part
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("name"), &self.name)
            try visitor.choice(&self.value)
            try visitor.resource(Key("resource"), &self.resource)
            try visitor.elements(Key("part"), &self.part)
        }
    }
}
