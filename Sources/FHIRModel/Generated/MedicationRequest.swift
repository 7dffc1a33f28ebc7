// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `MedicationRequest` of FHIR R4.
public struct MedicationRequest: FHIRResource {
    public static var resourceType: StaticString? { "MedicationRequest" }

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
    public var statusReason: CodeableConcept?
    public var intent: Primitive<FHIRCode>?
    public var category: [CodeableConcept]?
    public var priority: Primitive<FHIRCode>?
    public var doNotPerform: Primitive<Bool>?
    public var reported: MedicationRequest.Reported?
    public var medication: MedicationRequest.Medication?
    public var subject: Reference?
    public var encounter: Reference?
    public var supportingInformation: [Reference]?
    public var authoredOn: Primitive<FHIRDateTime>?
    public var requester: Reference?
    public var performer: Reference?
    public var performerType: CodeableConcept?
    public var recorder: Reference?
    public var reasonCode: [CodeableConcept]?
    public var reasonReference: [Reference]?
    public var instantiatesCanonical: [Primitive<FHIRCanonical>]?
    public var instantiatesUri: [Primitive<FHIRUri>]?
    public var basedOn: [Reference]?
    public var groupIdentifier: Identifier?
    public var courseOfTherapyType: CodeableConcept?
    public var insurance: [Reference]?
    public var note: [Annotation]?
    public var dosageInstruction: [Dosage]?
    public var dispenseRequest: MedicationRequest.DispenseRequest?
    public var substitution: MedicationRequest.Substitution?
    public var priorPrescription: Reference?
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
        status: Primitive<FHIRCode>? = nil,
        statusReason: CodeableConcept? = nil,
        intent: Primitive<FHIRCode>? = nil,
        category: [CodeableConcept]? = nil,
        priority: Primitive<FHIRCode>? = nil,
        doNotPerform: Primitive<Bool>? = nil,
        reported: MedicationRequest.Reported? = nil,
        medication: MedicationRequest.Medication? = nil,
        subject: Reference? = nil,
        encounter: Reference? = nil,
        supportingInformation: [Reference]? = nil,
        authoredOn: Primitive<FHIRDateTime>? = nil,
        requester: Reference? = nil,
        performer: Reference? = nil,
        performerType: CodeableConcept? = nil,
        recorder: Reference? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        instantiatesCanonical: [Primitive<FHIRCanonical>]? = nil,
        instantiatesUri: [Primitive<FHIRUri>]? = nil,
        basedOn: [Reference]? = nil,
        groupIdentifier: Identifier? = nil,
        courseOfTherapyType: CodeableConcept? = nil,
        insurance: [Reference]? = nil,
        note: [Annotation]? = nil,
        dosageInstruction: [Dosage]? = nil,
        dispenseRequest: MedicationRequest.DispenseRequest? = nil,
        substitution: MedicationRequest.Substitution? = nil,
        priorPrescription: Reference? = nil,
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
        self.status = status
        self.statusReason = statusReason
        self.intent = intent
        self.category = category
        self.priority = priority
        self.doNotPerform = doNotPerform
        self.reported = reported
        self.medication = medication
        self.subject = subject
        self.encounter = encounter
        self.supportingInformation = supportingInformation
        self.authoredOn = authoredOn
        self.requester = requester
        self.performer = performer
        self.performerType = performerType
        self.recorder = recorder
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.instantiatesCanonical = instantiatesCanonical
        self.instantiatesUri = instantiatesUri
        self.basedOn = basedOn
        self.groupIdentifier = groupIdentifier
        self.courseOfTherapyType = courseOfTherapyType
        self.insurance = insurance
        self.note = note
        self.dosageInstruction = dosageInstruction
        self.dispenseRequest = dispenseRequest
        self.substitution = substitution
        self.priorPrescription = priorPrescription
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
        try visitor.primitive(Key("status"), &self.status)
        try visitor.element(Key("statusReason"), &self.statusReason)
        try visitor.primitive(Key("intent"), &self.intent)
        try visitor.elements(Key("category"), &self.category)
        try visitor.primitive(Key("priority"), &self.priority)
        try visitor.primitive(Key("doNotPerform"), &self.doNotPerform)
        try visitor.choice(&self.reported)
        try visitor.choice(&self.medication)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.elements(Key("supportingInformation"), &self.supportingInformation)
        try visitor.primitive(Key("authoredOn"), &self.authoredOn)
        try visitor.element(Key("requester"), &self.requester)
        try visitor.element(Key("performer"), &self.performer)
        try visitor.element(Key("performerType"), &self.performerType)
        try visitor.element(Key("recorder"), &self.recorder)
        try visitor.elements(Key("reasonCode"), &self.reasonCode)
        try visitor.elements(Key("reasonReference"), &self.reasonReference)
        try visitor.primitives(Key("instantiatesCanonical"), &self.instantiatesCanonical)
        try visitor.primitives(Key("instantiatesUri"), &self.instantiatesUri)
        try visitor.elements(Key("basedOn"), &self.basedOn)
        try visitor.element(Key("groupIdentifier"), &self.groupIdentifier)
        try visitor.element(Key("courseOfTherapyType"), &self.courseOfTherapyType)
        try visitor.elements(Key("insurance"), &self.insurance)
        try visitor.elements(Key("note"), &self.note)
        try visitor.elements(Key("dosageInstruction"), &self.dosageInstruction)
        try visitor.element(Key("dispenseRequest"), &self.dispenseRequest)
        try visitor.element(Key("substitution"), &self.substitution)
        try visitor.element(Key("priorPrescription"), &self.priorPrescription)
        try visitor.elements(Key("detectedIssue"), &self.detectedIssue)
        try visitor.elements(Key("eventHistory"), &self.eventHistory)
    }
}

