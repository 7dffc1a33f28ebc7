// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Device` of FHIR R4.
public struct Device: FHIRResource {
    public static var resourceType: StaticString? { "Device" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var definition: Reference?
    public var udiCarrier: [Device.UdiCarrier]?
    public var status: Primitive<FHIRCode>?
    public var statusReason: [CodeableConcept]?
    public var distinctIdentifier: Primitive<String>?
    public var manufacturer: Primitive<String>?
    public var manufactureDate: Primitive<FHIRDateTime>?
    public var expirationDate: Primitive<FHIRDateTime>?
    public var lotNumber: Primitive<String>?
    public var serialNumber: Primitive<String>?
    public var deviceName: [Device.DeviceName]?
    public var modelNumber: Primitive<String>?
    public var partNumber: Primitive<String>?
    public var type: CodeableConcept?
    public var specialization: [Device.Specialization]?
    public var version: [Device.Version]?
    public var property: [Device.Property]?
    public var patient: Reference?
    public var owner: Reference?
    public var contact: [ContactPoint]?
    public var location: Reference?
    public var url: Primitive<FHIRUri>?
    public var note: [Annotation]?
    public var safety: [CodeableConcept]?
    public var parent: Reference?
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
        definition: Reference? = nil,
        udiCarrier: [Device.UdiCarrier]? = nil,
        status: Primitive<FHIRCode>? = nil,
        statusReason: [CodeableConcept]? = nil,
        distinctIdentifier: Primitive<String>? = nil,
        manufacturer: Primitive<String>? = nil,
        manufactureDate: Primitive<FHIRDateTime>? = nil,
        expirationDate: Primitive<FHIRDateTime>? = nil,
        lotNumber: Primitive<String>? = nil,
        serialNumber: Primitive<String>? = nil,
        deviceName: [Device.DeviceName]? = nil,
        modelNumber: Primitive<String>? = nil,
        partNumber: Primitive<String>? = nil,
        type: CodeableConcept? = nil,
        specialization: [Device.Specialization]? = nil,
        version: [Device.Version]? = nil,
        property: [Device.Property]? = nil,
        patient: Reference? = nil,
        owner: Reference? = nil,
        contact: [ContactPoint]? = nil,
        location: Reference? = nil,
        url: Primitive<FHIRUri>? = nil,
        note: [Annotation]? = nil,
        safety: [CodeableConcept]? = nil,
        parent: Reference? = nil
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
        self.definition = definition
        self.udiCarrier = udiCarrier
        self.status = status
        self.statusReason = statusReason
        self.distinctIdentifier = distinctIdentifier
        self.manufacturer = manufacturer
        self.manufactureDate = manufactureDate
        self.expirationDate = expirationDate
        self.lotNumber = lotNumber
        self.serialNumber = serialNumber
        self.deviceName = deviceName
        self.modelNumber = modelNumber
        self.partNumber = partNumber
        self.type = type
        self.specialization = specialization
        self.version = version
        self.property = property
        self.patient = patient
        self.owner = owner
        self.contact = contact
        self.location = location
        self.url = url
        self.note = note
        self.safety = safety
        self.parent = parent
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
        try visitor.element(Key("definition"), &self.definition)
        try visitor.elements(Key("udiCarrier"), &self.udiCarrier)
        try visitor.primitive(Key("status"), &self.status)
        try visitor.elements(Key("statusReason"), &self.statusReason)
        try visitor.primitive(Key("distinctIdentifier"), &self.distinctIdentifier)
        try visitor.primitive(Key("manufacturer"), &self.manufacturer)
        try visitor.primitive(Key("manufactureDate"), &self.manufactureDate)
        try visitor.primitive(Key("expirationDate"), &self.expirationDate)
        try visitor.primitive(Key("lotNumber"), &self.lotNumber)
        try visitor.primitive(Key("serialNumber"), &self.serialNumber)
        try visitor.elements(Key("deviceName"), &self.deviceName)
        try visitor.primitive(Key("modelNumber"), &self.modelNumber)
        try visitor.primitive(Key("partNumber"), &self.partNumber)
        try visitor.element(Key("type"), &self.type)
        try visitor.elements(Key("specialization"), &self.specialization)
        try visitor.elements(Key("version"), &self.version)
        try visitor.elements(Key("property"), &self.property)
        try visitor.element(Key("patient"), &self.patient)
        try visitor.element(Key("owner"), &self.owner)
        try visitor.elements(Key("contact"), &self.contact)
        try visitor.element(Key("location"), &self.location)
        try visitor.primitive(Key("url"), &self.url)
        try visitor.elements(Key("note"), &self.note)
        try visitor.elements(Key("safety"), &self.safety)
        try visitor.element(Key("parent"), &self.parent)
    }
}

