// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `PractitionerRole` of FHIR R4.
public struct PractitionerRole: FHIRResource {
    public static var resourceType: StaticString? { "PractitionerRole" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var active: Primitive<Bool>?
    public var period: Period?
    public var practitioner: Reference?
    public var organization: Reference?
    public var code: [CodeableConcept]?
    public var specialty: [CodeableConcept]?
    public var location: [Reference]?
    public var healthcareService: [Reference]?
    public var telecom: [ContactPoint]?
    public var availableTime: [PractitionerRole.AvailableTime]?
    public var notAvailable: [PractitionerRole.NotAvailable]?
    public var availabilityExceptions: Primitive<String>?
    public var endpoint: [Reference]?
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
        active: Primitive<Bool>? = nil,
        period: Period? = nil,
        practitioner: Reference? = nil,
        organization: Reference? = nil,
        code: [CodeableConcept]? = nil,
        specialty: [CodeableConcept]? = nil,
        location: [Reference]? = nil,
        healthcareService: [Reference]? = nil,
        telecom: [ContactPoint]? = nil,
        availableTime: [PractitionerRole.AvailableTime]? = nil,
        notAvailable: [PractitionerRole.NotAvailable]? = nil,
        availabilityExceptions: Primitive<String>? = nil,
        endpoint: [Reference]? = nil
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
        self.active = active
        self.period = period
        self.practitioner = practitioner
        self.organization = organization
        self.code = code
        self.specialty = specialty
        self.location = location
        self.healthcareService = healthcareService
        self.telecom = telecom
        self.availableTime = availableTime
        self.notAvailable = notAvailable
        self.availabilityExceptions = availabilityExceptions
        self.endpoint = endpoint
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
        try visitor.primitive(Key("active"), &self.active)
        try visitor.element(Key("period"), &self.period)
        try visitor.element(Key("practitioner"), &self.practitioner)
        try visitor.element(Key("organization"), &self.organization)
        try visitor.elements(Key("code"), &self.code)
        try visitor.elements(Key("specialty"), &self.specialty)
        try visitor.elements(Key("location"), &self.location)
        try visitor.elements(Key("healthcareService"), &self.healthcareService)
        try visitor.elements(Key("telecom"), &self.telecom)
        try visitor.elements(Key("availableTime"), &self.availableTime)
        try visitor.elements(Key("notAvailable"), &self.notAvailable)
        try visitor.primitive(Key("availabilityExceptions"), &self.availabilityExceptions)
        try visitor.elements(Key("endpoint"), &self.endpoint)
    }
}

extension PractitionerRole {
    /// `PractitionerRole.availableTime` of FHIR R4.
    public struct AvailableTime: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var daysOfWeek: [Primitive<FHIRCode>]?
        public var allDay: Primitive<Bool>?
        public var availableStartTime: Primitive<FHIRTime>?
        public var availableEndTime: Primitive<FHIRTime>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        daysOfWeek: [Primitive<FHIRCode>]? = nil,
        allDay: Primitive<Bool>? = nil,
        availableStartTime: Primitive<FHIRTime>? = nil,
        availableEndTime: Primitive<FHIRTime>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.daysOfWeek = daysOfWeek
            self.allDay = allDay
            self.availableStartTime = availableStartTime
            self.availableEndTime = availableEndTime
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitives(Key("daysOfWeek"), &self.daysOfWeek)
            try visitor.primitive(Key("allDay"), &self.allDay)
            try visitor.primitive(Key("availableStartTime"), &self.availableStartTime)
            try visitor.primitive(Key("availableEndTime"), &self.availableEndTime)
        }
    }
}

extension PractitionerRole {
    /// `PractitionerRole.notAvailable` of FHIR R4.
    public struct NotAvailable: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var description: Primitive<String>?
        public var during: Period?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        description: Primitive<String>? = nil,
        during: Period? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.description = description
            self.during = during
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("description"), &self.description)
            try visitor.element(Key("during"), &self.during)
        }
    }
}
