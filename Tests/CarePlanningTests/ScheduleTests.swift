import ClinicalModel
import Testing

@testable import CarePlanning

/// The tenth day of a month and so on, `day("2024-11-13")`.
func day(_ text: String) throws -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
}

/// A moment, nine o'clock where nothing else is said.
func moment(_ text: String, hour: Int = 9, offset: Int = 60) throws -> FuzzyTime {
    .instant(Instant(day: try day(text), secondOfDay: hour * 3_600, offsetMinutes: offset))
}

@Suite struct ScheduleTests {
    private func dates(
        _ timing: PlannedTiming, from start: String = "2024-11-13", count: Int = 6
    ) throws -> [String] {
        let found = timing.occurrences(from: .day(try day(start)), limit: count)
        #expect(found.problems.isEmpty)
        return found.days.map(\.description)
    }

    @Test("alternate days over the first two weeks are seven doses")
    func alternate() throws {
        var timing = PlannedTiming.every(2, .day)
        timing.boundsDuration = .init(14, .day)
        let found = timing.occurrences(from: try moment("2024-11-13"), limit: 100)
        let days = [13, 15, 17, 19, 21, 23, 25].map { "2024-11-\($0)" }
        #expect(found.days.map(\.description) == days)
        #expect(!found.isTruncated && !found.isAtLeast)
    }

    @Test("three times a week from a Wednesday is Wednesday, Friday, Monday")
    func thriceWeekly() throws {
        let expected = [13, 15, 18, 20, 22, 25].map { "2024-11-\($0)" }
        #expect(try dates(.every(1, .week, times: 3)) == expected)
        var named = PlannedTiming.every(1, .week, times: 3)
        named.daysOfWeek = [.friday, .monday, .wednesday]
        #expect(try dates(named) == expected)
        named.period = nil
        named.frequency = nil
        #expect(try dates(named) == expected)
    }

