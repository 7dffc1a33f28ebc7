// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Appointment` of FHIR R4.
public struct Appointment: FHIRResource {
    public static var resourceType: StaticString? { "Appointment" }

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
    public var cancelationReason: CodeableConcept?
    public var serviceCategory: [CodeableConcept]?
    public var serviceType: [CodeableConcept]?
    public var specialty: [CodeableConcept]?
    public var appointmentType: CodeableConcept?
    public var reasonCode: [CodeableConcept]?
    public var reasonReference: [Reference]?
    public var priority: Primitive<FHIRUnsignedInt>?
    public var description: Primitive<String>?
    public var supportingInformation: [Reference]?
    public var start: Primitive<FHIRInstant>?
    public var end: Primitive<FHIRInstant>?
    public var minutesDuration: Primitive<FHIRPositiveInt>?
    public var slot: [Reference]?
    public var created: Primitive<FHIRDateTime>?
    public var comment: Primitive<String>?
    public var patientInstruction: Primitive<String>?
    public var basedOn: [Reference]?
    public var participant: [Appointment.Participant]?
    public var requestedPeriod: [Period]?
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
        cancelationReason: CodeableConcept? = nil,
        serviceCategory: [CodeableConcept]? = nil,
        serviceType: [CodeableConcept]? = nil,
        specialty: [CodeableConcept]? = nil,
        appointmentType: CodeableConcept? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        priority: Primitive<FHIRUnsignedInt>? = nil,
        description: Primitive<String>? = nil,
        supportingInformation: [Reference]? = nil,
        start: Primitive<FHIRInstant>? = nil,
        end: Primitive<FHIRInstant>? = nil,
        minutesDuration: Primitive<FHIRPositiveInt>? = nil,
        slot: [Reference]? = nil,
        created: Primitive<FHIRDateTime>? = nil,
        comment: Primitive<String>? = nil,
        patientInstruction: Primitive<String>? = nil,
        basedOn: [Reference]? = nil,
        participant: [Appointment.Participant]? = nil,
        requestedPeriod: [Period]? = nil
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
        self.cancelationReason = cancelationReason
        self.serviceCategory = serviceCategory
        self.serviceType = serviceType
        self.specialty = specialty
        self.appointmentType = appointmentType
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.priority = priority
        self.description = description
        self.supportingInformation = supportingInformation
        self.start = start
        self.end = end
        self.minutesDuration = minutesDuration
        self.slot = slot
        self.created = created
        self.comment = comment
        self.patientInstruction = patientInstruction
        self.basedOn = basedOn
        self.participant = participant
        self.requestedPeriod = requestedPeriod
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
        try visitor.element(Key("cancelationReason"), &self.cancelationReason)
        try visitor.elements(Key("serviceCategory"), &self.serviceCategory)
        try visitor.elements(Key("serviceType"), &self.serviceType)
        try visitor.elements(Key("specialty"), &self.specialty)
        try visitor.element(Key("appointmentType"), &self.appointmentType)
        try visitor.elements(Key("reasonCode"), &self.reasonCode)
        try visitor.elements(Key("reasonReference"), &self.reasonReference)
        try visitor.primitive(Key("priority"), &self.priority)
        try visitor.primitive(Key("description"), &self.description)
        try visitor.elements(Key("supportingInformation"), &self.supportingInformation)
        try visitor.primitive(Key("start"), &self.start)
        try visitor.primitive(Key("end"), &self.end)
        try visitor.primitive(Key("minutesDuration"), &self.minutesDuration)
        try visitor.elements(Key("slot"), &self.slot)
        try visitor.primitive(Key("created"), &self.created)
        try visitor.primitive(Key("comment"), &self.comment)
        try visitor.primitive(Key("patientInstruction"), &self.patientInstruction)
        try visitor.elements(Key("basedOn"), &self.basedOn)
        try visitor.elements(Key("participant"), &self.participant)
        try visitor.elements(Key("requestedPeriod"), &self.requestedPeriod)
    }
}

extension Appointment {
    /// `Appointment.participant` of FHIR R4.
    public struct Participant: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var type: [CodeableConcept]?
        public var actor: Reference?
        public var required: Primitive<FHIRCode>?
        public var status: Primitive<FHIRCode>?
        public var period: Period?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        type: [CodeableConcept]? = nil,
        actor: Reference? = nil,
        required: Primitive<FHIRCode>? = nil,
        status: Primitive<FHIRCode>? = nil,
        period: Period? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.type = type
            self.actor = actor
            self.required = required
            self.status = status
            self.period = period
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("type"), &self.type)
            try visitor.element(Key("actor"), &self.actor)
            try visitor.primitive(Key("required"), &self.required)
            try visitor.primitive(Key("status"), &self.status)
            try visitor.element(Key("period"), &self.period)
        }
    }
}
