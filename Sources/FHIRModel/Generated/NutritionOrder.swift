// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `NutritionOrder` of FHIR R4.
public struct NutritionOrder: FHIRResource {
    public static var resourceType: StaticString? { "NutritionOrder" }

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
    public var instantiates: [Primitive<FHIRUri>]?
    public var status: Primitive<FHIRCode>?
    public var intent: Primitive<FHIRCode>?
    public var patient: Reference?
    public var encounter: Reference?
    public var dateTime: Primitive<FHIRDateTime>?
    public var orderer: Reference?
    public var allergyIntolerance: [Reference]?
    public var foodPreferenceModifier: [CodeableConcept]?
    public var excludeFoodModifier: [CodeableConcept]?
    public var oralDiet: NutritionOrder.OralDiet?
    public var supplement: [NutritionOrder.Supplement]?
    public var enteralFormula: NutritionOrder.EnteralFormula?
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
        instantiates: [Primitive<FHIRUri>]? = nil,
        status: Primitive<FHIRCode>? = nil,
        intent: Primitive<FHIRCode>? = nil,
        patient: Reference? = nil,
        encounter: Reference? = nil,
        dateTime: Primitive<FHIRDateTime>? = nil,
        orderer: Reference? = nil,
        allergyIntolerance: [Reference]? = nil,
        foodPreferenceModifier: [CodeableConcept]? = nil,
        excludeFoodModifier: [CodeableConcept]? = nil,
        oralDiet: NutritionOrder.OralDiet? = nil,
        supplement: [NutritionOrder.Supplement]? = nil,
        enteralFormula: NutritionOrder.EnteralFormula? = nil,
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
        self.instantiates = instantiates
        self.status = status
        self.intent = intent
        self.patient = patient
        self.encounter = encounter
        self.dateTime = dateTime
        self.orderer = orderer
        self.allergyIntolerance = allergyIntolerance
        self.foodPreferenceModifier = foodPreferenceModifier
        self.excludeFoodModifier = excludeFoodModifier
        self.oralDiet = oralDiet
        self.supplement = supplement
        self.enteralFormula = enteralFormula
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
        try visitor.primitives(Key("instantiates"), &self.instantiates)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.primitive(Key("intent"), &self.intent)
        try visitor.element(Key("patient"), &self.patient)
        try visitor.element(Key("encounter"), &self.encounter)
        try visitor.primitive(Key("dateTime"), &self.dateTime)
        try visitor.element(Key("orderer"), &self.orderer)
        try visitor.elements(Key("allergyIntolerance"), &self.allergyIntolerance)
        try visitor.elements(Key("foodPreferenceModifier"), &self.foodPreferenceModifier)
        try visitor.elements(Key("excludeFoodModifier"), &self.excludeFoodModifier)
        try visitor.element(Key("oralDiet"), &self.oralDiet)
        try visitor.elements(Key("supplement"), &self.supplement)
        try visitor.element(Key("enteralFormula"), &self.enteralFormula)
        try visitor.elements(Key("note"), &self.note)
    }
}

extension NutritionOrder {
    /// `NutritionOrder.oralDiet` of FHIR R4.
    public struct OralDiet: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var type: [CodeableConcept]?
        public var schedule: [Timing]?
        public var nutrient: [NutritionOrder.OralDiet.Nutrient]?
        public var texture: [NutritionOrder.OralDiet.Texture]?
        public var fluidConsistencyType: [CodeableConcept]?
        public var instruction: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        type: [CodeableConcept]? = nil,
        schedule: [Timing]? = nil,
        nutrient: [NutritionOrder.OralDiet.Nutrient]? = nil,
        texture: [NutritionOrder.OralDiet.Texture]? = nil,
        fluidConsistencyType: [CodeableConcept]? = nil,
        instruction: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.type = type
            self.schedule = schedule
            self.nutrient = nutrient
            self.texture = texture
            self.fluidConsistencyType = fluidConsistencyType
            self.instruction = instruction
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("type"), &self.type)
            try visitor.elements(Key("schedule"), &self.schedule)
            try visitor.elements(Key("nutrient"), &self.nutrient)
            try visitor.elements(Key("texture"), &self.texture)
            try visitor.elements(Key("fluidConsistencyType"), &self.fluidConsistencyType)
            try visitor.primitive(Key("instruction"), &self.instruction)
        }
    }
}

extension NutritionOrder.OralDiet {
    /// `NutritionOrder.oralDiet.nutrient` of FHIR R4.
    public struct Nutrient: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var modifier: CodeableConcept?
        public var amount: Quantity?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        modifier: CodeableConcept? = nil,
        amount: Quantity? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.modifier = modifier
            self.amount = amount
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("modifier"), &self.modifier)
            try visitor.element(Key("amount"), &self.amount)
        }
    }
}

