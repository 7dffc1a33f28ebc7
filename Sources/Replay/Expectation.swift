/// The findings a case expects, worked out by hand: an `expected.<as-of>.json`.
package struct Expectation: Sendable, Equatable {
    package var asOf: String
    /// The numbers of the rules that are compared; nil for all.
    package var rules: RuleNumbers?
    package var subjects: [Subject]
    package var present: [NamedIssue]
    package var never: [NamedIssue]

    /// What is expected of one person.
    package struct Subject: Sendable, Equatable {
        package var reference: String
        package var fires: [Fire]
        package var never: [String] = []
        package var resolved: [String] = []
        package var insufficient: [String] = []
    }

    /// One finding; what is nil is not compared.
    package struct Fire: Sendable, Equatable {
        package var rule: String
        package var severity: String
        package var lifecycle: String?
        package var confidence: String?
        package var provisional: Bool?
        package var notes: [String] = []
        package var textContains: [String] = []
        package var evidence: [ResultText] = []
    }

    /// An issue about the data by its id, or by id and person.
    package struct NamedIssue: Sendable, Equatable {
        package var id: String
        package var subject: String?
    }
}

/// A value a finding rests on, each number as text; what is nil is not compared.
package struct ResultText: Sendable, Equatable {
    package var reference: String
    package var value: String?
    package var unit: String?
    package var canonicalValue: String?
    package var canonicalUnit: String?
    package var comparedValue: String?
    package var comparedUnit: String?

    var hasValues: Bool { members.contains { $0.text != nil } }

    /// The members that may be given, by name.
    var members: [(name: String, text: String?)] {
        [
            ("value", value), ("unit", unit), ("canonicalValue", canonicalValue),
            ("canonicalUnit", canonicalUnit), ("comparedValue", comparedValue),
            ("comparedUnit", comparedUnit),
        ]
    }
}

/// Rule numbers written as `R01–R33, R45`.
package struct RuleNumbers: Sendable, Equatable {
    package let text: String
    private let ranges: [ClosedRange<Int>]

    package init?(_ text: String) {
        self.text = text
        var ranges: [ClosedRange<Int>] = []
        for part in text.split(separator: ",") {
            let ends = part.split { $0 == "–" || $0 == "-" }.map { Self.number($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
                first <= last
            else { return nil }
            ranges.append(first...last)
        }
        guard !ranges.isEmpty else { return nil }
        self.ranges = ranges
    }

    package func contains(_ rule: String) -> Bool {
        guard let number = Self.number(rule) else { return false }
        return ranges.contains { $0.contains(number) }
    }

    private static func number(_ text: some StringProtocol) -> Int? {
        let word = text.drop { $0 == " " }
        guard word.first == "R" else { return nil }
        return Int(word.dropFirst().prefix { $0.isNumber })
    }
}
