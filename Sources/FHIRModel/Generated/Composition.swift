// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Composition` of FHIR R4.
public struct Composition: FHIRResource {
    public static var resourceType: StaticString? { "Composition" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: Identifier?
    public var status: Primitive<FHIRCode>?
    public var type: CodeableConcept?
    public var category: [CodeableConcept]?
    public var subject: Reference?
    public var encounter: Reference?
    public var date: Primitive<FHIRDateTime>?
    public var author: [Reference]?
    public var title: Primitive<String>?
    public var confidentiality: Primitive<FHIRCode>?
    public var attester: [Composition.Attester]?
    public var custodian: Reference?
    public var relatesTo: [Composition.RelatesTo]?
    public var event: [Composition.Event]?
    public var section: [Composition.Section]?
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
        status: Primitive<FHIRCode>? = nil,
        type: CodeableConcept? = nil,
        category: [CodeableConcept]? = nil,
        subject: Reference? = nil,
        encounter: Reference? = nil,
        date: Primitive<FHIRDateTime>? = nil,
        author: [Reference]? = nil,
        title: Primitive<String>? = nil,
        confidentiality: Primitive<FHIRCode>? = nil,
        attester: [Composition.Attester]? = nil,
        custodian: Reference? = nil,
        relatesTo: [Composition.RelatesTo]? = nil,
        event: [Composition.Event]? = nil,
        section: [Composition.Section]? = nil
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
        self.status = status
        self.type = type
        self.category = category
        self.subject = subject
        self.encounter = encounter
        self.date = date
        self.author = author
        self.title = title
        self.confidentiality = confidentiality
        self.attester = attester
        self.custodian = custodian
        self.relatesTo = relatesTo
        self.event = event
        self.section = section
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
        try visitor.primitive(Key("status"), &self.status)
        try visitor.element(Key("type"), &self.type)
        try visitor.elements(Key("category"), &self.category)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.primitive(Key("date"), &self.date)
        try visitor.elements(Key("author"), &self.author)
        try visitor.primitive(Key("title"), &self.title)
        try visitor.primitive(Key("confidentiality"), &self.confidentiality)
        try visitor.elements(Key("attester"), &self.attester)
        try visitor.element(Key("custodian"), &self.custodian)
        try visitor.elements(Key("relatesTo"), &self.relatesTo)
        try visitor.elements(Key("event"), &self.event)
        try visitor.elements(Key("section"), &self.section)
    }
}

extension Composition {
    /// `Composition.attester` of FHIR R4.
    public struct Attester: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var mode: Primitive<FHIRCode>?
        public var time: Primitive<FHIRDateTime>?
        public var party: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        mode: Primitive<FHIRCode>? = nil,
        time: Primitive<FHIRDateTime>? = nil,
        party: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.mode = mode
            self.time = time
            self.party = party
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("mode"), &self.mode)
            try visitor.primitive(Key("time"), &self.time)
            try visitor.element(Key("party"), &self.party)
        }
    }
}

extension Composition {
    /// `Composition.relatesTo` of FHIR R4.
    public struct RelatesTo: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: Primitive<FHIRCode>?
        public var target: Composition.RelatesTo.Target?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: Primitive<FHIRCode>? = nil,
        target: Composition.RelatesTo.Target? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.target = target
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.choice(&self.target)
        }
    }
}

extension Composition.RelatesTo {
    /// The choice `target[x]` of `Composition.RelatesTo`.
    public indirect enum Target: FHIRChoice {
        case identifier(Identifier)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .identifier(let value)?: try visitor.put(Key("targetIdentifier"), value)
            case .reference(let value)?: try visitor.put(Key("targetReference"), value)
            case nil:
                try visitor.take(Key("targetIdentifier"), Self.identifier, &choice)
                try visitor.take(Key("targetReference"), Self.reference, &choice)
            }
        }
    }
}

extension Composition {
    /// `Composition.event` of FHIR R4.
    public struct Event: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: [CodeableConcept]?
        public var period: Period?
        public var detail: [Reference]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: [CodeableConcept]? = nil,
        period: Period? = nil,
        detail: [Reference]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.period = period
            self.detail = detail
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("code"), &self.code)
            try visitor.element(Key("period"), &self.period)
            try visitor.elements(Key("detail"), &self.detail)
        }
    }
}

extension Composition {
    /// `Composition.section` of FHIR R4.
    public struct Section: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var title: Primitive<String>?
        public var code: CodeableConcept?
        public var author: [Reference]?
        public var focus: Reference?
        public var text: Narrative?
        public var mode: Primitive<FHIRCode>?
        public var orderedBy: CodeableConcept?
        public var entry: [Reference]?
        public var emptyReason: CodeableConcept?
        public var section: [Composition.Section]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        title: Primitive<String>? = nil,
        code: CodeableConcept? = nil,
        author: [Reference]? = nil,
        focus: Reference? = nil,
        text: Narrative? = nil,
        mode: Primitive<FHIRCode>? = nil,
        orderedBy: CodeableConcept? = nil,
        entry: [Reference]? = nil,
        emptyReason: CodeableConcept? = nil,
        section: [Composition.Section]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.title = title
            self.code = code
            self.author = author
            self.focus = focus
            self.text = text
            self.mode = mode
            self.orderedBy = orderedBy
            self.entry = entry
            self.emptyReason = emptyReason
            self.section = section
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("title"), &self.title)
            try visitor.element(Key("code"), &self.code)
            try visitor.elements(Key("author"), &self.author)
            try visitor.element(Key("focus"), &self.focus)
            try visitor.element(Key("text"), &self.text)
            try visitor.primitive(Key("mode"), &self.mode)
            try visitor.element(Key("orderedBy"), &self.orderedBy)
            try visitor.elements(Key("entry"), &self.entry)
            try visitor.element(Key("emptyReason"), &self.emptyReason)
            try visitor.elements(Key("section"), &self.section)
        }
    }
}
