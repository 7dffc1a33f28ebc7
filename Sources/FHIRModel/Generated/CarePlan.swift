// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `CarePlan` of FHIR R4.
public struct CarePlan: FHIRResource {
    public static var resourceType: StaticString? { "CarePlan" }

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
    public var partOf: [Reference]?
    public var status: Primitive<FHIRCode>?
    public var intent: Primitive<FHIRCode>?
    public var category: [CodeableConcept]?
    public var title: Primitive<String>?
    public var description: Primitive<String>?
    public var subject: Reference?
    public var encounter: Reference?
    public var period: Period?
    public var created: Primitive<FHIRDateTime>?
    public var author: Reference?
    public var contributor: [Reference]?
    public var careTeam: [Reference]?
    public var addresses: [Reference]?
    public var supportingInfo: [Reference]?
    public var goal: [Reference]?
    public var activity: [CarePlan.Activity]?
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
        instantiatesCanonical: [Primitive<FHIRCanonical>]? = nil,
        instantiatesUri: [Primitive<FHIRUri>]? = nil,
        basedOn: [Reference]? = nil,
        replaces: [Reference]? = nil,
        partOf: [Reference]? = nil,
        status: Primitive<FHIRCode>? = nil,
        intent: Primitive<FHIRCode>? = nil,
        category: [CodeableConcept]? = nil,
        title: Primitive<String>? = nil,
        description: Primitive<String>? = nil,
        subject: Reference? = nil,
        encounter: Reference? = nil,
        period: Period? = nil,
        created: Primitive<FHIRDateTime>? = nil,
        author: Reference? = nil,
        contributor: [Reference]? = nil,
        careTeam: [Reference]? = nil,
        addresses: [Reference]? = nil,
        supportingInfo: [Reference]? = nil,
        goal: [Reference]? = nil,
        activity: [CarePlan.Activity]? = nil,
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
        self.instantiatesCanonical = instantiatesCanonical
        self.instantiatesUri = instantiatesUri
        self.basedOn = basedOn
        self.replaces = replaces
        self.partOf = partOf
        self.status = status
        self.intent = intent
        self.category = category
        self.title = title
        self.description = description
        self.subject = subject
        self.encounter = encounter
        self.period = period
        self.created = created
        self.author = author
        self.contributor = contributor
        self.careTeam = careTeam
        self.addresses = addresses
        self.supportingInfo = supportingInfo
        self.goal = goal
        self.activity = activity
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
        try visitor.primitives(Key("instantiatesCanonical"), &self.instantiatesCanonical)
        try visitor.primitives(Key("instantiatesUri"), &self.instantiatesUri)
        try visitor.elements(Key("basedOn"), &self.basedOn)
        try visitor.elements(Key("replaces"), &self.replaces)
        try visitor.elements(Key("partOf"), &self.partOf)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.primitive(Key("intent"), &self.intent)
        try visitor.elements(Key("category"), &self.category)
        try visitor.primitive(Key("title"), &self.title)
        try visitor.primitive(Key("description"), &self.description)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.element(Key("period"), &self.period)
        try visitor.primitive(Key("created"), &self.created)
        try visitor.element(Key("author"), &self.author)
        try visitor.elements(Key("contributor"), &self.contributor)
        try visitor.elements(Key("careTeam"), &self.careTeam)
        try visitor.elements(Key("addresses"), &self.addresses)
        try visitor.elements(Key("supportingInfo"), &self.supportingInfo)
        try visitor.elements(Key("goal"), &self.goal)
        try visitor.elements(Key("activity"), &self.activity)
        try visitor.elements(Key("note"), &self.note)
    }
}

extension CarePlan {
    /// `CarePlan.activity` of FHIR R4.
    public struct Activity: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var outcomeCodeableConcept: [CodeableConcept]?
        public var outcomeReference: [Reference]?
        public var progress: [Annotation]?
        public var reference: Reference?
        public var detail: CarePlan.Activity.Detail?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        outcomeCodeableConcept: [CodeableConcept]? = nil,
        outcomeReference: [Reference]? = nil,
        progress: [Annotation]? = nil,
        reference: Reference? = nil,
        detail: CarePlan.Activity.Detail? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.outcomeCodeableConcept = outcomeCodeableConcept
            self.outcomeReference = outcomeReference
            self.progress = progress
            self.reference = reference
            self.detail = detail
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("outcomeCodeableConcept"), &self.outcomeCodeableConcept)
            try visitor.elements(Key("outcomeReference"), &self.outcomeReference)
            try visitor.elements(Key("progress"), &self.progress)
            try visitor.element(Key("reference"), &self.reference)
            try visitor.element(Key("detail"), &self.detail)
        }
    }
}

