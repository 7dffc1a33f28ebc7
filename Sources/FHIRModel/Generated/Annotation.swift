// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Annotation` of FHIR R4.
public struct Annotation: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var author: Annotation.Author?
    public var time: Primitive<FHIRDateTime>?
    public var text: Primitive<FHIRMarkdown>?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        author: Annotation.Author? = nil,
        time: Primitive<FHIRDateTime>? = nil,
        text: Primitive<FHIRMarkdown>? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.author = author
        self.time = time
        self.text = text
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.choice(&self.author)
        try visitor.primitive(Key("time"), &self.time)
        try visitor.primitive(Key("text"), &self.text)
    }
}

extension Annotation {
    /// The choice `author[x]` of `Annotation`.
    public indirect enum Author: FHIRChoice {
        case reference(Reference)
        case string(Primitive<String>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .reference(let value)?: try visitor.put(Key("authorReference"), value)
            case .string(let value)?: try visitor.put(Key("authorString"), value)
            case nil:
                try visitor.take(Key("authorReference"), Self.reference, &choice)
                try visitor.take(Key("authorString"), Self.string, &choice)
            }
        }
    }
}
