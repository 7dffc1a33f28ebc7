import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Exposures and history` {
    private func record(_ resources: String...) throws -> PatientRecord {
        try ReadingFixture.read([ReadingFixture.infant] + resources).record("Patient/infant")
    }

    private func value(_ code: String) -> String {
        #""valueCodeableConcept":\#(ReadingFixture.own(code)),"# + ReadingFixture.effective
    }

    @Test(arguments: ["n2o-labour", "n2o-surgery", "n2o-recreational"])
    func `nitrous oxide is known as a value, as a code and as a reason`(code: String) throws {
        let given = #"""
            {"resourceType":"MedicationAdministration","id":"m","status":"completed","effectiveDateTime":"2024-03-10",
            "subject":{"reference":"Patient/infant"},"reasonCode":[\#(ReadingFixture.own(code))],
            "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N01AX13"}]}}
            """#
        let record = try record(
            ReadingFixture.ownObservation("n2o-exposure", id: "a", value(code)),
            ReadingFixture.ownObservation(code, id: "b", ReadingFixture.effective), given)
        #expect(record.conditions.map(\.key.rawValue) == [code, code, code])
        #expect(record.medications.map(\.substance) == [.nitrousOxide])
        #expect(record.conditions.map(\.onset?.day.description).last == "2024-03-10")
    }

    @Test(arguments: ["Entonox", "Gas and air", "Nitrous oxide 50 %"])
    func `nitrous oxide is known by name`(name: String) throws {
        let given = #"""
            {"resourceType":"MedicationAdministration","id":"m","status":"completed","effectiveDateTime":"2024-03-10",
            "subject":{"reference":"Patient/infant"},"medicationCodeableConcept":{"text":"\#(name)"}}
            """#
        #expect(try record(given).medications.map(\.substance) == [.nitrousOxide])
    }

    @Test(arguments: ["alcohol-misuse", "smoking", "previous-affected-child"])
    func `a habit is there unless its value says no`(code: String) throws {
        let record = try record(
            ReadingFixture.ownObservation(code, id: "a", ReadingFixture.effective),
            ReadingFixture.ownObservation(code, id: "b", #""valueBoolean":false"#),
            ReadingFixture.ownObservation(code, id: "c", #""valueBoolean":true"#))
        #expect(record.conditions.map(\.isRefuted) == [false, true, false])
    }

    @Test(arguments: ["pregnant", "lactating", "neither"])
    func `the state of a mother covers its period`(state: String) throws {
        let stated = ReadingFixture.ownObservation(
            "mother-state",
            #""valueCodeableConcept":\#(ReadingFixture.own(state)),"effectivePeriod":{"start":"2023-06","end":"2024-03-10"}"#
        )
        let found = try record(stated).conditions
        #expect(found.map(\.key.rawValue) == [state])
        #expect(found[0].onset?.description == "2023-06")
        #expect(found[0].abatement?.description == "2024-03-10")
    }

    @Test(arguments: [
        ("NCHILD", ["previous-affected-child"]), ("CHILD", ["previous-affected-child"]),
        ("SIB", ["previous-affected-child"]), ("NSIB", ["previous-affected-child"]), ("NMTH", []),
        ("COUSN", []), ("FTH", []),
    ])
    func `a child or a sibling with the disorder counts, other relatives do not`(
        relationship: String, keys: [String]
    ) throws {
        func history(_ code: String, _ status: String = "completed") -> String {
            #"""
            {"resourceType":"FamilyMemberHistory","id":"f","status":"\#(status)","date":"2024-04",
            "patient":{"reference":"Patient/infant"},"relationship":{"coding":[{"code":"\#(relationship)"}]},
            "condition":[{"code":{"coding":[{"system":"http://snomed.info/sct","code":"\#(code)"}]}}]}
            """#
        }
        let found = try record(history("84027009")).conditions
        #expect(found.map(\.key.rawValue) == keys)
        #expect(found.allSatisfy { $0.recorded?.description == "2024-04" })
        #expect(try record(history("35240004")).conditions.isEmpty)
        #expect(try record(history("84027009", "health-unknown")).conditions.isEmpty)
    }

    @Test func `the newest gestational age counts, whatever the order`() throws {
        func age(_ weeks: String, _ day: String, _ id: String) -> String {
            ReadingFixture.ownObservation(
                "gestational-age", id: id,
                ReadingFixture.quantity(weeks, "wk") + #","effectiveDateTime":"\#(day)""#)
        }
        let (early, late) = (age("35", "2024-03-10", "a"), age("36", "2024-03-11", "b"))
        #expect(try record(early, late).gestationalAgeDays == 252)
        #expect(try record(late, early).gestationalAgeDays == 252)
    }

    @Test(arguments: [
        ("active", "order", 1), ("completed", "order", 1), ("draft", "order", 0),
        ("revoked", "order", 0), ("active", "proposal", 0), ("active", "plan", 0),
    ])
    func `a diet that was ordered is eaten`(status: String, intent: String, count: Int) throws {
        let order = #"""
            {"resourceType":"NutritionOrder","id":"n","status":"\#(status)","intent":"\#(intent)","dateTime":"2024-01",
            "patient":{"reference":"Patient/infant"},"oralDiet":{"type":[\#(ReadingFixture.own("fortified-food"))]}}
            """#
        let found = try record(order).diets
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.kinds == [.fortifiedFood] })
        #expect(found.allSatisfy { $0.period.start?.description == "2024-01" })
    }

    @Test(arguments: [("finished", 1), ("entered-in-error", 0)])
    func `an Encounter entered in error joins nobody`(status: String, count: Int) throws {
        func visit(_ person: String) -> String {
            #"""
            {"resourceType":"Observation","id":"o-\#(person)","status":"final","code":{"text":"x"},
            "subject":{"reference":"Patient/\#(person)"}}
            """#
        }
        let encounter = #"""
            {"resourceType":"Encounter","id":"e","status":"\#(status)","subject":{"reference":"Patient/infant"},
            "participant":[{"individual":{"reference":"Patient/mother"}}]}
            """#
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, ReadingFixture.mother, encounter, visit("infant"),
        ])
        #expect(reading.clinical.dyads.count == count)
    }
}
