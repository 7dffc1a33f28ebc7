// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `QuestionnaireResponse` of FHIR R4.
public struct QuestionnaireResponse: FHIRResource {
    public static var resourceType: StaticString? { "QuestionnaireResponse" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: Identifier?
    public var basedOn: [Reference]?
    public var partOf: [Reference]?
    public var questionnaire: Primitive<FHIRCanonical>?
    public var status: Primitive<FHIRCode>?
    public var subject: Reference?
    public var encounter: Reference?
    public var authored: Primitive<FHIRDateTime>?
    public var author: Reference?
    public var source: Reference?
    public var item: [QuestionnaireResponse.Item]?
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
        identifier: Identifier? = nil,
        basedOn: [Reference]? = nil,
        partOf: [Reference]? = nil,
        questionnaire: Primitive<FHIRCanonical>? = nil,
        status: Primitive<FHIRCode>? = nil,
        subject: Reference? = nil,
        encounter: Reference? = nil,
        authored: Primitive<FHIRDateTime>? = nil,
        author: Reference? = nil,
        source: Reference? = nil,
        item: [QuestionnaireResponse.Item]? = nil
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
        self.questionnaire = questionnaire
        self.status = status
        self.subject = subject
        self.encounter = encounter
        self.authored = authored
        self.author = author
        self.source = source
        self.item = item
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
        try visitor.element(Key("identifier"), &self.identifier)
        try visitor.elements(Key("basedOn"), &self.basedOn)
        try visitor.elements(Key("partOf"), &self.partOf)
        try visitor.primitive(Key("questionnaire"), &self.questionnaire)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.primitive(Key("authored"), &self.authored)
        try visitor.element(Key("author"), &self.author)
        try visitor.element(Key("source"), &self.source)
        try visitor.elements(Key("item"), &self.item)
    }
}

extension QuestionnaireResponse {
    /// `QuestionnaireResponse.item` of FHIR R4.
    public struct Item: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var linkId: Primitive<String>?
        public var definition: Primitive<FHIRUri>?
        public var text: Primitive<String>?
        public var answer: [QuestionnaireResponse.Item.Answer]?
        public var item: [QuestionnaireResponse.Item]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        linkId: Primitive<String>? = nil,
        definition: Primitive<FHIRUri>? = nil,
        text: Primitive<String>? = nil,
        answer: [QuestionnaireResponse.Item.Answer]? = nil,
        item: [QuestionnaireResponse.Item]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.linkId = linkId
            self.definition = definition
            self.text = text
            self.answer = answer
            self.item = item
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("linkId"), &self.linkId)
            try visitor.primitive(Key("definition"), &self.definition)
            try visitor.primitive(Key("text"), &self.text)
            try visitor.elements(Key("answer"), &self.answer)
            try visitor.elements(Key("item"), &self.item)
        }
    }
}

extension QuestionnaireResponse.Item {
    /// `QuestionnaireResponse.item.answer` of FHIR R4.
    public struct Answer: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var value: QuestionnaireResponse.Item.Answer.Value?
        public var item: [QuestionnaireResponse.Item]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        value: QuestionnaireResponse.Item.Answer.Value? = nil,
        item: [QuestionnaireResponse.Item]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.value = value
            self.item = item
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.choice(&self.value)
            try visitor.elements(Key("item"), &self.item)
        }
    }
}

extension QuestionnaireResponse.Item.Answer {
    /// The choice `value[x]` of `QuestionnaireResponse.Item.Answer`.
    public indirect enum Value: FHIRChoice {
        case boolean(Primitive<Bool>)
        case decimal(Primitive<FHIRDecimal>)
        case integer(Primitive<Int32>)
        case date(Primitive<FHIRDate>)
        case dateTime(Primitive<FHIRDateTime>)
        case time(Primitive<FHIRTime>)
        case string(Primitive<String>)
        case uri(Primitive<FHIRUri>)
        case attachment(Attachment)
        case coding(Coding)
        case quantity(Quantity)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .boolean(let value)?: try visitor.put(Key("valueBoolean"), value)
            case .decimal(let value)?: try visitor.put(Key("valueDecimal"), value)
            case .integer(let value)?: try visitor.put(Key("valueInteger"), value)
            case .date(let value)?: try visitor.put(Key("valueDate"), value)
            case .dateTime(let value)?: try visitor.put(Key("valueDateTime"), value)
            case .time(let value)?: try visitor.put(Key("valueTime"), value)
            case .string(let value)?: try visitor.put(Key("valueString"), value)
            case .uri(let value)?: try visitor.put(Key("valueUri"), value)
            case .attachment(let value)?: try visitor.put(Key("valueAttachment"), value)
            case .coding(let value)?: try visitor.put(Key("valueCoding"), value)
            case .quantity(let value)?: try visitor.put(Key("valueQuantity"), value)
            case .reference(let value)?: try visitor.put(Key("valueReference"), value)
            case nil:
                try visitor.take(Key("valueBoolean"), Self.boolean, &choice)
                try visitor.take(Key("valueDecimal"), Self.decimal, &choice)
                try visitor.take(Key("valueInteger"), Self.integer, &choice)
                try visitor.take(Key("valueDate"), Self.date, &choice)
                try visitor.take(Key("valueDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("valueTime"), Self.time, &choice)
                try visitor.take(Key("valueString"), Self.string, &choice)
                try visitor.take(Key("valueUri"), Self.uri, &choice)
                try visitor.take(Key("valueAttachment"), Self.attachment, &choice)
                try visitor.take(Key("valueCoding"), Self.coding, &choice)
                try visitor.take(Key("valueQuantity"), Self.quantity, &choice)
                try visitor.take(Key("valueReference"), Self.reference, &choice)
            }
        }
    }
}
