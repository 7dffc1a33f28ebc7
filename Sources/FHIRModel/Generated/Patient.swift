// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Patient` of FHIR R4.
public struct Patient: FHIRResource {
    public static var resourceType: StaticString? { "Patient" }

    public var id: Primitive<FHIRId>?
    public var meta: Meta?
    public var implicitRules: Primitive<FHIRUri>?
    public var language: Primitive<FHIRCode>?
    public var text: Narrative?
    public var contained: [Resource]?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var identifier: [Identifier]?
    public var active: Primitive<Bool>?
    public var name: [HumanName]?
    public var telecom: [ContactPoint]?
    public var gender: Primitive<FHIRCode>?
    public var birthDate: Primitive<FHIRDate>?
    public var deceased: Patient.Deceased?
    public var address: [Address]?
    public var maritalStatus: CodeableConcept?
    public var multipleBirth: Patient.MultipleBirth?
    public var photo: [Attachment]?
    public var contact: [Patient.Contact]?
    public var communication: [Patient.Communication]?
    public var generalPractitioner: [Reference]?
    public var managingOrganization: Reference?
    public var link: [Patient.Link]?
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
        active: Primitive<Bool>? = nil,
        name: [HumanName]? = nil,
        telecom: [ContactPoint]? = nil,
        gender: Primitive<FHIRCode>? = nil,
        birthDate: Primitive<FHIRDate>? = nil,
        deceased: Patient.Deceased? = nil,
        address: [Address]? = nil,
        maritalStatus: CodeableConcept? = nil,
        multipleBirth: Patient.MultipleBirth? = nil,
        photo: [Attachment]? = nil,
        contact: [Patient.Contact]? = nil,
        communication: [Patient.Communication]? = nil,
        generalPractitioner: [Reference]? = nil,
        managingOrganization: Reference? = nil,
        link: [Patient.Link]? = nil
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
        self.active = active
        self.name = name
        self.telecom = telecom
        self.gender = gender
        self.birthDate = birthDate
        self.deceased = deceased
        self.address = address
        self.maritalStatus = maritalStatus
        self.multipleBirth = multipleBirth
        self.photo = photo
        self.contact = contact
        self.communication = communication
        self.generalPractitioner = generalPractitioner
        self.managingOrganization = managingOrganization
        self.link = link
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
        try visitor.primitive(Key("active"), &self.active)
        try visitor.elements(Key("name"), &self.name)
        try visitor.elements(Key("telecom"), &self.telecom)
        try visitor.primitive(Key("gender"), &self.gender)
        try visitor.primitive(Key("birthDate"), &self.birthDate)
        try visitor.choice(&self.deceased)
        try visitor.elements(Key("address"), &self.address)
        try visitor.element(Key("maritalStatus"), &self.maritalStatus)
        try visitor.choice(&self.multipleBirth)
        try visitor.elements(Key("photo"), &self.photo)
        try visitor.elements(Key("contact"), &self.contact)
        try visitor.elements(Key("communication"), &self.communication)
        try visitor.elements(Key("generalPractitioner"), &self.generalPractitioner)
        try visitor.element(Key("managingOrganization"), &self.managingOrganization)
        try visitor.elements(Key("link"), &self.link)
    }
}

extension Patient {
    /// The choice `deceased[x]` of `Patient`.
    public indirect enum Deceased: FHIRChoice {
        case boolean(Primitive<Bool>)
        case dateTime(Primitive<FHIRDateTime>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .boolean(let value)?: try visitor.put(Key("deceasedBoolean"), value)
            case .dateTime(let value)?: try visitor.put(Key("deceasedDateTime"), value)
            case nil:
                try visitor.take(Key("deceasedBoolean"), Self.boolean, &choice)
                try visitor.take(Key("deceasedDateTime"), Self.dateTime, &choice)
            }
        }
    }
}

extension Patient {
    /// The choice `multipleBirth[x]` of `Patient`.
    public indirect enum MultipleBirth: FHIRChoice {
        case boolean(Primitive<Bool>)
        case integer(Primitive<Int32>)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .boolean(let value)?: try visitor.put(Key("multipleBirthBoolean"), value)
            case .integer(let value)?: try visitor.put(Key("multipleBirthInteger"), value)
            case nil:
                try visitor.take(Key("multipleBirthBoolean"), Self.boolean, &choice)
                try visitor.take(Key("multipleBirthInteger"), Self.integer, &choice)
            }
        }
    }
}

extension Patient {
    /// `Patient.contact` of FHIR R4.
    public struct Contact: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var relationship: [CodeableConcept]?
        public var name: HumanName?
        public var telecom: [ContactPoint]?
        public var address: Address?
        public var gender: Primitive<FHIRCode>?
        public var organization: Reference?
        public var period: Period?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        relationship: [CodeableConcept]? = nil,
        name: HumanName? = nil,
        telecom: [ContactPoint]? = nil,
        address: Address? = nil,
        gender: Primitive<FHIRCode>? = nil,
        organization: Reference? = nil,
        period: Period? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.relationship = relationship
            self.name = name
            self.telecom = telecom
            self.address = address
            self.gender = gender
            self.organization = organization
            self.period = period
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.elements(Key("relationship"), &self.relationship)
            try visitor.element(Key("name"), &self.name)
            try visitor.elements(Key("telecom"), &self.telecom)
            try visitor.element(Key("address"), &self.address)
            try visitor.primitive(Key("gender"), &self.gender)
            try visitor.element(Key("organization"), &self.organization)
            try visitor.element(Key("period"), &self.period)
        }
    }
}

extension Patient {
    /// `Patient.communication` of FHIR R4.
    public struct Communication: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var language: CodeableConcept?
        public var preferred: Primitive<Bool>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        language: CodeableConcept? = nil,
        preferred: Primitive<Bool>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.language = language
            self.preferred = preferred
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("language"), &self.language)
            try visitor.primitive(Key("preferred"), &self.preferred)
        }
    }
}

extension Patient {
    /// `Patient.link` of FHIR R4.
    public struct Link: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var modifierExtension: [Extension]?
        public var other: Reference?
        public var type: Primitive<FHIRCode>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        other: Reference? = nil,
        type: Primitive<FHIRCode>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.modifierExtension = modifierExtension
            self.other = other
            self.type = type
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
            try visitor.element(Key("other"), &self.other)
            try visitor.primitive(Key("type"), &self.type)
        }
    }
}
