import CarePlanning
import ClinicalModel
import Testing

@testable import Calendars

/// What libical reads in a calendar is what the schedule says.
@Suite struct CalendarTimeTests {
    static let zones: [String?] = [
        nil, "Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
        "Africa/Casablanca", "UTC",
    ]

    @Test(arguments: SamplePlan.schedules.indices, zones)
    func `every start is the schedule's`(_ index: Int, _ zone: String?) throws {
        let schedule = SamplePlan.schedules[index]
        let plan = SamplePlan.plan([SamplePlan.activity(schedule.id, schedule.timing)])
        let clock = zone.flatMap { PlaceClock($0) }
        let expected = schedule.timing.occurrences(from: plan.start, clock: clock, limit: 400)
        var starts = expected.items.map(Self.seconds)
        // Several of one day that have no time of day of their own are one event.
        if schedule.timing.timesOfDay.count < 2 { starts = Set(starts).sorted() }
        let last = try #require(starts.last)
        let calendar = try SamplePlan.read(SamplePlan.write([plan], zone: zone))
        let found = calendar.events.flatMap { $0.occurrences(before: last + 1) }.sorted()
        #expect(found == starts)
    }

    private static func seconds(_ occurrence: Occurrence) -> Int {
        occurrence.time.instant?.seconds ?? occurrence.day.number * 86_400
    }

    @Test func `doses of the first fourteen days have the dates they must have`() throws {
        let written = try SamplePlan.write([SamplePlan.plan([SamplePlan.loading()])])
        let event = try #require(SamplePlan.read(written).events.first)
        let days = event.occurrences(before: 1_800_000_000).map { seconds in
            Instant(seconds: seconds, offsetMinutes: 60).description
        }
        #expect(days == [13, 15, 17, 19, 21, 23, 25].map { "2024-11-\($0)T09:00:00+01:00" })
    }

    @Test func `months end where they end`() throws {
        let schedule = try #require(
            SamplePlan.schedules.first { $0.id == "at the end of months" })
        let plan = SamplePlan.plan([SamplePlan.activity("B", schedule.timing)])
        let calendar = try SamplePlan.read(SamplePlan.write([plan], zone: nil))
        let days = calendar.events.flatMap { $0.occurrences(before: 1_800_000_000) }
            .map { Day(number: $0 / 86_400).description }
        #expect(calendar.events.allSatisfy { $0.rule == nil })
        #expect(days.prefix(4) == ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"])
        #expect(days.count == 15)
    }

    @Test(arguments: [
        ("in a doubled hour", "DTSTART:20241027T003000Z"),
        ("in a missing hour", "DTSTART;TZID=Europe/Vienna:20250330T033000"),
    ])
    func `no time stands in an hour that clocks do not show once`(
        _ name: String, _ line: String
    ) throws {
        let schedule = try #require(SamplePlan.schedules.first { $0.id == name })
        let plan = SamplePlan.plan([SamplePlan.activity("A", schedule.timing)])
        let text = String(decoding: try SamplePlan.write([plan]).bytes, as: UTF8.self)
        #expect(text.contains(line + "\r\n"))
        #expect(!text.contains("RRULE:FREQ=DAILY"))
    }

    @Test(arguments: zones.compactMap { $0 }.filter { $0 != "UTC" })
    func `libical's zones agree with the clocks`(_ zone: String) throws {
        let clock = try #require(PlaceClock(zone))
        let calendar = try LibraryCalendar(product: "-//Test//Test//EN")
        #expect(calendar.setZone(zone, firstYear: 2024))
        // Every three hours for two years.
        for step in 0..<(2 * 365 * 8) {
            let seconds = 1_704_067_200 + step * 10_800
            let plain = Instant(seconds: seconds, offsetMinutes: 0)
            let local = Instant(seconds: seconds, offsetMinutes: clock.offsetMinutes(at: plain))
            guard case .once = clock.moment(of: local.day, secondOfDay: local.secondOfDay) else {
                continue
            }
            #expect(calendar.seconds(of: .local(local)) == seconds)
        }
    }

    @Test func `a plan without a zone is all day and says so`() throws {
        let written = try SamplePlan.write([SamplePlan.plan([SamplePlan.loading()])], zone: nil)
        let event = try #require(SamplePlan.read(written).events.first)
        #expect(event.details?.contains("All day: no time zone is known") == true)
        let text = String(decoding: written.bytes, as: UTF8.self)
        #expect(text.contains("DTSTART;VALUE=DATE:20241113\r\n"))
        #expect(!text.contains("VTIMEZONE"))
    }

    @Test func `a window of moments spans them, one of dates holds its last day`() throws {
        var dates = SamplePlan.window()
        dates.window = Period(
            start: .day(SamplePlan.day(2025, 1, 27)), end: .day(SamplePlan.day(2025, 2, 26)))
        let plan = SamplePlan.plan([SamplePlan.window(), dates])
        let text = String(decoding: try SamplePlan.write([plan]).bytes, as: UTF8.self)
        #expect(text.contains("DTSTART;TZID=Europe/Vienna:20241113T090000\r\n"))
        #expect(text.contains("DTEND;TZID=Europe/Vienna:20241118T090000\r\n"))
        #expect(text.contains("DTSTART;VALUE=DATE:20250127\r\n"))
        #expect(text.contains("DTEND;VALUE=DATE:20250227\r\n"))
        #expect(text.contains("TRIGGER;RELATED=END:-P1D\r\n"))
    }

    @Test func `a window that ends before it starts is listed`() throws {
        var activity = SamplePlan.window()
        activity.window = Period(
            start: .day(SamplePlan.day(2025, 2, 26)), end: .day(SamplePlan.day(2025, 1, 27)))
        let written = try SamplePlan.write([SamplePlan.plan([activity])])
        #expect(written.events == 0)
        #expect(written.leftOut.map(\.reason) == [.endsBeforeStart])
    }
}
