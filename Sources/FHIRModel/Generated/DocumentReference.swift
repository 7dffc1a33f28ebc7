// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `DocumentReference` of FHIR R4.
public struct DocumentReference: FHIRResource {
    public static var resourceType: StaticString? { "DocumentReference" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var masterIdentifier: Identifier?
    public var identifier: [Identifier]?
    public var status: Primitive<FHIRCode>?
    public var docStatus: Primitive<FHIRCode>?
    public var type: CodeableConcept?
    public var category: [CodeableConcept]?
    public var subject: Reference?
    public var date: Primitive<FHIRInstant>?
    public var author: [Reference]?
    public var authenticator: Reference?
    public var custodian: Reference?
    public var relatesTo: [DocumentReference.RelatesTo]?
    public var description: Primitive<String>?
    public var securityLabel: [CodeableConcept]?
    public var content: [DocumentReference.Content]?
    public var context: DocumentReference.Context?
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
        masterIdentifier: Identifier? = nil,
        identifier: [Identifier]? = nil,
        status: Primitive<FHIRCode>? = nil,
        docStatus: Primitive<FHIRCode>? = nil,
        type: CodeableConcept? = nil,
        category: [CodeableConcept]? = nil,
        subject: Reference? = nil,
        date: Primitive<FHIRInstant>? = nil,
        author: [Reference]? = nil,
        authenticator: Reference? = nil,
        custodian: Reference? = nil,
        relatesTo: [DocumentReference.RelatesTo]? = nil,
        description: Primitive<String>? = nil,
        securityLabel: [CodeableConcept]? = nil,
        content: [DocumentReference.Content]? = nil,
        context: DocumentReference.Context? = nil
    ) {
        self.id = id
        self.meta = meta
        self.implicitRules = implicitRules
        self.language = language
        self.text = text
        self.contained = contained
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.masterIdentifier = masterIdentifier
        self.identifier = identifier
        self.status = status
        self.docStatus = docStatus
        self.type = type
        self.category = category
        self.subject = subject
        self.date = date
        self.author = author
        self.authenticator = authenticator
        self.custodian = custodian
        self.relatesTo = relatesTo
        self.description = description
        self.securityLabel = securityLabel
        self.content = content
        self.context = context
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
        try visitor.element(Key("masterIdentifier"), &self.masterIdentifier)
        try visitor.elements(Key("identifier"), &self.identifier)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.primitive(Key("docStatus"), &self.docStatus)
        try visitor.element(Key("type"), &self.type)
        try visitor.elements(Key("category"), &self.category)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.primitive(Key("date"), &self.date)
        try visitor.elements(Key("author"), &self.author)
        try visitor.element(Key("authenticator"), &self.authenticator)
        try visitor.element(Key("custodian"), &self.custodian)
        try visitor.elements(Key("relatesTo"), &self.relatesTo)
        try visitor.primitive(Key("description"), &self.description)
        try visitor.elements(Key("securityLabel"), &self.securityLabel)
        try visitor.elements(Key("content"), &self.content)
        try visitor.element(Key("context"), &self.context)
    }
}

extension DocumentReference {
    /// `DocumentReference.relatesTo` of FHIR R4.
    public struct RelatesTo: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: Primitive<FHIRCode>?
        public var target: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: Primitive<FHIRCode>? = nil,
        target: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.target = target
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.element(Key("target"), &self.target)
        }
    }
}

extension DocumentReference {
    /// `DocumentReference.content` of FHIR R4.
    public struct Content: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var attachment: Attachment?
        public var format: Coding?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        attachment: Attachment? = nil,
        format: Coding? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.attachment = attachment
            self.format = format
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("attachment"), &self.attachment)
            try visitor.element(Key("format"), &self.format)
        }
    }
}

extension DocumentReference {
    /// `DocumentReference.context` of FHIR R4.
    public struct Context: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var encounter: [Reference]?
        public var event: [CodeableConcept]?
        public var period: Period?
        public var facilityType: CodeableConcept?
        public var practiceSetting: CodeableConcept?
        public var sourcePatientInfo: Reference?
        public var related: [Reference]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        encounter: [Reference]? = nil,
        event: [CodeableConcept]? = nil,
        period: Period? = nil,
        facilityType: CodeableConcept? = nil,
        practiceSetting: CodeableConcept? = nil,
        sourcePatientInfo: Reference? = nil,
        related: [Reference]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.encounter = encounter
            self.event = event
            self.period = period
            self.facilityType = facilityType
            self.practiceSetting = practiceSetting
            self.sourcePatientInfo = sourcePatientInfo
            self.related = related
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("encounter"), &self.encounter)
            try visitor.elements(Key("event"), &self.event)
            try visitor.element(Key("period"), &self.period)
            try visitor.element(Key("facilityType"), &self.facilityType)
            try visitor.element(Key("practiceSetting"), &self.practiceSetting)
            try visitor.element(Key("sourcePatientInfo"), &self.sourcePatientInfo)
            try visitor.elements(Key("related"), &self.related)
        }
    }
}
