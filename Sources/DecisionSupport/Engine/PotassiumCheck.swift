import ClinicalModel

/// A stretch of the first days in which a potassium is expected: after its begin, up to its end.
struct PotassiumCheck {
    let begin: Instant
    let end: Instant
    /// Judged at T, and no potassium in it.
    let isMissing: Bool
}

extension Assessment {
    /// The two checks after a first dose, the earlier one first.
    func potassiumChecks(after t0: FirstDose) -> [PotassiumCheck] {
        let begin = t0.time.instantOrNoon(offsetMinutes: asOf.offsetMinutes)
        let middle = begin.adding(hours: number("P-K1"))
        let end = begin.adding(hours: number("P-K2"))
        let grace = middle.adding(hours: number("P-K1-GRACE"))
        return [
            potassiumCheck(begin, middle, isJudged: asOf.instant > grace),
            potassiumCheck(middle, end, isJudged: asOf.instant > end),
        ]
    }

    private func potassiumCheck(
        _ begin: Instant, _ end: Instant, isJudged: Bool
    ) -> PotassiumCheck {
        let isMissing =
            isJudged && !results(.k).contains { isWithin($0.time, after: begin, through: end) }
        return PotassiumCheck(begin: begin, end: end, isMissing: isMissing)
    }

    /// A date alone counts wherever any part of that day lies.
    private func isWithin(_ time: FuzzyTime, after begin: Instant, through end: Instant) -> Bool {
        if let instant = time.instant { return begin < instant && instant <= end }
        let first = midnight(time.day)
        let next = midnight(time.lastDay + 1)
        return first <= end && begin < next
    }

    private func midnight(_ day: Day) -> Instant {
        Instant(day: day, secondOfDay: 0, offsetMinutes: asOf.offsetMinutes)
    }
}