    @Test("every other week keeps its weekdays")
    func fortnight() throws {
        var timing = PlannedTiming.every(2, .week)
        timing.daysOfWeek = [.monday, .thursday]
        #expect(
            try dates(timing, count: 4) == [
                "2024-11-14", "2024-11-25", "2024-11-28", "2024-12-09",
            ])
        timing.period = .init(14, .day)
        #expect(try dates(timing, count: 2) == ["2024-11-14", "2024-11-25"])
    }

    @Test(
        "months and years are counted from the start and end with the month",
        arguments: [
            (2, "mo", "2024-11-13", ["2024-11-13", "2025-01-13", "2025-03-13"]),
            (1, "mo", "2025-01-31", ["2025-01-31", "2025-02-28", "2025-03-31"]),
            (1, "mo", "2024-01-31", ["2024-01-31", "2024-02-29", "2024-03-31"]),
            (3, "mo", "2024-11-30", ["2024-11-30", "2025-02-28", "2025-05-30"]),
            (1, "a", "2024-02-29", ["2024-02-29", "2025-02-28", "2026-02-28"]),
            (4, "wk", "2024-02-01", ["2024-02-01", "2024-02-29", "2024-03-28"]),
            (1, "d", "2024-02-28", ["2024-02-28", "2024-02-29", "2024-03-01"]),
        ])
    func calendar(period: Int, unit: String, start: String, expected: [String]) throws {
        let unit = try #require(PlannedTiming.Unit(rawValue: unit))
        #expect(try dates(.every(Exact(period), unit), from: start, count: 3) == expected)
    }

    @Test("several times in a month are spread over it")
    func twiceMonthly() throws {
        #expect(
            try dates(.every(1, .month, times: 2), from: "2025-02-01", count: 4) == [
                "2025-02-01", "2025-02-15", "2025-03-01", "2025-03-17",
            ])
    }

    @Test("clocks that change leave the hour of a dose as it is")
    func summerTime() throws {
        let clock = try #require(PlaceClock("Europe/Vienna"))
        let timing = PlannedTiming.every(2, .month)
        let found = timing.occurrences(
            from: try moment("2024-11-13"), clock: clock, limit: 4)
        #expect(
            found.items.map { "\($0.time)" } == [
                "2024-11-13T09:00:00+01:00", "2025-01-13T09:00:00+01:00",
                "2025-03-13T09:00:00+01:00", "2025-05-13T09:00:00+02:00",
            ])
        // The same start, written with another offset.
        let london = Instant(day: try day("2024-11-13"), secondOfDay: 28_800, offsetMinutes: 0)
        let same = timing.occurrences(from: .instant(london), clock: clock, limit: 4)
        #expect(same.items.map { "\($0.time)" } == found.items.map { "\($0.time)" })
    }

    @Test("without a zone a repeated dose has a date and no time of day")
    func noZone() throws {
        let found = PlannedTiming.every(2, .day).occurrences(
            from: try moment("2024-11-13"), limit: 2)
        let days = [FuzzyTime.day(try day("2024-11-13")), .day(try day("2024-11-15"))]
        #expect(found.items.map(\.time) == days)
    }

    @Test("the hour that clocks leave out and the one they repeat are told")
    func changedHours() throws {
        let clock = try #require(PlaceClock("Europe/Vienna"))
        var timing = PlannedTiming.every(1, .day)
        timing.timesOfDay = [9_000]
        let spring = timing.occurrences(
            from: .day(try day("2025-03-29")), clock: clock, limit: 3)
        #expect(
            spring.items.map { "\($0.time)" } == [
                "2025-03-29T02:30:00+01:00", "2025-03-30T03:30:00+02:00",
                "2025-03-31T02:30:00+02:00",
            ])
        #expect(spring.items.map(\.clockChange) == [nil, .skipped, nil])
        #expect(spring.items.map(\.secondOfDay) == [9_000, 9_000, 9_000])
        let autumn = timing.occurrences(
            from: .day(try day("2025-10-26")), clock: clock, limit: 2)
        #expect(
            autumn.items.map { "\($0.time)" } == [
                "2025-10-26T02:30:00+02:00", "2025-10-27T02:30:00+01:00",
            ])
        #expect(autumn.items.map(\.clockChange) == [.repeated, nil])
    }

    @Test("hours run on as time does, whatever clocks show")
    func hours() throws {
        let clock = try #require(PlaceClock("Europe/Vienna"))
        let found = PlannedTiming.every(12, .hour).occurrences(
            from: try moment("2025-03-29"), clock: clock, limit: 3)
        #expect(
            found.items.map { "\($0.time)" } == [
                "2025-03-29T09:00:00+01:00", "2025-03-29T21:00:00+01:00",
                "2025-03-30T10:00:00+02:00",
            ])
        #expect(
            try dates(.every(8, .hour), count: 4) == [
                "2024-11-13", "2024-11-13", "2024-11-13", "2024-11-14",
            ])
    }

    @Test("times of day before the start are not planned")
    func timesOfDay() throws {
        let clock = try #require(PlaceClock("Europe/Vienna"))
        var timing = PlannedTiming.every(1, .day, times: 2)
        timing.timesOfDay = [72_000, 28_800]
        let found = timing.occurrences(
            from: try moment("2024-11-13"), clock: clock, limit: 3)
        #expect(
            found.items.map { "\($0.time)" } == [
                "2024-11-13T20:00:00+01:00", "2024-11-14T08:00:00+01:00",
                "2024-11-14T20:00:00+01:00",
            ])
        let zoneless = timing.occurrences(from: try moment("2024-11-13"), limit: 2)
        #expect(zoneless.items.map(\.secondOfDay) == [72_000, 28_800])
        #expect(zoneless.days.map(\.description) == ["2024-11-13", "2024-11-14"])
    }

    @Test("times that are called by a meal keep the name and the day")
    func when() throws {
        var timing = PlannedTiming.every(1, .day)
        timing.when = ["MORN", "HS"]
        let found = timing.occurrences(from: .day(try day("2024-11-13")), limit: 3)
        #expect(found.items.map(\.when) == ["MORN", "HS", "MORN"])
        #expect(found.days.map(\.description) == ["2024-11-13", "2024-11-13", "2024-11-14"])
    }

    @Test("a count ends a schedule, doses of the past too")
    func counted() throws {
        var timing = PlannedTiming.every(1, .week)
        timing.count = 5
        #expect(try dates(timing, count: 100).count == 5)
        let later = timing.occurrences(
            from: .day(try day("2024-11-13")), since: try day("2024-11-28"))
        #expect(later.days.map(\.description) == ["2024-12-04", "2024-12-11"])
    }

    @Test("a range is laid out at its fewest and says so")
    func ranges() throws {
        var timing = PlannedTiming.every(2, .month)
        timing.periodMax = 3
        let found = timing.occurrences(from: .day(try day("2024-11-13")), limit: 2)
        #expect(found.isAtLeast && found.isTruncated)
        #expect(found.days.map(\.description) == ["2024-11-13", "2025-01-13"])
        var often = PlannedTiming.every(1, .week)
        often.frequencyMax = 2
        #expect(often.occurrences(from: .day(try day("2024-11-13")), limit: 1).isAtLeast)
    }

    @Test("bounds begin and end a schedule, the last day included")
    func bounds() throws {
        var timing = PlannedTiming.every(1, .day)
        timing.bounds = Period(
            start: .day(try day("2025-01-01")), end: .day(try day("2025-01-03")))
        let found = timing.occurrences(from: .day(try day("2024-11-13")))
        #expect(found.days.map(\.description) == ["2025-01-01", "2025-01-02", "2025-01-03"])
        #expect(!found.isTruncated)
        let until = timing.occurrences(from: nil, until: try day("2025-01-02"))
        #expect(until.items.count == 2)
    }

    @Test("moments written one by one are given in order")
    func events() throws {
        let timing = PlannedTiming.at(try moment("2024-12-01"), .day(try day("2024-11-20")))
        let found = timing.occurrences(from: nil)
        #expect(found.days.map(\.description) == ["2024-11-20", "2024-12-01"])
    }

    @Test("a schedule that cannot be laid out says why, and ends")
    func refused() throws {
        let start = FuzzyTime.day(try day("2024-11-13"))
        func problems(
            _ change: (inout PlannedTiming) throws -> Void
        ) rethrows -> [ScheduleProblem] {
            var timing = PlannedTiming.every(1, .day)
            try change(&timing)
            let found = timing.occurrences(from: start)
            #expect(found.items.isEmpty)
            return found.problems
        }
        #expect(problems { $0.period = .init(0, .day) } == [.periodNotPositive])
        #expect(problems { $0.period = .init(-1, .month) } == [.periodNotPositive])
        #expect(problems { $0.frequency = 1_000_000 } == [.tooOften])
        #expect(
            problems {
                $0.frequency = 1_000_000
                $0.period = .init(100, .year)
            } == [.tooOften])
        #expect(problems { $0.period = .init(1, .second) } == [.tooOften])
        #expect(problems { $0.frequency = 0 } == [.frequencyNotPositive])
        #expect(problems { $0.count = 0 } == [.frequencyNotPositive])
        #expect(
            problems { $0.period = .init(Exact(numerator: 1, denominator: 2) ?? 1, .month) }
                == [.partOfMonth])
        #expect(
            problems {
                $0.period = .init(1, .month)
                $0.daysOfWeek = [.monday]
            } == [.weekdaysOfMonth])
        #expect(problems { $0.period = nil } == [.noPeriod])
        #expect(
            try problems {
                $0.bounds = Period(
                    start: .day(try day("2025-01-02")), end: .day(try day("2025-01-01")))
            } == [.endsBeforeStart])
        var words = PlannedTiming()
        words.text = "as directed"
        #expect(words.occurrences(from: start).problems == [.wordsOnly])
        #expect(PlannedTiming.every(1, .day).occurrences(from: nil).problems == [.noStart])
    }

    @Test("an endless schedule stops at its limit, and at the end of the calendar")
    func endless() throws {
        let start = FuzzyTime.day(try day("2024-11-13"))
        let found = PlannedTiming.every(1, .day).occurrences(from: start, limit: 100)
        #expect(found.items.count == 100)
        #expect(found.isTruncated)
        let far = PlannedTiming.every(100, .year).occurrences(from: start, limit: 1_000)
        #expect(far.items.count == 80)
        #expect(far.problems == [.beyondCalendar])
    }
}
