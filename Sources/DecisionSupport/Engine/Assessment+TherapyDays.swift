import ClinicalModel

/// Windows counted from the first dose (0.5): therapy day n ends n times 24 h after t0.
extension Assessment {
    /// T at or later than the end of a therapy day.
    func hasEnded(therapyDay name: String) -> Bool {
        elapsed.map { $0 >= number(name) * Self.secondsOfDay } ?? false
    }

    /// T later than the end of a therapy day: its window is closed.
    func isClosed(therapyDay name: String) -> Bool {
        elapsed.map { $0 > number(name) * Self.secondsOfDay } ?? false
    }

    /// T later than the end of the day before a therapy day.
    func isClosed(beforeTherapyDay name: String) -> Bool {
        elapsed.map { $0 > (number(name) - 1) * Self.secondsOfDay } ?? false
    }

    /// T on or after a therapy day.
    func hasReached(therapyDay name: String) -> Bool {
        therapyDay(.instant(asOf.instant)).map { $0 >= number(name) } ?? false
    }

    /// T after a therapy day.
    func hasPassed(therapyDay name: String) -> Bool {
        therapyDay(.instant(asOf.instant)).map { $0 > number(name) } ?? false
    }

    /// Sampled after a therapy day.
    func isSampled(_ result: UsableResult, afterTherapyDay name: String) -> Bool {
        isPost(result) && (therapyDay(result.time) ?? .min) > number(name)
    }

    /// Sampled on or after a therapy day.
    func isSampled(_ result: UsableResult, fromTherapyDay name: String) -> Bool {
        isPost(result) && (therapyDay(result.time) ?? .min) >= number(name)
    }

    /// The results of therapy days, first and last included, oldest first.
    func results(_ key: AnalyteKey, from first: String, through last: String) -> [UsableResult] {
        let (low, high) = (number(first), number(last))
        return results(key).filter { result in
            therapyDay(result.time).map { low <= $0 && $0 <= high } ?? false
        }
    }

    /// The results of one therapy day.
    func results(_ keys: [AnalyteKey], onTherapyDay day: Int) -> [UsableResult] {
        keys.flatMap { results($0) }.filter { therapyDay($0.time) == day }
    }

    /// The days from one to the day before another; none where they stand in the wrong order.
    func therapyDays(from first: String, before end: String) -> [Int] {
        let (low, high) = (number(first), number(end))
        return low < high ? Array(low..<high) : []
    }

    /// The days from one through another; none where they stand in the wrong order.
    func therapyDays(from first: String, through last: String) -> [Int] {
        let (low, high) = (number(first), number(last))
        return low <= high ? Array(low...high) : []
    }

    /// Whole weeks of treatment before a sample.
    func therapyWeeks(_ time: FuzzyTime) -> Int? { therapyDay(time).map { ($0 - 1) / 7 } }

    private var elapsed: Int? {
        t0.map { seconds(from: $0.time, to: .instant(asOf.instant)) }
    }

    private static let secondsOfDay = 24 * Instant.secondsInHour
}
