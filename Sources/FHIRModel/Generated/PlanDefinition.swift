// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `PlanDefinition` of FHIR R4.
public struct PlanDefinition: FHIRResource {
    public static var resourceType: StaticString? { "PlanDefinition" }

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
    public var type: CodeableConcept?
    public var status: Primitive<FHIRCode>?
    public var experimental: Primitive<Bool>?
    public var subject: PlanDefinition.Subject?
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
    public var goal: [PlanDefinition.Goal]?
    public var action: [PlanDefinition.Action]?
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
        type: CodeableConcept? = nil,
        status: Primitive<FHIRCode>? = nil,
        experimental: Primitive<Bool>? = nil,
        subject: PlanDefinition.Subject? = nil,
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
        goal: [PlanDefinition.Goal]? = nil,
        action: [PlanDefinition.Action]? = nil
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
        self.type = type
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
        self.goal = goal
        self.action = action
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
        try visitor.element(Key("type"), &self.type)
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
        try visitor.elements(Key("goal"), &self.goal)
        try visitor.elements(Key("action"), &self.action)
    }
}

extension PlanDefinition {
    /// The choice `subject[x]` of `PlanDefinition`.
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

extension PlanDefinition {
    /// `PlanDefinition.goal` of FHIR R4.
    public struct Goal: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var category: CodeableConcept?
        public var description: CodeableConcept?
        public var priority: CodeableConcept?
        public var start: CodeableConcept?
        public var addresses: [CodeableConcept]?
        public var documentation: [RelatedArtifact]?
        public var target: [PlanDefinition.Goal.Target]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        category: CodeableConcept? = nil,
        description: CodeableConcept? = nil,
        priority: CodeableConcept? = nil,
        start: CodeableConcept? = nil,
        addresses: [CodeableConcept]? = nil,
        documentation: [RelatedArtifact]? = nil,
        target: [PlanDefinition.Goal.Target]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.category = category
            self.description = description
            self.priority = priority
            self.start = start
            self.addresses = addresses
            self.documentation = documentation
            self.target = target
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("category"), &self.category)
            try visitor.element(Key("description"), &self.description)
            try visitor.element(Key("priority"), &self.priority)
            try visitor.element(Key("start"), &self.start)
            try visitor.elements(Key("addresses"), &self.addresses)
            try visitor.elements(Key("documentation"), &self.documentation)
            try visitor.elements(Key("target"), &self.target)
        }
    }
}

extension PlanDefinition.Goal {
    /// `PlanDefinition.goal.target` of FHIR R4.
    public struct Target: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var measure: CodeableConcept?
        public var detail: PlanDefinition.Goal.Target.Detail?
        public var due: Duration?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        measure: CodeableConcept? = nil,
        detail: PlanDefinition.Goal.Target.Detail? = nil,
        due: Duration? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.measure = measure
            self.detail = detail
            self.due = due
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("measure"), &self.measure)
            try visitor.choice(&self.detail)
            try visitor.element(Key("due"), &self.due)
        }
    }
}

extension PlanDefinition.Goal.Target {
    /// The choice `detail[x]` of `PlanDefinition.Goal.Target`.
    public indirect enum Detail: FHIRChoice {
        case quantity(Quantity)
        case range(Range)
        case codeableConcept(CodeableConcept)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .quantity(let value)?: try visitor.put(Key("detailQuantity"), value)
            case .range(let value)?: try visitor.put(Key("detailRange"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("detailCodeableConcept"), value)
            case nil:
                try visitor.take(Key("detailQuantity"), Self.quantity, &choice)
                try visitor.take(Key("detailRange"), Self.range, &choice)
                try visitor.take(Key("detailCodeableConcept"), Self.codeableConcept, &choice)
            }
        }
    }
}

