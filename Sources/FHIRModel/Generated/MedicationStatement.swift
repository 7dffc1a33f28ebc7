// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `MedicationStatement` of FHIR R4.
public struct MedicationStatement: FHIRResource {
    public static var resourceType: StaticString? { "MedicationStatement" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var basedOn: [Reference]?
    public var partOf: [Reference]?
    public var status: Primitive<FHIRCode>?
    public var statusReason: [CodeableConcept]?
    public var category: CodeableConcept?
    public var medication: MedicationStatement.Medication?
    public var subject: Reference?
    public var context: Reference?
    public var effective: MedicationStatement.Effective?
    public var dateAsserted: Primitive<FHIRDateTime>?
    public var informationSource: Reference?
    public var derivedFrom: [Reference]?
    public var reasonCode: [CodeableConcept]?
    public var reasonReference: [Reference]?
    public var note: [Annotation]?
    public var dosage: [Dosage]?
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
        basedOn: [Reference]? = nil,
        partOf: [Reference]? = nil,
        status: Primitive<FHIRCode>? = nil,
        statusReason: [CodeableConcept]? = nil,
        category: CodeableConcept? = nil,
        medication: MedicationStatement.Medication? = nil,
        subject: Reference? = nil,
        context: Reference? = nil,
        effective: MedicationStatement.Effective? = nil,
        dateAsserted: Primitive<FHIRDateTime>? = nil,
        informationSource: Reference? = nil,
        derivedFrom: [Reference]? = nil,
        reasonCode: [CodeableConcept]? = nil,
        reasonReference: [Reference]? = nil,
        note: [Annotation]? = nil,
        dosage: [Dosage]? = nil
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
        self.basedOn = basedOn
        self.partOf = partOf
        self.status = status
        self.statusReason = statusReason
        self.category = category
        self.medication = medication
        self.subject = subject
        self.context = context
        self.effective = effective
        self.dateAsserted = dateAsserted
        self.informationSource = informationSource
        self.derivedFrom = derivedFrom
        self.reasonCode = reasonCode
        self.reasonReference = reasonReference
        self.note = note
        self.dosage = dosage
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
        try visitor.elements(Key("basedOn"), &self.basedOn)
        try visitor.elements(Key("partOf"), &self.partOf)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.elements(Key("statusReason"), &self.statusReason)
        try visitor.element(Key("category"), &self.category)
        try visitor.choice(&self.medication)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("context"), &self.context)
        try visitor.choice(&self.effective)
        try visitor.primitive(Key("dateAsserted"), &self.dateAsserted)
        try visitor.element(Key("informationSource"), &self.informationSource)
        try visitor.elements(Key("derivedFrom"), &self.derivedFrom)
        try visitor.elements(Key("reasonCode"), &self.reasonCode)
        try visitor.elements(Key("reasonReference"), &self.reasonReference)
        try visitor.elements(Key("note"), &self.note)
        try visitor.elements(Key("dosage"), &self.dosage)
    }
}

extension MedicationStatement {
    /// The choice `medication[x]` of `MedicationStatement`.
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

extension MedicationStatement {
    /// The choice `effective[x]` of `MedicationStatement`.
    public indirect enum Effective: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case period(Period)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("effectiveDateTime"), value)
            case .period(let value)?: try visitor.put(Key("effectivePeriod"), value)
            case nil:
                try visitor.take(Key("effectiveDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("effectivePeriod"), Self.period, &choice)
            }
        }
    }
}
