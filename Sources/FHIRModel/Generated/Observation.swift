// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Observation` of FHIR R4.
public struct Observation: FHIRResource {
    public static var resourceType: StaticString? { "Observation" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var basedOn: [Reference]?
    public var partOf: [Reference]?
    public var status: Primitive<FHIRCode>?
    public var category: [CodeableConcept]?
    public var code: CodeableConcept?
    public var subject: Reference?
    public var focus: [Reference]?
    public var encounter: Reference?
    public var effective: Observation.Effective?
    public var issued: Primitive<FHIRInstant>?
    public var performer: [Reference]?
    public var value: Observation.Value?
    public var dataAbsentReason: CodeableConcept?
    public var interpretation: [CodeableConcept]?
    public var note: [Annotation]?
    public var bodySite: CodeableConcept?
    public var method: CodeableConcept?
    public var specimen: Reference?
    public var device: Reference?
    public var referenceRange: [Observation.ReferenceRange]?
    public var hasMember: [Reference]?
    public var derivedFrom: [Reference]?
    public var component: [Observation.Component]?
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
        basedOn: [Reference]? = nil,
        partOf: [Reference]? = nil,
        status: Primitive<FHIRCode>? = nil,
        category: [CodeableConcept]? = nil,
        code: CodeableConcept? = nil,
        subject: Reference? = nil,
        focus: [Reference]? = nil,
        encounter: Reference? = nil,
        effective: Observation.Effective? = nil,
        issued: Primitive<FHIRInstant>? = nil,
        performer: [Reference]? = nil,
        value: Observation.Value? = nil,
        dataAbsentReason: CodeableConcept? = nil,
        interpretation: [CodeableConcept]? = nil,
        note: [Annotation]? = nil,
        bodySite: CodeableConcept? = nil,
        method: CodeableConcept? = nil,
        specimen: Reference? = nil,
        device: Reference? = nil,
        referenceRange: [Observation.ReferenceRange]? = nil,
        hasMember: [Reference]? = nil,
        derivedFrom: [Reference]? = nil,
        component: [Observation.Component]? = nil
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
        self.partOf = partOf
        self.status = status
        self.category = category
        self.code = code
        self.subject = subject
        self.focus = focus
        self.encounter = encounter
        self.effective = effective
        self.issued = issued
        self.performer = performer
        self.value = value
        self.dataAbsentReason = dataAbsentReason
        self.interpretation = interpretation
        self.note = note
        self.bodySite = bodySite
        self.method = method
        self.specimen = specimen
        self.device = device
        self.referenceRange = referenceRange
        self.hasMember = hasMember
        self.derivedFrom = derivedFrom
        self.component = component
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
        try visitor.elements(Key("basedOn"), &self.basedOn)
        try visitor.elements(Key("partOf"), &self.partOf)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.elements(Key("category"), &self.category)
        try visitor.element(Key("code"), &self.code)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.elements(Key("focus"), &self.focus)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.choice(&self.effective)
        try visitor.primitive(Key("issued"), &self.issued)
        try visitor.elements(Key("performer"), &self.performer)
        try visitor.choice(&self.value)
        try visitor.element(Key("dataAbsentReason"), &self.dataAbsentReason)
        try visitor.elements(Key("interpretation"), &self.interpretation)
        try visitor.elements(Key("note"), &self.note)
        try visitor.element(Key("bodySite"), &self.bodySite)
        try visitor.element(Key("method"), &self.method)
        try visitor.element(Key("specimen"), &self.specimen)
        try visitor.element(Key("device"), &self.device)
        try visitor.elements(Key("referenceRange"), &self.referenceRange)
        try visitor.elements(Key("hasMember"), &self.hasMember)
        try visitor.elements(Key("derivedFrom"), &self.derivedFrom)
        try visitor.elements(Key("component"), &self.component)
    }
}

extension Observation {
    /// The choice `effective[x]` of `Observation`.
    public indirect enum Effective: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)
        case timing(Timing)
        case instant(Primitive<FHIRInstant>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("effectiveDateTime"), value)
            case .period(let value)?: try visitor.put(Key("effectivePeriod"), value)
            case .timing(let value)?: try visitor.put(Key("effectiveTiming"), value)
            case .instant(let value)?: try visitor.put(Key("effectiveInstant"), value)
            case nil:
                try visitor.take(Key("effectiveDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("effectivePeriod"), Self.period, &choice)
                try visitor.take(Key("effectiveTiming"), Self.timing, &choice)
                try visitor.take(Key("effectiveInstant"), Self.instant, &choice)
            }
        }
    }
}

