// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `TriggerDefinition` of FHIR R4.
public struct TriggerDefinition: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var type: Primitive<FHIRCode>?
    public var name: Primitive<String>?
    public var timing: TriggerDefinition.Timing?
    public var data: [DataRequirement]?
    public var condition: Expression?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        type: Primitive<FHIRCode>? = nil,
        name: Primitive<String>? = nil,
        timing: TriggerDefinition.Timing? = nil,
        data: [DataRequirement]? = nil,
        condition: Expression? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.type = type
        self.name = name
        self.timing = timing
        self.data = data
        self.condition = condition
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("type"), &self.type)
        try visitor.primitive(Key("name"), &self.name)
        try visitor.choice(&self.timing)
        try visitor.elements(Key("data"), &self.data)
        try visitor.element(Key("condition"), &self.condition)
    }
}

extension TriggerDefinition {
    /// The choice `timing[x]` of `TriggerDefinition`.
    public indirect enum Timing: FHIRChoice {
        case timing(FHIRModel.Timing)
        case reference(Reference)
        case date(Primitive<FHIRDate>)
        case dateTime(Primitive<FHIRDateTime>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .timing(let value)?: try visitor.put(Key("timingTiming"), value)
            case .reference(let value)?: try visitor.put(Key("timingReference"), value)
            case .date(let value)?: try visitor.put(Key("timingDate"), value)
            case .dateTime(let value)?: try visitor.put(Key("timingDateTime"), value)
            case nil:
                try visitor.take(Key("timingTiming"), Self.timing, &choice)
                try visitor.take(Key("timingReference"), Self.reference, &choice)
                try visitor.take(Key("timingDate"), Self.date, &choice)
                try visitor.take(Key("timingDateTime"), Self.dateTime, &choice)
            }
        }
    }
}
