// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `CareTeam` of FHIR R4.
public struct CareTeam: FHIRResource {
    public static var resourceType: StaticString? { "CareTeam" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var status: Primitive<FHIRCode>?
    public var category: [CodeableConcept]?
    public var name: Primitive<String>?
    public var subject: Reference?
    public var encounter: Reference?
    public var period: Period?
    public var participant: [CareTeam.Participant]?
    public var reasonCode: [CodeableConcept]?
    public var reasonReference: [Reference]?
    public var managingOrganization: [Reference]?
    public var telecom: [ContactPoint]?
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
        status: Primitive<FHIRCode>? = nil,
        category: [CodeableConcept]? = nil,
        name: Primitive<String>? = nil,
        subject: Reference? = nil,
        encounter: Reference? = nil,
        period: Period? = nil,
        participant: [CareTeam.Participant]? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        managingOrganization: [Reference]? = nil,
        telecom: [ContactPoint]? = nil,
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
        self.status = status
        self.category = category
        self.name = name
        self.subject = subject
        self.encounter = encounter
        self.period = period
        self.participant = participant
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.managingOrganization = managingOrganization
        self.telecom = telecom
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
        try visitor.primitive(Key("status"), &self.status)
        try visitor.elements(Key("category"), &self.category)
        try visitor.primitive(Key("name"), &self.name)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.element(Key("period"), &self.period)
        try visitor.elements(Key("participant"), &self.participant)
        try visitor.elements(Key("reasonCode"), &self.reasonCode)
        try visitor.elements(Key("reasonReference"), &self.reasonReference)
        try visitor.elements(Key("managingOrganization"), &self.managingOrganization)
        try visitor.elements(Key("telecom"), &self.telecom)
        try visitor.elements(Key("note"), &self.note)
    }
}

extension CareTeam {
    /// `CareTeam.participant` of FHIR R4.
    public struct Participant: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var role: [CodeableConcept]?
        public var member: Reference?
        public var onBehalfOf: Reference?
        public var period: Period?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        role: [CodeableConcept]? = nil,
        member: Reference? = nil,
        onBehalfOf: Reference? = nil,
        period: Period? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.role = role
            self.member = member
            self.onBehalfOf = onBehalfOf
            self.period = period
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("role"), &self.role)
            try visitor.element(Key("member"), &self.member)
            try visitor.element(Key("onBehalfOf"), &self.onBehalfOf)
            try visitor.element(Key("period"), &self.period)
        }
    }
}