extension Device {
    /// `Device.udiCarrier` of FHIR R4.
    public struct UdiCarrier: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var deviceIdentifier: Primitive<String>?
        public var issuer: Primitive<FHIRUri>?
        public var jurisdiction: Primitive<FHIRUri>?
        public var carrierAIDC: Primitive<FHIRBase64Binary>?
        public var carrierHRF: Primitive<String>?
        public var entryType: Primitive<FHIRCode>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        deviceIdentifier: Primitive<String>? = nil,
        issuer: Primitive<FHIRUri>? = nil,
        jurisdiction: Primitive<FHIRUri>? = nil,
        carrierAIDC: Primitive<FHIRBase64Binary>? = nil,
        carrierHRF: Primitive<String>? = nil,
        entryType: Primitive<FHIRCode>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.deviceIdentifier = deviceIdentifier
            self.issuer = issuer
            self.jurisdiction = jurisdiction
            self.carrierAIDC = carrierAIDC
            self.carrierHRF = carrierHRF
            self.entryType = entryType
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("deviceIdentifier"), &self.deviceIdentifier)
            try visitor.primitive(Key("issuer"), &self.issuer)
            try visitor.primitive(Key("jurisdiction"), &self.jurisdiction)
            try visitor.primitive(Key("carrierAIDC"), &self.carrierAIDC)
            try visitor.primitive(Key("carrierHRF"), &self.carrierHRF)
            try visitor.primitive(Key("entryType"), &self.entryType)
        }
    }
}

extension Device {
    /// `Device.deviceName` of FHIR R4.
    public struct DeviceName: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var name: Primitive<String>?
        public var type: Primitive<FHIRCode>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        name: Primitive<String>? = nil,
        type: Primitive<FHIRCode>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.name = name
            self.type = type
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("name"), &self.name)
            try visitor.primitive(Key("type"), &self.type)
        }
    }
}

extension Device {
    /// `Device.specialization` of FHIR R4.
    public struct Specialization: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var systemType: CodeableConcept?
        public var version: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        systemType: CodeableConcept? = nil,
        version: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.systemType = systemType
            self.version = version
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("systemType"), &self.systemType)
            try visitor.primitive(Key("version"), &self.version)
        }
    }
}

extension Device {
    /// `Device.version` of FHIR R4.
    public struct Version: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var type: CodeableConcept?
        public var component: Identifier?
        public var value: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        type: CodeableConcept? = nil,
        component: Identifier? = nil,
        value: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.type = type
            self.component = component
            self.value = value
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("type"), &self.type)
            try visitor.element(Key("component"), &self.component)
            try visitor.primitive(Key("value"), &self.value)
        }
    }
}

extension Device {
    /// `Device.property` of FHIR R4.
    public struct Property: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var type: CodeableConcept?
        public var valueQuantity: [Quantity]?
        public var valueCode: [CodeableConcept]?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        type: CodeableConcept? = nil,
        valueQuantity: [Quantity]? = nil,
        valueCode: [CodeableConcept]? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.type = type
            self.valueQuantity = valueQuantity
            self.valueCode = valueCode
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("type"), &self.type)
            try visitor.elements(Key("valueQuantity"), &self.valueQuantity)
            try visitor.elements(Key("valueCode"), &self.valueCode)
        }
    }
}