extension Observation {
    /// The choice `value[x]` of `Observation`.
    public indirect enum Value: FHIRChoice {
        case quantity(Quantity)
        case codeableConcept(CodeableConcept)
        case string(Primitive<String>)
        case boolean(Primitive<Bool>)
        case integer(Primitive<Int32>)
        case range(Range)
        case ratio(Ratio)
        case sampledData(SampledData)
        case time(Primitive<FHIRTime>)
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .quantity(let value)?: try visitor.put(Key("valueQuantity"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("valueCodeableConcept"), value)
            case .string(let value)?: try visitor.put(Key("valueString"), value)
            case .boolean(let value)?: try visitor.put(Key("valueBoolean"), value)
            case .integer(let value)?: try visitor.put(Key("valueInteger"), value)
            case .range(let value)?: try visitor.put(Key("valueRange"), value)
            case .ratio(let value)?: try visitor.put(Key("valueRatio"), value)
            case .sampledData(let value)?: try visitor.put(Key("valueSampledData"), value)
            case .time(let value)?: try visitor.put(Key("valueTime"), value)
            case .dateTime(let value)?: try visitor.put(Key("valueDateTime"), value)
            case .period(let value)?: try visitor.put(Key("valuePeriod"), value)
            case nil:
                try visitor.take(Key("valueQuantity"), Self.quantity, &choice)
                try visitor.take(Key("valueCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("valueString"), Self.string, &choice)
                try visitor.take(Key("valueBoolean"), Self.boolean, &choice)
                try visitor.take(Key("valueInteger"), Self.integer, &choice)
                try visitor.take(Key("valueRange"), Self.range, &choice)
                try visitor.take(Key("valueRatio"), Self.ratio, &choice)
                try visitor.take(Key("valueSampledData"), Self.sampledData, &choice)
                try visitor.take(Key("valueTime"), Self.time, &choice)
                try visitor.take(Key("valueDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("valuePeriod"), Self.period, &choice)
            }
        }
    }
}

extension Observation {
    /// `Observation.referenceRange` of FHIR R4.
    public struct ReferenceRange: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var low: Quantity?
        public var high: Quantity?
        public var type: CodeableConcept?
        public var appliesTo: [CodeableConcept]?
        public var age: Range?
        public var text: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        low: Quantity? = nil,
        high: Quantity? = nil,
        type: CodeableConcept? = nil,
        appliesTo: [CodeableConcept]? = nil,
        age: Range? = nil,
        text: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.low = low
            self.high = high
            self.type = type
            self.appliesTo = appliesTo
            self.age = age
            self.text = text
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("low"), &self.low)
            try visitor.element(Key("high"), &self.high)
            try visitor.element(Key("type"), &self.type)
            try visitor.elements(Key("appliesTo"), &self.appliesTo)
            try visitor.element(Key("age"), &self.age)
            try visitor.primitive(Key("text"), &self.text)
        }
    }
}

extension Observation {
    /// `Observation.component` of FHIR R4.
    public struct Component: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: CodeableConcept?
        public var value: Observation.Component.Value?
        public var dataAbsentReason: CodeableConcept?
        public var interpretation: [CodeableConcept]?
        public var referenceRange: [Observation.ReferenceRange]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: CodeableConcept? = nil,
        value: Observation.Component.Value? = nil,
        dataAbsentReason: CodeableConcept? = nil,
        interpretation: [CodeableConcept]? = nil,
        referenceRange: [Observation.ReferenceRange]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.value = value
            self.dataAbsentReason = dataAbsentReason
            self.interpretation = interpretation
            self.referenceRange = referenceRange
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("code"), &self.code)
            try visitor.choice(&self.value)
            try visitor.element(Key("dataAbsentReason"), &self.dataAbsentReason)
            try visitor.elements(Key("interpretation"), &self.interpretation)
            try visitor.elements(Key("referenceRange"), &self.referenceRange)
        }
    }
}

extension Observation.Component {
    /// The choice `value[x]` of `Observation.Component`.
    public indirect enum Value: FHIRChoice {
        case quantity(Quantity)
        case codeableConcept(CodeableConcept)
        case string(Primitive<String>)
        case boolean(Primitive<Bool>)
        case integer(Primitive<Int32>)
        case range(Range)
        case ratio(Ratio)
        case sampledData(SampledData)
        case time(Primitive<FHIRTime>)
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .quantity(let value)?: try visitor.put(Key("valueQuantity"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("valueCodeableConcept"), value)
            case .string(let value)?: try visitor.put(Key("valueString"), value)
            case .boolean(let value)?: try visitor.put(Key("valueBoolean"), value)
            case .integer(let value)?: try visitor.put(Key("valueInteger"), value)
            case .range(let value)?: try visitor.put(Key("valueRange"), value)
            case .ratio(let value)?: try visitor.put(Key("valueRatio"), value)
            case .sampledData(let value)?: try visitor.put(Key("valueSampledData"), value)
            case .time(let value)?: try visitor.put(Key("valueTime"), value)
            case .dateTime(let value)?: try visitor.put(Key("valueDateTime"), value)
            case .period(let value)?: try visitor.put(Key("valuePeriod"), value)
            case nil:
                try visitor.take(Key("valueQuantity"), Self.quantity, &choice)
                try visitor.take(Key("valueCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("valueString"), Self.string, &choice)
                try visitor.take(Key("valueBoolean"), Self.boolean, &choice)
                try visitor.take(Key("valueInteger"), Self.integer, &choice)
                try visitor.take(Key("valueRange"), Self.range, &choice)
                try visitor.take(Key("valueRatio"), Self.ratio, &choice)
                try visitor.take(Key("valueSampledData"), Self.sampledData, &choice)
                try visitor.take(Key("valueTime"), Self.time, &choice)
                try visitor.take(Key("valueDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("valuePeriod"), Self.period, &choice)
            }
        }
    }
}
