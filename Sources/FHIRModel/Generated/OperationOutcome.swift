// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `OperationOutcome` of FHIR R4.
public struct OperationOutcome: FHIRResource {
    public static var resourceType: StaticString? { "OperationOutcome" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var issue: [OperationOutcome.Issue]?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: Primitive<FHIRId>? = nil,
        meta: Meta? = nil,
        implicitRules: Primitive<FHIRUri>? = nil,
        language: Primitive<FHIRCode>? = nil,
        text: Narrative? = nil,
        contained: [Resource]? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        issue: [OperationOutcome.Issue]? = nil
    ) {
        self.id = id
        self.meta = meta
        self.implicitRules = implicitRules
        self.language = language
        self.text = text
        self.contained = contained
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.issue = issue
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.primitive(Key("id"), &self.id)
        try visitor.element(Key("meta"), &self.meta)
        try visitor.primitive(Key("implicitRules"), &self.implicitRules)
        try visitor.primitive(Key("language"), &self.language)
        try visitor.element(Key("text"), &self.text)
        try visitor.resources(Key("contained"), &self.contained)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
        try visitor.elements(Key("issue"), &self.issue)
    }
}

extension OperationOutcome {
    /// `OperationOutcome.issue` of FHIR R4.
    public struct Issue: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var severity: Primitive<FHIRCode>?
        public var code: Primitive<FHIRCode>?
        public var details: CodeableConcept?
        public var diagnostics: Primitive<String>?
        public var location: [Primitive<String>]?
        public var expression: [Primitive<String>]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        severity: Primitive<FHIRCode>? = nil,
        code: Primitive<FHIRCode>? = nil,
        details: CodeableConcept? = nil,
        diagnostics: Primitive<String>? = nil,
        location: [Primitive<String>]? = nil,
        expression: [Primitive<String>]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.severity = severity
            self.code = code
            self.details = details
            self.diagnostics = diagnostics
            self.location = location
            self.expression = expression
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("severity"), &self.severity)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.element(Key("details"), &self.details)
            try visitor.primitive(Key("diagnostics"), &self.diagnostics)
            try visitor.primitives(Key("location"), &self.location)
            try visitor.primitives(Key("expression"), &self.expression)
        }
    }
}
