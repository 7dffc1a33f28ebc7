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

    private func medication(_ activity: String, _ others: String...) throws -> MedicationRecord? {
        let resources = [ReadingFixture.infant] + others + [plan(#""activity":[\#(activity)]"#)]
        let record = try ReadingFixture.read(resources).record("Patient/infant")
        return record.carePlans.first?.activities.first?.medication
    }

    @Test func `an order tells amount, route and interval of what a plan refers to`() throws {
        let found = try medication(
            #"{"reference":{"reference":"MedicationRequest/mr"}}"#,
            #"""
            {"resourceType":"MedicationRequest","id":"mr","status":"active","intent":"proposal",
            "subject":{"reference":"Patient/infant"},"authoredOn":"2024-11-13",
            "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B03BA03"}]},
            "dosageInstruction":[{"timing":{"repeat":{"frequency":1,"period":2,"periodMax":3,"periodUnit":"mo"}},
            "route":{"text":"IM"},"doseAndRate":[{"doseQuantity":{"value":1,"unit":"mg"}}]}]}
            """#)
        let medication = try #require(found)
        #expect(medication.amountMicrograms == 1000)
        #expect(medication.route == .intramuscular)
        #expect(medication.start?.description == "2024-11-13")
        #expect(medication.dosesPerDay == Exact(numerator: 8, denominator: 487))
        #expect(medication.leastDosesPerDay == Exact(numerator: 16, denominator: 1461))
        #expect(!medication.countsAsGiven && !medication.countsAsTaken)
    }

    @Test func `an order with two dosages is two activities`() throws {
        let found = try plans(
            #"""
            {"resourceType":"MedicationRequest","id":"mr","status":"active","intent":"order",
            "subject":{"reference":"Patient/infant"},"authoredOn":"2024-11-13",
            "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B03BA03"}]},
            "dosageInstruction":[{"timing":{"code":{"coding":[{"code":"QOD"}]}}},{"text":"1 mg IM every 2 months"}]}
            """#, plan(#""activity":[{"reference":{"reference":"MedicationRequest/mr"}}]"#))
        let rates = try #require(found.first).activities.map { $0.medication?.dosesPerDay }
        #expect(
            rates == [
                Exact(numerator: 1, denominator: 2), Exact(numerator: 8, denominator: 487),
            ])
    }

    @Test(arguments: [
        (#""quantity":{"value":1,"unit":"mg"},"scheduledString":"every 2 weeks""#, 1000, 14),
        (#""dailyAmount":{"value":100,"unit":"ug"},"scheduledString":"twice daily""#, 100, 1),
        (#""description":"1000 µg IM weekly""#, 1000, 7),
        (
            #""dailyAmount":{"value":100,"unit":"ug"},"scheduledTiming":{"code":{"coding":[{"code":"BID"}]}}"#,
            50, nil
        ),
    ])
    func `a detail is read in quantity, daily amount and words`(
        members: String, micrograms: Int, every: Int?
    ) throws {
        let found = try medication(
            #"{"detail":{"status":"scheduled","productCodeableConcept":{"text":"Hydroxocobalamin"},\#(members)}}"#
        )
        let medication = try #require(found)
        #expect(medication.amountMicrograms == Exact(micrograms))
        if let every {
            #expect(medication.dosesPerDay == Exact(numerator: 1, denominator: Int128(every)))
        }
    }

    @Test func `words that do not tell how often are no interval`() throws {
        let found = try medication(
            #"{"detail":{"status":"scheduled","productCodeableConcept":{"text":"Hydroxocobalamin"},"scheduledString":"weekly, later every so many months"}}"#
        )
        let medication = try #require(found)
        #expect(medication.dosesPerDay == nil)
        #expect(medication.isRateUnknown)
    }

    @Test func `a measurement is due on its day`() throws {
        let found = try plans(
            #"""
            {"resourceType":"ServiceRequest","id":"k","status":"active","intent":"plan",
            "subject":{"reference":"Patient/infant"},"occurrenceDateTime":"2024-11-14",
            "code":{"coding":[{"system":"http://loinc.org","code":"2823-3"}]}}
            """#, plan(#""activity":[{"reference":{"reference":"ServiceRequest/k"}}]"#))
        let activity = try #require(found.first?.activities.first)
        #expect(activity.keys == [.k])
        #expect(activity.period?.start?.description == "2024-11-14")
        #expect(activity.medication == nil)
    }

    @Test func `an order of several measurements asks for each`() throws {
        let found = try plans(
            #"""
            {"resourceType":"ServiceRequest","id":"d10","status":"active","intent":"plan",
            "subject":{"reference":"Patient/infant"},"code":{"text":"Day 10"},
            "orderDetail":[{"coding":[{"system":"http://loinc.org","code":"718-7"}]},
            {"coding":[{"system":"http://loinc.org","code":"13965-9"}]}]}
            """#, plan(#""activity":[{"reference":{"reference":"ServiceRequest/d10"}}]"#))
        #expect(found.first?.activities.first?.keys == [.hb, .thcy])
    }
}
