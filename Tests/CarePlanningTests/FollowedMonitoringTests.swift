import ClinicalModel
import Testing

@testable import CarePlanning

@Suite struct FollowedMonitoringTests {
    /// The first dose on Monday, 3 March 2025, at ten.
    private static func started(_ activities: [PlannedActivity]) -> FollowedCase {
        var course = FollowedCase(born: "2024-07-15")
        course.dose("2025-03-03T10:00+01:00")
        course.plan(activities, start: "2025-03-03T10:00+01:00")
        return course
    }

    @Test(
        "potassium counts by the hour from the first dose",
        arguments: [
            // The limits of both windows, each end with the window it belongs to.
            ("2025-03-03T10:00+01:00", "mm"), ("2025-03-04T10:00+01:00", "dm"),
            ("2025-03-04T10:01+01:00", "md"), ("2025-03-05T22:00+01:00", "md"),
            ("2025-03-05T22:01+01:00", "mm"),
        ])
    func potassium(sampled: String, expected: String) throws {
        var course = Self.started([
            .laboratory("K1", [.k], task: "M-K1"), .laboratory("K2", [.k], task: "M-K2"),
        ])
        course.result(.k, "4.0", "mmol/L", at: sampled)
        let states = try ["K1", "K2"].map { try course.states($0, "2025-03-06T12:00+01:00") }
        #expect(states.joined() == expected)
    }

    @Test("a window is future before it, open in it and missed after it")
    func course() throws {
        let course = Self.started([.laboratory("K2", [.k], task: "M-K2")])
        #expect(try course.states("K2", "2025-03-04T09:00+01:00") == "f")
        #expect(try course.states("K2", "2025-03-05T09:00+01:00") == "o")
        #expect(try course.states("K2", "2025-03-05T21:59+01:00") == "o")
        #expect(try course.states("K2", "2025-03-05T22:01+01:00") == "m")
        let missed = try course.followed("K2", "2025-03-06").occurrences[0]
        #expect(missed.severity == .warning)
    }

    @Test("a value of another panel counts by its key, and of several keys each is asked for")
    func panel() throws {
        var course = Self.started([
            .laboratory("M-X", [.mma, .hb], from: "2025-05-17", to: "2025-06-16")
        ])
        course.result(.thcy, "6.0", "umol/L", at: "2025-06-16")
        var followed = try course.followed("M-X", "2025-06-17").occurrences[0]
        #expect(followed.state == .missed)
        #expect(followed.severity == .info)
        #expect(followed.missingKeys == [.hb])
        course.result(.hb, "12.0", "g/dL", at: "2025-05-17T08:00+02:00")
        followed = try course.followed("M-X", "2025-06-17").occurrences[0]
        #expect(followed.state == .done)
        #expect(followed.evidence.count == 2 && followed.missingKeys.isEmpty)
        #expect(followed.evidence.allSatisfy { $0.matches == [.key, .window] })
    }

    @Test("a value a day before or after the window does not count")
    func outside() throws {
        for day in ["2025-05-16", "2025-06-17"] {
            var course = Self.started([
                .laboratory("X", [.hb], from: "2025-05-17", to: "2025-06-16")
            ])
            course.result(.hb, "12.0", "g/dL", at: day)
            #expect(try course.states("X", "2025-06-18") == "m")
        }
    }

    @Test("a baseline with a date alone on the day of the first dose is not decided")
    func undecidable() throws {
        var course = Self.started([.laboratory("K0", [.k], task: "M-K0")])
        course.result(.k, "4.0", "mmol/L", at: "2025-03-03")
        let followed = try course.followed("K0", "2025-03-06").occurrences[0]
        #expect(followed.state == .open)
        #expect(followed.otherwise.count == 1)
        #expect(followed.remarks[0].contains("cannot be told"))
        course.result(.k, "4.0", "mmol/L", at: "2025-03-03T08:30+01:00")
        #expect(try course.states("K0", "2025-03-06") == "d")
    }

    @Test("what nothing in the data can tell is never called missed")
    func untold() throws {
        var visit = PlannedActivity(id: "V", kind: .appointment, title: "visit")
        visit.window = Period(
            start: FollowedTime.parse("2025-03-10"), end: FollowedTime.parse("2025-03-12"))
        let course = Self.started([visit])
        #expect(try course.states("V", "2025-03-09") == "f")
        let followed = try course.followed("V", "2025-04-12")
        #expect(followed.state == .open)
        #expect(
            followed.remarks == ["its time is over; nothing in the data tells whether it was done"])
    }

    @Test("what is measured weekly is followed week by week")
    func weekly() throws {
        var counts = PlannedActivity.laboratory("R", [.retp, .hct])
        counts.timing = .every(1, .week)
        counts.timing?.bounds = Period(start: FollowedTime.parse("2025-03-16"), end: nil)
        var course = Self.started([counts])
        for day in ["2025-03-17", "2025-03-30"] {
            course.result(.reta, "120", "10*9/L", at: day)
            course.result(.hb, "9.0", "g/dL", at: day)
        }
        #expect(try course.states("R", "2025-04-01").hasPrefix("dmdf"))
        #expect(try course.states("R", "2025-03-26").hasPrefix("doff"))
    }

    @Test("windows count from the dose that was given, and that is said")
    func lateStart() throws {
        var course = FollowedCase(born: "2024-07-15")
        course.dose("2025-03-05T10:00+01:00")
        course.plan([.laboratory("K1", [.k], task: "M-K1")], start: "2025-03-03T10:00+01:00")
        course.result(.k, "4.0", "mmol/L", at: "2025-03-06T08:00+01:00")
        #expect(try course.states("K1", "2025-03-07") == "d")
        let plan = try course.followUp("2025-03-07").plans[0]
        #expect(plan.startOrigin == "first documented dose, MedicationAdministration/d1")
        #expect(plan.remarks.contains { $0.hasPrefix("the first dose was given on 2025-03-05") })
    }

    @Test("a hundred thousand activities are followed")
    func many() throws {
        let activities = (0..<100_000).map { number in
            PlannedActivity.laboratory("X\(number)", [.hb], from: "2025-05-17", to: "2025-06-16")
        }
        let course = Self.started(activities)
        let followed = try course.followUp("2025-06-17").plans[0].activities
        #expect(followed.count { $0.state == .missed } == 100_000)
    }
}
