// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `Timing` of FHIR R4.
public struct Timing: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var event: [Primitive<FHIRDateTime>]?
    public var `repeat`: Timing.Repeat?
    public var code: CodeableConcept?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        event: [Primitive<FHIRDateTime>]? = nil,
        `repeat`: Timing.Repeat? = nil,
        code: CodeableConcept? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.event = event
        self.repeat = `repeat`
        self.code = code
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
        try visitor.primitives(Key("event"), &self.event)
        try visitor.element(Key("repeat"), &self.repeat)
        try visitor.element(Key("code"), &self.code)
    }
}

extension Timing {
    /// `Timing.repeat` of FHIR R4.
    public struct Repeat: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var bounds: Timing.Repeat.Bounds?
        public var count: Primitive<FHIRPositiveInt>?
        public var countMax: Primitive<FHIRPositiveInt>?
        public var duration: Primitive<FHIRDecimal>?
        public var durationMax: Primitive<FHIRDecimal>?
        public var durationUnit: Primitive<FHIRCode>?
        public var frequency: Primitive<FHIRPositiveInt>?
        public var frequencyMax: Primitive<FHIRPositiveInt>?
        public var period: Primitive<FHIRDecimal>?
        public var periodMax: Primitive<FHIRDecimal>?
        public var periodUnit: Primitive<FHIRCode>?
        public var dayOfWeek: [Primitive<FHIRCode>]?
        public var timeOfDay: [Primitive<FHIRTime>]?
        public var when: [Primitive<FHIRCode>]?
        public var offset: Primitive<FHIRUnsignedInt>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        bounds: Timing.Repeat.Bounds? = nil,
        count: Primitive<FHIRPositiveInt>? = nil,
        countMax: Primitive<FHIRPositiveInt>? = nil,
        duration: Primitive<FHIRDecimal>? = nil,
        durationMax: Primitive<FHIRDecimal>? = nil,
        durationUnit: Primitive<FHIRCode>? = nil,
        frequency: Primitive<FHIRPositiveInt>? = nil,
        frequencyMax: Primitive<FHIRPositiveInt>? = nil,
        period: Primitive<FHIRDecimal>? = nil,
        periodMax: Primitive<FHIRDecimal>? = nil,
        periodUnit: Primitive<FHIRCode>? = nil,
        dayOfWeek: [Primitive<FHIRCode>]? = nil,
        timeOfDay: [Primitive<FHIRTime>]? = nil,
        when: [Primitive<FHIRCode>]? = nil,
        offset: Primitive<FHIRUnsignedInt>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.bounds = bounds
            self.count = count
            self.countMax = countMax
            self.duration = duration
            self.durationMax = durationMax
            self.durationUnit = durationUnit
            self.frequency = frequency
            self.frequencyMax = frequencyMax
            self.period = period
            self.periodMax = periodMax
            self.periodUnit = periodUnit
            self.dayOfWeek = dayOfWeek
            self.timeOfDay = timeOfDay
            self.when = when
            self.offset = offset
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.choice(&self.bounds)
            try visitor.primitive(Key("count"), &self.count)
            try visitor.primitive(Key("countMax"), &self.countMax)
            try visitor.primitive(Key("duration"), &self.duration)
            try visitor.primitive(Key("durationMax"), &self.durationMax)
            try visitor.primitive(Key("durationUnit"), &self.durationUnit)
            try visitor.primitive(Key("frequency"), &self.frequency)
            try visitor.primitive(Key("frequencyMax"), &self.frequencyMax)
            try visitor.primitive(Key("period"), &self.period)
            try visitor.primitive(Key("periodMax"), &self.periodMax)
            try visitor.primitive(Key("periodUnit"), &self.periodUnit)
            try visitor.primitives(Key("dayOfWeek"), &self.dayOfWeek)
            try visitor.primitives(Key("timeOfDay"), &self.timeOfDay)
            try visitor.primitives(Key("when"), &self.when)
            try visitor.primitive(Key("offset"), &self.offset)
        }
    }
}

extension Timing.Repeat {
    /// The choice `bounds[x]` of `Timing.Repeat`.
    public indirect enum Bounds: FHIRChoice {
        case duration(Duration)
        case range(Range)
        case period(Period)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .duration(let value)?: try visitor.put(Key("boundsDuration"), value)
            case .range(let value)?: try visitor.put(Key("boundsRange"), value)
            case .period(let value)?: try visitor.put(Key("boundsPeriod"), value)
            case nil:
                try visitor.take(Key("boundsDuration"), Self.duration, &choice)
                try visitor.take(Key("boundsRange"), Self.range, &choice)
                try visitor.take(Key("boundsPeriod"), Self.period, &choice)
            }
        }
    }
}