extension MedicationRequest {
    /// The choice `reported[x]` of `MedicationRequest`.
    public indirect enum Reported: FHIRChoice {
        case boolean(Primitive<Bool>)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .boolean(let value)?: try visitor.put(Key("reportedBoolean"), value)
            case .reference(let value)?: try visitor.put(Key("reportedReference"), value)
            case nil:
                try visitor.take(Key("reportedBoolean"), Self.boolean, &choice)
                try visitor.take(Key("reportedReference"), Self.reference, &choice)
            }
        }
    }
}

extension MedicationRequest {
    /// The choice `medication[x]` of `MedicationRequest`.
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

extension MedicationRequest {
    /// `MedicationRequest.dispenseRequest` of FHIR R4.
    public struct DispenseRequest: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var initialFill: MedicationRequest.DispenseRequest.InitialFill?
        public var dispenseInterval: Duration?
        public var validityPeriod: Period?
        public var numberOfRepeatsAllowed: Primitive<FHIRUnsignedInt>?
        public var quantity: Quantity?
        public var expectedSupplyDuration: Duration?
        public var performer: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        initialFill: MedicationRequest.DispenseRequest.InitialFill? = nil,
        dispenseInterval: Duration? = nil,
        validityPeriod: Period? = nil,
        numberOfRepeatsAllowed: Primitive<FHIRUnsignedInt>? = nil,
        quantity: Quantity? = nil,
        expectedSupplyDuration: Duration? = nil,
        performer: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.initialFill = initialFill
            self.dispenseInterval = dispenseInterval
            self.validityPeriod = validityPeriod
            self.numberOfRepeatsAllowed = numberOfRepeatsAllowed
            self.quantity = quantity
            self.expectedSupplyDuration = expectedSupplyDuration
            self.performer = performer
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("initialFill"), &self.initialFill)
            try visitor.element(Key("dispenseInterval"), &self.dispenseInterval)
            try visitor.element(Key("validityPeriod"), &self.validityPeriod)
            try visitor.primitive(Key("numberOfRepeatsAllowed"), &self.numberOfRepeatsAllowed)
            try visitor.element(Key("quantity"), &self.quantity)
            try visitor.element(Key("expectedSupplyDuration"), &self.expectedSupplyDuration)
            try visitor.element(Key("performer"), &self.performer)
        }
    }
}

extension MedicationRequest.DispenseRequest {
    /// `MedicationRequest.dispenseRequest.initialFill` of FHIR R4.
    public struct InitialFill: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var quantity: Quantity?
        public var duration: Duration?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        quantity: Quantity? = nil,
        duration: Duration? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.quantity = quantity
            self.duration = duration
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("quantity"), &self.quantity)
            try visitor.element(Key("duration"), &self.duration)
        }
    }
}

extension MedicationRequest {
    /// `MedicationRequest.substitution` of FHIR R4.
    public struct Substitution: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var allowed: MedicationRequest.Substitution.Allowed?
        public var reason: CodeableConcept?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        allowed: MedicationRequest.Substitution.Allowed? = nil,
        reason: CodeableConcept? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.allowed = allowed
            self.reason = reason
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.choice(&self.allowed)
            try visitor.element(Key("reason"), &self.reason)
        }
    }
}

extension MedicationRequest.Substitution {
    /// The choice `allowed[x]` of `MedicationRequest.Substitution`.
    public indirect enum Allowed: FHIRChoice {
        case boolean(Primitive<Bool>)
        case codeableConcept(CodeableConcept)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .boolean(let value)?: try visitor.put(Key("allowedBoolean"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("allowedCodeableConcept"), value)
            case nil:
                try visitor.take(Key("allowedBoolean"), Self.boolean, &choice)
                try visitor.take(Key("allowedCodeableConcept"), Self.codeableConcept, &choice)
            }
        }
    }
}
