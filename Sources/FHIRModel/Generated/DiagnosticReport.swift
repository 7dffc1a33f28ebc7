// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `DiagnosticReport` of FHIR R4.
public struct DiagnosticReport: FHIRResource {
    public static var resourceType: StaticString? { "DiagnosticReport" }

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
    public var status: Primitive<FHIRCode>?
    public var category: [CodeableConcept]?
    public var code: CodeableConcept?
    public var subject: Reference?
    public var encounter: Reference?
    public var effective: DiagnosticReport.Effective?
    public var issued: Primitive<FHIRInstant>?
    public var performer: [Reference]?
    public var resultsInterpreter: [Reference]?
    public var specimen: [Reference]?
    public var result: [Reference]?
    public var imagingStudy: [Reference]?
    public var media: [DiagnosticReport.Media]?
    public var conclusion: Primitive<String>?
    public var conclusionCode: [CodeableConcept]?
    public var presentedForm: [Attachment]?
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
        status: Primitive<FHIRCode>? = nil,
        category: [CodeableConcept]? = nil,
        code: CodeableConcept? = nil,
        subject: Reference? = nil,
        encounter: Reference? = nil,
        effective: DiagnosticReport.Effective? = nil,
        issued: Primitive<FHIRInstant>? = nil,
        performer: [Reference]? = nil,
        resultsInterpreter: [Reference]? = nil,
        specimen: [Reference]? = nil,
        result: [Reference]? = nil,
        imagingStudy: [Reference]? = nil,
        media: [DiagnosticReport.Media]? = nil,
        conclusion: Primitive<String>? = nil,
        conclusionCode: [CodeableConcept]? = nil,
        presentedForm: [Attachment]? = nil
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
        self.status = status
        self.category = category
        self.code = code
        self.subject = subject
        self.encounter = encounter
        self.effective = effective
        self.issued = issued
        self.performer = performer
        self.resultsInterpreter = resultsInterpreter
        self.specimen = specimen
        self.result = result
        self.imagingStudy = imagingStudy
        self.media = media
        self.conclusion = conclusion
        self.conclusionCode = conclusionCode
        self.presentedForm = presentedForm
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
        try visitor.primitive(Key("status"), &self.status)
        try visitor.elements(Key("category"), &self.category)
        try visitor.element(Key("code"), &self.code)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.choice(&self.effective)
        try visitor.primitive(Key("issued"), &self.issued)
        try visitor.elements(Key("performer"), &self.performer)
        try visitor.elements(Key("resultsInterpreter"), &self.resultsInterpreter)
        try visitor.elements(Key("specimen"), &self.specimen)
        try visitor.elements(Key("result"), &self.result)
        try visitor.elements(Key("imagingStudy"), &self.imagingStudy)
        try visitor.elements(Key("media"), &self.media)
        try visitor.primitive(Key("conclusion"), &self.conclusion)
        try visitor.elements(Key("conclusionCode"), &self.conclusionCode)
        try visitor.elements(Key("presentedForm"), &self.presentedForm)
    }
}

extension DiagnosticReport {
    /// The choice `effective[x]` of `DiagnosticReport`.
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

extension DiagnosticReport {
    /// `DiagnosticReport.media` of FHIR R4.
    public struct Media: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var comment: Primitive<String>?
        public var link: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        comment: Primitive<String>? = nil,
        link: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.comment = comment
            self.link = link
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("comment"), &self.comment)
            try visitor.element(Key("link"), &self.link)
        }
    }
}
