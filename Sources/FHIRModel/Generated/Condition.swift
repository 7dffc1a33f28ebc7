// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Condition` of FHIR R4.
public struct Condition: FHIRResource {
    public static var resourceType: StaticString? { "Condition" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var clinicalStatus: CodeableConcept?
    public var verificationStatus: CodeableConcept?
    public var category: [CodeableConcept]?
    public var severity: CodeableConcept?
    public var code: CodeableConcept?
    public var bodySite: [CodeableConcept]?
    public var subject: Reference?
    public var encounter: Reference?
    public var onset: Condition.Onset?
    public var abatement: Condition.Abatement?
    public var recordedDate: Primitive<FHIRDateTime>?
    public var recorder: Reference?
    public var asserter: Reference?
    public var stage: [Condition.Stage]?
    public var evidence: [Condition.Evidence]?
    public var note: [Annotation]?
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
        clinicalStatus: CodeableConcept? = nil,
        verificationStatus: CodeableConcept? = nil,
        category: [CodeableConcept]? = nil,
        severity: CodeableConcept? = nil,
        code: CodeableConcept? = nil,
        bodySite: [CodeableConcept]? = nil,
        subject: Reference? = nil,
        encounter: Reference? = nil,
        onset: Condition.Onset? = nil,
        abatement: Condition.Abatement? = nil,
        recordedDate: Primitive<FHIRDateTime>? = nil,
        recorder: Reference? = nil,
        asserter: Reference? = nil,
        stage: [Condition.Stage]? = nil,
        evidence: [Condition.Evidence]? = nil,
        note: [Annotation]? = nil
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
        self.clinicalStatus = clinicalStatus
        self.verificationStatus = verificationStatus
        self.category = category
        self.severity = severity
        self.code = code
        self.bodySite = bodySite
        self.subject = subject
        self.encounter = encounter
        self.onset = onset
        self.abatement = abatement
        self.recordedDate = recordedDate
        self.recorder = recorder
        self.asserter = asserter
        self.stage = stage
        self.evidence = evidence
        self.note = note
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
        try visitor.element(Key("clinicalStatus"), &self.clinicalStatus)
        try visitor.element(Key("verificationStatus"), &self.verificationStatus)
        try visitor.elements(Key("category"), &self.category)
        try visitor.element(Key("severity"), &self.severity)
        try visitor.element(Key("code"), &self.code)
        try visitor.elements(Key("bodySite"), &self.bodySite)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.choice(&self.onset)
        try visitor.choice(&self.abatement)
        try visitor.primitive(Key("recordedDate"), &self.recordedDate)
        try visitor.element(Key("recorder"), &self.recorder)
        try visitor.element(Key("asserter"), &self.asserter)
        try visitor.elements(Key("stage"), &self.stage)
        try visitor.elements(Key("evidence"), &self.evidence)
        try visitor.elements(Key("note"), &self.note)
    }
}

extension Condition {
    /// The choice `onset[x]` of `Condition`.
    public indirect enum Onset: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case age(Age)
        case period(Period)
        case range(Range)
        case string(Primitive<String>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("onsetDateTime"), value)
            case .age(let value)?: try visitor.put(Key("onsetAge"), value)
            case .period(let value)?: try visitor.put(Key("onsetPeriod"), value)
            case .range(let value)?: try visitor.put(Key("onsetRange"), value)
            case .string(let value)?: try visitor.put(Key("onsetString"), value)
            case nil:
                try visitor.take(Key("onsetDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("onsetAge"), Self.age, &choice)
                try visitor.take(Key("onsetPeriod"), Self.period, &choice)
                try visitor.take(Key("onsetRange"), Self.range, &choice)
                try visitor.take(Key("onsetString"), Self.string, &choice)
            }
        }
    }
}

extension Condition {
    /// The choice `abatement[x]` of `Condition`.
    public indirect enum Abatement: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case age(Age)
        case period(Period)
        case range(Range)
        case string(Primitive<String>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("abatementDateTime"), value)
            case .age(let value)?: try visitor.put(Key("abatementAge"), value)
            case .period(let value)?: try visitor.put(Key("abatementPeriod"), value)
            case .range(let value)?: try visitor.put(Key("abatementRange"), value)
            case .string(let value)?: try visitor.put(Key("abatementString"), value)
            case nil:
                try visitor.take(Key("abatementDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("abatementAge"), Self.age, &choice)
                try visitor.take(Key("abatementPeriod"), Self.period, &choice)
                try visitor.take(Key("abatementRange"), Self.range, &choice)
                try visitor.take(Key("abatementString"), Self.string, &choice)
            }
        }
    }
}

extension Condition {
    /// `Condition.stage` of FHIR R4.
    public struct Stage: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var summary: CodeableConcept?
        public var assessment: [Reference]?
        public var type: CodeableConcept?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        summary: CodeableConcept? = nil,
        assessment: [Reference]? = nil,
        type: CodeableConcept? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.summary = summary
            self.assessment = assessment
            self.type = type
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("summary"), &self.summary)
            try visitor.elements(Key("assessment"), &self.assessment)
            try visitor.element(Key("type"), &self.type)
        }
    }
}

extension Condition {
    /// `Condition.evidence` of FHIR R4.
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
