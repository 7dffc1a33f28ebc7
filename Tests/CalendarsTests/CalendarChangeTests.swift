import ClinicalModel
import Testing

@testable import Calendars

@Suite struct CalendarChangeTests {
    private static let later = Instant(
        seconds: SamplePlan.stamp.seconds + 86_400, offsetMinutes: 0)

    private func change(
        _ before: [TreatmentPlan], _ after: [TreatmentPlan]
    ) throws -> (WrittenCalendar, [LibraryEvent]) {
        let first = try SamplePlan.write(before)
        let second = try SamplePlan.write(
            after, previous: .calendar(first.bytes), stamp: Self.later)
        return (second, try SamplePlan.read(second).events)
    }

    @Test func `a changed dose keeps its UID and has a higher sequence`() throws {
        var higher = SamplePlan.loading()
        higher.dose = .micrograms(1_500)
        let plan = SamplePlan.plan([SamplePlan.loading()])
        let old = try SamplePlan.read(SamplePlan.write([plan])).events
        let (written, new) = try change([plan], [SamplePlan.plan([higher])])
        #expect(new.map(\.uid) == old.map(\.uid))
        #expect(new.map(\.sequence) == [1])
        #expect((written.changed, written.cancelled, written.added) == (1, 0, 0))
    }

    @Test func `what is no longer planned is called off and has no reminder`() throws {
        let both = SamplePlan.plan([SamplePlan.loading(), SamplePlan.window()])
        let (written, events) = try change([both], [SamplePlan.plan([SamplePlan.loading()])])
        #expect(events.map(\.status) == ["CONFIRMED", "CANCELLED"])
        #expect(events.map(\.sequence) == [0, 1])
        #expect((written.unchanged, written.cancelled) == (1, 1))
        let cancelled = try #require(events.last?.content)
        #expect(!cancelled.contains("VALARM"))
    }

    @Test func `what was called off stays so until it is planned again`() throws {
        let both = SamplePlan.plan([SamplePlan.loading(), SamplePlan.window()])
        let one = SamplePlan.plan([SamplePlan.loading()])
        let (second, _) = try change([both], [one])
        let third = try SamplePlan.write([one], previous: .calendar(second.bytes))
        #expect(third.bytes == second.bytes)
        let fourth = try SamplePlan.write([both], previous: .calendar(third.bytes))
        let event = try SamplePlan.read(fourth).events.last
        #expect(event?.status == "CONFIRMED")
        #expect(event?.sequence == 2)
    }

    @Test func `a plan before serves as well as its calendar`() throws {
        let both = SamplePlan.plan([SamplePlan.loading(), SamplePlan.window()])
        let one = SamplePlan.plan([SamplePlan.loading()])
        let written = try SamplePlan.write([one], previous: .plans([both]))
        #expect((written.unchanged, written.cancelled) == (1, 1))
    }

    @Test func `reminders of a plan that is not told of stay`() throws {
        let one = SamplePlan.plan([SamplePlan.loading()])
        let other = SamplePlan.plan([SamplePlan.loading()], name: "plan-2")
        let (written, events) = try change([one, other], [one])
        #expect(events.map(\.status) == ["CONFIRMED", "CONFIRMED"])
        #expect(written.cancelled == 0)
    }

    @Test func `of two active plans the one of the shorter interval reminds`() throws {
        func plan(_ name: String, _ months: Exact) -> TreatmentPlan {
            var activity = SamplePlan.activity("B", .every(months, .month))
            activity.substance = .hydroxocobalamin
            return SamplePlan.plan([activity], name: name)
        }
        let plans = [plan("two-monthly", 2), plan("monthly", 1)]
        let events = try SamplePlan.read(SamplePlan.write(plans)).events
        #expect(events.map { $0.content?.contains("VALARM") } == [false, true])
        #expect(events.first?.details?.contains("shorter interval") == true)
        let one = try SamplePlan.read(SamplePlan.write([plans[0]])).events
        #expect(one.map { $0.content?.contains("VALARM") } == [true])
    }

    @Test func `events of others are not taken over`() throws {
        let foreign = """
            BEGIN:VCALENDAR\r
            PRODID:-//Somebody//Else//EN\r
            VERSION:2.0\r
            BEGIN:VEVENT\r
            UID:birthday\r
            DTSTAMP:20240101T000000Z\r
            DTSTART;VALUE=DATE:20250101\r
            SUMMARY:Party\r
            END:VEVENT\r
            END:VCALENDAR\r

            """
        let written = try SamplePlan.write(
            [SamplePlan.plan([SamplePlan.loading()])], previous: .calendar(Array(foreign.utf8)))
        #expect(written.foreign == 1)
        #expect(try SamplePlan.read(written).events.count == 1)
    }

    @Test(arguments: [
        "", "not a calendar", "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n", "BEGIN:VCALENDAR\u{0}",
    ])
    func `what is no calendar is refused`(_ text: String) {
        #expect(throws: PreviousCalendarUnreadable.self) {
            try SamplePlan.write(
                [SamplePlan.plan([])], previous: .calendar(Array(text.utf8)))
        }
    }

    @Test func `a damaged calendar before does no harm`() throws {
        let plan = SamplePlan.plan([SamplePlan.loading(), SamplePlan.window()])
        let bytes = try SamplePlan.write([plan]).bytes
        for cut in stride(from: 0, to: bytes.count, by: 97) {
            var damaged = bytes
            damaged[cut] = UInt8(ascii: ";")
            let previous = PreviousPlans.calendar(damaged)
            guard let written = try? SamplePlan.write([plan], previous: previous) else { continue }
            #expect(try SamplePlan.read(written).events.count >= 2)
        }
    }

    @Test func `a moved zone leaves the old one to what was called off`() throws {
        let both = SamplePlan.plan([SamplePlan.loading(), SamplePlan.window()])
        let first = try SamplePlan.write([both], zone: "America/New_York")
        let second = try SamplePlan.write(
            [SamplePlan.plan([SamplePlan.loading()])], previous: .calendar(first.bytes))
        let text = String(decoding: second.bytes, as: UTF8.self)
        #expect(text.contains("TZID:America/New_York\r\n"))
        #expect(text.contains("TZID:Europe/Vienna\r\n"))
        #expect(try SamplePlan.read(second).isValid)
    }
}
