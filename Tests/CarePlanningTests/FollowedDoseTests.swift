import ClinicalModel
import Testing

@testable import CarePlanning

@Suite struct FollowedDoseTests {
    private static let alternate = PlannedTiming.every(2, .day)
    private static let twoMonthly = PlannedTiming.every(2, .month)

    /// Alternate days from 20 August to 11 September, then every two months.
    private static func course() -> FollowedCase {
        var course = FollowedCase()
        course.plan([
            .injection("A", alternate, from: "2024-08-20", to: "2024-09-11"),
            .injection("B", twoMonthly, from: "2024-10-07"),
        ])
        return course
    }

    @Test("a dose that was given is done, with what documents it and what agrees")
    func done() throws {
        var course = Self.course()
        course.dose("2024-08-20T09:00+02:00")
        let first = try course.followed("A", "2024-08-20T18:00+02:00").occurrences[0]
        #expect(first.state == .done)
        #expect(first.evidence.map(\.source.reference) == ["MedicationAdministration/d1"])
        #expect(first.evidence[0].matches == [.substance, .dose, .route, .window])
        #expect(first.evidence[0].words == "hydroxocobalamin 1000 µg (1 mg) intramuscular")
        #expect(first.deviations.isEmpty && first.daysOff == 0)
    }

    @Test(
        "a two-monthly dose is open until the gap since the last is more than the grace",
        arguments: [
            ("2024-12-06", "ddf"), ("2025-02-06", "ddff"), ("2025-02-07", "ddof"),
            ("2025-02-19", "ddof"), ("2025-02-20", "ddof"), ("2025-02-21", "ddmf"),
        ])
    func twoMonths(asOf: String, expected: String) throws {
        var course = Self.course()
        course.dose("2024-10-07T09:00+02:00")
        course.dose("2024-12-06T09:00+01:00")
        #expect(try course.states("B", asOf).hasPrefix(expected))
    }

    @Test(
        "a missed dose is a warning, and critical beyond the second limit",
        arguments: [
            ("2025-03-20", Severity.warning), ("2025-04-21", .warning), ("2025-04-22", .critical),
        ])
    func gravity(asOf: String, severity: Severity) throws {
        var course = Self.course()
        for day in stride(from: 20, through: 30, by: 2) {
            course.dose("2024-08-\(day)T09:00+02:00")
        }
        course.dose("2024-10-07T09:00+02:00")
        course.dose("2024-12-06T09:00+01:00")
        let followed = try course.followed("B", asOf)
        #expect(followed.state == .missed)
        let missed = followed.occurrences.filter { $0.state == .missed }
        #expect(missed.map(\.severity) == [severity])
        #expect(try course.followUp(asOf).worst == severity)
    }

    @Test("nothing after the date is known")
    func notYet() throws {
        var course = Self.course()
        course.dose("2024-08-20T09:00+02:00")
        course.dose("2024-08-22T09:00+02:00")
        #expect(try course.states("A", "2024-08-22T08:00+02:00").hasPrefix("dof"))
        #expect(try course.states("A", "2024-08-21T23:00+02:00").hasPrefix("dff"))
        #expect(try course.states("A", "2024-08-22").hasPrefix("ddf"))
    }

    @Test("of two doses near a planned one the nearest stands for it, the other for its own")
    func nearest() throws {
        var course = Self.course()
        for day in ["20", "23", "24"] { course.dose("2024-08-\(day)T09:00+02:00") }
        let followed = try course.followed("A", "2024-08-24")
        #expect(followed.occurrences.prefix(3).map(\.state) == [.done, .done, .done])
        #expect(followed.occurrences.prefix(3).map(\.daysOff) == [0, 1, 0])
        let adherence = try course.followUp("2024-08-24").plans[0].adherence
        #expect(adherence.map { [$0.given, $0.due, $0.early, $0.late] } == [[3, 3, 0, 1]])
    }

    @Test("another dose is told; one within five per cent is the same")
    func otherDose() throws {
        for (given, told) in [
            (500, true), (949, true), (950, false), (1_050, false), (1_051, true),
        ] {
            var course = Self.course()
            course.dose("2024-08-20T09:00+02:00", micrograms: Exact(given))
            let first = try course.followed("A", "2024-08-20").occurrences[0]
            #expect(first.state == .done)
            #expect(first.deviations.isEmpty != told)
            #expect(first.evidence[0].matches.contains(.dose) != told)
        }
    }

