// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `ActivityDefinition` of FHIR R4.
public struct ActivityDefinition: FHIRResource {
    public static var resourceType: StaticString? { "ActivityDefinition" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var url: Primitive<FHIRUri>?
    public var identifier: [Identifier]?
    public var version: Primitive<String>?
    public var name: Primitive<String>?
    public var title: Primitive<String>?
    public var subtitle: Primitive<String>?
    public var status: Primitive<FHIRCode>?
    public var experimental: Primitive<Bool>?
    public var subject: ActivityDefinition.Subject?
    public var date: Primitive<FHIRDateTime>?
    public var publisher: Primitive<String>?
    public var contact: [ContactDetail]?
    public var description: Primitive<FHIRMarkdown>?
    public var useContext: [UsageContext]?
    public var jurisdiction: [CodeableConcept]?
    public var purpose: Primitive<FHIRMarkdown>?
    public var usage: Primitive<String>?
    public var copyright: Primitive<FHIRMarkdown>?
    public var approvalDate: Primitive<FHIRDate>?
    public var lastReviewDate: Primitive<FHIRDate>?
    public var effectivePeriod: Period?
    public var topic: [CodeableConcept]?
    public var author: [ContactDetail]?
    public var editor: [ContactDetail]?
    public var reviewer: [ContactDetail]?
    public var endorser: [ContactDetail]?
    public var relatedArtifact: [RelatedArtifact]?
    public var library: [Primitive<FHIRCanonical>]?
    public var kind: Primitive<FHIRCode>?
    public var profile: Primitive<FHIRCanonical>?
    public var code: CodeableConcept?
    public var intent: Primitive<FHIRCode>?
    public var priority: Primitive<FHIRCode>?
    public var doNotPerform: Primitive<Bool>?
    public var timing: ActivityDefinition.Timing?
    public var location: Reference?
    public var participant: [ActivityDefinition.Participant]?
    public var product: ActivityDefinition.Product?
    public var quantity: Quantity?
    public var dosage: [Dosage]?
    public var bodySite: [CodeableConcept]?
    public var specimenRequirement: [Reference]?
    public var observationRequirement: [Reference]?
    public var observationResultRequirement: [Reference]?
    public var transform: Primitive<FHIRCanonical>?
    public var dynamicValue: [ActivityDefinition.DynamicValue]?
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
        url: Primitive<FHIRUri>? = nil,
        identifier: [Identifier]? = nil,
        version: Primitive<String>? = nil,
        name: Primitive<String>? = nil,
        title: Primitive<String>? = nil,
        subtitle: Primitive<String>? = nil,
        status: Primitive<FHIRCode>? = nil,
        experimental: Primitive<Bool>? = nil,
        subject: ActivityDefinition.Subject? = nil,
        date: Primitive<FHIRDateTime>? = nil,
        publisher: Primitive<String>? = nil,
        contact: [ContactDetail]? = nil,
        description: Primitive<FHIRMarkdown>? = nil,
        useContext: [UsageContext]? = nil,
        jurisdiction: [CodeableConcept]? = nil,
        purpose: Primitive<FHIRMarkdown>? = nil,
        usage: Primitive<String>? = nil,
        copyright: Primitive<FHIRMarkdown>? = nil,
        approvalDate: Primitive<FHIRDate>? = nil,
        lastReviewDate: Primitive<FHIRDate>? = nil,
        effectivePeriod: Period? = nil,
        topic: [CodeableConcept]? = nil,
        author: [ContactDetail]? = nil,
        editor: [ContactDetail]? = nil,
        reviewer: [ContactDetail]? = nil,
        endorser: [ContactDetail]? = nil,
        relatedArtifact: [RelatedArtifact]? = nil,
        library: [Primitive<FHIRCanonical>]? = nil,
        kind: Primitive<FHIRCode>? = nil,
        profile: Primitive<FHIRCanonical>? = nil,
        code: CodeableConcept? = nil,
        intent: Primitive<FHIRCode>? = nil,
        priority: Primitive<FHIRCode>? = nil,
        doNotPerform: Primitive<Bool>? = nil,
        timing: ActivityDefinition.Timing? = nil,
        location: Reference? = nil,
        participant: [ActivityDefinition.Participant]? = nil,
        product: ActivityDefinition.Product? = nil,
        quantity: Quantity? = nil,
        dosage: [Dosage]? = nil,
        bodySite: [CodeableConcept]? = nil,
        specimenRequirement: [Reference]? = nil,
        observationRequirement: [Reference]? = nil,
        observationResultRequirement: [Reference]? = nil,
        transform: Primitive<FHIRCanonical>? = nil,
        dynamicValue: [ActivityDefinition.DynamicValue]? = nil
    ) {
        self.id = id
        self.meta = meta
        self.implicitRules = implicitRules
        self.language = language
        self.text = text
        self.contained = contained
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.url = url
        self.identifier = identifier
        self.version = version
        self.name = name
        self.title = title
        self.subtitle = subtitle
        self.status = status
        self.experimental = experimental
        self.subject = subject
        self.date = date
        self.publisher = publisher
        self.contact = contact
        self.description = description
        self.useContext = useContext
        self.jurisdiction = jurisdiction
        self.purpose = purpose
        self.usage = usage
        self.copyright = copyright
        self.approvalDate = approvalDate
        self.lastReviewDate = lastReviewDate
        self.effectivePeriod = effectivePeriod
        self.topic = topic
        self.author = author
        self.editor = editor
        self.reviewer = reviewer
        self.endorser = endorser
        self.relatedArtifact = relatedArtifact
        self.library = library
        self.kind = kind
        self.profile = profile
        self.code = code
        self.intent = intent
        self.priority = priority
        self.doNotPerform = doNotPerform
        self.timing = timing
        self.location = location
        self.participant = participant
        self.product = product
        self.quantity = quantity
        self.dosage = dosage
        self.bodySite = bodySite
        self.specimenRequirement = specimenRequirement
        self.observationRequirement = observationRequirement
        self.observationResultRequirement = observationResultRequirement
        self.transform = transform
        self.dynamicValue = dynamicValue
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
        try visitor.primitive(Key("url"), &self.url)
        try visitor.elements(Key("identifier"), &self.identifier)
        try visitor.primitive(Key("version"), &self.version)
        try visitor.primitive(Key("name"), &self.name)
        try visitor.primitive(Key("title"), &self.title)
        try visitor.primitive(Key("subtitle"), &self.subtitle)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.primitive(Key("experimental"), &self.experimental)
        try visitor.choice(&self.subject)
        try visitor.primitive(Key("date"), &self.date)
        try visitor.primitive(Key("publisher"), &self.publisher)
        try visitor.elements(Key("contact"), &self.contact)
        try visitor.primitive(Key("description"), &self.description)
        try visitor.elements(Key("useContext"), &self.useContext)
        try visitor.elements(Key("jurisdiction"), &self.jurisdiction)
        try visitor.primitive(Key("purpose"), &self.purpose)
        try visitor.primitive(Key("usage"), &self.usage)
        try visitor.primitive(Key("copyright"), &self.copyright)
        try visitor.primitive(Key("approvalDate"), &self.approvalDate)
        try visitor.primitive(Key("lastReviewDate"), &self.lastReviewDate)
        try visitor.element(Key("effectivePeriod"), &self.effectivePeriod)
        try visitor.elements(Key("topic"), &self.topic)
        try visitor.elements(Key("author"), &self.author)
        try visitor.elements(Key("editor"), &self.editor)
        try visitor.elements(Key("reviewer"), &self.reviewer)
        try visitor.elements(Key("endorser"), &self.endorser)
        try visitor.elements(Key("relatedArtifact"), &self.relatedArtifact)
        try visitor.primitives(Key("library"), &self.library)
        try visitor.primitive(Key("kind"), &self.kind)
        try visitor.primitive(Key("profile"), &self.profile)
        try visitor.element(Key("code"), &self.code)
        try visitor.primitive(Key("intent"), &self.intent)
        try visitor.primitive(Key("priority"), &self.priority)
        try visitor.primitive(Key("doNotPerform"), &self.doNotPerform)
        try visitor.choice(&self.timing)
        try visitor.element(Key("location"), &self.location)
        try visitor.elements(Key("participant"), &self.participant)
        try visitor.choice(&self.product)
        try visitor.element(Key("quantity"), &self.quantity)
        try visitor.elements(Key("dosage"), &self.dosage)
        try visitor.elements(Key("bodySite"), &self.bodySite)
        try visitor.elements(Key("specimenRequirement"), &self.specimenRequirement)
        try visitor.elements(Key("observationRequirement"), &self.observationRequirement)
        try visitor.elements(Key("observationResultRequirement"), &self.observationResultRequirement)
        try visitor.primitive(Key("transform"), &self.transform)
        try visitor.elements(Key("dynamicValue"), &self.dynamicValue)
    }
}

