import ClinicalModel
import Testing

@testable import Calendars

@Suite struct CalendarSizeTests {
    /// Twice as many activities take at most about twice as long.
    @Test func `a plan of many activities is written in the time its size asks for`() throws {
        func time(_ count: Int) throws -> Duration {
            let activities = (0..<count).map { number in
                var timing = PlannedTiming.every(2, .day)
                timing.count = 7
                return SamplePlan.activity("\(number)", timing)
            }
            let plan = SamplePlan.plan(activities)
            return try ContinuousClock().measure {
                let first = try SamplePlan.write([plan])
                #expect(first.events == count)
                let again = try SamplePlan.write([plan], previous: .calendar(first.bytes))
                #expect(again.unchanged == count)
            }
        }
        _ = try time(100)
        let (small, large) = (try time(500), try time(2_000))
        #expect(large < small * 8, "four times as many: \(small), \(large)")
    }
}
