// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `MessageHeader` of FHIR R4.
public struct MessageHeader: FHIRResource {
    public static var resourceType: StaticString? { "MessageHeader" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var event: MessageHeader.Event?
    public var destination: [MessageHeader.Destination]?
    public var sender: Reference?
    public var enterer: Reference?
    public var author: Reference?
    public var source: MessageHeader.Source?
    public var responsible: Reference?
    public var reason: CodeableConcept?
    public var response: MessageHeader.Response?
    public var focus: [Reference]?
    public var definition: Primitive<FHIRCanonical>?
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
        event: MessageHeader.Event? = nil,
        destination: [MessageHeader.Destination]? = nil,
        sender: Reference? = nil,
        enterer: Reference? = nil,
        author: Reference? = nil,
        source: MessageHeader.Source? = nil,
        responsible: Reference? = nil,
        reason: CodeableConcept? = nil,
        response: MessageHeader.Response? = nil,
        focus: [Reference]? = nil,
        definition: Primitive<FHIRCanonical>? = nil
    ) {
        self.id = id
        self.meta = meta
        self.implicitRules = implicitRules
        self.language = language
        self.text = text
        self.contained = contained
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.event = event
        self.destination = destination
        self.sender = sender
        self.enterer = enterer
        self.author = author
        self.source = source
        self.responsible = responsible
        self.reason = reason
        self.response = response
        self.focus = focus
        self.definition = definition
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
        try visitor.choice(&self.event)
        try visitor.elements(Key("destination"), &self.destination)
        try visitor.element(Key("sender"), &self.sender)
        try visitor.element(Key("enterer"), &self.enterer)
        try visitor.element(Key("author"), &self.author)
        try visitor.element(Key("source"), &self.source)
        try visitor.element(Key("responsible"), &self.responsible)
        try visitor.element(Key("reason"), &self.reason)
        try visitor.element(Key("response"), &self.response)
        try visitor.elements(Key("focus"), &self.focus)
        try visitor.primitive(Key("definition"), &self.definition)
    }
}

extension MessageHeader {
    /// The choice `event[x]` of `MessageHeader`.
    public indirect enum Event: FHIRChoice {
        case coding(Coding)
        case uri(Primitive<FHIRUri>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .coding(let value)?: try visitor.put(Key("eventCoding"), value)
            case .uri(let value)?: try visitor.put(Key("eventUri"), value)
            case nil:
                try visitor.take(Key("eventCoding"), Self.coding, &choice)
                try visitor.take(Key("eventUri"), Self.uri, &choice)
            }
        }
    }
}

extension MessageHeader {
    /// `MessageHeader.destination` of FHIR R4.
    public struct Destination: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var name: Primitive<String>?
        public var target: Reference?
        public var endpoint: Primitive<FHIRUrl>?
        public var receiver: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        name: Primitive<String>? = nil,
        target: Reference? = nil,
        endpoint: Primitive<FHIRUrl>? = nil,
        receiver: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.name = name
            self.target = target
            self.endpoint = endpoint
            self.receiver = receiver
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("name"), &self.name)
            try visitor.element(Key("target"), &self.target)
            try visitor.primitive(Key("endpoint"), &self.endpoint)
            try visitor.element(Key("receiver"), &self.receiver)
        }
    }
}

extension MessageHeader {
    /// `MessageHeader.source` of FHIR R4.
    public struct Source: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var name: Primitive<String>?
        public var software: Primitive<String>?
        public var version: Primitive<String>?
        public var contact: ContactPoint?
        public var endpoint: Primitive<FHIRUrl>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        name: Primitive<String>? = nil,
        software: Primitive<String>? = nil,
        version: Primitive<String>? = nil,
        contact: ContactPoint? = nil,
        endpoint: Primitive<FHIRUrl>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.name = name
            self.software = software
            self.version = version
            self.contact = contact
            self.endpoint = endpoint
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("name"), &self.name)
            try visitor.primitive(Key("software"), &self.software)
            try visitor.primitive(Key("version"), &self.version)
            try visitor.element(Key("contact"), &self.contact)
            try visitor.primitive(Key("endpoint"), &self.endpoint)
        }
    }
}

extension MessageHeader {
    /// `MessageHeader.response` of FHIR R4.
    public struct Response: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var identifier: Primitive<FHIRId>?
        public var code: Primitive<FHIRCode>?
        public var details: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        identifier: Primitive<FHIRId>? = nil,
        code: Primitive<FHIRCode>? = nil,
        details: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.identifier = identifier
            self.code = code
            self.details = details
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("identifier"), &self.identifier)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.element(Key("details"), &self.details)
        }
    }
}
