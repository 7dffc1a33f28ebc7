import CarePlanning
import ClinicalModel
import Foundation
import Testing

@testable import Calendars

@Suite struct CalendarWriterTests {
    @Test func `a series is one event with a rule`() throws {
        let plan = try SamplePlan.plan([SamplePlan.loading()])
        let written = try SamplePlan.write([plan])
        let calendar = try SamplePlan.read(written)
        #expect(calendar.events.map(\.rule) == ["FREQ=DAILY;COUNT=7;INTERVAL=2"])

    }
}
