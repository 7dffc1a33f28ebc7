import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Care plans` {
    private func plans(_ resources: String...) throws -> [CarePlanRecord] {
        try ReadingFixture.read([ReadingFixture.infant] + resources).record("Patient/infant")
            .carePlans
    }

    private func plan(_ members: String, status: String = "active") -> String {
        #"""
        {"resourceType":"CarePlan","id":"cp","status":"\#(status)","intent":"plan",
        "subject":{"reference":"Patient/infant"},\#(members)}
        """#
    }

    private let order = #"""
        {"resourceType":"MedicationRequest","id":"mr","status":"active","intent":"order",
        "subject":{"reference":"Patient/infant"},"authoredOn":"2024-11-13",
        "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B03BA03"}]},
        "dosageInstruction":[{"timing":{"repeat":{"frequency":1,"period":2,"periodUnit":"mo",
        "boundsPeriod":{"start":"2024-11-13"}}}}]}
        """#

    @Test func `an activity by reference says what its order says`() throws {
        let found = try plans(
            order,
            plan(
                #""title":"Maintenance","period":{"start":"2024-11-13"},"activity":[{"reference":{"reference":"MedicationRequest/mr"}}]"#
            ))
        let plan = try #require(found.first)
        #expect(plan.status == "active")
        #expect(plan.intent == "plan")
        #expect(plan.title == "Maintenance")
        #expect(plan.period?.start?.description == "2024-11-13")
        #expect(plan.period?.end == nil)
        let activity = try #require(plan.activities.first)
        #expect(activity.reference == "MedicationRequest/mr")
        #expect(activity.kind == "MedicationRequest")
        #expect(activity.status == "active")
        #expect(activity.substance == .hydroxocobalamin)
        #expect(activity.dosesPerDay == Exact(numerator: 8, denominator: 487))
        #expect(activity.period?.start?.description == "2024-11-13")
        #expect(activity.source.path == "Bundle.entry[2].resource.activity[0]")
    }

    @Test func `an activity in detail has product, amount, timing and status`() throws {
        let detail = #"""
            "activity":[{"detail":{"kind":"MedicationRequest","status":"not-started","statusReason":{"text":"illness"},
            "productCodeableConcept":{"text":"Cyanocobalamin 50 mcg tablets"},"dailyAmount":{"value":2,"unit":"tablet"},
            "scheduledTiming":{"repeat":{"frequency":1,"period":1,"periodUnit":"d","boundsPeriod":{"start":"2024-11-29","end":"2025-03"}}}}},
            {"detail":{"status":"scheduled","doNotPerform":true,"productCodeableConcept":{"text":"Folic acid 5 mg"},"scheduledPeriod":{"end":"2025-01-01"}}},
            {"detail":{"status":"scheduled","code":{"coding":[{"system":"http://loinc.org","code":"2132-9"}]}}},
            {"detail":{"status":"scheduled","code":{"text":"Diet advice"}}}]
            """#
        let activities = try #require(try plans(plan(detail)).first).activities
        #expect(activities.map(\.substance) == [.cyanocobalamin, .folicAcid, nil])
        #expect(activities.map(\.keys) == [[], [], [.b12]])
        #expect(activities[0].amountMicrograms == 100)
        #expect(activities[0].dosesPerDay == 1)
        #expect(activities[0].statusReason == "illness")
        #expect(activities[0].period?.end?.description == "2025-03")
        #expect(activities[1].isProhibited)
        #expect(activities[1].period?.start == nil)
        #expect(activities[1].period?.end?.description == "2025-01-01")
    }

    @Test(arguments: [
        #""title":"Vitamin B12 treatment""#,
        #""instantiatesCanonical":["https://w3id.org/cobalamin/PlanDefinition/x|1"]"#,
    ])
    func `a plan is about the vitamin by its title or protocol`(members: String) throws {
        #expect(try plans(plan(members)).count == 1)
    }

    @Test(arguments: [
        #""title":"Vital signs","activity":[{"detail":{"status":"scheduled","code":{"coding":[{"system":"http://snomed.info/sct","code":"229065009"}]}}}]"#,
        #""activity":[{"reference":{"reference":"MedicationRequest/nowhere"}}]"#,
        #""activity":[]"#,
    ])
    func `another plan is not read`(members: String) throws {
        #expect(try plans(plan(members)).isEmpty)
    }

    @Test(arguments: [
        ("draft", 1), ("active", 1), ("on-hold", 1), ("completed", 1), ("revoked", 1),
        ("entered-in-error", 0),
    ])
    func `every status but the mistake is kept`(status: String, count: Int) throws {
        let found = try plans(plan(#""title":"B12","created":"2024-11-01""#, status: status))
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.status == status && $0.known?.description == "2024-11-01" })
    }

    @Test func `a contained order and one in another Bundle are found`() throws {
        let contained = plan(
            ##""contained":[\##(order)],"activity":[{"reference":{"reference":"#mr"}}]"##)
        #expect(try plans(contained).first?.activities.map(\.substance) == [.hydroxocobalamin])
        let inner = ReadingFixture.bundle([order])
        let outer = plan(#""activity":[{"reference":{"reference":"MedicationRequest/mr"}}]"#)
        #expect(try plans(inner, outer).first?.activities.map(\.substance) == [.hydroxocobalamin])
    }
}
