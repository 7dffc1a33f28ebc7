public import ClinicalModel

/// What `--as-of` and `--clock` ask for.
public struct EvaluationTime: Sendable, Equatable {
    /// The evaluation date as asked for; nil takes the clock.
    public var asOf: Moment?
    /// What "now" means where it was given; nil leaves samples of the future unjudged if `asOf` is given.
    public var clock: Instant?
    /// The machine's time when the run began.
    public var started: Instant

    public init(asOf: Moment?, clock: Instant?, started: Instant) {
        self.asOf = asOf
        self.clock = clock
        self.started = started
    }

    /// A date or date-time as somebody wrote it.
    public enum Moment: Sendable, Equatable {
        /// The end of that day, at the offset of the newest sample.
        case day(Day)
        case instant(Instant)
        /// A time without offset takes the offset of the newest sample.
        case local(Day, secondOfDay: Int, text: String)
    }

    /// The clock against which samples of the future are told; nil = they are not.
    var judgingClock: Instant? { clock ?? (asOf == nil ? started : nil) }

    /// T for a document whose newest sample has this offset (minutes; UTC where it has none).
    func resolved(newestSampleOffset: Int?) -> AsOf {
        let offset = newestSampleOffset ?? 0
        switch asOf {
        case nil:
            let now = clock ?? started
            return AsOf(instant: now, text: now.description)
        case .instant(let instant):
            return AsOf(instant: instant, text: instant.description)
        case .day(let day):
            let end = Instant(
                day: day, secondOfDay: 86_399, nanoseconds: 999_999_999, offsetMinutes: offset)
            return AsOf(instant: end, text: day.description)
        case .local(let day, let secondOfDay, _):
            let instant = Instant(day: day, secondOfDay: secondOfDay, offsetMinutes: offset)
            return AsOf(instant: instant, text: instant.description)
        }
    }
}

extension EvaluationTime.Moment {
    /// Reads `2025-06-05`, `2025-06-05T14:30`, `…T14:30:00Z` or with an offset; nil if none of these.
    public init?(_ text: String) {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let day = Day(iso: parts[0]) else { return nil }
        guard parts.count == 2 else {
            self = .day(day)
            return
        }
        guard let time = ClockText(parts[1]) else { return nil }
        if let offset = time.offsetMinutes {
            self = .instant(
                Instant(day: day, secondOfDay: time.secondOfDay, offsetMinutes: offset))
        } else {
            self = .local(day, secondOfDay: time.secondOfDay, text: text)
        }
    }
}

extension Day {
    /// Reads `2025-06-05`.
    init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}

/// The part of a date-time after the `T`.
private struct ClockText {
    let secondOfDay: Int
    let offsetMinutes: Int?

    init?(_ text: some StringProtocol) {
        let mark = text.firstIndex { "Zz+-".contains($0) } ?? text.endIndex
        guard let seconds = Self.seconds(text[..<mark]) else { return nil }
        secondOfDay = seconds
        guard mark < text.endIndex else {
            offsetMinutes = nil
            return
        }
        guard let offset = Self.offset(text[mark...]) else { return nil }
        offsetMinutes = offset
    }

    private static func seconds(_ text: some StringProtocol) -> Int? {
        let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = halves.count == 2 ? halves[1] : "0"
        guard !fraction.isEmpty, fraction.allSatisfy(\.isASCIIDigit) else { return nil }
        let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap {
            $0.count == 2 && $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil
        }
        guard (2...3).contains(parts.count), numbers.count == parts.count else { return nil }
        let second = numbers.count == 3 ? numbers[2] : 0
        guard numbers[0] < 24, numbers[1] < 60, second < 60 else { return nil }
        return numbers[0] * 3600 + numbers[1] * 60 + second
    }

    private static func offset(_ text: some StringProtocol) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        guard let minutes = seconds(text.dropFirst()).map({ $0 / 60 }), minutes <= 14 * 60 else {
            return nil
        }
        return text.first == "-" ? -minutes : minutes
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
