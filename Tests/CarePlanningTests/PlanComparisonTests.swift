import CarePlanning
import ClinicalModel
import Testing

/// What is told of a newer version of a plan.
@Suite struct `Two versions of a plan` {
    private static let plan: TreatmentPlan = {
        var plan = TreatmentPlan(subject: PersonID(0), status: "active", intent: "plan")
        plan.source = SourceReference(reference: "CarePlan/c", resourceType: "CarePlan")
        plan.version = "1"
        var injection = PlannedActivity(id: "A", kind: .medication, title: "Loading")
        injection.dose = .micrograms(1000)
        injection.timing = .every(2, .day)
        plan.activities = [
            injection, PlannedActivity(id: "K", kind: .service, title: "Potassium"),
        ]
        return plan
    }()

    @Test func `that are the same have no changes`() {
        var again = Self.plan
        again.version = "2"
        #expect(PlanComparison.changes(from: Self.plan, to: again) == [])
    }

    @Test func `tell what was added, removed and changed`() throws {
        var newer = Self.plan
        newer.status = "on-hold"
        newer.activities[0].dose = .micrograms(500)
        newer.activities[0].timing = .every(1, .week)
        newer.activities[1] = PlannedActivity(id: "H", kind: .service, title: "Homocysteine")
        let changes = PlanComparison.changes(from: Self.plan, to: newer)
        #expect(changes.map(\.kind) == [.changed, .changed, .added, .removed])
        #expect(changes.map(\.id) == ["plan", "A", "H", "K"])
        let dose = try #require(changes[1].parts.first { $0.name == "dose" })
        #expect(dose.before == "1000 µg (1 mg)")
        #expect(dose.after == "500 µg (0.5 mg)")
        #expect(changes[1].parts.map(\.name) == ["dose", "schedule"])
    }

    @Test func `tell a schedule that reads alike and is another`() {
        var newer = Self.plan
        newer.activities[0].timing?.durationMax = 5
        let changes = PlanComparison.changes(from: Self.plan, to: newer)
        #expect(changes.flatMap(\.parts).map(\.name) == ["schedule"])
    }

    @Test func `are known by a business identifier before their names`() {
        var one = Self.plan
        var other = Self.plan
        other.source?.reference = "CarePlan/d"
        #expect(!PlanComparison.areOne(one, other))
        one.identifiers = [BusinessIdentifier(system: "s", value: "1")]
        other.identifiers = one.identifiers
        #expect(PlanComparison.areOne(one, other))
        other.identifiers = [BusinessIdentifier(system: "s", value: "2")]
        other.source?.reference = "CarePlan/c"
        #expect(!PlanComparison.areOne(one, other))
    }

    @Test func `are compared with the newest of the older ones`() {
        var second = Self.plan
        second.version = "2"
        var third = Self.plan
        third.version = "10"
        let found = PlanComparison.earlier(of: Self.plan, among: [third, Self.plan, second])
        #expect(found?.version == "10")
    }
}
