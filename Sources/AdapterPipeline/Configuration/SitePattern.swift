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

/// Tells patterns whose matching could take unbounded time, by their text alone.
///
/// A repeated group that itself repeats something or offers a choice can be tried in exponentially
/// many ways. Without such, the ways grow with a power of the identifier's length: so many
/// repetitions are allowed that this stays small.
struct PatternCost {
    private static let mostRepetitions = 4
    private static let mostOptions = 8

    private var repetitions = 0
    private var options = 0
    /// For each open group whether something in it repeats, is optional or is a choice.
    private var varies = [false]

    static func check(_ pattern: String) throws(SitePattern.Refusal) {
        var cost = PatternCost()
        try cost.read(Array(pattern))
    }

    private mutating func read(_ pattern: [Character]) throws(SitePattern.Refusal) {
        var index = 0
        var closedVarying = false
        while index < pattern.count {
            let character = pattern[index]
            index += 1
            var closes = false
            switch character {
            case "\\":
                if let next = index < pattern.count ? pattern[index] : nil,
                    "123456789gk".contains(next)
                {
                    throw SitePattern.Refusal(reason: "must not refer back to a group")
                }
                index += 1
            case "[": index = Self.end(ofClassAt: index, in: pattern)
            case "(":
                varies.append(false)
                index = try Self.end(ofGroupHeadAt: index, in: pattern)
            case ")":
                guard varies.count > 1 else { break }
                closedVarying = varies.removeLast()
                if closedVarying { varies[varies.count - 1] = true }
                closes = true
            case "|": varies[varies.count - 1] = true
            case "*", "+", "{", "?":
                let repeats = try repeats(character, pattern, &index)
                if repeats, closedVarying {
                    throw SitePattern.Refusal(
                        reason: "must not repeat a group that repeats something or offers a choice:"
                            + " matching could take too long")
                }
            default: break
            }
            if !closes { closedVarying = false }
        }
        guard repetitions <= Self.mostRepetitions, options <= Self.mostOptions else {
            throw SitePattern.Refusal(
                reason: "has more than \(Self.mostRepetitions) repetitions or \(Self.mostOptions)"
                    + " optional parts: matching could take too long")
        }
    }

    /// Counts a quantifier; true where it repeats what stands before it.
    private mutating func repeats(
        _ mark: Character, _ pattern: [Character], _ index: inout Int
    ) throws(SitePattern.Refusal) -> Bool {
        var isVariable = true
        if mark == "{" {
            let end = pattern[index...].firstIndex(of: "}") ?? pattern.endIndex
            // A fixed number of pieces is one way only, though it repeats a group.
            isVariable = pattern[index..<end].contains(",")
            index = min(end + 1, pattern.count)
        }
        if isVariable { varies[varies.count - 1] = true }
        if mark == "?" {
            options += 1
        } else if isVariable {
            repetitions += 1
        }
        // A mark of reluctance or possession belongs to the quantifier.
        if index < pattern.count, pattern[index] == "?" || pattern[index] == "+" { index += 1 }
        return mark != "?"
    }

    /// The place after a character class, which may begin with a closing bracket and nest.
    private static func end(ofClassAt start: Int, in pattern: [Character]) -> Int {
        var index = start
        var depth = 1
        if index < pattern.count, pattern[index] == "^" { index += 1 }
        if index < pattern.count, pattern[index] == "]" { index += 1 }
        while index < pattern.count, depth > 0 {
            switch pattern[index] {
            case "\\": index += 1
            case "[": depth += 1
            case "]": depth -= 1
            default: break
            }
            index += 1
        }
        return min(index, pattern.count)
    }

    /// The place after `?:`, `?<name>` and the like; looking around and switches are refused.
    private static func end(
        ofGroupHeadAt start: Int, in pattern: [Character]
    ) throws(SitePattern.Refusal) -> Int {
        guard start < pattern.count, pattern[start] == "?" else { return start }
        let rest = pattern[(start + 1)...]
        if rest.first == ":" { return start + 2 }
        let isNamed = rest.first == "<" && rest.dropFirst().first?.isLetter == true
        guard isNamed, let end = rest.firstIndex(of: ">") else {
            throw SitePattern.Refusal(
                reason: "takes groups of the kinds (…), (?:…) and (?<name>…) only")
        }
        return end + 1
    }
}
