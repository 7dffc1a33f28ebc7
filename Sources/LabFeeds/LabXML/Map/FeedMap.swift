/// How one system's own XML says what a laboratory found; data, read from a file by the pipeline.
///
/// It names what is one record (a request, a patient, joined rows) and where in it each field stands.
public struct FeedMap: Sendable, Hashable {
    /// Its short name, by which it is listed: `french-lis`.
    public var name: String
    public var title: String?
    public var recognition: FeedRecognition
    /// From the root element to what is one record; no steps where the root is the record.
    public var record: FeedPath
    /// Neighbouring records whose texts here are equal are one: exports with one result a row.
    public var sameRecord: [FeedPath] = []
    public var conventions = FeedConventions()
    public var words = FeedWords()

    public var sender = FeedSection<SenderField>()
    public var patient = FeedSection<PersonField>()
    public var mother = FeedSection<PersonField>()
    public var visit = FeedSection<VisitField>()
    public var order = FeedSection<OrderField>()
    /// From the record to each of its orders; nil where a record is one order.
    public var orderPath: FeedPath?
    public var specimen = FeedSection<SpecimenField>()
    public var results: [FeedResultRule] = []

    public init(name: String, recognition: FeedRecognition, record: FeedPath) {
        (self.name, self.recognition, self.record) = (name, recognition, record)
    }
}

/// One kind of result rows in a record.
public struct FeedResultRule: Sendable, Hashable {
    /// From the record to each row.
    public var path: FeedPath
    public var fields: FeedSection<ResultField>

    public init(path: FeedPath, fields: FeedSection<ResultField>) {
        (self.path, self.fields) = (path, fields)
    }
}

/// By what an input is known to be in a map's format; everything given must hold.
public struct FeedRecognition: Sendable, Hashable {
    /// Local names that the root element may have.
    public var roots: [String]
    /// The namespace of the root; nil takes any, the empty text none.
    public var namespace: String?
    /// Attributes that the root must have, and the value of some.
    public var attributes: [Attribute] = []
    /// Elements that must stand near the beginning.
    public var elements: [String] = []

    public struct Attribute: Sendable, Hashable {
        public var name: String
        public var value: String?

        public init(name: String, value: String? = nil) { (self.name, self.value) = (name, value) }
    }

    public init(roots: [String]) { self.roots = roots }
}

/// The sender's words and what they mean; keys are compared without regard to case.
public struct FeedWords: Sendable, Hashable {
    public var sex: [String: FeedPerson.Sex] = [:]
    public var status: [String: FeedStatus] = [:]
    /// Whether a result is about the mother.
    public var about: [String: Role] = [:]
    /// Abnormal flags, to codes of v2 table 0078.
    public var flags: [String: String] = [:]
    /// Codes of answers, to those of v2 table 0136 (`Y`, `N`).
    public var answers: [String: String] = [:]

    public enum Role: String, Sendable, CaseIterable { case patient, mother }

    public init() {}
}

/// How a sender writes numbers and times.
public struct FeedConventions: Sendable, Hashable {
    /// Nil where the map does not say: numbers stay as they were sent.
    public var decimal: DecimalMark?
    public var thousands: ThousandsMark?
    /// The forms of dates and times; ISO 8601 where none is given.
    public var dates: [DatePattern] = []
    /// The zone of times that are sent without one.
    public var zone: FeedZone?

    public enum DecimalMark: String, Sendable, CaseIterable { case comma, point }

    public enum ThousandsMark: String, Sendable, CaseIterable {
        case space, comma, point, apostrophe
    }

    public init() {}
}
