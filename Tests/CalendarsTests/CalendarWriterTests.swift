import CarePlanning
import ClinicalModel
import Foundation
import Testing

@testable import Calendars

@Suite struct CalendarWriterTests {
    @Test func `doses every other day are one event with a rule`() throws {
        let written = try SamplePlan.write([SamplePlan.plan([SamplePlan.loading()])])
        let event = try #require(SamplePlan.read(written).events.first)
        #expect(event.rule == "FREQ=DAILY;COUNT=7;INTERVAL=2")
        #expect(event.summary == "Hydroxocobalamin, loading, 1000 µg (1 mg)")
        #expect(event.details?.contains("Dose: 1000 µg (1 mg), intramuscular") == true)
        #expect(event.status == "CONFIRMED")
        #expect(written.events == 1)
    }

    @Test func `what is written is a valid calendar of lines of at most 75 octets`() throws {
        var long = SamplePlan.loading()
        long.directions = String(repeating: "µg, mg; ", count: 60) + "\r\nlast\u{7} line"
        let written = try SamplePlan.write([SamplePlan.plan([long])])
        let calendar = try SamplePlan.read(written)
        #expect(calendar.isValid)
        #expect(calendar.faults == 0)
        let text = String(decoding: written.bytes, as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
        #expect(!text.contains("METHOD"))
        #expect(calendar.events.first?.details?.contains("mg; \nlast line") == true)
    }

    @Test func `the same plan twice gives the same bytes`() throws {
        let plan = SamplePlan.everything()
        let first = try SamplePlan.write([plan])
        #expect(try SamplePlan.write([plan]).bytes == first.bytes)
        let later = Instant(seconds: SamplePlan.stamp.seconds + 86_400, offsetMinutes: 0)
        let again = try SamplePlan.write([plan], previous: .calendar(first.bytes), stamp: later)
        #expect(again.bytes == first.bytes)
        #expect(again.unchanged == first.events)
        #expect((again.added, again.changed, again.cancelled) == (0, 0, 0))
    }

    @Test func `no identifier of a plan can be read in a UID`() throws {
        let plan = SamplePlan.plan([SamplePlan.loading()], name: "mrn-4711")
        let written = try SamplePlan.write([plan])
        let text = String(decoding: written.bytes, as: UTF8.self)
        #expect(!text.contains("4711"))
        let uid = try #require(SamplePlan.read(written).events.first?.uid)
        #expect(UUID(uuidString: uid) != nil)
    }

    @Test func `two plans share no UID`() throws {
        let plans = ["one", "two"].map { SamplePlan.plan([SamplePlan.loading()], name: $0) }
        let uids = try SamplePlan.read(SamplePlan.write(plans)).events.map(\.uid)
        #expect(Set(uids).count == 2)
    }

    @Test func `activities that share an id are events of their own`() throws {
        let plan = SamplePlan.plan([SamplePlan.loading(), SamplePlan.loading()])
        let uids = try SamplePlan.read(SamplePlan.write([plan])).events.map(\.uid)
        #expect(Set(uids).count == 2)
    }

    @Test func `a proposal is tentative and says so`() throws {
        let plan = SamplePlan.plan([SamplePlan.loading()], status: "draft")
        let event = try #require(SamplePlan.read(SamplePlan.write([plan])).events.first)
        #expect(event.status == "TENTATIVE")
        #expect(event.details?.contains("once a clinician has taken it up") == true)
    }

    @Test(arguments: [
        (PlannedActivity.Status.stopped, "CANCELLED"), (.cancelled, "CANCELLED"),
        (.onHold, "TENTATIVE"), (.completed, "CONFIRMED"), (.inProgress, "CONFIRMED"),
    ])
    func `the status of an activity is that of its event`(
        _ status: PlannedActivity.Status, _ expected: String
    ) throws {
        var activity = SamplePlan.loading()
        activity.status = status
        let written = try SamplePlan.write([SamplePlan.plan([activity])])
        #expect(try SamplePlan.read(written).events.map(\.status) == [expected])
        let hasAlarm = String(decoding: written.bytes, as: UTF8.self).contains("BEGIN:VALARM")
        #expect(hasAlarm == status.isOpen)
    }

    @Test(arguments: ["revoked", "entered-in-error"])
    func `a plan called off calls its events off`(_ status: String) throws {
        let plan = SamplePlan.plan([SamplePlan.loading()], status: status)
        #expect(try SamplePlan.read(SamplePlan.write([plan])).events.map(\.status) == ["CANCELLED"])
    }

    @Test func `an endless series has a rule without an end`() throws {
        let plan = SamplePlan.plan([SamplePlan.activity("M", .every(1, .week))])
        let event = try #require(SamplePlan.read(SamplePlan.write([plan])).events.first)
        #expect(event.rule == "FREQ=WEEKLY")
    }

    @Test func `a phase that begins when a clinician says so has no date`() throws {
        var loading = SamplePlan.loading()
        loading.timing?.bounds = Period(start: .instant(SamplePlan.start), end: nil)
        let maintenance = SamplePlan.activity("B", .every(2, .month))
        for isOurs in [true, false] {
            var plan = SamplePlan.plan([loading, maintenance])
            plan.isOurs = isOurs
            let written = try SamplePlan.write([plan])
            #expect(written.events == 1)
            #expect(written.leftOut.map(\.id) == ["B"])
            #expect(written.leftOut.map(\.reason) == [.schedule(.noStart)])
        }
    }

    @Test func `a series without an end ends with its plan`() throws {
        var plan = SamplePlan.plan([SamplePlan.activity("M", .every(1, .week))])
        plan.period = Period(start: nil, end: .day(SamplePlan.day(2024, 12, 4)))
        let event = try #require(SamplePlan.read(SamplePlan.write([plan])).events.first)
        #expect(event.rule == "FREQ=WEEKLY;COUNT=4")
    }

    @Test func `an endless series that is no rule tells where its dates end`() throws {
        let start = FuzzyTime.day(SamplePlan.day(2024, 10, 31))
        let plan = SamplePlan.plan([SamplePlan.activity("B", .every(1, .month))], start: start)
        let written = try SamplePlan.write([plan], zone: nil)
        #expect(written.leftOut.map(\.reason) == [.noRule])
        #expect(written.events == PlanEvents.endlessLimit)
        let text = String(decoding: written.bytes, as: UTF8.self)
        #expect(text.contains("X-WR-CALDESC"))
    }

    @Test func `what has no time is listed and not guessed`() throws {
        var words = PlannedTiming()
        words.text = "now and then"
        var asNeeded = SamplePlan.loading()
        asNeeded.isAsNeeded = true
        var forbidden = SamplePlan.loading()
        forbidden.isProhibited = true
        let plan = SamplePlan.plan([
            SamplePlan.activity("W", words), asNeeded, forbidden,
            PlannedActivity(id: "T", kind: .text, title: "Words"),
            SamplePlan.activity("Z", .every(0, .day)),
            SamplePlan.activity("F", .every(1, .day, times: 1_000_000)),
        ])
        let written = try SamplePlan.write([plan])
        #expect(written.events == 0)
        #expect(
            written.leftOut.map(\.reason) == [
                .schedule(.wordsOnly), .asNeeded, .prohibited, .noTime,
                .schedule(.periodNotPositive), .schedule(.tooOften),
            ])
        #expect(written.leftOut.allSatisfy { !$0.reasonText.isEmpty })
    }

    @Test func `a zone that libical does not know gives moments in UTC`() throws {
        let clock = NamedClock(name: "Nowhere/None")
        let written = try CalendarWriter(
            [SamplePlan.plan([SamplePlan.loading()])], stamp: SamplePlan.stamp, clock: clock
        ).write()
        let text = String(decoding: written.bytes, as: UTF8.self)
        #expect(!text.contains("TZID"))
        #expect(text.contains("DTSTART:20241113T080000Z"))
    }

    /// An hour east of UTC, of a place that is on no map.
    private struct NamedClock: LocalClock {
        let name: String
        func offsetMinutes(at instant: Instant) -> Int { 60 }
        func moment(of day: Day, secondOfDay: Int) -> LocalMoment {
            .once(Instant(day: day, secondOfDay: secondOfDay, offsetMinutes: 60))
        }
    }
}
