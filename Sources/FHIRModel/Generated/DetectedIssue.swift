// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `DetectedIssue` of FHIR R4.
public struct DetectedIssue: FHIRResource {
    public static var resourceType: StaticString? { "DetectedIssue" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var status: Primitive<FHIRCode>?
    public var code: CodeableConcept?
    public var severity: Primitive<FHIRCode>?
    public var patient: Reference?
    public var identified: DetectedIssue.Identified?
    public var author: Reference?
    public var implicated: [Reference]?
    public var evidence: [DetectedIssue.Evidence]?
    public var detail: Primitive<String>?
    public var reference: Primitive<FHIRUri>?
    public var mitigation: [DetectedIssue.Mitigation]?
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
        identifier: [Identifier]? = nil,
        status: Primitive<FHIRCode>? = nil,
        code: CodeableConcept? = nil,
        severity: Primitive<FHIRCode>? = nil,
        patient: Reference? = nil,
        identified: DetectedIssue.Identified? = nil,
        author: Reference? = nil,
        implicated: [Reference]? = nil,
        evidence: [DetectedIssue.Evidence]? = nil,
        detail: Primitive<String>? = nil,
        reference: Primitive<FHIRUri>? = nil,
        mitigation: [DetectedIssue.Mitigation]? = nil
    ) {
        self.id = id
        self.meta = meta
        self.implicitRules = implicitRules
        self.language = language
        self.text = text
        self.contained = contained
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.identifier = identifier
        self.status = status
        self.code = code
        self.severity = severity
        self.patient = patient
        self.identified = identified
        self.author = author
        self.implicated = implicated
        self.evidence = evidence
        self.detail = detail
        self.reference = reference
        self.mitigation = mitigation
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
        try visitor.elements(Key("identifier"), &self.identifier)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.element(Key("code"), &self.code)
        try visitor.primitive(Key("severity"), &self.severity)
        try visitor.element(Key("patient"), &self.patient)
        try visitor.choice(&self.identified)
        try visitor.element(Key("author"), &self.author)
        try visitor.elements(Key("implicated"), &self.implicated)
        try visitor.elements(Key("evidence"), &self.evidence)
        try visitor.primitive(Key("detail"), &self.detail)
        try visitor.primitive(Key("reference"), &self.reference)
        try visitor.elements(Key("mitigation"), &self.mitigation)
    }
}

extension DetectedIssue {
    /// The choice `identified[x]` of `DetectedIssue`.
    public indirect enum Identified: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("identifiedDateTime"), value)
            case .period(let value)?: try visitor.put(Key("identifiedPeriod"), value)
            case nil:
                try visitor.take(Key("identifiedDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("identifiedPeriod"), Self.period, &choice)
            }
        }
    }
}

extension DetectedIssue {
    /// `DetectedIssue.evidence` of FHIR R4.
    public struct Evidence: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: [CodeableConcept]?
        public var detail: [Reference]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: [CodeableConcept]? = nil,
        detail: [Reference]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.detail = detail
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("code"), &self.code)
            try visitor.elements(Key("detail"), &self.detail)
        }
    }
}

extension DetectedIssue {
    /// `DetectedIssue.mitigation` of FHIR R4.
    public struct Mitigation: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var action: CodeableConcept?
        public var date: Primitive<FHIRDateTime>?
        public var author: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        action: CodeableConcept? = nil,
        date: Primitive<FHIRDateTime>? = nil,
        author: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.action = action
            self.date = date
            self.author = author
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("action"), &self.action)
            try visitor.primitive(Key("date"), &self.date)
            try visitor.element(Key("author"), &self.author)
        }
    }
}
