// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Goal` of FHIR R4.
public struct Goal: FHIRResource {
    public static var resourceType: StaticString? { "Goal" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var lifecycleStatus: Primitive<FHIRCode>?
    public var achievementStatus: CodeableConcept?
    public var category: [CodeableConcept]?
    public var priority: CodeableConcept?
    public var description: CodeableConcept?
    public var subject: Reference?
    public var start: Goal.Start?
    public var target: [Goal.Target]?
    public var statusDate: Primitive<FHIRDate>?
    public var statusReason: Primitive<String>?
    public var expressedBy: Reference?
    public var addresses: [Reference]?
    public var note: [Annotation]?
    public var outcomeCode: [CodeableConcept]?
    public var outcomeReference: [Reference]?
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
        lifecycleStatus: Primitive<FHIRCode>? = nil,
        achievementStatus: CodeableConcept? = nil,
        category: [CodeableConcept]? = nil,
        priority: CodeableConcept? = nil,
        description: CodeableConcept? = nil,
        subject: Reference? = nil,
        start: Goal.Start? = nil,
        target: [Goal.Target]? = nil,
        statusDate: Primitive<FHIRDate>? = nil,
        statusReason: Primitive<String>? = nil,
        expressedBy: Reference? = nil,
        addresses: [Reference]? = nil,
        note: [Annotation]? = nil,
        outcomeCode: [CodeableConcept]? = nil,
        outcomeReference: [Reference]? = nil
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
        self.lifecycleStatus = lifecycleStatus
        self.achievementStatus = achievementStatus
        self.category = category
        self.priority = priority
        self.description = description
        self.subject = subject
        self.start = start
        self.target = target
        self.statusDate = statusDate
        self.statusReason = statusReason
        self.expressedBy = expressedBy
        self.addresses = addresses
        self.note = note
        self.outcomeCode = outcomeCode
        self.outcomeReference = outcomeReference
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
        try visitor.primitive(Key("lifecycleStatus"), &self.lifecycleStatus)
        try visitor.element(Key("achievementStatus"), &self.achievementStatus)
        try visitor.elements(Key("category"), &self.category)
        try visitor.element(Key("priority"), &self.priority)
        try visitor.element(Key("description"), &self.description)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.choice(&self.start)
        try visitor.elements(Key("target"), &self.target)
        try visitor.primitive(Key("statusDate"), &self.statusDate)
        try visitor.primitive(Key("statusReason"), &self.statusReason)
        try visitor.element(Key("expressedBy"), &self.expressedBy)
        try visitor.elements(Key("addresses"), &self.addresses)
        try visitor.elements(Key("note"), &self.note)
        try visitor.elements(Key("outcomeCode"), &self.outcomeCode)
        try visitor.elements(Key("outcomeReference"), &self.outcomeReference)
    }
}

extension Goal {
    /// The choice `start[x]` of `Goal`.
    public indirect enum Start: FHIRChoice {
        case date(Primitive<FHIRDate>)
        case codeableConcept(CodeableConcept)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .date(let value)?: try visitor.put(Key("startDate"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("startCodeableConcept"), value)
            case nil:
                try visitor.take(Key("startDate"), Self.date, &choice)
                try visitor.take(Key("startCodeableConcept"), Self.codeableConcept, &choice)
            }
        }
    }
}

extension Goal {
    /// `Goal.target` of FHIR R4.
    public struct Target: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var measure: CodeableConcept?
        public var detail: Goal.Target.Detail?
        public var due: Goal.Target.Due?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        measure: CodeableConcept? = nil,
        detail: Goal.Target.Detail? = nil,
        due: Goal.Target.Due? = nil
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
            try visitor.choice(&self.due)
        }
    }
}

extension Goal.Target {
    /// The choice `detail[x]` of `Goal.Target`.
    public indirect enum Detail: FHIRChoice {
        case quantity(Quantity)
        case range(Range)
        case codeableConcept(CodeableConcept)
        case string(Primitive<String>)
        case boolean(Primitive<Bool>)
        case integer(Primitive<Int32>)
        case ratio(Ratio)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .quantity(let value)?: try visitor.put(Key("detailQuantity"), value)
            case .range(let value)?: try visitor.put(Key("detailRange"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("detailCodeableConcept"), value)
            case .string(let value)?: try visitor.put(Key("detailString"), value)
            case .boolean(let value)?: try visitor.put(Key("detailBoolean"), value)
            case .integer(let value)?: try visitor.put(Key("detailInteger"), value)
            case .ratio(let value)?: try visitor.put(Key("detailRatio"), value)
            case nil:
                try visitor.take(Key("detailQuantity"), Self.quantity, &choice)
                try visitor.take(Key("detailRange"), Self.range, &choice)
                try visitor.take(Key("detailCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("detailString"), Self.string, &choice)
                try visitor.take(Key("detailBoolean"), Self.boolean, &choice)
                try visitor.take(Key("detailInteger"), Self.integer, &choice)
                try visitor.take(Key("detailRatio"), Self.ratio, &choice)
            }
        }
    }
}

extension Goal.Target {
    /// The choice `due[x]` of `Goal.Target`.
    public indirect enum Due: FHIRChoice {
        case date(Primitive<FHIRDate>)
        case duration(Duration)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .date(let value)?: try visitor.put(Key("dueDate"), value)
            case .duration(let value)?: try visitor.put(Key("dueDuration"), value)
            case nil:
                try visitor.take(Key("dueDate"), Self.date, &choice)
                try visitor.take(Key("dueDuration"), Self.duration, &choice)
            }
        }
    }
}
