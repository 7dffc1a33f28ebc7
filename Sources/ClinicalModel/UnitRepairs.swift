/// Unit texts that mean something else than they say, and those that cannot be told.
public struct UnitRepairs: Sendable {
    /// One repair: a text and the UCUM units it may stand for, tried in order.
    public struct Repair: Sendable, Hashable {
        /// The text as seen in messages.
        public let text: String
        /// The UCUM units it may stand for; empty where it cannot be told.
        public let units: [String]
        /// Matched with its case (`G/L` is never `g/L`).
        public let isCaseSensitive: Bool
        /// Why the text cannot be told, or what trap it holds.
        public let comment: String?

        public init(text: String, units: [String], isCaseSensitive: Bool, comment: String?) {
            self.text = text
            self.units = units
            self.isCaseSensitive = isCaseSensitive
            self.comment = comment
        }
    }

    /// All repairs in the order of the profile.
    public let repairs: [Repair]
    private let exact: [String: Int]
    private let loose: [String: Int]

    public init(_ repairs: [Repair]) {
        self.repairs = repairs
        var exact: [String: Int] = [:]
        var loose: [String: Int] = [:]
        for (index, repair) in repairs.enumerated() {
            let spelling = UnitSpelling.fold(repair.text)
            exact[spelling] = index
            if !repair.isCaseSensitive { loose[spelling.lowercased()] = index }
        }
        self.exact = exact
        self.loose = loose
    }

    /// The repair whose text has this folded spelling, case included.
    func exactRepair(_ spelling: String) -> Repair? { exact[spelling].map { repairs[$0] } }

    /// The repair whose text has this folded, lower-case spelling.
    func looseRepair(_ spelling: String) -> Repair? { loose[spelling].map { repairs[$0] } }
}
