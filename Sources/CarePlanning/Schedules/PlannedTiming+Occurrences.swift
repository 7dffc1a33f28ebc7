package import ClinicalModel

extension PlannedTiming {
    /// The times of the schedule, in order.
    ///
    /// Its own start goes before `anchor`, from which it counts where it has none. With a clock the
    /// time of day of the start is kept as the clocks of the place show it, summer and winter;
    /// without one a repeated dose has a date alone (a schedule in hours runs on from its start). Times
    /// after the day `until` and before the day `since` are left out; `limit` is how many are wanted.
    package func occurrences(
        from anchor: FuzzyTime?, until: Day? = nil, since: Day? = nil,
        clock: (any LocalClock)? = nil, limit: Int = 1_000
    ) -> Occurrences {
        var layout = ScheduleLayout(self, until: until, since: since, clock: clock, limit: limit)
        layout.add(events: events)
        if isRepeated { layout.repeatTiming(from: bounds?.start ?? anchor) }
        if events.isEmpty, !isRepeated, !codings.isEmpty || text != nil {
            layout.result.problems.append(.wordsOnly)
        }
        return layout.result
    }

    /// Whether it says anything that repeats, or happens within some time.
    private var isRepeated: Bool {
        period != nil || frequency != nil || count != nil || !daysOfWeek.isEmpty
            || !timesOfDay.isEmpty || !when.isEmpty
    }

    /// Whether it leaves room: a range of counts, frequencies or periods.
    var isRange: Bool {
        frequencyMax.map { $0 != frequency } ?? false
            || periodMax.map { $0 != period?.value } ?? false
            || countMax.map { $0 != count } ?? false || boundsDurationMax != nil
    }

    /// What keeps it from being laid out, without regard to its start.
    var problem: ScheduleProblem? {
        if let frequency, frequency < 1 { return .frequencyNotPositive }
        if let frequency, frequency > ScheduleLayout.mostTimes { return .tooOften }
        if let period { return problem(of: period) }
        if let count, count < 1 { return .frequencyNotPositive }
        let isOnce = count == 1 || count == nil && frequency == nil && bounds?.isOneDay == true
        return !daysOfWeek.isEmpty && (frequency ?? 1) == 1 || isOnce ? nil : .noPeriod
    }

    private func problem(of period: Span) -> ScheduleProblem? {
        guard period.value > 0, periodMax.map({ $0 > 0 }) ?? true else { return .periodNotPositive }
        if let count, count < 1 { return .frequencyNotPositive }
        let seconds = period.leastSeconds
        let least = Exact(ScheduleLayout.leastInterval).multiplied(by: Exact(frequency ?? 1))
        guard let seconds, let least, seconds >= least else { return .tooOften }
        switch period.unit {
        case .month, .year:
            if period.wholeMonths == nil { return .partOfMonth }
            return daysOfWeek.isEmpty ? nil : .weekdaysOfMonth
        case .second, .minute, .hour: return daysOfWeek.isEmpty ? nil : .weekdaysInHours
        case .day, .week: return nil
        }
    }
}

extension PlannedTiming.Span {
    /// Seconds of a unit of fixed length; nil of months and years.
    var seconds: Exact? {
        switch unit {
        case .second: value
        case .minute: value.multiplied(by: 60)
        case .hour: value.multiplied(by: 3_600)
        case .day: value.multiplied(by: 86_400)
        case .week: value.multiplied(by: 604_800)
        case .month, .year: nil
        }
    }

    /// Seconds, of months the shortest.
    var leastSeconds: Exact? {
        switch unit {
        case .month: value.multiplied(by: Exact(28 * 86_400))
        case .year: value.multiplied(by: Exact(365 * 86_400))
        default: seconds
        }
    }

    /// Days of a unit of whole days; nil of the others.
    var days: Exact? {
        switch unit {
        case .day: value
        case .week: value.multiplied(by: 7)
        default: nil
        }
    }

    /// Months, where it is whole months.
    var wholeMonths: Int? {
        switch unit {
        case .month: value.whole
        case .year: value.multiplied(by: 12)?.whole
        default: nil
        }
    }
}

extension Exact {
    /// The whole number that it is.
    var whole: Int? { isInteger ? Int(exactly: numerator) : nil }

    /// The whole number below it, or it.
    var floor: Int? {
        let quotient = numerator / denominator
        return Int(exactly: numerator < 0 && !isInteger ? quotient - 1 : quotient)
    }

    /// The nearest whole number, halves up.
    var nearest: Int? { Exact(numerator: 1, denominator: 2).flatMap { adding($0)?.floor } }
}

extension Period {
    /// Whether it is one day and no longer.
    var isOneDay: Bool {
        guard let start, let end else { return isSingleDate }
        return start.hasDay && end.hasDay && start.day == end.day
    }
}