    @Test("drops by mouth are no injection, and are told")
    func otherRoute() throws {
        var course = Self.course()
        course.dose("2024-08-20T09:00+02:00", micrograms: 10, .oral, substance: .cyanocobalamin)
        let first = try course.followed("A", "2024-08-23").occurrences[0]
        #expect(first.state == .missed)
        #expect(first.otherwise.count == 1)
        #expect(
            first.deviations == [
                "cyanocobalamin instead of hydroxocobalamin", "oral instead of intramuscular",
                "10 µg (0.01 mg) instead of 1000 µg (1 mg)",
            ])
        #expect(try course.followUp("2024-08-23").plans[0].extraDoses.isEmpty)
    }

    @Test("an amount or a way that is not recorded is said and not guessed")
    func unknown() throws {
        var course = Self.course()
        course.dose("2024-08-20", micrograms: nil, nil, substance: .vitaminB12)
        let first = try course.followed("A", "2024-08-20").occurrences[0]
        #expect(first.state == .done)
        #expect(first.evidence[0].matches == [.substance, .window])
        #expect(first.remarks.count == 2)
    }

    @Test("a dose that no plan holds is told")
    func extra() throws {
        var course = Self.course()
        course.dose("2024-08-20T09:00+02:00")
        course.dose("2024-08-20T21:00+02:00")
        course.dose("2024-09-25T09:00+02:00")
        let plan = try course.followUp("2024-09-26").plans[0]
        #expect(plan.extraDoses.map(\.source.reference) == ["MedicationAdministration/d2"])
        // That of September stands for the first two-monthly one.
        #expect(plan.activities[1].occurrences[0].daysOff == -12)
    }

    @Test("a dose that was not given keeps its reason")
    func notDone() throws {
        var course = Self.course()
        course.dose("2024-08-20T09:00+02:00")
        course.dose("2024-08-22T09:00+02:00", status: "not-done", reason: "fever")
        let second = try course.followed("A", "2024-08-25").occurrences[1]
        #expect(second.state == .missed)
        #expect(second.remarks == ["not given (fever), recorded for 2024-08-22"])
        let advice = try course.followUp("2024-08-25").advice
        #expect(advice.contains { $0.severity == .warning && $0.text.contains("documented") })
    }

    @Test("a supply covers its days, a statement its time")
    func covered() throws {
        var course = FollowedCase()
        course.plan([
            .drug("A", .every(1, .day), .cyanocobalamin, 500, .oral, from: "2024-08-20")
        ])
        course.dose(
            "2024-08-20", to: "2024-08-29", micrograms: 500, .oral, substance: .cyanocobalamin,
            kind: .dispense)
        course.dose(
            "2024-09-02", to: "2024-09-03", micrograms: 500, .oral, substance: .cyanocobalamin,
            kind: .statement)
        let followed = try course.followed("A", "2024-09-08")
        let states = followed.occurrences.prefix(20).map { $0.state.rawValue.prefix(1) }.joined()
        #expect(states == "ddddddddddmmmddmmooo")
        #expect(followed.occurrences[0].remarks == ["handed over, not documented as taken"])
        let adherence = try course.followUp("2024-09-08").plans[0].adherence[0]
        #expect([adherence.given, adherence.due, adherence.stated] == [12, 17, 12])
    }

    @Test("a statement that goes on covers until the date and no longer")
    func goingOn() throws {
        var course = FollowedCase(withMother: true)
        course.plan(
            [.drug("S", .every(1, .day), .cyanocobalamin, 250, .oral, from: "2024-08-20")],
            person: 1)
        course.dose(
            "2024-08-20", micrograms: 250, .oral, substance: .cyanocobalamin, kind: .statement,
            status: "active", person: 1)
        let followed = try course.followed("S", "2024-08-30")
        #expect(followed.count(.done) == 11)
        #expect(followed.count(.missed) == 0)
        #expect(followed.occurrences[11].state == .future)
    }

    @Test(
        "what is not followed says why",
        arguments: [
            ("on-hold", "on hold"), ("revoked", "revoked"), ("completed", "completed"),
            ("entered-in-error", "in error"),
        ])
    func notFollowed(status: String, reason: String) throws {
        var course = Self.course()
        course.plans[0].status = status
        let followUp = try course.followUp("2025-03-20")
        #expect(followUp.plans[0].notFollowed?.contains(reason) ?? false)
        #expect(followUp.plans[0].activities.allSatisfy { $0.state == nil })
        #expect(followUp.next.isEmpty && followUp.worst == nil)
    }

    @Test("a plan of somebody who is not there, and one made later, are said")
    func strangers() throws {
        var course = Self.course()
        course.plans[0].subject = PersonID(7)
        #expect(
            try course.followUp("2025-03-20").plans[0].notFollowed
                == "its patient is not in the input")
        course = Self.course()
        course.plans[0].created = FollowedTime.parse("2024-09-01")
        #expect(
            try course.followUp("2024-08-30").plans[0].notFollowed?.contains("not yet known")
                ?? false)
    }

    @Test("of two infants one plan follows its own")
    func twins() throws {
        var course = Self.course()
        var twin = course.document.records[0]
        twin.person = Person(
            id: PersonID(1),
            source: SourceReference(reference: "Patient/p1", resourceType: "Patient"),
            birthDate: twin.person.birthDate, sex: .male)
        course.document.records.append(twin)
        course.dose("2024-08-20T09:00+02:00", person: 1)
        #expect(try course.states("A", "2024-08-23").hasPrefix("mo"))
        let advice = try course.followUp("2024-08-23").advice
        #expect(advice.contains { $0.text.hasPrefix("Patient/p1 is treated and has no plan") })
    }

    @Test("a plan without any timing is said and its doses are not guessed at")
    func noTiming() throws {
        var course = FollowedCase()
        var activity = PlannedActivity.injection("A", .every(1, .day))
        activity.timing = nil
        var words = activity
        words.id = "B"
        words.timing = PlannedTiming()
        words.timing?.text = "as discussed"
        course.plan([activity, words])
        course.dose("2024-08-20T09:00+02:00")
        let followed = try course.followUp("2024-08-23").plans[0].activities
        #expect(followed.map(\.state) == [nil, nil])
        #expect(followed[0].remarks == ["the plan does not say when"])
        #expect(followed[1].remarks.count == 2)
    }

    @Test("a stopped drug is not due, a completed one done, a needed one never due")
    func states() throws {
        var course = FollowedCase()
        var activities = ["A", "B", "C", "D"].map {
            PlannedActivity.injection($0, .every(1, .day), from: "2024-08-20", to: "2024-08-20")
        }
        activities[0].status = .stopped
        activities[0].statusReason = "diet changed"
        activities[1].status = .completed
        activities[2].isAsNeeded = true
        activities[3].status = .onHold
        course.plan(activities)
        let followed = try course.followUp("2024-08-30").plans[0].activities
        #expect(followed.map(\.state) == [nil, .done, nil, nil])
        #expect(followed[0].remarks == ["stopped (diet changed)"])
        #expect(followed[1].occurrences[0].evidence[0].kind == .status)
    }

    @Test("of two intervals the longer decides what is missed, both are named")
    func conflict() throws {
        var course = FollowedCase()
        course.plan(
            [.injection("B", .every(1, .month), from: "2024-10-07")], title: "Monthly")
        course.plan(
            [.injection("B", .every(2, .month), from: "2024-10-07")], title: "Two-monthly")
        course.dose("2024-10-07T09:00+02:00")
        let followUp = try course.followUp("2024-12-10")
        #expect(followUp.conflicts.count == 1)
        #expect(followUp.conflicts[0].contains("“Monthly”"))
        #expect(followUp.conflicts[0].contains("“Two-monthly”"))
        #expect(followUp.plans[0].activities[0].count(.missed) == 0)
        #expect(followUp.next[0].occurrence.due.day.description == "2024-11-07")
        #expect(try course.followUp("2024-12-22").plans[0].activities[0].count(.missed) == 1)
        course.plans[1].status = "draft"
        #expect(try course.followUp("2024-12-10").plans[0].activities[0].count(.missed) == 1)
    }

    @Test("clocks that change do not move a dose to another day")
    func summerTime() throws {
        var course = FollowedCase()
        course.clock = PlaceClock("Europe/Vienna")
        course.plan(
            [.injection("A", Self.alternate)], start: "2025-03-28T00:30+01:00")
        // Half past midnight in Vienna, written in UTC: the day before.
        course.dose("2025-03-27T23:30+00:00")
        course.dose("2025-03-29T23:30+00:00")
        course.dose("2025-03-31T22:30+00:00")
        let followed = try course.followed("A", "2025-04-01T12:00+02:00")
        #expect(followed.occurrences.prefix(3).map(\.state) == [.done, .done, .done])
        #expect(followed.occurrences.prefix(3).map(\.daysOff) == [0, 0, 0])
    }

    @Test("ten thousand times are followed, in time that grows with them")
    func many() throws {
        func run(_ days: Int) throws -> Duration {
            var course = FollowedCase(born: "1990-01-01")
            let start = try #require(FollowedTime.parse("1995-01-01")).day
            course.plan([
                .drug("A", .every(1, .day), .cyanocobalamin, 500, .oral, from: "1995-01-01")
            ])
            for day in 0..<days where day % 3 != 0 {
                course.dose(
                    (start + day).description, micrograms: 500, .oral, substance: .cyanocobalamin)
            }
            let asOf = (start + (days - 1)).description
            let clock = ContinuousClock()
            var done = 0
            let time = try clock.measure {
                done = try course.followed("A", asOf).count(.done)
            }
            #expect(done == days - (days + 2) / 3)
            return time
        }
        _ = try run(100)
        let (small, large) = (try run(2_500), try run(10_000))
        #expect(large < small * 12)
    }
}
