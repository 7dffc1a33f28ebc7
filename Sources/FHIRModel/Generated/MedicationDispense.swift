// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `MedicationDispense` of FHIR R4.
public struct MedicationDispense: FHIRResource {
    public static var resourceType: StaticString? { "MedicationDispense" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var partOf: [Reference]?
    public var status: Primitive<FHIRCode>?
    public var statusReason: MedicationDispense.StatusReason?
    public var category: CodeableConcept?
    public var medication: MedicationDispense.Medication?
    public var subject: Reference?
    public var context: Reference?
    public var supportingInformation: [Reference]?
    public var performer: [MedicationDispense.Performer]?
    public var location: Reference?
    public var authorizingPrescription: [Reference]?
    public var type: CodeableConcept?
    public var quantity: Quantity?
    public var daysSupply: Quantity?
    public var whenPrepared: Primitive<FHIRDateTime>?
    public var whenHandedOver: Primitive<FHIRDateTime>?
    public var destination: Reference?
    public var receiver: [Reference]?
    public var note: [Annotation]?
    public var dosageInstruction: [Dosage]?
    public var substitution: MedicationDispense.Substitution?
    public var detectedIssue: [Reference]?
    public var eventHistory: [Reference]?
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
        partOf: [Reference]? = nil,
        status: Primitive<FHIRCode>? = nil,
        statusReason: MedicationDispense.StatusReason? = nil,
        category: CodeableConcept? = nil,
        medication: MedicationDispense.Medication? = nil,
        subject: Reference? = nil,
        context: Reference? = nil,
        supportingInformation: [Reference]? = nil,
        performer: [MedicationDispense.Performer]? = nil,
        location: Reference? = nil,
        authorizingPrescription: [Reference]? = nil,
        type: CodeableConcept? = nil,
        quantity: Quantity? = nil,
        daysSupply: Quantity? = nil,
        whenPrepared: Primitive<FHIRDateTime>? = nil,
        whenHandedOver: Primitive<FHIRDateTime>? = nil,
        destination: Reference? = nil,
        receiver: [Reference]? = nil,
        note: [Annotation]? = nil,
        dosageInstruction: [Dosage]? = nil,
        substitution: MedicationDispense.Substitution? = nil,
        detectedIssue: [Reference]? = nil,
        eventHistory: [Reference]? = nil
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
        self.partOf = partOf
        self.status = status
        self.statusReason = statusReason
        self.category = category
        self.medication = medication
        self.subject = subject
        self.context = context
        self.supportingInformation = supportingInformation
        self.performer = performer
        self.location = location
        self.authorizingPrescription = authorizingPrescription
        self.type = type
        self.quantity = quantity
        self.daysSupply = daysSupply
        self.whenPrepared = whenPrepared
        self.whenHandedOver = whenHandedOver
        self.destination = destination
        self.receiver = receiver
        self.note = note
        self.dosageInstruction = dosageInstruction
        self.substitution = substitution
        self.detectedIssue = detectedIssue
        self.eventHistory = eventHistory
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
        try visitor.elements(Key("partOf"), &self.partOf)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.choice(&self.statusReason)
        try visitor.element(Key("category"), &self.category)
        try visitor.choice(&self.medication)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("context"), &self.context)
        try visitor.elements(Key("supportingInformation"), &self.supportingInformation)
        try visitor.elements(Key("performer"), &self.performer)
        try visitor.element(Key("location"), &self.location)
        try visitor.elements(Key("authorizingPrescription"), &self.authorizingPrescription)
        try visitor.element(Key("type"), &self.type)
        try visitor.element(Key("quantity"), &self.quantity)
        try visitor.element(Key("daysSupply"), &self.daysSupply)
        try visitor.primitive(Key("whenPrepared"), &self.whenPrepared)
        try visitor.primitive(Key("whenHandedOver"), &self.whenHandedOver)
        try visitor.element(Key("destination"), &self.destination)
        try visitor.elements(Key("receiver"), &self.receiver)
        try visitor.elements(Key("note"), &self.note)
        try visitor.elements(Key("dosageInstruction"), &self.dosageInstruction)
        try visitor.element(Key("substitution"), &self.substitution)
        try visitor.elements(Key("detectedIssue"), &self.detectedIssue)
        try visitor.elements(Key("eventHistory"), &self.eventHistory)
    }
}

extension MedicationDispense {
    /// The choice `statusReason[x]` of `MedicationDispense`.
    public indirect enum StatusReason: FHIRChoice {
        case codeableConcept(CodeableConcept)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .codeableConcept(let value)?: try visitor.put(Key("statusReasonCodeableConcept"), value)
            case .reference(let value)?: try visitor.put(Key("statusReasonReference"), value)
            case nil:
                try visitor.take(Key("statusReasonCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("statusReasonReference"), Self.reference, &choice)
            }
        }
    }
}

extension MedicationDispense {
    /// The choice `medication[x]` of `MedicationDispense`.
    public indirect enum Medication: FHIRChoice {
        case codeableConcept(CodeableConcept)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .codeableConcept(let value)?: try visitor.put(Key("medicationCodeableConcept"), value)
            case .reference(let value)?: try visitor.put(Key("medicationReference"), value)
            case nil:
                try visitor.take(Key("medicationCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("medicationReference"), Self.reference, &choice)
            }
        }
    }
}

extension MedicationDispense {
    /// `MedicationDispense.performer` of FHIR R4.
    public struct Performer: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var function: CodeableConcept?
        public var actor: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        function: CodeableConcept? = nil,
        actor: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.function = function
            self.actor = actor
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("function"), &self.function)
            try visitor.element(Key("actor"), &self.actor)
        }
    }
}

extension MedicationDispense {
    /// `MedicationDispense.substitution` of FHIR R4.
    public struct Substitution: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var wasSubstituted: Primitive<Bool>?
        public var type: CodeableConcept?
        public var reason: [CodeableConcept]?
        public var responsibleParty: [Reference]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        wasSubstituted: Primitive<Bool>? = nil,
        type: CodeableConcept? = nil,
        reason: [CodeableConcept]? = nil,
        responsibleParty: [Reference]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.wasSubstituted = wasSubstituted
            self.type = type
            self.reason = reason
            self.responsibleParty = responsibleParty
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("wasSubstituted"), &self.wasSubstituted)
            try visitor.element(Key("type"), &self.type)
            try visitor.elements(Key("reason"), &self.reason)
            try visitor.elements(Key("responsibleParty"), &self.responsibleParty)
        }
    }
}
