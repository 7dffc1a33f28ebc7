// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Medication` of FHIR R4.
public struct Medication: FHIRResource {
    public static var resourceType: StaticString? { "Medication" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var code: CodeableConcept?
    public var status: Primitive<FHIRCode>?
    public var manufacturer: Reference?
    public var form: CodeableConcept?
    public var amount: Ratio?
    public var ingredient: [Medication.Ingredient]?
    public var batch: Medication.Batch?
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
        code: CodeableConcept? = nil,
        status: Primitive<FHIRCode>? = nil,
        manufacturer: Reference? = nil,
        form: CodeableConcept? = nil,
        amount: Ratio? = nil,
        ingredient: [Medication.Ingredient]? = nil,
        batch: Medication.Batch? = nil
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
        self.code = code
        self.status = status
        self.manufacturer = manufacturer
        self.form = form
        self.amount = amount
        self.ingredient = ingredient
        self.batch = batch
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
        try visitor.element(Key("code"), &self.code)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.element(Key("manufacturer"), &self.manufacturer)
        try visitor.element(Key("form"), &self.form)
        try visitor.element(Key("amount"), &self.amount)
        try visitor.elements(Key("ingredient"), &self.ingredient)
        try visitor.element(Key("batch"), &self.batch)
    }
}

extension Medication {
    /// `Medication.ingredient` of FHIR R4.
    public struct Ingredient: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var item: Medication.Ingredient.Item?
        public var isActive: Primitive<Bool>?
        public var strength: Ratio?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        item: Medication.Ingredient.Item? = nil,
        isActive: Primitive<Bool>? = nil,
        strength: Ratio? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.item = item
            self.isActive = isActive
            self.strength = strength
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.choice(&self.item)
            try visitor.primitive(Key("isActive"), &self.isActive)
            try visitor.element(Key("strength"), &self.strength)
        }
    }
}

extension Medication.Ingredient {
    /// The choice `item[x]` of `Medication.Ingredient`.
    public indirect enum Item: FHIRChoice {
        case codeableConcept(CodeableConcept)
        case reference(Reference)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .codeableConcept(let value)?: try visitor.put(Key("itemCodeableConcept"), value)
            case .reference(let value)?: try visitor.put(Key("itemReference"), value)
            case nil:
                try visitor.take(Key("itemCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("itemReference"), Self.reference, &choice)
            }
        }
    }
}

extension Medication {
    /// `Medication.batch` of FHIR R4.
    public struct Batch: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var lotNumber: Primitive<String>?
        public var expirationDate: Primitive<FHIRDateTime>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        lotNumber: Primitive<String>? = nil,
        expirationDate: Primitive<FHIRDateTime>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.lotNumber = lotNumber
            self.expirationDate = expirationDate
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("lotNumber"), &self.lotNumber)
            try visitor.primitive(Key("expirationDate"), &self.expirationDate)
        }
    }
}
