import CarePlanning
import ClinicalModel
import Foundation
import Testing

@testable import Calendars

/// What another library (Python's `icalendar` with `dateutil`) reads in a calendar is what the schedule
/// says.
@Suite struct PythonCalendarTests {
    /// Whether the library is there.
    static let isThere = (try? python("import icalendar, dateutil")) != nil

    @Test(.enabled(if: isThere, "Python's icalendar is not installed"))
    func `every start in UTC is the schedule's to Python's icalendar`() throws {
        let plans = SamplePlan.schedules.map { schedule in
            SamplePlan.plan([SamplePlan.activity(schedule.id, schedule.timing)], name: schedule.id)
        }
        let clock = try #require(PlaceClock("Europe/Vienna"))
        for plan in plans {
            let written = try SamplePlan.write([plan])
            let timing = try #require(plan.activities.first?.timing)
            let expected = timing.occurrences(from: plan.start, clock: clock, limit: 400).items
            let lines = expected.map { occurrence in
                occurrence.time.instant.map { "\($0.seconds)" } ?? "\(occurrence.day)"
            }
            let read = try Self.python(Self.reader, written.bytes)
                .split(separator: "\n").map(String.init)
            #expect(Set(read) == Set(lines), "\(plan.activities.map(\.id))")
        }
    }

    /// Prints the first 400 starts of each event: seconds since 1970, or a date.
    private static let reader = """
        import datetime, itertools, sys
        import dateutil.rrule, icalendar
        calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
        def show(start):
            if isinstance(start, datetime.datetime): print(int(start.timestamp()))
            else: print(start.isoformat())
        for event in calendar.walk("VEVENT"):
            start = event.decoded("dtstart")
            if "rrule" not in event:
                show(start)
                continue
            isTime = isinstance(start, datetime.datetime)
            first = start.replace(tzinfo=None) if isTime \\
                else datetime.datetime.combine(start, datetime.time())
            text = event["rrule"].to_ical().decode()
            rule = dateutil.rrule.rrulestr(text, dtstart=first)
            for moment in itertools.islice(rule, 400):
                show(moment.replace(tzinfo=start.tzinfo) if isTime else moment.date())
        """

    private struct Failed: Error {}

    @discardableResult
    private static func python(_ program: String, _ input: [UInt8] = []) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program]
        let (inward, outward) = (Pipe(), Pipe())
        process.standardInput = inward
        process.standardOutput = outward
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The reader takes all before it writes.
        inward.fileHandleForWriting.write(Data(input))
        try inward.fileHandleForWriting.close()
        let output = outward.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return String(decoding: output, as: UTF8.self)
    }
}
