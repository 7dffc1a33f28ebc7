// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Specimen` of FHIR R4.
public struct Specimen: FHIRResource {
    public static var resourceType: StaticString? { "Specimen" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var accessionIdentifier: Identifier?
    public var status: Primitive<FHIRCode>?
    public var type: CodeableConcept?
    public var subject: Reference?
    public var receivedTime: Primitive<FHIRDateTime>?
    public var parent: [Reference]?
    public var request: [Reference]?
    public var collection: Specimen.Collection?
    public var processing: [Specimen.Processing]?
    public var container: [Specimen.Container]?
    public var condition: [CodeableConcept]?
    public var note: [Annotation]?
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
        accessionIdentifier: Identifier? = nil,
        status: Primitive<FHIRCode>? = nil,
        type: CodeableConcept? = nil,
        subject: Reference? = nil,
        receivedTime: Primitive<FHIRDateTime>? = nil,
        parent: [Reference]? = nil,
        request: [Reference]? = nil,
        collection: Specimen.Collection? = nil,
        processing: [Specimen.Processing]? = nil,
        container: [Specimen.Container]? = nil,
        condition: [CodeableConcept]? = nil,
        note: [Annotation]? = nil
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
        self.accessionIdentifier = accessionIdentifier
        self.status = status
        self.type = type
        self.subject = subject
        self.receivedTime = receivedTime
        self.parent = parent
        self.request = request
        self.collection = collection
        self.processing = processing
        self.container = container
        self.condition = condition
        self.note = note
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
        try visitor.element(Key("accessionIdentifier"), &self.accessionIdentifier)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.element(Key("type"), &self.type)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.primitive(Key("receivedTime"), &self.receivedTime)
        try visitor.elements(Key("parent"), &self.parent)
        try visitor.elements(Key("request"), &self.request)
        try visitor.element(Key("collection"), &self.collection)
        try visitor.elements(Key("processing"), &self.processing)
        try visitor.elements(Key("container"), &self.container)
        try visitor.elements(Key("condition"), &self.condition)
        try visitor.elements(Key("note"), &self.note)
    }
}

extension Specimen {
    /// `Specimen.collection` of FHIR R4.
    public struct Collection: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var collector: Reference?
        public var collected: Specimen.Collection.Collected?
        public var duration: Duration?
        public var quantity: Quantity?
        public var method: CodeableConcept?
        public var bodySite: CodeableConcept?
        public var fastingStatus: Specimen.Collection.FastingStatus?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        collector: Reference? = nil,
        collected: Specimen.Collection.Collected? = nil,
        duration: Duration? = nil,
        quantity: Quantity? = nil,
        method: CodeableConcept? = nil,
        bodySite: CodeableConcept? = nil,
        fastingStatus: Specimen.Collection.FastingStatus? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.collector = collector
            self.collected = collected
            self.duration = duration
            self.quantity = quantity
            self.method = method
            self.bodySite = bodySite
            self.fastingStatus = fastingStatus
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("collector"), &self.collector)
            try visitor.choice(&self.collected)
            try visitor.element(Key("duration"), &self.duration)
            try visitor.element(Key("quantity"), &self.quantity)
            try visitor.element(Key("method"), &self.method)
            try visitor.element(Key("bodySite"), &self.bodySite)
            try visitor.choice(&self.fastingStatus)
        }
    }
}

extension Specimen.Collection {
    /// The choice `collected[x]` of `Specimen.Collection`.
    public indirect enum Collected: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("collectedDateTime"), value)
            case .period(let value)?: try visitor.put(Key("collectedPeriod"), value)
            case nil:
                try visitor.take(Key("collectedDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("collectedPeriod"), Self.period, &choice)
            }
        }
    }
}

extension Specimen.Collection {
    /// The choice `fastingStatus[x]` of `Specimen.Collection`.
    public indirect enum FastingStatus: FHIRChoice {
        case codeableConcept(CodeableConcept)
        case duration(Duration)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .codeableConcept(let value)?: try visitor.put(Key("fastingStatusCodeableConcept"), value)
            case .duration(let value)?: try visitor.put(Key("fastingStatusDuration"), value)
            case nil:
                try visitor.take(Key("fastingStatusCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("fastingStatusDuration"), Self.duration, &choice)
            }
        }
    }
}

extension Specimen {
    /// `Specimen.processing` of FHIR R4.
    public struct Processing: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var description: Primitive<String>?
        public var procedure: CodeableConcept?
        public var additive: [Reference]?
        public var time: Specimen.Processing.Time?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        description: Primitive<String>? = nil,
        procedure: CodeableConcept? = nil,
        additive: [Reference]? = nil,
        time: Specimen.Processing.Time? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.description = description
            self.procedure = procedure
            self.additive = additive
            self.time = time
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("description"), &self.description)
            try visitor.element(Key("procedure"), &self.procedure)
            try visitor.elements(Key("additive"), &self.additive)
            try visitor.choice(&self.time)
        }
    }
}

extension Specimen.Processing {
    /// The choice `time[x]` of `Specimen.Processing`.
    public indirect enum Time: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("timeDateTime"), value)
            case .period(let value)?: try visitor.put(Key("timePeriod"), value)
            case nil:
                try visitor.take(Key("timeDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("timePeriod"), Self.period, &choice)
            }
        }
    }
}

extension Specimen {
    /// `Specimen.container` of FHIR R4.
    public struct Container: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var identifier: [Identifier]?
        public var description: Primitive<String>?
        public var type: CodeableConcept?
        public var capacity: Quantity?
        public var specimenQuantity: Quantity?
        public var additive: Specimen.Container.Additive?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        identifier: [Identifier]? = nil,
        description: Primitive<String>? = nil,
        type: CodeableConcept? = nil,
        capacity: Quantity? = nil,
        specimenQuantity: Quantity? = nil,
        additive: Specimen.Container.Additive? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.identifier = identifier
            self.description = description
            self.type = type
            self.capacity = capacity
            self.specimenQuantity = specimenQuantity
            self.additive = additive
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("identifier"), &self.identifier)
            try visitor.primitive(Key("description"), &self.description)
            try visitor.element(Key("type"), &self.type)
            try visitor.element(Key("capacity"), &self.capacity)
            try visitor.element(Key("specimenQuantity"), &self.specimenQuantity)
            try visitor.choice(&self.additive)
        }
    }
}

extension Specimen.Container {
    /// The choice `additive[x]` of `Specimen.Container`.
    public indirect enum Additive: FHIRChoice {
        case codeableConcept(CodeableConcept)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .codeableConcept(let value)?: try visitor.put(Key("additiveCodeableConcept"), value)
            case .reference(let value)?: try visitor.put(Key("additiveReference"), value)
            case nil:
                try visitor.take(Key("additiveCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("additiveReference"), Self.reference, &choice)
            }
        }
    }
}