extension PlanDefinition {
    /// `PlanDefinition.action` of FHIR R4.
    public struct Action: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var prefix: Primitive<String>?
        public var title: Primitive<String>?
        public var description: Primitive<String>?
        public var textEquivalent: Primitive<String>?
        public var priority: Primitive<FHIRCode>?
        public var code: [CodeableConcept]?
        public var reason: [CodeableConcept]?
        public var documentation: [RelatedArtifact]?
        public var goalId: [Primitive<FHIRId>]?
        public var subject: PlanDefinition.Action.Subject?
        public var trigger: [TriggerDefinition]?
        public var condition: [PlanDefinition.Action.Condition]?
        public var input: [DataRequirement]?
        public var output: [DataRequirement]?
        public var relatedAction: [PlanDefinition.Action.RelatedAction]?
        public var timing: PlanDefinition.Action.Timing?
        public var participant: [PlanDefinition.Action.Participant]?
        public var type: CodeableConcept?
        public var groupingBehavior: Primitive<FHIRCode>?
        public var selectionBehavior: Primitive<FHIRCode>?
        public var requiredBehavior: Primitive<FHIRCode>?
        public var precheckBehavior: Primitive<FHIRCode>?
        public var cardinalityBehavior: Primitive<FHIRCode>?
        public var definition: PlanDefinition.Action.Definition?
        public var transform: Primitive<FHIRCanonical>?
        public var dynamicValue: [PlanDefinition.Action.DynamicValue]?
        public var action: [PlanDefinition.Action]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        prefix: Primitive<String>? = nil,
        title: Primitive<String>? = nil,
        description: Primitive<String>? = nil,
        textEquivalent: Primitive<String>? = nil,
        priority: Primitive<FHIRCode>? = nil,
        code: [CodeableConcept]? = nil,
        reason: [CodeableConcept]? = nil,
        documentation: [RelatedArtifact]? = nil,
        goalId: [Primitive<FHIRId>]? = nil,
        subject: PlanDefinition.Action.Subject? = nil,
        trigger: [TriggerDefinition]? = nil,
        condition: [PlanDefinition.Action.Condition]? = nil,
        input: [DataRequirement]? = nil,
        output: [DataRequirement]? = nil,
        relatedAction: [PlanDefinition.Action.RelatedAction]? = nil,
        timing: PlanDefinition.Action.Timing? = nil,
        participant: [PlanDefinition.Action.Participant]? = nil,
        type: CodeableConcept? = nil,
        groupingBehavior: Primitive<FHIRCode>? = nil,
        selectionBehavior: Primitive<FHIRCode>? = nil,
        requiredBehavior: Primitive<FHIRCode>? = nil,
        precheckBehavior: Primitive<FHIRCode>? = nil,
        cardinalityBehavior: Primitive<FHIRCode>? = nil,
        definition: PlanDefinition.Action.Definition? = nil,
        transform: Primitive<FHIRCanonical>? = nil,
        dynamicValue: [PlanDefinition.Action.DynamicValue]? = nil,
        action: [PlanDefinition.Action]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.prefix = prefix
            self.title = title
            self.description = description
            self.textEquivalent = textEquivalent
            self.priority = priority
            self.code = code
            self.reason = reason
            self.documentation = documentation
            self.goalId = goalId
            self.subject = subject
            self.trigger = trigger
            self.condition = condition
            self.input = input
            self.output = output
            self.relatedAction = relatedAction
            self.timing = timing
            self.participant = participant
            self.type = type
            self.groupingBehavior = groupingBehavior
            self.selectionBehavior = selectionBehavior
            self.requiredBehavior = requiredBehavior
            self.precheckBehavior = precheckBehavior
            self.cardinalityBehavior = cardinalityBehavior
            self.definition = definition
            self.transform = transform
            self.dynamicValue = dynamicValue
            self.action = action
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("prefix"), &self.prefix)
            try visitor.primitive(Key("title"), &self.title)
            try visitor.primitive(Key("description"), &self.description)
            try visitor.primitive(Key("textEquivalent"), &self.textEquivalent)
            try visitor.primitive(Key("priority"), &self.priority)
            try visitor.elements(Key("code"), &self.code)
            try visitor.elements(Key("reason"), &self.reason)
            try visitor.elements(Key("documentation"), &self.documentation)
            try visitor.primitives(Key("goalId"), &self.goalId)
            try visitor.choice(&self.subject)
            try visitor.elements(Key("trigger"), &self.trigger)
            try visitor.elements(Key("condition"), &self.condition)
            try visitor.elements(Key("input"), &self.input)
            try visitor.elements(Key("output"), &self.output)
            try visitor.elements(Key("relatedAction"), &self.relatedAction)
            try visitor.choice(&self.timing)
            try visitor.elements(Key("participant"), &self.participant)
            try visitor.element(Key("type"), &self.type)
            try visitor.primitive(Key("groupingBehavior"), &self.groupingBehavior)
            try visitor.primitive(Key("selectionBehavior"), &self.selectionBehavior)
            try visitor.primitive(Key("requiredBehavior"), &self.requiredBehavior)
            try visitor.primitive(Key("precheckBehavior"), &self.precheckBehavior)
            try visitor.primitive(Key("cardinalityBehavior"), &self.cardinalityBehavior)
            try visitor.choice(&self.definition)
            try visitor.primitive(Key("transform"), &self.transform)
            try visitor.elements(Key("dynamicValue"), &self.dynamicValue)
            try visitor.elements(Key("action"), &self.action)
        }
    }
}

