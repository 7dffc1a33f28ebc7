/// A person's name.
public struct FeedName: Sendable, Hashable {
    public var family: FeedText?
    public var given: [FeedText]
    public var prefix: FeedText?
    public var suffix: FeedText?
    /// The name in one text, where the sender gave no parts.
    public var text: FeedText?
    /// The use (v2 table 0200: `L`, `D`, `M`…; CDA `use`), as sent.
    public var use: FeedText?

    public init(
        family: FeedText? = nil, given: [FeedText] = [], prefix: FeedText? = nil,
        suffix: FeedText? = nil, text: FeedText? = nil, use: FeedText? = nil
    ) {
        (self.family, self.given, self.prefix) = (family, given, prefix)
        (self.suffix, self.text, self.use) = (suffix, text, use)
    }
}

/// A postal address.
public struct FeedAddress: Sendable, Hashable {
    public var lines: [FeedText] = []
    public var city: FeedText?
    public var district: FeedText?
    public var state: FeedText?
    public var postalCode: FeedText?
    public var country: FeedText?
    /// As sent (v2 table 0190, CDA `use`).
    public var use: FeedText?

    public init() {}
}

/// A telephone number or other way to reach somebody.
public struct FeedTelecom: Sendable, Hashable {
    /// The number, address or URI.
    public var value: FeedText
    /// What it is (v2 table 0202 `PH`, `FX`, `Internet`…; a URI scheme in CDA), as sent.
    public var system: FeedText?
    /// As sent (v2 table 0201, CDA `use`).
    public var use: FeedText?

    public init(value: FeedText, system: FeedText? = nil, use: FeedText? = nil) {
        (self.value, self.system, self.use) = (value, system, use)
    }
}

/// A person: the patient, the mother, a guardian, somebody of the staff.
public struct FeedPerson: Sendable, Hashable {
    public enum Sex: Sendable, Hashable { case female, male, other, unknown }

    public var identifiers: [FeedIdentifier] = []
    public var names: [FeedName] = []
    public var birthTime: FeedTime?
    public var sex: Sex?
    /// The sex as sent.
    public var sexText: FeedText?
    public var addresses: [FeedAddress] = []
    public var telecoms: [FeedTelecom] = []
    public var isDeceased: Bool?
    public var deceasedText: FeedText?
    public var deceasedTime: FeedTime?
    public var maritalStatus: FeedCode?
    public var languages: [FeedCode] = []
    /// Whether the person is one of several born together (PID-24), and which (PID-25).
    public var isMultipleBirth: Bool?
    public var multipleBirthText: FeedText?
    public var birthOrder: FeedText?
    /// Facts of the sender that have no element of their own; each is kept as an extension.
    public var further: [FeedFurtherFact] = []
    /// The field that names the person as such (the segment or element), for the line.
    public var field: UInt32 = FeedText.noField

    public init() {}
}

/// What a sender may say of a person besides what every format knows.
public struct FeedFurtherFact: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case race, ethnicGroup, religion, citizenship, nationality, birthPlace
    }

    public var kind: Kind
    public var code: FeedCode

    public init(_ kind: Kind, _ code: FeedCode) { (self.kind, self.code) = (kind, code) }
}

/// Somebody related to the patient: next of kin, guardian, the mother a field names.
public struct FeedRelatedPerson: Sendable, Hashable {
    public var person: FeedPerson
    /// The relationship as coded by the sender (NK1-3, CDA relationship), else nil.
    public var relationship: FeedCode?
    /// Whether the sender names her the mother of the patient.
    public var isMother: Bool
    public var period: FeedPeriod?

    public init(
        person: FeedPerson, relationship: FeedCode? = nil, isMother: Bool = false,
        period: FeedPeriod? = nil
    ) {
        (self.person, self.relationship) = (person, relationship)
        (self.isMother, self.period) = (isMother, period)
    }
}

/// An organization: who sends, who measured, who keeps.
public struct FeedOrganization: Sendable, Hashable {
    public var identifiers: [FeedIdentifier] = []
    public var name: FeedText?
    public var addresses: [FeedAddress] = []
    public var telecoms: [FeedTelecom] = []

    public init() {}
}
