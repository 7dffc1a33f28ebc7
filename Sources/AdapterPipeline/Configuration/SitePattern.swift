import Synchronization

/// The pattern of a site rule: finds the mother's part in an infant's identifier.
///
/// The pattern has to fit the whole identifier. Its one group holds the mother's part. What a
/// backtracking engine could spend unbounded time on is refused when the pattern is read, and longer
/// identifiers than any real one are not looked at.
final class SitePattern: Sendable {
    /// Why a pattern is refused.
    struct Refusal: Error, Equatable {
        let reason: String
    }

    let text: String
    private let regex: Mutex<Regex<AnyRegexOutput>>

    /// Identifiers are short; what is longer matches nothing.
    static let longestIdentifier = 64
    private static let longestPattern = 256

    init(_ text: String) throws(Refusal) {
        guard text.count <= Self.longestPattern else {
            throw Refusal(reason: "is longer than \(Self.longestPattern) characters")
        }
        try PatternCost.check(text)
        let regex = try Self.compiled(text)
        let groups = try Self.groupCount(text)
        guard groups == 1 else {
            throw Refusal(
                reason: "needs exactly one group in round brackets for the mother's part and has"
                    + " \(groups); (?:…) groups without keeping")
        }
        self.text = text
        self.regex = Mutex(regex)
    }

    /// The mother's part of an identifier; nil where the pattern does not fit.
    func motherPart(of identifier: String) -> String? {
        guard identifier.utf8.count <= Self.longestIdentifier else { return nil }
        return regex.withLock { regex in
            guard let match = try? regex.wholeMatch(in: identifier), match.output.count == 2,
                let part = match.output[1].substring, !part.isEmpty
            else { return nil }
            return String(part)
        }
    }

    private static func compiled(_ text: String) throws(Refusal) -> Regex<AnyRegexOutput> {
        do {
            return try Regex(text)
        } catch {
            throw Refusal(reason: "is no regular expression that can be read")
        }
    }

    /// The groups of a pattern: its own text or else nothing at all is made to match, and the match
    /// has a place for every group.
    private static func groupCount(_ text: String) throws(Refusal) -> Int {
        let match = try? compiled("(?:\(text))|").wholeMatch(in: "")
        guard let match else { throw Refusal(reason: "is no regular expression that can be read") }
        return match.output.count - 1
    }
}