extension PlanDefinition.Action {
    /// The choice `subject[x]` of `PlanDefinition.Action`.
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

extension PlanDefinition.Action {
    /// The choice `timing[x]` of `PlanDefinition.Action`.
    public indirect enum Timing: FHIRChoice {
        case dateTime(Primitive<FHIRDateTime>)
        case age(Age)
        case period(Period)
        case duration(Duration)
        case range(Range)
        case timing(FHIRModel.Timing)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .dateTime(let value)?: try visitor.put(Key("timingDateTime"), value)
            case .age(let value)?: try visitor.put(Key("timingAge"), value)
            case .period(let value)?: try visitor.put(Key("timingPeriod"), value)
            case .duration(let value)?: try visitor.put(Key("timingDuration"), value)
            case .range(let value)?: try visitor.put(Key("timingRange"), value)
            case .timing(let value)?: try visitor.put(Key("timingTiming"), value)
            case nil:
                try visitor.take(Key("timingDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("timingAge"), Self.age, &choice)
                try visitor.take(Key("timingPeriod"), Self.period, &choice)
                try visitor.take(Key("timingDuration"), Self.duration, &choice)
                try visitor.take(Key("timingRange"), Self.range, &choice)
                try visitor.take(Key("timingTiming"), Self.timing, &choice)
            }
        }
    }
}

extension PlanDefinition.Action {
    /// The choice `definition[x]` of `PlanDefinition.Action`.
    public indirect enum Definition: FHIRChoice {
        case canonical(Primitive<FHIRCanonical>)
        case uri(Primitive<FHIRUri>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .canonical(let value)?: try visitor.put(Key("definitionCanonical"), value)
            case .uri(let value)?: try visitor.put(Key("definitionUri"), value)
            case nil:
                try visitor.take(Key("definitionCanonical"), Self.canonical, &choice)
                try visitor.take(Key("definitionUri"), Self.uri, &choice)
            }
        }
    }
}

extension PlanDefinition.Action {
    /// `PlanDefinition.action.condition` of FHIR R4.
    public struct Condition: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var kind: Primitive<FHIRCode>?
        public var expression: Expression?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        kind: Primitive<FHIRCode>? = nil,
        expression: Expression? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.kind = kind
            self.expression = expression
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("kind"), &self.kind)
            try visitor.element(Key("expression"), &self.expression)
        }
    }
}

extension PlanDefinition.Action {
    /// `PlanDefinition.action.relatedAction` of FHIR R4.
    public struct RelatedAction: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var actionId: Primitive<FHIRId>?
        public var relationship: Primitive<FHIRCode>?
        public var offset: PlanDefinition.Action.RelatedAction.Offset?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        actionId: Primitive<FHIRId>? = nil,
        relationship: Primitive<FHIRCode>? = nil,
        offset: PlanDefinition.Action.RelatedAction.Offset? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.actionId = actionId
            self.relationship = relationship
            self.offset = offset
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("actionId"), &self.actionId)
            try visitor.primitive(Key("relationship"), &self.relationship)
            try visitor.choice(&self.offset)
        }
    }
}

extension PlanDefinition.Action.RelatedAction {
    /// The choice `offset[x]` of `PlanDefinition.Action.RelatedAction`.
    public indirect enum Offset: FHIRChoice {
        case duration(Duration)
        case range(Range)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .duration(let value)?: try visitor.put(Key("offsetDuration"), value)
            case .range(let value)?: try visitor.put(Key("offsetRange"), value)
            case nil:
                try visitor.take(Key("offsetDuration"), Self.duration, &choice)
                try visitor.take(Key("offsetRange"), Self.range, &choice)
            }
        }
    }
}

extension PlanDefinition.Action {
    /// `PlanDefinition.action.participant` of FHIR R4.
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

extension PlanDefinition.Action {
    /// `PlanDefinition.action.dynamicValue` of FHIR R4.
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
