/// A tape of choices from which a record is made: drawn at random, or played again.
///
/// The smallest choice is the simplest, and what a tape does not hold is the smallest choice; so a
/// shorter tape of smaller numbers makes a smaller record, and shrinking a record is shrinking its
/// tape. The record stays one that its generator can make.
struct Choices {
    private(set) var tape: [Int] = []
    /// The choices of each item of a list, to be cut out as one.
    private(set) var spans: [Range<Int>] = []
    private let replayed: [Int]?
    private var random: SplitMix

    /// Random choices; the same seed makes the same.
    init(seed: UInt64) {
        replayed = nil
        random = SplitMix(state: seed)
    }

    /// The choices of a tape.
    init(replaying tape: [Int]) {
        replayed = tape
        random = SplitMix(state: 0)
    }

    /// A number from 0 to `count` - 1.
    mutating func below(_ count: Int) -> Int {
        var choice = 0
        if let replayed {
            if tape.count < replayed.count { choice = min(replayed[tape.count], count - 1) }
        } else {
            choice = Int(random.next() % UInt64(count))
        }
        tape.append(choice)
        return choice
    }

    mutating func flag() -> Bool { below(2) == 1 }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    mutating func optional<Value>(_ make: (inout Choices) -> Value) -> Value? {
        flag() ? make(&self) : nil
    }

    /// A list; each item can be cut out.
    mutating func list<Value>(
        upTo most: Int, _ make: (inout Choices) -> Value?
    ) -> [Value] {
        var values: [Value] = []
        for _ in 0..<most {
            let start = tape.count
            guard below(3) > 0 else { break }
            if let value = make(&self) { values.append(value) }
            spans.append(start..<tape.count)
        }
        return values
    }
}

/// SplitMix64, after Steele, Lea and Flood: short, and the same everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Makes a failing record as small as it can be.
enum Shrinking {
    /// The tape of the smallest record that still fails: no item can be cut out of it, no choice
    /// left out and none made smaller.
    static func smallest<Value>(
        _ tape: [Int], _ make: (inout Choices) -> Value, fails: (Value) -> Bool
    ) -> [Int] {
        var best = run(tape, make, fails) ?? tape
        var hasShrunk = true
        while hasShrunk {
            hasShrunk = false
            for candidate in candidates(of: best, make) where isSmaller(candidate, best) {
                guard let found = run(candidate, make, fails), isSmaller(found, best) else {
                    continue
                }
                best = found
                hasShrunk = true
                break
            }
        }
        return best
    }

    /// Larger cuts first: items of lists, stretches, single choices, then smaller numbers.
    private static func candidates<Value>(
        of tape: [Int], _ make: (inout Choices) -> Value
    ) -> [[Int]] {
        var choices = Choices(replaying: tape)
        _ = make(&choices)
        var all = choices.spans.sorted { $0.count > $1.count }.map { span in
            Array(tape[..<span.lowerBound] + tape[min(span.upperBound, tape.count)...])
        }
        for length in (1...16).reversed() {
            for start in tape.indices where start + length <= tape.count {
                all.append(Array(tape[..<start] + tape[(start + length)...]))
            }
        }
        for place in tape.indices where tape[place] > 0 {
            for smaller in Set([0, tape[place] / 2, tape[place] - 1]).sorted() {
                var copy = tape
                copy[place] = smaller
                all.append(copy)
            }
        }
        return all
    }

    /// The tape that was really used, without the zeros at its end; nil where nothing fails.
    private static func run<Value>(
        _ tape: [Int], _ make: (inout Choices) -> Value, _ fails: (Value) -> Bool
    ) -> [Int]? {
        var choices = Choices(replaying: tape)
        guard fails(make(&choices)) else { return nil }
        var used = choices.tape
        while used.last == 0 { used.removeLast() }
        return used
    }

    private static func isSmaller(_ one: [Int], _ other: [Int]) -> Bool {
        if one.count != other.count { return one.count < other.count }
        return one.lexicographicallyPrecedes(other)
    }
}
