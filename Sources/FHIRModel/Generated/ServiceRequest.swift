// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `ServiceRequest` of FHIR R4.
public struct ServiceRequest: FHIRResource {
    public static var resourceType: StaticString? { "ServiceRequest" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var instantiatesCanonical: [Primitive<FHIRCanonical>]?
    public var instantiatesUri: [Primitive<FHIRUri>]?
    public var basedOn: [Reference]?
    public var replaces: [Reference]?
    public var requisition: Identifier?
    public var status: Primitive<FHIRCode>?
    public var intent: Primitive<FHIRCode>?
    public var category: [CodeableConcept]?
    public var priority: Primitive<FHIRCode>?
    public var doNotPerform: Primitive<Bool>?
    public var code: CodeableConcept?
    public var orderDetail: [CodeableConcept]?
    public var quantity: ServiceRequest.Quantity?
    public var subject: Reference?
    public var encounter: Reference?
    public var occurrence: ServiceRequest.Occurrence?
    public var asNeeded: ServiceRequest.AsNeeded?
    public var authoredOn: Primitive<FHIRDateTime>?
    public var requester: Reference?
    public var performerType: CodeableConcept?
    public var performer: [Reference]?
    public var locationCode: [CodeableConcept]?
    public var locationReference: [Reference]?
    public var reasonCode: [CodeableConcept]?
    public var reasonReference: [Reference]?
    public var insurance: [Reference]?
    public var supportingInfo: [Reference]?
    public var specimen: [Reference]?
    public var bodySite: [CodeableConcept]?
    public var note: [Annotation]?
    public var patientInstruction: Primitive<String>?
    public var relevantHistory: [Reference]?
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
        instantiatesCanonical: [Primitive<FHIRCanonical>]? = nil,
        instantiatesUri: [Primitive<FHIRUri>]? = nil,
        basedOn: [Reference]? = nil,
        replaces: [Reference]? = nil,
        requisition: Identifier? = nil,
        status: Primitive<FHIRCode>? = nil,
        intent: Primitive<FHIRCode>? = nil,
        category: [CodeableConcept]? = nil,
        priority: Primitive<FHIRCode>? = nil,
        doNotPerform: Primitive<Bool>? = nil,
        code: CodeableConcept? = nil,
        orderDetail: [CodeableConcept]? = nil,
        quantity: ServiceRequest.Quantity? = nil,
        subject: Reference? = nil,
        encounter: Reference? = nil,
        occurrence: ServiceRequest.Occurrence? = nil,
        asNeeded: ServiceRequest.AsNeeded? = nil,
        authoredOn: Primitive<FHIRDateTime>? = nil,
        requester: Reference? = nil,
        performerType: CodeableConcept? = nil,
        performer: [Reference]? = nil,
        locationCode: [CodeableConcept]? = nil,
        locationReference: [Reference]? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        insurance: [Reference]? = nil,
        supportingInfo: [Reference]? = nil,
        specimen: [Reference]? = nil,
        bodySite: [CodeableConcept]? = nil,
        note: [Annotation]? = nil,
        patientInstruction: Primitive<String>? = nil,
        relevantHistory: [Reference]? = nil
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
        self.replaces = replaces
        self.requisition = requisition
        self.status = status
        self.intent = intent
        self.category = category
        self.priority = priority
        self.doNotPerform = doNotPerform
        self.code = code
        self.orderDetail = orderDetail
        self.quantity = quantity
        self.subject = subject
        self.encounter = encounter
        self.occurrence = occurrence
        self.asNeeded = asNeeded
        self.authoredOn = authoredOn
        self.requester = requester
        self.performerType = performerType
        self.performer = performer
        self.locationCode = locationCode
        self.locationReference = locationReference
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.insurance = insurance
        self.supportingInfo = supportingInfo
        self.specimen = specimen
        self.bodySite = bodySite
        self.note = note
        self.patientInstruction = patientInstruction
        self.relevantHistory = relevantHistory
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
        try visitor.primitives(Key("instantiatesCanonical"), &self.instantiatesCanonical)
        try visitor.primitives(Key("instantiatesUri"), &self.instantiatesUri)
        try visitor.elements(Key("basedOn"), &self.basedOn)
        try visitor.elements(Key("replaces"), &self.replaces)
        try visitor.element(Key("requisition"), &self.requisition)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.primitive(Key("intent"), &self.intent)
        try visitor.elements(Key("category"), &self.category)
        try visitor.primitive(Key("priority"), &self.priority)
        try visitor.primitive(Key("doNotPerform"), &self.doNotPerform)
        try visitor.element(Key("code"), &self.code)
        try visitor.elements(Key("orderDetail"), &self.orderDetail)
        try visitor.choice(&self.quantity)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.choice(&self.occurrence)
        try visitor.choice(&self.asNeeded)
        try visitor.primitive(Key("authoredOn"), &self.authoredOn)
        try visitor.element(Key("requester"), &self.requester)
        try visitor.element(Key("performerType"), &self.performerType)
        try visitor.elements(Key("performer"), &self.performer)
        try visitor.elements(Key("locationCode"), &self.locationCode)
        try visitor.elements(Key("locationReference"), &self.locationReference)
        try visitor.elements(Key("reasonCode"), &self.reasonCode)
        try visitor.elements(Key("reasonReference"), &self.reasonReference)
        try visitor.elements(Key("insurance"), &self.insurance)
        try visitor.elements(Key("supportingInfo"), &self.supportingInfo)
        try visitor.elements(Key("specimen"), &self.specimen)
        try visitor.elements(Key("bodySite"), &self.bodySite)
        try visitor.elements(Key("note"), &self.note)
        try visitor.primitive(Key("patientInstruction"), &self.patientInstruction)
        try visitor.elements(Key("relevantHistory"), &self.relevantHistory)
    }
}

