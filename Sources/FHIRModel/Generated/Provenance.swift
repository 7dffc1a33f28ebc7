// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Provenance` of FHIR R4.
public struct Provenance: FHIRResource {
    public static var resourceType: StaticString? { "Provenance" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var target: [Reference]?
    public var occurred: Provenance.Occurred?
    public var recorded: Primitive<FHIRInstant>?
    public var policy: [Primitive<FHIRUri>]?
    public var location: Reference?
    public var reason: [CodeableConcept]?
    public var activity: CodeableConcept?
    public var agent: [Provenance.Agent]?
    public var entity: [Provenance.Entity]?
    public var signature: [Signature]?
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
        target: [Reference]? = nil,
        occurred: Provenance.Occurred? = nil,
        recorded: Primitive<FHIRInstant>? = nil,
        policy: [Primitive<FHIRUri>]? = nil,
        location: Reference? = nil,
        reason: [CodeableConcept]? = nil,
        activity: CodeableConcept? = nil,
        agent: [Provenance.Agent]? = nil,
        entity: [Provenance.Entity]? = nil,
        signature: [Signature]? = nil
    ) {
        self.id = id
        self.meta = meta
        self.implicitRules = implicitRules
        self.language = language
        self.text = text
        self.contained = contained
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.target = target
        self.occurred = occurred
        self.recorded = recorded
        self.policy = policy
        self.location = location
        self.reason = reason
        self.activity = activity
        self.agent = agent
        self.entity = entity
        self.signature = signature
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
        try visitor.elements(Key("target"), &self.target)
        try visitor.choice(&self.occurred)
        try visitor.primitive(Key("recorded"), &self.recorded)
        try visitor.primitives(Key("policy"), &self.policy)
        try visitor.element(Key("location"), &self.location)
        try visitor.elements(Key("reason"), &self.reason)
        try visitor.element(Key("activity"), &self.activity)
        try visitor.elements(Key("agent"), &self.agent)
        try visitor.elements(Key("entity"), &self.entity)
        try visitor.elements(Key("signature"), &self.signature)
    }
}

extension Provenance {
    /// The choice `occurred[x]` of `Provenance`.
    public indirect enum Occurred: FHIRChoice {
        case period(Period)
        case dateTime(Primitive<FHIRDateTime>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .period(let value)?: try visitor.put(Key("occurredPeriod"), value)
            case .dateTime(let value)?: try visitor.put(Key("occurredDateTime"), value)
            case nil:
                try visitor.take(Key("occurredPeriod"), Self.period, &choice)
                try visitor.take(Key("occurredDateTime"), Self.dateTime, &choice)
            }
        }
    }
}

extension Provenance {
    /// `Provenance.agent` of FHIR R4.
    public struct Agent: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var type: CodeableConcept?
        public var role: [CodeableConcept]?
        public var who: Reference?
        public var onBehalfOf: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        type: CodeableConcept? = nil,
        role: [CodeableConcept]? = nil,
        who: Reference? = nil,
        onBehalfOf: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.type = type
            self.role = role
            self.who = who
            self.onBehalfOf = onBehalfOf
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("type"), &self.type)
            try visitor.elements(Key("role"), &self.role)
            try visitor.element(Key("who"), &self.who)
            try visitor.element(Key("onBehalfOf"), &self.onBehalfOf)
        }
    }
}

extension Provenance {
    /// `Provenance.entity` of FHIR R4.
    public struct Entity: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var role: Primitive<FHIRCode>?
        public var what: Reference?
        public var agent: [Provenance.Agent]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        role: Primitive<FHIRCode>? = nil,
        what: Reference? = nil,
        agent: [Provenance.Agent]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.role = role
            self.what = what
            self.agent = agent
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("role"), &self.role)
            try visitor.element(Key("what"), &self.what)
            try visitor.elements(Key("agent"), &self.agent)
        }
    }
}
