// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `ObservationDefinition` of FHIR R4.
public struct ObservationDefinition: FHIRResource {
    public static var resourceType: StaticString? { "ObservationDefinition" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var category: [CodeableConcept]?
    public var code: CodeableConcept?
    public var identifier: [Identifier]?
    public var permittedDataType: [Primitive<FHIRCode>]?
    public var multipleResultsAllowed: Primitive<Bool>?
    public var method: CodeableConcept?
    public var preferredReportName: Primitive<String>?
    public var quantitativeDetails: ObservationDefinition.QuantitativeDetails?
    public var qualifiedInterval: [ObservationDefinition.QualifiedInterval]?
    public var validCodedValueSet: Reference?
    public var normalCodedValueSet: Reference?
    public var abnormalCodedValueSet: Reference?
    public var criticalCodedValueSet: Reference?
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
        category: [CodeableConcept]? = nil,
        code: CodeableConcept? = nil,
        identifier: [Identifier]? = nil,
        permittedDataType: [Primitive<FHIRCode>]? = nil,
        multipleResultsAllowed: Primitive<Bool>? = nil,
        method: CodeableConcept? = nil,
        preferredReportName: Primitive<String>? = nil,
        quantitativeDetails: ObservationDefinition.QuantitativeDetails? = nil,
        qualifiedInterval: [ObservationDefinition.QualifiedInterval]? = nil,
        validCodedValueSet: Reference? = nil,
        normalCodedValueSet: Reference? = nil,
        abnormalCodedValueSet: Reference? = nil,
        criticalCodedValueSet: Reference? = nil
    ) {
        self.id = id
        self.meta = meta
        self.implicitRules = implicitRules
        self.language = language
        self.text = text
        self.contained = contained
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.category = category
        self.code = code
        self.identifier = identifier
        self.permittedDataType = permittedDataType
        self.multipleResultsAllowed = multipleResultsAllowed
        self.method = method
        self.preferredReportName = preferredReportName
        self.quantitativeDetails = quantitativeDetails
        self.qualifiedInterval = qualifiedInterval
        self.validCodedValueSet = validCodedValueSet
        self.normalCodedValueSet = normalCodedValueSet
        self.abnormalCodedValueSet = abnormalCodedValueSet
        self.criticalCodedValueSet = criticalCodedValueSet
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
        try visitor.elements(Key("category"), &self.category)
        try visitor.element(Key("code"), &self.code)
        try visitor.elements(Key("identifier"), &self.identifier)
        try visitor.primitives(Key("permittedDataType"), &self.permittedDataType)
        try visitor.primitive(Key("multipleResultsAllowed"), &self.multipleResultsAllowed)
        try visitor.element(Key("method"), &self.method)
        try visitor.primitive(Key("preferredReportName"), &self.preferredReportName)
        try visitor.element(Key("quantitativeDetails"), &self.quantitativeDetails)
        try visitor.elements(Key("qualifiedInterval"), &self.qualifiedInterval)
        try visitor.element(Key("validCodedValueSet"), &self.validCodedValueSet)
        try visitor.element(Key("normalCodedValueSet"), &self.normalCodedValueSet)
        try visitor.element(Key("abnormalCodedValueSet"), &self.abnormalCodedValueSet)
        try visitor.element(Key("criticalCodedValueSet"), &self.criticalCodedValueSet)
    }
}

extension ObservationDefinition {
    /// `ObservationDefinition.quantitativeDetails` of FHIR R4.
    public struct QuantitativeDetails: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var customaryUnit: CodeableConcept?
        public var unit: CodeableConcept?
        public var conversionFactor: Primitive<FHIRDecimal>?
        public var decimalPrecision: Primitive<Int32>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        customaryUnit: CodeableConcept? = nil,
        unit: CodeableConcept? = nil,
        conversionFactor: Primitive<FHIRDecimal>? = nil,
        decimalPrecision: Primitive<Int32>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.customaryUnit = customaryUnit
            self.unit = unit
            self.conversionFactor = conversionFactor
            self.decimalPrecision = decimalPrecision
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("customaryUnit"), &self.customaryUnit)
            try visitor.element(Key("unit"), &self.unit)
            try visitor.primitive(Key("conversionFactor"), &self.conversionFactor)
            try visitor.primitive(Key("decimalPrecision"), &self.decimalPrecision)
        }
    }
}

extension ObservationDefinition {
    /// `ObservationDefinition.qualifiedInterval` of FHIR R4.
    public struct QualifiedInterval: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var category: Primitive<FHIRCode>?
        public var range: Range?
        public var context: CodeableConcept?
        public var appliesTo: [CodeableConcept]?
        public var gender: Primitive<FHIRCode>?
        public var age: Range?
        public var gestationalAge: Range?
        public var condition: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        category: Primitive<FHIRCode>? = nil,
        range: Range? = nil,
        context: CodeableConcept? = nil,
        appliesTo: [CodeableConcept]? = nil,
        gender: Primitive<FHIRCode>? = nil,
        age: Range? = nil,
        gestationalAge: Range? = nil,
        condition: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.category = category
            self.range = range
            self.context = context
            self.appliesTo = appliesTo
            self.gender = gender
            self.age = age
            self.gestationalAge = gestationalAge
            self.condition = condition
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("category"), &self.category)
            try visitor.element(Key("range"), &self.range)
            try visitor.element(Key("context"), &self.context)
            try visitor.elements(Key("appliesTo"), &self.appliesTo)
            try visitor.primitive(Key("gender"), &self.gender)
            try visitor.element(Key("age"), &self.age)
            try visitor.element(Key("gestationalAge"), &self.gestationalAge)
            try visitor.primitive(Key("condition"), &self.condition)
        }
    }
}