extension ServiceRequest {
    /// The choice `quantity[x]` of `ServiceRequest`.
    public indirect enum Quantity: FHIRChoice {
        case quantity(FHIRModel.Quantity)
        case ratio(Ratio)
        case range(Range)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .quantity(let value)?: try visitor.put(Key("quantityQuantity"), value)
            case .ratio(let value)?: try visitor.put(Key("quantityRatio"), value)
            case .range(let value)?: try visitor.put(Key("quantityRange"), value)
            case nil:
                try visitor.take(Key("quantityQuantity"), Self.quantity, &choice)
                try visitor.take(Key("quantityRatio"), Self.ratio, &choice)
                try visitor.take(Key("quantityRange"), Self.range, &choice)
            }
        }
    }
}

extension ServiceRequest {
    /// The choice `occurrence[x]` of `ServiceRequest`.
    public indirect enum Occurrence: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)
        case timing(Timing)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("occurrenceDateTime"), value)
            case .period(let value)?: try visitor.put(Key("occurrencePeriod"), value)
            case .timing(let value)?: try visitor.put(Key("occurrenceTiming"), value)
            case nil:
                try visitor.take(Key("occurrenceDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("occurrencePeriod"), Self.period, &choice)
                try visitor.take(Key("occurrenceTiming"), Self.timing, &choice)
            }
        }
    }
}

extension ServiceRequest {
    /// The choice `asNeeded[x]` of `ServiceRequest`.
    public indirect enum AsNeeded: FHIRChoice {
        case boolean(Primitive<Bool>)
        case codeableConcept(CodeableConcept)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .boolean(let value)?: try visitor.put(Key("asNeededBoolean"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("asNeededCodeableConcept"), value)
            case nil:
                try visitor.take(Key("asNeededBoolean"), Self.boolean, &choice)
                try visitor.take(Key("asNeededCodeableConcept"), Self.codeableConcept, &choice)
            }
        }
    }
}