extension CarePlan.Activity {
    /// `CarePlan.activity.detail` of FHIR R4.
    public struct Detail: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var kind: Primitive<FHIRCode>?
        public var instantiatesCanonical: [Primitive<FHIRCanonical>]?
        public var instantiatesUri: [Primitive<FHIRUri>]?
        public var code: CodeableConcept?
        public var reasonCode: [CodeableConcept]?
        public var reasonReference: [Reference]?
        public var goal: [Reference]?
        public var status: Primitive<FHIRCode>?
        public var statusReason: CodeableConcept?
        public var doNotPerform: Primitive<Bool>?
        public var scheduled: CarePlan.Activity.Detail.Scheduled?
        public var location: Reference?
        public var performer: [Reference]?
        public var product: CarePlan.Activity.Detail.Product?
        public var dailyAmount: Quantity?
        public var quantity: Quantity?
        public var description: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        kind: Primitive<FHIRCode>? = nil,
        instantiatesCanonical: [Primitive<FHIRCanonical>]? = nil,
        instantiatesUri: [Primitive<FHIRUri>]? = nil,
        code: CodeableConcept? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        goal: [Reference]? = nil,
        status: Primitive<FHIRCode>? = nil,
        statusReason: CodeableConcept? = nil,
        doNotPerform: Primitive<Bool>? = nil,
        scheduled: CarePlan.Activity.Detail.Scheduled? = nil,
        location: Reference? = nil,
        performer: [Reference]? = nil,
        product: CarePlan.Activity.Detail.Product? = nil,
        dailyAmount: Quantity? = nil,
        quantity: Quantity? = nil,
        description: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.kind = kind
            self.instantiatesCanonical = instantiatesCanonical
            self.instantiatesUri = instantiatesUri
            self.code = code
            self.reasonCode = reasonCode
            self.reasonReference = reasonReference
            self.goal = goal
            self.status = status
            self.statusReason = statusReason
            self.doNotPerform = doNotPerform
            self.scheduled = scheduled
            self.location = location
            self.performer = performer
            self.product = product
            self.dailyAmount = dailyAmount
            self.quantity = quantity
            self.description = description
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("kind"), &self.kind)
            try visitor.primitives(Key("instantiatesCanonical"), &self.instantiatesCanonical)
            try visitor.primitives(Key("instantiatesUri"), &self.instantiatesUri)
            try visitor.element(Key("code"), &self.code)
            try visitor.elements(Key("reasonCode"), &self.reasonCode)
            try visitor.elements(Key("reasonReference"), &self.reasonReference)
            try visitor.elements(Key("goal"), &self.goal)
            try visitor.primitive(Key("status"), &self.status)
            try visitor.element(Key("statusReason"), &self.statusReason)
            try visitor.primitive(Key("doNotPerform"), &self.doNotPerform)
            try visitor.choice(&self.scheduled)
            try visitor.element(Key("location"), &self.location)
            try visitor.elements(Key("performer"), &self.performer)
            try visitor.choice(&self.product)
            try visitor.element(Key("dailyAmount"), &self.dailyAmount)
            try visitor.element(Key("quantity"), &self.quantity)
            try visitor.primitive(Key("description"), &self.description)
        }
    }
}

extension CarePlan.Activity.Detail {
    /// The choice `scheduled[x]` of `CarePlan.Activity.Detail`.
    public indirect enum Scheduled: FHIRChoice {
        case timing(Timing)
        case period(Period)
        case string(Primitive<String>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .timing(let value)?: try visitor.put(Key("scheduledTiming"), value)
            case .period(let value)?: try visitor.put(Key("scheduledPeriod"), value)
            case .string(let value)?: try visitor.put(Key("scheduledString"), value)
            case nil:
                try visitor.take(Key("scheduledTiming"), Self.timing, &choice)
                try visitor.take(Key("scheduledPeriod"), Self.period, &choice)
                try visitor.take(Key("scheduledString"), Self.string, &choice)
            }
        }
    }
}

extension CarePlan.Activity.Detail {
    /// The choice `product[x]` of `CarePlan.Activity.Detail`.
    public indirect enum Product: FHIRChoice {
        case codeableConcept(CodeableConcept)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .codeableConcept(let value)?: try visitor.put(Key("productCodeableConcept"), value)
            case .reference(let value)?: try visitor.put(Key("productReference"), value)
            case nil:
                try visitor.take(Key("productCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("productReference"), Self.reference, &choice)
            }
        }
    }
}
