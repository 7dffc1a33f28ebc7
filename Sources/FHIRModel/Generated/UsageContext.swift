// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `UsageContext` of FHIR R4.
public struct UsageContext: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var code: Coding?
    public var value: UsageContext.Value?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        code: Coding? = nil,
        value: UsageContext.Value? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.code = code
        self.value = value
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.element(Key("code"), &self.code)
        try visitor.choice(&self.value)
    }
}

extension UsageContext {
    /// The choice `value[x]` of `UsageContext`.
    public indirect enum Value: FHIRChoice {
        case codeableConcept(CodeableConcept)
        case quantity(Quantity)
        case range(Range)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .codeableConcept(let value)?: try visitor.put(Key("valueCodeableConcept"), value)
            case .quantity(let value)?: try visitor.put(Key("valueQuantity"), value)
            case .range(let value)?: try visitor.put(Key("valueRange"), value)
            case .reference(let value)?: try visitor.put(Key("valueReference"), value)
            case nil:
                try visitor.take(Key("valueCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("valueQuantity"), Self.quantity, &choice)
                try visitor.take(Key("valueRange"), Self.range, &choice)
                try visitor.take(Key("valueReference"), Self.reference, &choice)
            }
        }
    }
}
