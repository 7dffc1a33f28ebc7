// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `MeasureReport` of FHIR R4.
public struct MeasureReport: FHIRResource {
    public static var resourceType: StaticString? { "MeasureReport" }

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
    public var type: Primitive<FHIRCode>?
    public var measure: Primitive<FHIRCanonical>?
    public var subject: Reference?
    public var date: Primitive<FHIRDateTime>?
    public var reporter: Reference?
    public var period: Period?
    public var improvementNotation: CodeableConcept?
    public var group: [MeasureReport.Group]?
    public var evaluatedResource: [Reference]?
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
        type: Primitive<FHIRCode>? = nil,
        measure: Primitive<FHIRCanonical>? = nil,
        subject: Reference? = nil,
        date: Primitive<FHIRDateTime>? = nil,
        reporter: Reference? = nil,
        period: Period? = nil,
        improvementNotation: CodeableConcept? = nil,
        group: [MeasureReport.Group]? = nil,
        evaluatedResource: [Reference]? = nil
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
        self.type = type
        self.measure = measure
        self.subject = subject
        self.date = date
        self.reporter = reporter
        self.period = period
        self.improvementNotation = improvementNotation
        self.group = group
        self.evaluatedResource = evaluatedResource
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
        try visitor.primitive(Key("type"), &self.type)
        try visitor.primitive(Key("measure"), &self.measure)
        try visitor.element(Key("subject"), &self.subject)
        try visitor.primitive(Key("date"), &self.date)
        try visitor.element(Key("reporter"), &self.reporter)
        try visitor.element(Key("period"), &self.period)
        try visitor.element(Key("improvementNotation"), &self.improvementNotation)
        try visitor.elements(Key("group"), &self.group)
        try visitor.elements(Key("evaluatedResource"), &self.evaluatedResource)
    }
}

extension MeasureReport {
    /// `MeasureReport.group` of FHIR R4.
    public struct Group: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: CodeableConcept?
        public var population: [MeasureReport.Group.Population]?
        public var measureScore: Quantity?
        public var stratifier: [MeasureReport.Group.Stratifier]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: CodeableConcept? = nil,
        population: [MeasureReport.Group.Population]? = nil,
        measureScore: Quantity? = nil,
        stratifier: [MeasureReport.Group.Stratifier]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.population = population
            self.measureScore = measureScore
            self.stratifier = stratifier
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("code"), &self.code)
            try visitor.elements(Key("population"), &self.population)
            try visitor.element(Key("measureScore"), &self.measureScore)
            try visitor.elements(Key("stratifier"), &self.stratifier)
        }
    }
}

extension MeasureReport.Group {
    /// `MeasureReport.group.population` of FHIR R4.
    public struct Population: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: CodeableConcept?
        public var count: Primitive<Int32>?
        public var subjectResults: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: CodeableConcept? = nil,
        count: Primitive<Int32>? = nil,
        subjectResults: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.count = count
            self.subjectResults = subjectResults
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("code"), &self.code)
            try visitor.primitive(Key("count"), &self.count)
            try visitor.element(Key("subjectResults"), &self.subjectResults)
        }
    }
}

extension MeasureReport.Group {
    /// `MeasureReport.group.stratifier` of FHIR R4.
    public struct Stratifier: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: [CodeableConcept]?
        public var stratum: [MeasureReport.Group.Stratifier.Stratum]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: [CodeableConcept]? = nil,
        stratum: [MeasureReport.Group.Stratifier.Stratum]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.stratum = stratum
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("code"), &self.code)
            try visitor.elements(Key("stratum"), &self.stratum)
        }
    }
}

extension MeasureReport.Group.Stratifier {
    /// `MeasureReport.group.stratifier.stratum` of FHIR R4.
    public struct Stratum: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var value: CodeableConcept?
        public var component: [MeasureReport.Group.Stratifier.Stratum.Component]?
        public var population: [MeasureReport.Group.Stratifier.Stratum.Population]?
        public var measureScore: Quantity?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        value: CodeableConcept? = nil,
        component: [MeasureReport.Group.Stratifier.Stratum.Component]? = nil,
        population: [MeasureReport.Group.Stratifier.Stratum.Population]? = nil,
        measureScore: Quantity? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.value = value
            self.component = component
            self.population = population
            self.measureScore = measureScore
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("value"), &self.value)
            try visitor.elements(Key("component"), &self.component)
            try visitor.elements(Key("population"), &self.population)
            try visitor.element(Key("measureScore"), &self.measureScore)
        }
    }
}

extension MeasureReport.Group.Stratifier.Stratum {
    /// `MeasureReport.group.stratifier.stratum.component` of FHIR R4.
    public struct Component: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: CodeableConcept?
        public var value: CodeableConcept?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: CodeableConcept? = nil,
        value: CodeableConcept? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.value = value
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("code"), &self.code)
            try visitor.element(Key("value"), &self.value)
        }
    }
}

extension MeasureReport.Group.Stratifier.Stratum {
    /// `MeasureReport.group.stratifier.stratum.population` of FHIR R4.
    public struct Population: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var code: CodeableConcept?
        public var count: Primitive<Int32>?
        public var subjectResults: Reference?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        code: CodeableConcept? = nil,
        count: Primitive<Int32>? = nil,
        subjectResults: Reference? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.code = code
            self.count = count
            self.subjectResults = subjectResults
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("code"), &self.code)
            try visitor.primitive(Key("count"), &self.count)
            try visitor.element(Key("subjectResults"), &self.subjectResults)
        }
    }
}