extension NutritionOrder.OralDiet {
    /// `NutritionOrder.oralDiet.texture` of FHIR R4.
    public struct Texture: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var modifier: CodeableConcept?
        public var foodType: CodeableConcept?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        modifier: CodeableConcept? = nil,
        foodType: CodeableConcept? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.modifier = modifier
            self.foodType = foodType
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("modifier"), &self.modifier)
            try visitor.element(Key("foodType"), &self.foodType)
        }
    }
}

extension NutritionOrder {
    /// `NutritionOrder.supplement` of FHIR R4.
    public struct Supplement: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var type: CodeableConcept?
        public var productName: Primitive<String>?
        public var schedule: [Timing]?
        public var quantity: Quantity?
        public var instruction: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        type: CodeableConcept? = nil,
        productName: Primitive<String>? = nil,
        schedule: [Timing]? = nil,
        quantity: Quantity? = nil,
        instruction: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.type = type
            self.productName = productName
            self.schedule = schedule
            self.quantity = quantity
            self.instruction = instruction
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("type"), &self.type)
            try visitor.primitive(Key("productName"), &self.productName)
            try visitor.elements(Key("schedule"), &self.schedule)
            try visitor.element(Key("quantity"), &self.quantity)
            try visitor.primitive(Key("instruction"), &self.instruction)
        }
    }
}

extension NutritionOrder {
    /// `NutritionOrder.enteralFormula` of FHIR R4.
    public struct EnteralFormula: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var baseFormulaType: CodeableConcept?
        public var baseFormulaProductName: Primitive<String>?
        public var additiveType: CodeableConcept?
        public var additiveProductName: Primitive<String>?
        public var caloricDensity: Quantity?
        public var routeofAdministration: CodeableConcept?
        public var administration: [NutritionOrder.EnteralFormula.Administration]?
        public var maxVolumeToDeliver: Quantity?
        public var administrationInstruction: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        baseFormulaType: CodeableConcept? = nil,
        baseFormulaProductName: Primitive<String>? = nil,
        additiveType: CodeableConcept? = nil,
        additiveProductName: Primitive<String>? = nil,
        caloricDensity: Quantity? = nil,
        routeofAdministration: CodeableConcept? = nil,
        administration: [NutritionOrder.EnteralFormula.Administration]? = nil,
        maxVolumeToDeliver: Quantity? = nil,
        administrationInstruction: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.baseFormulaType = baseFormulaType
            self.baseFormulaProductName = baseFormulaProductName
            self.additiveType = additiveType
            self.additiveProductName = additiveProductName
            self.caloricDensity = caloricDensity
            self.routeofAdministration = routeofAdministration
            self.administration = administration
            self.maxVolumeToDeliver = maxVolumeToDeliver
            self.administrationInstruction = administrationInstruction
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("baseFormulaType"), &self.baseFormulaType)
            try visitor.primitive(Key("baseFormulaProductName"), &self.baseFormulaProductName)
            try visitor.element(Key("additiveType"), &self.additiveType)
            try visitor.primitive(Key("additiveProductName"), &self.additiveProductName)
            try visitor.element(Key("caloricDensity"), &self.caloricDensity)
            try visitor.element(Key("routeofAdministration"), &self.routeofAdministration)
            try visitor.elements(Key("administration"), &self.administration)
            try visitor.element(Key("maxVolumeToDeliver"), &self.maxVolumeToDeliver)
            try visitor.primitive(Key("administrationInstruction"), &self.administrationInstruction)
        }
    }
}

extension NutritionOrder.EnteralFormula {
    /// `NutritionOrder.enteralFormula.administration` of FHIR R4.
    public struct Administration: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var schedule: Timing?
        public var quantity: Quantity?
        public var rate: NutritionOrder.EnteralFormula.Administration.Rate?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        schedule: Timing? = nil,
        quantity: Quantity? = nil,
        rate: NutritionOrder.EnteralFormula.Administration.Rate? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.schedule = schedule
            self.quantity = quantity
            self.rate = rate
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("schedule"), &self.schedule)
            try visitor.element(Key("quantity"), &self.quantity)
            try visitor.choice(&self.rate)
        }
    }
}

extension NutritionOrder.EnteralFormula.Administration {
    /// The choice `rate[x]` of `NutritionOrder.EnteralFormula.Administration`.
    public indirect enum Rate: FHIRChoice {
        case quantity(Quantity)
        case ratio(Ratio)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .quantity(let value)?: try visitor.put(Key("rateQuantity"), value)
            case .ratio(let value)?: try visitor.put(Key("rateRatio"), value)
            case nil:
                try visitor.take(Key("rateQuantity"), Self.quantity, &choice)
                try visitor.take(Key("rateRatio"), Self.ratio, &choice)
            }
        }
    }
}
