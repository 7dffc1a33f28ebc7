/// A person of the document, by position in `ClinicalDocument.records`.
public struct PersonID: Hashable, Comparable, Sendable {
    public let index: Int

    public init(_ index: Int) {
        self.index = index
    }

    public static func < (left: PersonID, right: PersonID) -> Bool { left.index < right.index }
}

/// A business identifier: the system that gave it and its value.
public struct BusinessIdentifier: Hashable, Comparable, Sendable {
    public var system: String
    public var value: String

    public init(system: String, value: String) {
        self.system = system
        self.value = value
    }

    public static func < (left: BusinessIdentifier, right: BusinessIdentifier) -> Bool {
        (left.system, left.value) < (right.system, right.value)
    }
}

/// A person the document speaks of.
public struct Person: Sendable {
    public enum Sex: Sendable {
        case female
        case male
        /// Other or unknown.
        case other
    }

    public var id: PersonID
    public var source: SourceReference
    public var identifiers: [BusinessIdentifier]
    public var birthDate: FuzzyTime?
    public var sex: Sex
    /// True where the person is known only as a RelatedPerson.
    public var isRelatedPersonOnly: Bool
    public var deceased: Bool
    public var deathTime: FuzzyTime?

    public init(
        id: PersonID, source: SourceReference, identifiers: [BusinessIdentifier] = [],
        birthDate: FuzzyTime? = nil, sex: Sex = .other, isRelatedPersonOnly: Bool = false,
        deceased: Bool = false, deathTime: FuzzyTime? = nil
    ) {
        self.id = id
        self.source = source
        self.identifiers = identifiers
        self.birthDate = birthDate
        self.sex = sex
        self.isRelatedPersonOnly = isRelatedPersonOnly
        self.deceased = deceased
        self.deathTime = deathTime
    }

    /// The birth day, where it is known to the day.
    public var birthDay: Day? {
        guard let birthDate, birthDate.hasDay else { return nil }
        return birthDate.day
    }

    /// Age in whole days at a calendar date, negative before birth; nil without a birth day.
    public func ageDays(on day: Day) -> Int? {
        birthDay.map { day - $0 }
    }
}

/// What a person is in the document at T.
public enum Role: String, Sendable {
    case infant
    case mother
    case other
}

/// How an infant and a mother were joined; the order is that of strength, strongest first.
public enum DyadLink: Int, Sendable, Comparable, CaseIterable {
    /// RelatedPerson (MTH, NMTH, GESTM) and the mother's Patient.link.
    case relatedPersonLink
    /// RelatedPerson that carries an identifier of a female Patient.
    case relatedPersonIdentifier
    /// Observation.focus on a woman.
    case focus
    /// RelatedPerson with the name and birth date of a female Patient.
    case nameAndBirthDate
    /// One Encounter shared by infants and exactly one woman.
    case sharedEncounter
    /// The site's identifier pattern.
    case siteRule
    /// A mother known only as RelatedPerson, without a Patient of her own.
    case relatedPersonOnly

    public static func < (left: DyadLink, right: DyadLink) -> Bool {
        left.rawValue < right.rawValue
    }

    /// What the link is called where it is written down, `shared-encounter`.
    public var name: String {
        switch self {
        case .relatedPersonLink: "related-person-link"
        case .relatedPersonIdentifier: "related-person-identifier"
        case .focus: "focus"
        case .nameAndBirthDate: "name-and-birth-date"
        case .sharedEncounter: "shared-encounter"
        case .siteRule: "site-rule"
        case .relatedPersonOnly: "related-person-only"
        }
    }

    public var isExplicit: Bool { self <= .focus || self == .relatedPersonOnly }
}

/// An infant and the mother it is linked to.
public struct Dyad: Sendable, Hashable {
    public var infant: PersonID
    public var mother: PersonID
    public var link: DyadLink

    public init(infant: PersonID, mother: PersonID, link: DyadLink) {
        self.infant = infant
        self.mother = mother
        self.link = link
    }
}
