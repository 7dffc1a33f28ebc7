import ClinicalModel

/// The days of a schedule, period by period.
struct DayPattern {
    private enum Shape {
        case once
        /// So many times in so many days.
        case days(Exact, times: Int)
        /// So many times in so many months.
        case months(Int, times: Int)
        /// These days of every so many weeks, Monday = 0.
        case weekdays([Int], weeks: Int)
        /// Those of every so many days that are these weekdays.
        case filtered([Int], days: Exact)
    }

    private let start: Day
    private let shape: Shape
    /// A day is given once even where the schedule has several times on it.
    private let isEachDayOnce: Bool

    init(_ timing: PlannedTiming, start: Day) {
        self.start = start
        isEachDayOnce = !timing.timesOfDay.isEmpty || !timing.when.isEmpty
        shape = Self.shape(of: timing)
    }

    private static func shape(of timing: PlannedTiming) -> Shape {
        let times = timing.frequency ?? 1
        let weekdays = timing.daysOfWeek.map(\.number).sorted()
        guard let period = timing.period else {
            return weekdays.isEmpty ? .once : .weekdays(weekdays, weeks: 1)
        }
        if let months = period.wholeMonths { return .months(months, times: times) }
        guard let days = period.days else { return .once }
        if weekdays.isEmpty { return .days(days, times: times) }
        if let whole = days.whole, whole % 7 == 0 {
            return .weekdays(weekdays, weeks: whole / 7)
        }
        return .filtered(weekdays, days: days)
    }

    var isOnce: Bool {
        if case .once = shape { true } else { false }
    }

    /// The days of one period, in order; nil past the end of the calendar.
    func days(ofPeriod index: Int) -> [Day]? {
        switch shape {
        case .once: return [start]
        case .days(let days, let times): return spread(times, days, index)
        case .months(let months, let times): return spread(times, months: months, index)
        case .weekdays(let weekdays, let weeks):
            let monday = start.number - start.weekday + index * weeks * 7
            return valid(weekdays.map { Day(number: monday + $0) }.filter { $0 >= start })
        case .filtered(let weekdays, let days):
            guard let offset = days.multiplied(by: Exact(index))?.nearest else { return nil }
            return valid([start + offset].filter { weekdays.contains($0.weekday) })
        }
    }

    /// So many days as even as they can be: three in a week are the first, third and sixth day.
    private func spread(_ times: Int, _ days: Exact, _ index: Int) -> [Day]? {
        var found: [Day] = []
        for time in 0..<times {
            guard let steps = Exact(index).multiplied(by: Exact(times))?.adding(Exact(time)),
                let offset = steps.multiplied(by: days)?.divided(by: Exact(times)),
                let number = days >= Exact(times) ? offset.nearest : offset.floor,
                abs(number) < 3_700_000
            else { return nil }
            append(start + number, to: &found)
        }
        return valid(found)
    }

    private func spread(_ times: Int, months: Int, _ index: Int) -> [Day]? {
        let (before, isTooMany) = months.multipliedReportingOverflow(by: index)
        let (after, isTooFar) = before.addingReportingOverflow(months)
        guard !isTooMany, !isTooFar, let first = start.adding(months: before) else { return nil }
        guard times > 1 else { return [first] }
        guard let next = start.adding(months: after) else { return nil }
        var found: [Day] = []
        for time in 0..<times {
            let part = Exact(numerator: Int128((next - first) * time), denominator: Int128(times))
            guard let offset = part,
                let number = next - first >= times ? offset.nearest : offset.floor
            else { return nil }
            append(first + number, to: &found)
        }
        return found
    }

    private func append(_ day: Day, to days: inout [Day]) {
        if isEachDayOnce, days.last == day { return }
        days.append(day)
    }

    private func valid(_ days: [Day]) -> [Day]? {
        days.allSatisfy { (1...9999).contains($0.components.year) } ? days : nil
    }
}

extension PlannedTiming.Weekday {
    /// Monday is 0.
    var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension PlannedTiming {
    /// Whether it is meant more than once on some day.
    var isSeveralADay: Bool {
        guard let frequency, let days = period?.days else { return false }
        return days < Exact(frequency)
    }
}

extension Day {
    /// Monday is 0.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 }
}
