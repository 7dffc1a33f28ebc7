// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `AllergyIntolerance` of FHIR R4.
public struct AllergyIntolerance: FHIRResource {
    public static var resourceType: StaticString? { "AllergyIntolerance" }

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
    public var type: Primitive<FHIRCode>?
    public var category: [Primitive<FHIRCode>]?
    public var criticality: Primitive<FHIRCode>?
    public var code: CodeableConcept?
    public var patient: Reference?
    public var encounter: Reference?
    public var onset: AllergyIntolerance.Onset?
    public var recordedDate: Primitive<FHIRDateTime>?
    public var recorder: Reference?
    public var asserter: Reference?
    public var lastOccurrence: Primitive<FHIRDateTime>?
    public var note: [Annotation]?
    public var reaction: [AllergyIntolerance.Reaction]?
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
        type: Primitive<FHIRCode>? = nil,
        category: [Primitive<FHIRCode>]? = nil,
        criticality: Primitive<FHIRCode>? = nil,
        code: CodeableConcept? = nil,
        patient: Reference? = nil,
        encounter: Reference? = nil,
        onset: AllergyIntolerance.Onset? = nil,
        recordedDate: Primitive<FHIRDateTime>? = nil,
        recorder: Reference? = nil,
        asserter: Reference? = nil,
        lastOccurrence: Primitive<FHIRDateTime>? = nil,
        note: [Annotation]? = nil,
        reaction: [AllergyIntolerance.Reaction]? = nil
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
        self.type = type
        self.category = category
        self.criticality = criticality
        self.code = code
        self.patient = patient
        self.encounter = encounter
        self.onset = onset
        self.recordedDate = recordedDate
        self.recorder = recorder
        self.asserter = asserter
        self.lastOccurrence = lastOccurrence
        self.note = note
        self.reaction = reaction
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
        try visitor.primitive(Key("type"), &self.type)
        try visitor.primitives(Key("category"), &self.category)
        try visitor.primitive(Key("criticality"), &self.criticality)
        try visitor.element(Key("code"), &self.code)
        try visitor.element(Key("patient"), &self.patient)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.choice(&self.onset)
        try visitor.primitive(Key("recordedDate"), &self.recordedDate)
        try visitor.element(Key("recorder"), &self.recorder)
        try visitor.element(Key("asserter"), &self.asserter)
        try visitor.primitive(Key("lastOccurrence"), &self.lastOccurrence)
        try visitor.elements(Key("note"), &self.note)
        try visitor.elements(Key("reaction"), &self.reaction)
    }
}

extension AllergyIntolerance {
    /// The choice `onset[x]` of `AllergyIntolerance`.
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

extension AllergyIntolerance {
    /// `AllergyIntolerance.reaction` of FHIR R4.
    public struct Reaction: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var substance: CodeableConcept?
        public var manifestation: [CodeableConcept]?
        public var description: Primitive<String>?
        public var onset: Primitive<FHIRDateTime>?
        public var severity: Primitive<FHIRCode>?
        public var exposureRoute: CodeableConcept?
        public var note: [Annotation]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        substance: CodeableConcept? = nil,
        manifestation: [CodeableConcept]? = nil,
        description: Primitive<String>? = nil,
        onset: Primitive<FHIRDateTime>? = nil,
        severity: Primitive<FHIRCode>? = nil,
        exposureRoute: CodeableConcept? = nil,
        note: [Annotation]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.substance = substance
            self.manifestation = manifestation
            self.description = description
            self.onset = onset
            self.severity = severity
            self.exposureRoute = exposureRoute
            self.note = note
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("substance"), &self.substance)
            try visitor.elements(Key("manifestation"), &self.manifestation)
            try visitor.primitive(Key("description"), &self.description)
            try visitor.primitive(Key("onset"), &self.onset)
            try visitor.primitive(Key("severity"), &self.severity)
            try visitor.element(Key("exposureRoute"), &self.exposureRoute)
            try visitor.elements(Key("note"), &self.note)
        }
    }
}