extension ActivityDefinition {
    /// The choice `subject[x]` of `ActivityDefinition`.
    public indirect enum Subject: FHIRChoice {
        case codeableConcept(CodeableConcept)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .codeableConcept(let value)?: try visitor.put(Key("subjectCodeableConcept"), value)
            case .reference(let value)?: try visitor.put(Key("subjectReference"), value)
            case nil:
                try visitor.take(Key("subjectCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("subjectReference"), Self.reference, &choice)
            }
        }
    }
}

extension ActivityDefinition {
    /// The choice `timing[x]` of `ActivityDefinition`.
    public indirect enum Timing: FHIRChoice {
        case timing(FHIRModel.Timing)
        case dateTime(Primitive<FHIRDateTime>)
        case age(Age)
        case period(Period)
        case range(Range)
        case duration(Duration)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .timing(let value)?: try visitor.put(Key("timingTiming"), value)
            case .dateTime(let value)?: try visitor.put(Key("timingDateTime"), value)
            case .age(let value)?: try visitor.put(Key("timingAge"), value)
            case .period(let value)?: try visitor.put(Key("timingPeriod"), value)
            case .range(let value)?: try visitor.put(Key("timingRange"), value)
            case .duration(let value)?: try visitor.put(Key("timingDuration"), value)
            case nil:
                try visitor.take(Key("timingTiming"), Self.timing, &choice)
                try visitor.take(Key("timingDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("timingAge"), Self.age, &choice)
                try visitor.take(Key("timingPeriod"), Self.period, &choice)
                try visitor.take(Key("timingRange"), Self.range, &choice)
                try visitor.take(Key("timingDuration"), Self.duration, &choice)
            }
        }
    }
}

