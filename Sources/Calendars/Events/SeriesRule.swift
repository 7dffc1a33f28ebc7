import ClinicalModel

/// A recurrence rule that says some dates: a shorter way to write them and nothing more.
///
/// Rules are not made of what a plan says but of the dates it comes to; whether libical makes the same
/// dates of the rule is tried before it is used.
enum SeriesRule {
    /// A rule for times in ascending order; nil where none of the simple ones gives them.
    static func rule(of starts: [CalendarMoment], isEndless: Bool) -> String? {
        guard let first = starts.first, starts.count > 1, isOneClock(starts) else { return nil }
        let days = starts.map(\.day)
        guard zip(days, days.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
        guard let rule = even(days) ?? monthly(days) ?? weekly(days, from: first.day) else {
            return nil
        }
        return isEndless ? rule : "\(rule);COUNT=\(starts.count)"
    }

    /// Whether all are dates, or all local times of day that are the same.
    private static func isOneClock(_ starts: [CalendarMoment]) -> Bool {
        guard let first = starts.first else { return false }
        return starts.allSatisfy { start in
            switch (first, start) {
            case (.day, .day): true
            case (.local(let first), .local(let other)): first.secondOfDay == other.secondOfDay
            default: false
            }
        }
    }

    private static func constant(_ values: [Int]) -> Int? {
        guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private static func repeated(_ name: String, _ interval: Int) -> String {
        interval == 1 ? "FREQ=\(name)" : "FREQ=\(name);INTERVAL=\(interval)"
    }

    /// Every so many days or weeks.
    private static func even(_ days: [Day]) -> String? {
        guard let gap = constant(zip(days.dropFirst(), days).map { $0 - $1 }) else { return nil }
        return gap % 7 == 0 ? repeated("WEEKLY", gap / 7) : repeated("DAILY", gap)
    }

    /// The same day of every so many months; the 29th to 31st are missing in some.
    private static func monthly(_ days: [Day]) -> String? {
        let dates = days.map(\.components)
        guard let number = constant(dates.map(\.day)), number <= 28 else { return nil }
        let months = dates.map { $0.year * 12 + $0.month }
        return constant(zip(months.dropFirst(), months).map { $0 - $1 }).map {
            repeated("MONTHLY", $0)
        }
    }

    /// The same weekdays of every so many weeks.
    private static func weekly(_ days: [Day], from first: Day) -> String? {
        let monday = first.number - weekday(first)
        let weeks = days.map { ($0.number - monday) / 7 }
        let interval = weeks.first { $0 > 0 } ?? 1
        guard weeks.allSatisfy({ $0 % interval == 0 }) else { return nil }
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        let found = Set(days.map(weekday))
        guard found.count < names.count else { return nil }
        let list = found.sorted().map { names[$0] }.joined(separator: ",")
        return repeated("WEEKLY", interval) + ";BYDAY=\(list);WKST=MO"
    }

    /// Monday is 0; the first day of 1970 was a Thursday.
    private static func weekday(_ day: Day) -> Int { ((day.number + 3) % 7 + 7) % 7 }
}
