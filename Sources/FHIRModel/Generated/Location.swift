// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `Location` of FHIR R4.
public struct Location: FHIRResource {
    public static var resourceType: StaticString? { "Location" }

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
    public var operationalStatus: Coding?
    public var name: Primitive<String>?
    public var alias: [Primitive<String>]?
    public var description: Primitive<String>?
    public var mode: Primitive<FHIRCode>?
    public var type: [CodeableConcept]?
    public var telecom: [ContactPoint]?
    public var address: Address?
    public var physicalType: CodeableConcept?
    public var position: Location.Position?
    public var managingOrganization: Reference?
    public var partOf: Reference?
    public var hoursOfOperation: [Location.HoursOfOperation]?
    public var availabilityExceptions: Primitive<String>?
    public var endpoint: [Reference]?
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
        operationalStatus: Coding? = nil,
        name: Primitive<String>? = nil,
        alias: [Primitive<String>]? = nil,
        description: Primitive<String>? = nil,
        mode: Primitive<FHIRCode>? = nil,
        type: [CodeableConcept]? = nil,
        telecom: [ContactPoint]? = nil,
        address: Address? = nil,
        physicalType: CodeableConcept? = nil,
        position: Location.Position? = nil,
        managingOrganization: Reference? = nil,
        partOf: Reference? = nil,
        hoursOfOperation: [Location.HoursOfOperation]? = nil,
        availabilityExceptions: Primitive<String>? = nil,
        endpoint: [Reference]? = nil
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
        self.operationalStatus = operationalStatus
        self.name = name
        self.alias = alias
        self.description = description
        self.mode = mode
        self.type = type
        self.telecom = telecom
        self.address = address
        self.physicalType = physicalType
        self.position = position
        self.managingOrganization = managingOrganization
        self.partOf = partOf
        self.hoursOfOperation = hoursOfOperation
        self.availabilityExceptions = availabilityExceptions
        self.endpoint = endpoint
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
        try visitor.element(Key("operationalStatus"), &self.operationalStatus)
        try visitor.primitive(Key("name"), &self.name)
        try visitor.primitives(Key("alias"), &self.alias)
        try visitor.primitive(Key("description"), &self.description)
        try visitor.primitive(Key("mode"), &self.mode)
        try visitor.elements(Key("type"), &self.type)
        try visitor.elements(Key("telecom"), &self.telecom)
        try visitor.element(Key("address"), &self.address)
        try visitor.element(Key("physicalType"), &self.physicalType)
        try visitor.element(Key("position"), &self.position)
        try visitor.element(Key("managingOrganization"), &self.managingOrganization)
        try visitor.element(Key("partOf"), &self.partOf)
        try visitor.elements(Key("hoursOfOperation"), &self.hoursOfOperation)
        try visitor.primitive(Key("availabilityExceptions"), &self.availabilityExceptions)
        try visitor.elements(Key("endpoint"), &self.endpoint)
    }
}

extension Location {
    /// `Location.position` of FHIR R4.
    public struct Position: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var longitude: Primitive<FHIRDecimal>?
        public var latitude: Primitive<FHIRDecimal>?
        public var altitude: Primitive<FHIRDecimal>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        longitude: Primitive<FHIRDecimal>? = nil,
        latitude: Primitive<FHIRDecimal>? = nil,
        altitude: Primitive<FHIRDecimal>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.longitude = longitude
            self.latitude = latitude
            self.altitude = altitude
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitive(Key("longitude"), &self.longitude)
            try visitor.primitive(Key("latitude"), &self.latitude)
            try visitor.primitive(Key("altitude"), &self.altitude)
        }
    }
}

extension Location {
    /// `Location.hoursOfOperation` of FHIR R4.
    public struct HoursOfOperation: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var daysOfWeek: [Primitive<FHIRCode>]?
        public var allDay: Primitive<Bool>?
        public var openingTime: Primitive<FHIRTime>?
        public var closingTime: Primitive<FHIRTime>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        daysOfWeek: [Primitive<FHIRCode>]? = nil,
        allDay: Primitive<Bool>? = nil,
        openingTime: Primitive<FHIRTime>? = nil,
        closingTime: Primitive<FHIRTime>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.daysOfWeek = daysOfWeek
            self.allDay = allDay
            self.openingTime = openingTime
            self.closingTime = closingTime
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.primitives(Key("daysOfWeek"), &self.daysOfWeek)
            try visitor.primitive(Key("allDay"), &self.allDay)
            try visitor.primitive(Key("openingTime"), &self.openingTime)
            try visitor.primitive(Key("closingTime"), &self.closingTime)
        }
    }
}
