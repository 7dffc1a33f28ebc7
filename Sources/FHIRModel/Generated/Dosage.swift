// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Dosage` of FHIR R4.
public struct Dosage: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var sequence: Primitive<Int32>?
    public var text: Primitive<String>?
    public var additionalInstruction: [CodeableConcept]?
    public var patientInstruction: Primitive<String>?
    public var timing: Timing?
    public var asNeeded: Dosage.AsNeeded?
    public var site: CodeableConcept?
    public var route: CodeableConcept?
    public var method: CodeableConcept?
    public var doseAndRate: [Dosage.DoseAndRate]?
    public var maxDosePerPeriod: Ratio?
    public var maxDosePerAdministration: Quantity?
    public var maxDosePerLifetime: Quantity?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        sequence: Primitive<Int32>? = nil,
        text: Primitive<String>? = nil,
        additionalInstruction: [CodeableConcept]? = nil,
        patientInstruction: Primitive<String>? = nil,
        timing: Timing? = nil,
        asNeeded: Dosage.AsNeeded? = nil,
        site: CodeableConcept? = nil,
        route: CodeableConcept? = nil,
        method: CodeableConcept? = nil,
        doseAndRate: [Dosage.DoseAndRate]? = nil,
        maxDosePerPeriod: Ratio? = nil,
        maxDosePerAdministration: Quantity? = nil,
        maxDosePerLifetime: Quantity? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.sequence = sequence
        self.text = text
        self.additionalInstruction = additionalInstruction
        self.patientInstruction = patientInstruction
        self.timing = timing
        self.asNeeded = asNeeded
        self.site = site
        self.route = route
        self.method = method
        self.doseAndRate = doseAndRate
        self.maxDosePerPeriod = maxDosePerPeriod
        self.maxDosePerAdministration = maxDosePerAdministration
        self.maxDosePerLifetime = maxDosePerLifetime
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
        try visitor.primitive(Key("sequence"), &self.sequence)
        try visitor.primitive(Key("text"), &self.text)
        try visitor.elements(Key("additionalInstruction"), &self.additionalInstruction)
        try visitor.primitive(Key("patientInstruction"), &self.patientInstruction)
        try visitor.element(Key("timing"), &self.timing)
        try visitor.choice(&self.asNeeded)
        try visitor.element(Key("site"), &self.site)
        try visitor.element(Key("route"), &self.route)
        try visitor.element(Key("method"), &self.method)
        try visitor.elements(Key("doseAndRate"), &self.doseAndRate)
        try visitor.element(Key("maxDosePerPeriod"), &self.maxDosePerPeriod)
        try visitor.element(Key("maxDosePerAdministration"), &self.maxDosePerAdministration)
        try visitor.element(Key("maxDosePerLifetime"), &self.maxDosePerLifetime)
    }
}

extension Dosage {
    /// The choice `asNeeded[x]` of `Dosage`.
    public indirect enum AsNeeded: FHIRChoice {
        case boolean(Primitive<Bool>)
        case codeableConcept(CodeableConcept)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .boolean(let value)?: try visitor.put(Key("asNeededBoolean"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("asNeededCodeableConcept"), value)
            case nil:
                try visitor.take(Key("asNeededBoolean"), Self.boolean, &choice)
                try visitor.take(Key("asNeededCodeableConcept"), Self.codeableConcept, &choice)
            }
        }
    }
}

extension Dosage {
    /// `Dosage.doseAndRate` of FHIR R4.
    public struct DoseAndRate: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var type: CodeableConcept?
        public var dose: Dosage.DoseAndRate.Dose?
        public var rate: Dosage.DoseAndRate.Rate?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        type: CodeableConcept? = nil,
        dose: Dosage.DoseAndRate.Dose? = nil,
        rate: Dosage.DoseAndRate.Rate? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.type = type
            self.dose = dose
            self.rate = rate
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.element(Key("type"), &self.type)
            try visitor.choice(&self.dose)
            try visitor.choice(&self.rate)
        }
    }
}

extension Dosage.DoseAndRate {
    /// The choice `dose[x]` of `Dosage.DoseAndRate`.
    public indirect enum Dose: FHIRChoice {
        case range(Range)
        case quantity(Quantity)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .range(let value)?: try visitor.put(Key("doseRange"), value)
            case .quantity(let value)?: try visitor.put(Key("doseQuantity"), value)
            case nil:
                try visitor.take(Key("doseRange"), Self.range, &choice)
                try visitor.take(Key("doseQuantity"), Self.quantity, &choice)
            }
        }
    }
}

extension Dosage.DoseAndRate {
    /// The choice `rate[x]` of `Dosage.DoseAndRate`.
    public indirect enum Rate: FHIRChoice {
        case ratio(Ratio)
        case range(Range)
        case quantity(Quantity)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .ratio(let value)?: try visitor.put(Key("rateRatio"), value)
            case .range(let value)?: try visitor.put(Key("rateRange"), value)
            case .quantity(let value)?: try visitor.put(Key("rateQuantity"), value)
            case nil:
                try visitor.take(Key("rateRatio"), Self.ratio, &choice)
                try visitor.take(Key("rateRange"), Self.range, &choice)
                try visitor.take(Key("rateQuantity"), Self.quantity, &choice)
            }
        }
    }
}