extension ActivityDefinition {
    /// The choice `product[x]` of `ActivityDefinition`.
    public indirect enum Product: FHIRChoice {
        case reference(Reference)
        case codeableConcept(CodeableConcept)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .reference(let value)?: try visitor.put(Key("productReference"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("productCodeableConcept"), value)
            case nil:
                try visitor.take(Key("productReference"), Self.reference, &choice)
                try visitor.take(Key("productCodeableConcept"), Self.codeableConcept, &choice)
            }
        }
    }
}

extension ActivityDefinition {
    /// `ActivityDefinition.participant` of FHIR R4.
    public struct Participant: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var type: Primitive<FHIRCode>?
        public var role: CodeableConcept?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        type: Primitive<FHIRCode>? = nil,
        role: CodeableConcept? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.type = type
            self.role = role
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("type"), &self.type)
            try visitor.element(Key("role"), &self.role)
        }
    }
}

extension ActivityDefinition {
    /// `ActivityDefinition.dynamicValue` of FHIR R4.
    public struct DynamicValue: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var path: Primitive<String>?
        public var expression: Expression?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        path: Primitive<String>? = nil,
        expression: Expression? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.path = path
            self.expression = expression
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("path"), &self.path)
            try visitor.element(Key("expression"), &self.expression)
        }
    }
}
