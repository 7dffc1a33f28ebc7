/// Tells patterns whose matching could take unbounded time, by their text alone.
///
/// A repeated group that itself repeats something or offers a choice can be tried in exponentially
/// many ways and is refused. Without such, the ways are at most the product of those of each part:
/// the identifier's length for a repetition without end, two for an optional part, the alternatives
/// of a choice. The product has a limit, which takes two repetitions without end and little beside.
struct PatternCost {
    private static let longest = SitePattern.longestIdentifier
    private static let mostWays = longest * longest * 8

    /// In how many ways the pattern can be laid over an identifier, at most.
    private var ways = 1
    /// For each open group whether something in it repeats, is optional or is a choice.
    private var varies = [false]
    /// For each open group the alternatives that it offers.
    private var alternatives = [1]

    static func check(_ pattern: String) throws(SitePattern.Refusal) {
        var cost = PatternCost()
        try cost.read(Array(pattern))
        try cost.multiply(by: cost.alternatives[0])
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
                alternatives.append(1)
                index = try Self.end(ofGroupHeadAt: index, in: pattern)
            case ")":
                guard varies.count > 1 else { break }
                closedVarying = varies.removeLast()
                try multiply(by: alternatives.removeLast())
                if closedVarying { varies[varies.count - 1] = true }
                closes = true
            case "|":
                varies[varies.count - 1] = true
                alternatives[alternatives.count - 1] += 1
            case "*", "+", "{", "?":
                let isOfGroup = index > 1 && pattern[index - 2] == ")"
                let repeats = try repeats(character, ofGroup: isOfGroup, pattern, &index)
                if repeats, closedVarying {
                    throw SitePattern.Refusal(
                        reason: "must not repeat a group that repeats something or offers a choice:"
                            + " matching could take too long")
                }
            default: break
            }
            if !closes { closedVarying = false }
        }
    }

    /// Counts a quantifier; true where it repeats what stands before it.
    private mutating func repeats(
        _ mark: Character, ofGroup isOfGroup: Bool, _ pattern: [Character], _ index: inout Int
    ) throws(SitePattern.Refusal) -> Bool {
        var count = 0...Self.longest
        switch mark {
        case "?": count = 0...1
        case "{":
            let end = pattern[index...].firstIndex(of: "}") ?? pattern.endIndex
            count = try Self.count(String(pattern[index..<end]))
            index = min(end + 1, pattern.count)
        default: break
        }
        if count.count > 1 {
            varies[varies.count - 1] = true
            try multiply(by: mark == "?" ? 2 : min(count.count, Self.longest))
        } else if isOfGroup {
            // One way only, but groups in groups may repeat nothing at all very often.
            try multiply(by: max(count.upperBound, 1))
        }
        // A mark of reluctance or possession belongs to the quantifier.
        if index < pattern.count, pattern[index] == "?" || pattern[index] == "+" { index += 1 }
        return mark != "?"
    }

    /// The counts of `{2}`, `{2,4}`, `{2,}` and `{,4}`.
    private static func count(_ text: String) throws(SitePattern.Refusal) -> ClosedRange<Int> {
        let ends = text.split(separator: ",", omittingEmptySubsequences: false)
            .map { $0.filter { $0 != " " } }
        guard let first = ends.first, let last = ends.last, ends.count <= 2,
            let low = first.isEmpty ? 0 : Int(first), let high = last.isEmpty ? longest : Int(last),
            !(ends.count == 1 && first.isEmpty), low >= 0, low <= high, high <= longest
        else {
            throw SitePattern.Refusal(
                reason: "repeats '{\(text)}' times; counts go from 0 to \(longest)")
        }
        return low...high
    }

    private mutating func multiply(by count: Int) throws(SitePattern.Refusal) {
        ways *= count
        guard ways <= Self.mostWays else {
            throw SitePattern.Refusal(
                reason: "can be laid over an identifier in too many ways: use at most two"
                    + " repetitions without end and few optional parts or alternatives")
        }
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
