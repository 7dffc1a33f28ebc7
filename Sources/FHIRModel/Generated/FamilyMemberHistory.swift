// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `FamilyMemberHistory` of FHIR R4.
public struct FamilyMemberHistory: FHIRResource {
    public static var resourceType: StaticString? { "FamilyMemberHistory" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var instantiatesCanonical: [Primitive<FHIRCanonical>]?
    public var instantiatesUri: [Primitive<FHIRUri>]?
    public var status: Primitive<FHIRCode>?
    public var dataAbsentReason: CodeableConcept?
    public var patient: Reference?
    public var date: Primitive<FHIRDateTime>?
    public var name: Primitive<String>?
    public var relationship: CodeableConcept?
    public var sex: CodeableConcept?
    public var born: FamilyMemberHistory.Born?
    public var age: FamilyMemberHistory.Age?
    public var estimatedAge: Primitive<Bool>?
    public var deceased: FamilyMemberHistory.Deceased?
    public var reasonCode: [CodeableConcept]?
    public var reasonReference: [Reference]?
    public var note: [Annotation]?
    public var condition: [FamilyMemberHistory.Condition]?
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
        instantiatesCanonical: [Primitive<FHIRCanonical>]? = nil,
        instantiatesUri: [Primitive<FHIRUri>]? = nil,
        status: Primitive<FHIRCode>? = nil,
        dataAbsentReason: CodeableConcept? = nil,
        patient: Reference? = nil,
        date: Primitive<FHIRDateTime>? = nil,
        name: Primitive<String>? = nil,
        relationship: CodeableConcept? = nil,
        sex: CodeableConcept? = nil,
        born: FamilyMemberHistory.Born? = nil,
        age: FamilyMemberHistory.Age? = nil,
        estimatedAge: Primitive<Bool>? = nil,
        deceased: FamilyMemberHistory.Deceased? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        note: [Annotation]? = nil,
        condition: [FamilyMemberHistory.Condition]? = nil
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
        self.instantiatesCanonical = instantiatesCanonical
        self.instantiatesUri = instantiatesUri
        self.status = status
        self.dataAbsentReason = dataAbsentReason
        self.patient = patient
        self.date = date
        self.name = name
        self.relationship = relationship
        self.sex = sex
        self.born = born
        self.age = age
        self.estimatedAge = estimatedAge
        self.deceased = deceased
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.note = note
        self.condition = condition
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
        try visitor.primitives(Key("instantiatesCanonical"), &self.instantiatesCanonical)
        try visitor.primitives(Key("instantiatesUri"), &self.instantiatesUri)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.element(Key("dataAbsentReason"), &self.dataAbsentReason)
        try visitor.element(Key("patient"), &self.patient)
        try visitor.primitive(Key("date"), &self.date)
        try visitor.primitive(Key("name"), &self.name)
        try visitor.element(Key("relationship"), &self.relationship)
        try visitor.element(Key("sex"), &self.sex)
        try visitor.choice(&self.born)
        try visitor.choice(&self.age)
        try visitor.primitive(Key("estimatedAge"), &self.estimatedAge)
        try visitor.choice(&self.deceased)
        try visitor.elements(Key("reasonCode"), &self.reasonCode)
        try visitor.elements(Key("reasonReference"), &self.reasonReference)
        try visitor.elements(Key("note"), &self.note)
        try visitor.elements(Key("condition"), &self.condition)
    }
}

extension FamilyMemberHistory {
    /// The choice `born[x]` of `FamilyMemberHistory`.
    public indirect enum Born: FHIRChoice {
        case period(Period)
        case date(Primitive<FHIRDate>)
        case string(Primitive<String>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .period(let value)?: try visitor.put(Key("bornPeriod"), value)
            case .date(let value)?: try visitor.put(Key("bornDate"), value)
            case .string(let value)?: try visitor.put(Key("bornString"), value)
            case nil:
                try visitor.take(Key("bornPeriod"), Self.period, &choice)
                try visitor.take(Key("bornDate"), Self.date, &choice)
                try visitor.take(Key("bornString"), Self.string, &choice)
            }
        }
    }
}

