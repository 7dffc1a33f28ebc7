// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Procedure` of FHIR R4.
public struct Procedure: FHIRResource {
    public static var resourceType: StaticString? { "Procedure" }

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
    public var partOf: [Reference]?
    public var status: Primitive<FHIRCode>?
    public var statusReason: CodeableConcept?
    public var category: CodeableConcept?
    public var code: CodeableConcept?
    public var subject: Reference?
    public var encounter: Reference?
    public var performed: Procedure.Performed?
    public var recorder: Reference?
    public var asserter: Reference?
    public var performer: [Procedure.Performer]?
    public var location: Reference?
    public var reasonCode: [CodeableConcept]?
    public var reasonReference: [Reference]?
    public var bodySite: [CodeableConcept]?
    public var outcome: CodeableConcept?
    public var report: [Reference]?
    public var complication: [CodeableConcept]?
    public var complicationDetail: [Reference]?
    public var followUp: [CodeableConcept]?
    public var note: [Annotation]?
    public var focalDevice: [Procedure.FocalDevice]?
    public var usedReference: [Reference]?
    public var usedCode: [CodeableConcept]?
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
        partOf: [Reference]? = nil,
        status: Primitive<FHIRCode>? = nil,
        statusReason: CodeableConcept? = nil,
        category: CodeableConcept? = nil,
        code: CodeableConcept? = nil,
        subject: Reference? = nil,
        encounter: Reference? = nil,
        performed: Procedure.Performed? = nil,
        recorder: Reference? = nil,
        asserter: Reference? = nil,
        performer: [Procedure.Performer]? = nil,
        location: Reference? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        bodySite: [CodeableConcept]? = nil,
        outcome: CodeableConcept? = nil,
        report: [Reference]? = nil,
        complication: [CodeableConcept]? = nil,
        complicationDetail: [Reference]? = nil,
        followUp: [CodeableConcept]? = nil,
        note: [Annotation]? = nil,
        focalDevice: [Procedure.FocalDevice]? = nil,
        usedReference: [Reference]? = nil,
        usedCode: [CodeableConcept]? = nil
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
        self.partOf = partOf
        self.status = status
        self.statusReason = statusReason
        self.category = category
        self.code = code
        self.subject = subject
        self.encounter = encounter
        self.performed = performed
        self.recorder = recorder
        self.asserter = asserter
        self.performer = performer
        self.location = location
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.bodySite = bodySite
        self.outcome = outcome
        self.report = report
        self.complication = complication
        self.complicationDetail = complicationDetail
        self.followUp = followUp
        self.note = note
        self.focalDevice = focalDevice
        self.usedReference = usedReference
        self.usedCode = usedCode
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
        try visitor.elements(Key("partOf"), &self.partOf)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.element(Key("statusReason"), &self.statusReason)
        try visitor.element(Key("category"), &self.category)
        try visitor.element(Key("code"), &self.code)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.choice(&self.performed)
        try visitor.element(Key("recorder"), &self.recorder)
        try visitor.element(Key("asserter"), &self.asserter)
        try visitor.elements(Key("performer"), &self.performer)
        try visitor.element(Key("location"), &self.location)
        try visitor.elements(Key("reasonCode"), &self.reasonCode)
        try visitor.elements(Key("reasonReference"), &self.reasonReference)
        try visitor.elements(Key("bodySite"), &self.bodySite)
        try visitor.element(Key("outcome"), &self.outcome)
        try visitor.elements(Key("report"), &self.report)
        try visitor.elements(Key("complication"), &self.complication)
        try visitor.elements(Key("complicationDetail"), &self.complicationDetail)
        try visitor.elements(Key("followUp"), &self.followUp)
        try visitor.elements(Key("note"), &self.note)
        try visitor.elements(Key("focalDevice"), &self.focalDevice)
        try visitor.elements(Key("usedReference"), &self.usedReference)
        try visitor.elements(Key("usedCode"), &self.usedCode)
    }
}

extension Procedure {
    /// The choice `performed[x]` of `Procedure`.
    public indirect enum Performed: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)
        case string(Primitive<String>)
        case age(Age)
        case range(Range)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("performedDateTime"), value)
            case .period(let value)?: try visitor.put(Key("performedPeriod"), value)
            case .string(let value)?: try visitor.put(Key("performedString"), value)
            case .age(let value)?: try visitor.put(Key("performedAge"), value)
            case .range(let value)?: try visitor.put(Key("performedRange"), value)
            case nil:
                try visitor.take(Key("performedDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("performedPeriod"), Self.period, &choice)
                try visitor.take(Key("performedString"), Self.string, &choice)
                try visitor.take(Key("performedAge"), Self.age, &choice)
                try visitor.take(Key("performedRange"), Self.range, &choice)
            }
        }
    }
}

extension Procedure {
    /// `Procedure.performer` of FHIR R4.
    public struct Performer: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var function: CodeableConcept?
        public var actor: Reference?
        public var onBehalfOf: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        function: CodeableConcept? = nil,
        actor: Reference? = nil,
        onBehalfOf: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.function = function
            self.actor = actor
            self.onBehalfOf = onBehalfOf
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("function"), &self.function)
            try visitor.element(Key("actor"), &self.actor)
            try visitor.element(Key("onBehalfOf"), &self.onBehalfOf)
        }
    }
}

extension Procedure {
    /// `Procedure.focalDevice` of FHIR R4.
    public struct FocalDevice: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var action: CodeableConcept?
        public var manipulated: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        action: CodeableConcept? = nil,
        manipulated: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.action = action
            self.manipulated = manipulated
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("action"), &self.action)
            try visitor.element(Key("manipulated"), &self.manipulated)
        }
    }
}
