import ClinicalModel
import Foundation
import Testing

@testable import Calendars

@Suite struct CalendarSizeTests {
    /// What this thread has used, in seconds: other tests run beside it.
    private var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Twice as many activities take at most about twice as long.
    @Test func `a plan of many activities is written in the time its size asks for`() throws {
        func time(_ count: Int) throws -> Double {
            let activities = (0..<count).map { number in
                var timing = PlannedTiming.every(2, .day)
                timing.count = 7
                return SamplePlan.activity("\(number)", timing)
            }
            let plan = SamplePlan.plan(activities)
            let start = processorTime
            let first = try SamplePlan.write([plan])
            #expect(first.events == count)
            let again = try SamplePlan.write([plan], previous: .calendar(first.bytes))
            #expect(again.unchanged == count)
            return processorTime - start
        }
        _ = try time(100)
        let (small, large) = (try time(500), try time(2_000))
        #expect(large < small * 8, "four times as many: \(small), \(large)")
    }
}
