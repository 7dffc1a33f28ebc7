// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `EpisodeOfCare` of FHIR R4.
public struct EpisodeOfCare: FHIRResource {
    public static var resourceType: StaticString? { "EpisodeOfCare" }

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
    public var statusHistory: [EpisodeOfCare.StatusHistory]?
    public var type: [CodeableConcept]?
    public var diagnosis: [EpisodeOfCare.Diagnosis]?
    public var patient: Reference?
    public var managingOrganization: Reference?
    public var period: Period?
    public var referralRequest: [Reference]?
    public var careManager: Reference?
    public var team: [Reference]?
    public var account: [Reference]?
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
        statusHistory: [EpisodeOfCare.StatusHistory]? = nil,
        type: [CodeableConcept]? = nil,
        diagnosis: [EpisodeOfCare.Diagnosis]? = nil,
        patient: Reference? = nil,
        managingOrganization: Reference? = nil,
        period: Period? = nil,
        referralRequest: [Reference]? = nil,
        careManager: Reference? = nil,
        team: [Reference]? = nil,
        account: [Reference]? = nil
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
        self.statusHistory = statusHistory
        self.type = type
        self.diagnosis = diagnosis
        self.patient = patient
        self.managingOrganization = managingOrganization
        self.period = period
        self.referralRequest = referralRequest
        self.careManager = careManager
        self.team = team
        self.account = account
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
        try visitor.elements(Key("statusHistory"), &self.statusHistory)
        try visitor.elements(Key("type"), &self.type)
        try visitor.elements(Key("diagnosis"), &self.diagnosis)
        try visitor.element(Key("patient"), &self.patient)
        try visitor.element(Key("managingOrganization"), &self.managingOrganization)
        try visitor.element(Key("period"), &self.period)
        try visitor.elements(Key("referralRequest"), &self.referralRequest)
        try visitor.element(Key("careManager"), &self.careManager)
        try visitor.elements(Key("team"), &self.team)
        try visitor.elements(Key("account"), &self.account)
    }
}

extension EpisodeOfCare {
    /// `EpisodeOfCare.statusHistory` of FHIR R4.
    public struct StatusHistory: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var status: Primitive<FHIRCode>?
        public var period: Period?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        status: Primitive<FHIRCode>? = nil,
        period: Period? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.status = status
            self.period = period
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("status"), &self.status)
            try visitor.element(Key("period"), &self.period)
        }
    }
}

extension EpisodeOfCare {
    /// `EpisodeOfCare.diagnosis` of FHIR R4.
    public struct Diagnosis: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var condition: Reference?
        public var role: CodeableConcept?
        public var rank: Primitive<FHIRPositiveInt>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        condition: Reference? = nil,
        role: CodeableConcept? = nil,
        rank: Primitive<FHIRPositiveInt>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.condition = condition
            self.role = role
            self.rank = rank
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("condition"), &self.condition)
            try visitor.element(Key("role"), &self.role)
            try visitor.primitive(Key("rank"), &self.rank)
        }
    }
}
