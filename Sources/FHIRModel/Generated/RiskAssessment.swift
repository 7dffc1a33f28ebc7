// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `RiskAssessment` of FHIR R4.
public struct RiskAssessment: FHIRResource {
    public static var resourceType: StaticString? { "RiskAssessment" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var basedOn: Reference?
    public var parent: Reference?
    public var status: Primitive<FHIRCode>?
    public var method: CodeableConcept?
    public var code: CodeableConcept?
    public var subject: Reference?
    public var encounter: Reference?
    public var occurrence: RiskAssessment.Occurrence?
    public var condition: Reference?
    public var performer: Reference?
    public var reasonCode: [CodeableConcept]?
    public var reasonReference: [Reference]?
    public var basis: [Reference]?
    public var prediction: [RiskAssessment.Prediction]?
    public var mitigation: Primitive<String>?
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
        basedOn: Reference? = nil,
        parent: Reference? = nil,
        status: Primitive<FHIRCode>? = nil,
        method: CodeableConcept? = nil,
        code: CodeableConcept? = nil,
        subject: Reference? = nil,
        encounter: Reference? = nil,
        occurrence: RiskAssessment.Occurrence? = nil,
        condition: Reference? = nil,
        performer: Reference? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        basis: [Reference]? = nil,
        prediction: [RiskAssessment.Prediction]? = nil,
        mitigation: Primitive<String>? = nil,
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
        self.basedOn = basedOn
        self.parent = parent
        self.status = status
        self.method = method
        self.code = code
        self.subject = subject
        self.encounter = encounter
        self.occurrence = occurrence
        self.condition = condition
        self.performer = performer
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.basis = basis
        self.prediction = prediction
        self.mitigation = mitigation
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
        try visitor.element(Key("basedOn"), &self.basedOn)
        try visitor.element(Key("parent"), &self.parent)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.element(Key("method"), &self.method)
        try visitor.element(Key("code"), &self.code)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.choice(&self.occurrence)
        try visitor.element(Key("condition"), &self.condition)
        try visitor.element(Key("performer"), &self.performer)
        try visitor.elements(Key("reasonCode"), &self.reasonCode)
        try visitor.elements(Key("reasonReference"), &self.reasonReference)
        try visitor.elements(Key("basis"), &self.basis)
        try visitor.elements(Key("prediction"), &self.prediction)
        try visitor.primitive(Key("mitigation"), &self.mitigation)
        try visitor.elements(Key("note"), &self.note)
    }
}

extension RiskAssessment {
    /// The choice `occurrence[x]` of `RiskAssessment`.
    public indirect enum Occurrence: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("occurrenceDateTime"), value)
            case .period(let value)?: try visitor.put(Key("occurrencePeriod"), value)
            case nil:
                try visitor.take(Key("occurrenceDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("occurrencePeriod"), Self.period, &choice)
            }
        }
    }
}

extension RiskAssessment {
    /// `RiskAssessment.prediction` of FHIR R4.
    public struct Prediction: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var outcome: CodeableConcept?
        public var probability: RiskAssessment.Prediction.Probability?
        public var qualitativeRisk: CodeableConcept?
        public var relativeRisk: Primitive<FHIRDecimal>?
        public var when: RiskAssessment.Prediction.When?
        public var rationale: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        outcome: CodeableConcept? = nil,
        probability: RiskAssessment.Prediction.Probability? = nil,
        qualitativeRisk: CodeableConcept? = nil,
        relativeRisk: Primitive<FHIRDecimal>? = nil,
        when: RiskAssessment.Prediction.When? = nil,
        rationale: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.outcome = outcome
            self.probability = probability
            self.qualitativeRisk = qualitativeRisk
            self.relativeRisk = relativeRisk
            self.when = when
            self.rationale = rationale
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("outcome"), &self.outcome)
            try visitor.choice(&self.probability)
            try visitor.element(Key("qualitativeRisk"), &self.qualitativeRisk)
            try visitor.primitive(Key("relativeRisk"), &self.relativeRisk)
            try visitor.choice(&self.when)
            try visitor.primitive(Key("rationale"), &self.rationale)
        }
    }
}

extension RiskAssessment.Prediction {
    /// The choice `probability[x]` of `RiskAssessment.Prediction`.
    public indirect enum Probability: FHIRChoice {
        case decimal(Primitive<FHIRDecimal>)
        case range(Range)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .decimal(let value)?: try visitor.put(Key("probabilityDecimal"), value)
            case .range(let value)?: try visitor.put(Key("probabilityRange"), value)
            case nil:
                try visitor.take(Key("probabilityDecimal"), Self.decimal, &choice)
                try visitor.take(Key("probabilityRange"), Self.range, &choice)
            }
        }
    }
}

extension RiskAssessment.Prediction {
    /// The choice `when[x]` of `RiskAssessment.Prediction`.
    public indirect enum When: FHIRChoice {
        case period(Period)
        case range(Range)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .period(let value)?: try visitor.put(Key("whenPeriod"), value)
            case .range(let value)?: try visitor.put(Key("whenRange"), value)
            case nil:
                try visitor.take(Key("whenPeriod"), Self.period, &choice)
                try visitor.take(Key("whenRange"), Self.range, &choice)
            }
        }
    }
}
