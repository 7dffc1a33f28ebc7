import ClinicalModel
import DecisionSupport

/// How far apart doses are planned, and how long one may be overdue (R41's grace).
struct DoseInterval: Sendable {
    /// Days from dose to dose; nil of a dose that is given once.
    let days: Exact?
    /// After so many days since the dose before it is missed.
    let warningDays: Int
    /// After so many days that is critical.
    let criticalDays: Int

    /// The parameters' names by the longest interval they are for; what lies between two is judged
    /// as the longer one.
    private static let names: [(days: Exact, name: String)] = [
        (1, "DAILY"), (2, "ALT"), (Exact(numerator: 7, denominator: 3) ?? 3, "TIW"),
        (7, "WEEKLY"), (31, "MONTHLY"), (62, "2MO"),
    ]
    private static let longest = "3MO"

    init(days: Exact?, _ knowledge: Knowledge) {
        let name = Self.names.first { (days ?? 1) <= $0.days }?.name ?? Self.longest
        self.days = days
        warningDays = Self.days("P-GAP-\(name)-W", knowledge)
        criticalDays = Self.days("P-GAP-\(name)-C", knowledge)
    }

    private static func days(_ name: String, _ knowledge: Knowledge) -> Int {
        knowledge.parameter(name)?.value.wholeNumber ?? 0
    }

    /// The interval in whole days, at least one.
    var wholeDays: Int { max(days?.floor ?? 1, 1) }
    /// How many days after its day a dose is not yet missed.
    var grace: Int { max(warningDays - wholeDays, 0) }
    /// How many days before its day a dose counts for it.
    var earlyDays: Int { days == nil ? grace : wholeDays / 2 }
    /// How many days after its day it still does.
    var lateDays: Int { max(grace, wholeDays / 2) }
}

extension PlannedTiming {
    /// Days from one time to the next on average, at the longest the schedule allows; nil of what
    /// happens once or at times written one by one.
    var averageDays: Exact? {
        let weekdays = Exact(max(daysOfWeek.count, 1))
        guard let period else {
            if !daysOfWeek.isEmpty { return Exact(7).divided(by: weekdays) }
            return timesOfDay.isEmpty && when.isEmpty ? nil : .one
        }
        guard let unit = Self.days(in: period.unit), count != 1 else { return nil }
        let length = periodMax.map { max($0, period.value) } ?? period.value
        guard length > .zero else { return nil }
        let times = max(Exact(max(frequency ?? 1, 1)), weekdays)
        return length.multiplied(by: unit)?.divided(by: times)
    }

    /// A month has 30.4375 days, as ages are counted in.
    private static func days(in unit: Unit) -> Exact? {
        switch unit {
        case .second: Exact(numerator: 1, denominator: 86_400)
        case .minute: Exact(numerator: 1, denominator: 1_440)
        case .hour: Exact(numerator: 1, denominator: 24)
        case .day: .one
        case .week: 7
        case .month: Exact(numerator: 487, denominator: 16)
        case .year: Exact(numerator: 1_461, denominator: 4)
        }
    }
}

extension PlannedTiming {
    /// Whether it happens again and again, and not once within some time.
    var repeats: Bool {
        period != nil || frequency ?? 1 > 1 || count ?? 1 > 1 || !daysOfWeek.isEmpty
            || !timesOfDay.isEmpty || !when.isEmpty || events.count > 1
    }
}
