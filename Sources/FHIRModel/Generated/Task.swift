// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Task` of FHIR R4.
public struct Task: FHIRResource {
    public static var resourceType: StaticString? { "Task" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var instantiatesCanonical: Primitive<FHIRCanonical>?
    public var instantiatesUri: Primitive<FHIRUri>?
    public var basedOn: [Reference]?
    public var groupIdentifier: Identifier?
    public var partOf: [Reference]?
    public var status: Primitive<FHIRCode>?
    public var statusReason: CodeableConcept?
    public var businessStatus: CodeableConcept?
    public var intent: Primitive<FHIRCode>?
    public var priority: Primitive<FHIRCode>?
    public var code: CodeableConcept?
    public var description: Primitive<String>?
    public var focus: Reference?
    public var `for`: Reference?
    public var encounter: Reference?
    public var executionPeriod: Period?
    public var authoredOn: Primitive<FHIRDateTime>?
    public var lastModified: Primitive<FHIRDateTime>?
    public var requester: Reference?
    public var performerType: [CodeableConcept]?
    public var owner: Reference?
    public var location: Reference?
    public var reasonCode: CodeableConcept?
    public var reasonReference: Reference?
    public var insurance: [Reference]?
    public var note: [Annotation]?
    public var relevantHistory: [Reference]?
    public var restriction: Task.Restriction?
    public var input: [Task.Input]?
    public var output: [Task.Output]?
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
        instantiatesCanonical: Primitive<FHIRCanonical>? = nil,
        instantiatesUri: Primitive<FHIRUri>? = nil,
        basedOn: [Reference]? = nil,
        groupIdentifier: Identifier? = nil,
        partOf: [Reference]? = nil,
        status: Primitive<FHIRCode>? = nil,
        statusReason: CodeableConcept? = nil,
        businessStatus: CodeableConcept? = nil,
        intent: Primitive<FHIRCode>? = nil,
        priority: Primitive<FHIRCode>? = nil,
        code: CodeableConcept? = nil,
        description: Primitive<String>? = nil,
        focus: Reference? = nil,
        `for`: Reference? = nil,
        encounter: Reference? = nil,
        executionPeriod: Period? = nil,
        authoredOn: Primitive<FHIRDateTime>? = nil,
        lastModified: Primitive<FHIRDateTime>? = nil,
        requester: Reference? = nil,
        performerType: [CodeableConcept]? = nil,
        owner: Reference? = nil,
        location: Reference? = nil,
        reasonCode: CodeableConcept? = nil,
        reasonReference: Reference? = nil,
        insurance: [Reference]? = nil,
        note: [Annotation]? = nil,
        relevantHistory: [Reference]? = nil,
        restriction: Task.Restriction? = nil,
        input: [Task.Input]? = nil,
        output: [Task.Output]? = nil
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
        self.instantiatesCanonical = instantiatesCanonical
        self.instantiatesUri = instantiatesUri
        self.basedOn = basedOn
        self.groupIdentifier = groupIdentifier
        self.partOf = partOf
        self.status = status
        self.statusReason = statusReason
        self.businessStatus = businessStatus
        self.intent = intent
        self.priority = priority
        self.code = code
        self.description = description
        self.focus = focus
        self.for = `for`
        self.encounter = encounter
        self.executionPeriod = executionPeriod
        self.authoredOn = authoredOn
        self.lastModified = lastModified
        self.requester = requester
        self.performerType = performerType
        self.owner = owner
        self.location = location
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.insurance = insurance
        self.note = note
        self.relevantHistory = relevantHistory
        self.restriction = restriction
        self.input = input
        self.output = output
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
        try visitor.primitive(Key("instantiatesCanonical"), &self.instantiatesCanonical)
        try visitor.primitive(Key("instantiatesUri"), &self.instantiatesUri)
        try visitor.elements(Key("basedOn"), &self.basedOn)
        try visitor.element(Key("groupIdentifier"), &self.groupIdentifier)
        try visitor.elements(Key("partOf"), &self.partOf)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.element(Key("statusReason"), &self.statusReason)
        try visitor.element(Key("businessStatus"), &self.businessStatus)
        try visitor.primitive(Key("intent"), &self.intent)
        try visitor.primitive(Key("priority"), &self.priority)
        try visitor.element(Key("code"), &self.code)
        try visitor.primitive(Key("description"), &self.description)
        try visitor.element(Key("focus"), &self.focus)
        try visitor.element(Key("for"), &self.for)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.element(Key("executionPeriod"), &self.executionPeriod)
        try visitor.primitive(Key("authoredOn"), &self.authoredOn)
        try visitor.primitive(Key("lastModified"), &self.lastModified)
        try visitor.element(Key("requester"), &self.requester)
        try visitor.elements(Key("performerType"), &self.performerType)
        try visitor.element(Key("owner"), &self.owner)
        try visitor.element(Key("location"), &self.location)
        try visitor.element(Key("reasonCode"), &self.reasonCode)
        try visitor.element(Key("reasonReference"), &self.reasonReference)
        try visitor.elements(Key("insurance"), &self.insurance)
        try visitor.elements(Key("note"), &self.note)
        try visitor.elements(Key("relevantHistory"), &self.relevantHistory)
        try visitor.element(Key("restriction"), &self.restriction)
        try visitor.elements(Key("input"), &self.input)
        try visitor.elements(Key("output"), &self.output)
    }
}

extension Task {
    /// `Task.restriction` of FHIR R4.
    public struct Restriction: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var repetitions: Primitive<FHIRPositiveInt>?
        public var period: Period?
        public var recipient: [Reference]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        repetitions: Primitive<FHIRPositiveInt>? = nil,
        period: Period? = nil,
        recipient: [Reference]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.repetitions = repetitions
            self.period = period
            self.recipient = recipient
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("repetitions"), &self.repetitions)
            try visitor.element(Key("period"), &self.period)
            try visitor.elements(Key("recipient"), &self.recipient)
        }
    }
}

extension Task {
    /// `Task.input` of FHIR R4.
    public struct Input: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var type: CodeableConcept?
        public var value: AnyValue?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        type: CodeableConcept? = nil,
        value: AnyValue? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.type = type
            self.value = value
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("type"), &self.type)
            try visitor.choice(&self.value)
        }
    }
}

extension Task {
    /// `Task.output` of FHIR R4.
    public struct Output: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var type: CodeableConcept?
        public var value: AnyValue?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        type: CodeableConcept? = nil,
        value: AnyValue? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.type = type
            self.value = value
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("type"), &self.type)
            try visitor.choice(&self.value)
        }
    }
}
