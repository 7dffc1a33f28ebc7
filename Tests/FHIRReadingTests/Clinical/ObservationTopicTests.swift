import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Observations that are no results` {
    private func record(_ observations: String...) throws -> PatientRecord {
        try ReadingFixture.read([ReadingFixture.infant] + observations).record("Patient/infant")
    }

    private func value(_ code: String) -> String {
        #""valueCodeableConcept":\#(ReadingFixture.own(code)),"# + ReadingFixture.effective
    }

    private func status(_ code: String) -> String {
        #""valueCodeableConcept":{"coding":[{"system":"https://w3id.org/cobalamin/CodeSystem/milestone-status","code":"\#(code)"}]}"#
    }

    @Test(arguments: [
        ("achieved", MilestoneRecord.Status.achieved), ("not-achieved", .notAchieved),
        ("lost", .lost),
    ])
    func `a milestone has its status`(code: String, status expected: MilestoneRecord.Status) throws
    {
        let record = try record(
            ReadingFixture.ownObservation(
                "roll-over", status(code) + "," + ReadingFixture.effective))
        #expect(record.milestones.map(\.key) == ["roll-over"])
        #expect(record.milestones.map(\.status) == [expected])
        #expect(record.milestones[0].time != nil)
    }

    @Test func `milestones as components and as answers are read`() throws {
        let components = #"""
            {"resourceType":"Observation","id":"c","status":"final","code":{"text":"Development"},
            "subject":{"reference":"Patient/infant"},"effectiveDateTime":"2024-11-12",
            "component":[{"code":\#(ReadingFixture.own("babble")),\#(status("achieved"))}]}
            """#
        let answers = #"""
            {"resourceType":"QuestionnaireResponse","id":"q","status":"completed","authored":"2024-11-13",
            "subject":{"reference":"Patient/infant"},"item":[{"linkId":"g","item":[{"linkId":"coo","answer":
            [{"valueCoding":{"system":"https://w3id.org/cobalamin/CodeSystem/milestone-status","code":"lost"}}]}]}]}
            """#
        let record = try record(components, answers)
        #expect(record.milestones.map(\.key) == ["babble", "coo"])
        #expect(
            record.milestones.map(\.source.path) == [
                "Bundle.entry[1].resource.component[0]", "Bundle.entry[2].resource.item[0].item[0]",
            ])
    }

    @Test func `a sign is present unless its value says no`() throws {
        let record = try record(
            ReadingFixture.ownObservation("dev-regression", id: "a", ReadingFixture.effective),
            ReadingFixture.ownObservation(
                "apathy", id: "b", #""valueBoolean":false,"# + ReadingFixture.effective),
            ReadingFixture.ownObservation("head-lag", id: "c", #""valueBoolean":true"#))
        #expect(record.signs.map(\.key) == ["regression", "apathy", "developmental-delay"])
        #expect(record.signs.map(\.isRefuted) == [false, true, false])
    }

    @Test func `feeding holds by all codings and components, and as a code without a value`() throws
    {
        let both = ReadingFixture.ownObservation(
            "feeding",
            #"""
            "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"169741004"}]},
            "component":[{"code":{"text":"x"},"valueCodeableConcept":\#(ReadingFixture.own("solids"))}],
            "effectivePeriod":{"start":"2024-03-10"}
            """#)
        let bare = ReadingFixture.ownObservation(
            "exclusive-breast-milk", id: "o2", ReadingFixture.effective)
        let record = try record(both, bare)
        #expect(record.feeding.map(\.kinds) == [[.breastfed, .solids], [.exclusiveBreastMilk]])
        #expect(record.feeding.map(\.period.isSingleDate) == [false, true])
        #expect(record.feeding[0].period.end == nil)
    }

    @Test func `a diet code holds as the value of any code`() throws {
        let form = #"""
            {"resourceType":"Observation","id":"d","status":"final","code":{"coding":[{"system":"urn:forms","code":"DIET"}]},
            "subject":{"reference":"Patient/infant"},"effectiveDateTime":"2024-11-12",
            "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"230109000"}]}}
            """#
        let record = try record(
            form, ReadingFixture.ownObservation("diet", id: "e", value("lacto-vegetarian")))
        #expect(record.diets.map(\.kinds) == [[.vegan], [.lactoVegetarian]])
    }

    @Test func `gestational age needs weeks or days`() throws {
        func age(_ quantity: String) throws -> Int? {
            try record(ReadingFixture.ownObservation("gestational-age", quantity))
                .gestationalAgeDays
        }
        #expect(try age(ReadingFixture.quantity("38", "wk")) == 266)
        #expect(try age(ReadingFixture.quantity("270", "d")) == 270)
        #expect(try age(#""valueQuantity":{"value":384}"#) == nil)
    }

    @Test func `formula a day is a feeding record`() throws {
        let record = try record(
            ReadingFixture.ownObservation(
                "formula-volume",
                ReadingFixture.quantity("600", "mL/d") + "," + ReadingFixture.effective))
        #expect(record.feeding.map(\.kinds) == [[.formula]])
        #expect(record.feeding[0].formulaVolume?.text == "600")
        #expect(record.results.isEmpty)
    }

    @Test func `growth flags and development status are also signs`() throws {
        let record = try record(
            ReadingFixture.ownObservation("growth-flag", id: "g", value("head-growth-faltering")),
            ReadingFixture.ownObservation("development-status", id: "d", value("dev-regression")))
        #expect(record.observations.map(\.key) == ["head-growth-faltering", "regression"])
        #expect(record.signs.map(\.key) == ["microcephaly", "regression"])
    }

    @Test func `states and exposures are conditions of the person`() throws {
        let record = try record(
            ReadingFixture.ownObservation("mother-state", id: "a", value("lactating")),
            ReadingFixture.ownObservation("n2o-exposure", id: "b", value("n2o-labour")),
            ReadingFixture.ownObservation("alcohol-misuse", id: "c", ReadingFixture.effective))
        #expect(record.conditions.map(\.key) == ["lactating", "n2o-labour", "alcohol-misuse"])
    }

    @Test func `a value nobody knows is an issue`() throws {
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, ReadingFixture.ownObservation("feeding", value("hay")),
        ])
        #expect(reading.issueIDs == ["value-not-understood"])
    }
}