extension FamilyMemberHistory {
    /// The choice `age[x]` of `FamilyMemberHistory`.
    public indirect enum Age: FHIRChoice {
        case age(FHIRModel.Age)
        case range(Range)
        case string(Primitive<String>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .age(let value)?: try visitor.put(Key("ageAge"), value)
            case .range(let value)?: try visitor.put(Key("ageRange"), value)
            case .string(let value)?: try visitor.put(Key("ageString"), value)
            case nil:
                try visitor.take(Key("ageAge"), Self.age, &choice)
                try visitor.take(Key("ageRange"), Self.range, &choice)
                try visitor.take(Key("ageString"), Self.string, &choice)
            }
        }
    }
}

extension FamilyMemberHistory {
    /// The choice `deceased[x]` of `FamilyMemberHistory`.
    public indirect enum Deceased: FHIRChoice {
        case boolean(Primitive<Bool>)
        case age(FHIRModel.Age)
        case range(Range)
        case date(Primitive<FHIRDate>)
        case string(Primitive<String>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .boolean(let value)?: try visitor.put(Key("deceasedBoolean"), value)
            case .age(let value)?: try visitor.put(Key("deceasedAge"), value)
            case .range(let value)?: try visitor.put(Key("deceasedRange"), value)
            case .date(let value)?: try visitor.put(Key("deceasedDate"), value)
            case .string(let value)?: try visitor.put(Key("deceasedString"), value)
            case nil:
                try visitor.take(Key("deceasedBoolean"), Self.boolean, &choice)
                try visitor.take(Key("deceasedAge"), Self.age, &choice)
                try visitor.take(Key("deceasedRange"), Self.range, &choice)
                try visitor.take(Key("deceasedDate"), Self.date, &choice)
                try visitor.take(Key("deceasedString"), Self.string, &choice)
            }
        }
    }
}

extension FamilyMemberHistory {
    /// `FamilyMemberHistory.condition` of FHIR R4.
    public struct Condition: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: CodeableConcept?
        public var outcome: CodeableConcept?
        public var contributedToDeath: Primitive<Bool>?
        public var onset: FamilyMemberHistory.Condition.Onset?
        public var note: [Annotation]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: CodeableConcept? = nil,
        outcome: CodeableConcept? = nil,
        contributedToDeath: Primitive<Bool>? = nil,
        onset: FamilyMemberHistory.Condition.Onset? = nil,
        note: [Annotation]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.outcome = outcome
            self.contributedToDeath = contributedToDeath
            self.onset = onset
            self.note = note
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("code"), &self.code)
            try visitor.element(Key("outcome"), &self.outcome)
            try visitor.primitive(Key("contributedToDeath"), &self.contributedToDeath)
            try visitor.choice(&self.onset)
            try visitor.elements(Key("note"), &self.note)
        }
    }
}

extension FamilyMemberHistory.Condition {
    /// The choice `onset[x]` of `FamilyMemberHistory.Condition`.
    public indirect enum Onset: FHIRChoice {
        case age(FHIRModel.Age)
        case range(Range)
        case period(Period)
        case string(Primitive<String>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .age(let value)?: try visitor.put(Key("onsetAge"), value)
            case .range(let value)?: try visitor.put(Key("onsetRange"), value)
            case .period(let value)?: try visitor.put(Key("onsetPeriod"), value)
            case .string(let value)?: try visitor.put(Key("onsetString"), value)
            case nil:
                try visitor.take(Key("onsetAge"), Self.age, &choice)
                try visitor.take(Key("onsetRange"), Self.range, &choice)
                try visitor.take(Key("onsetPeriod"), Self.period, &choice)
                try visitor.take(Key("onsetString"), Self.string, &choice)
            }
        }
    }
}
