import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Conditions and other statements` {
    private func record(_ resources: String...) throws -> PatientRecord {
        try ReadingFixture.read([ReadingFixture.infant] + resources).record("Patient/infant")
    }

    private func condition(_ code: String, _ members: String, id: String = "c") -> String {
        #"""
        {"resourceType":"Condition","id":"\#(id)","subject":{"reference":"Patient/infant"},
        "code":{"coding":[{"system":"http://snomed.info/sct","code":"\#(code)"}]},\#(members)}
        """#
    }

    private func status(_ name: String, _ code: String) -> String {
        #""\#(name)":{"coding":[{"code":"\#(code)"}]}"#
    }

    @Test func `a sign keeps onset, abatement and recording`() throws {
        let record = try record(
            condition(
                "398151007",
                #""onsetDateTime":"2024-09","abatementDateTime":"2024-12-01","recordedDate":"2024-11-12""#
            ))
        let sign = try #require(record.signs.first)
        #expect(sign.key == "hypotonia")
        #expect(sign.onset?.description == "2024-09")
        #expect(sign.abatement?.description == "2024-12-01")
        #expect(sign.recorded?.description == "2024-11-12")
        #expect(sign.isClinicallyActive)
    }

    @Test(arguments: [
        ("active", true), ("recurrence", true), ("relapse", true), ("resolved", false),
        ("inactive", false),
    ])
    func `the clinical status decides whether it is active`(code: String, isActive: Bool) throws {
        let record = try record(condition("398151007", status("clinicalStatus", code)))
        #expect(record.signs.map(\.isClinicallyActive) == [isActive])
    }

    @Test func `refuted is kept as refuted, entered in error not at all`() throws {
        let record = try record(
            condition("398151007", status("verificationStatus", "refuted"), id: "a"),
            condition("26079004", status("verificationStatus", "entered-in-error"), id: "b"))
        #expect(record.signs.map(\.key) == ["hypotonia"])
        #expect(record.signs.map(\.isRefuted) == [true])
    }

    @Test func `an onset as an age counts from the birth date`() throws {
        let record = try record(
            condition(
                "398151007",
                #""onsetAge":{"value":6,"code":"mo"},"abatementPeriod":{"start":"2024-12"}"#))
        #expect(record.signs[0].onset?.description == "2024-09-08")
        #expect(record.signs[0].abatement?.description == "2024-12")
    }

    @Test func `a diagnosis is a condition, and every concept of its code holds`() throws {
        let icd = #"""
            {"resourceType":"Condition","id":"d","subject":{"reference":"Patient/infant"},
            "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"D510"}]}}
            """#
        let record = try record(condition("84568007", #""recordedDate":"2024-01-01""#), icd)
        #expect(
            Set(record.conditions.map(\.key))
                == ["atrophic-gastritis", "b12-deficiency", "pernicious-anaemia"])
    }

    @Test func `a dated Procedure of B12 injections counts as given`() throws {
        func procedure(_ members: String, id: String = "p") -> String {
            #"""
            {"resourceType":"Procedure","id":"\#(id)","subject":{"reference":"Patient/infant"},
            "code":{"coding":[{"system":"http://snomed.info/sct","code":"170821007"}]},\#(members)}
            """#
        }
        let record = try record(
            procedure(#""status":"completed","performedDateTime":"2024-11-13""#),
            procedure(#""status":"completed""#, id: "undated"),
            procedure(#""status":"not-done","performedDateTime":"2024-11-14""#, id: "not"))
        #expect(record.medications.map(\.start?.description) == ["2024-11-13", "2024-11-14"])
        #expect(record.medications.map(\.countsAsGiven) == [true, false])
        #expect(record.medications[0].substance == .vitaminB12)
        #expect(record.medications[0].amountMicrograms == nil)
        #expect(record.medications[0].route?.isParenteral == true)
    }

    @Test func `a sibling with B12 deficiency is the mother's affected child`() throws {
        let related = #"""
            {"resourceType":"RelatedPerson","id":"rp","patient":{"reference":"Patient/infant"},
            "relationship":[{"coding":[{"code":"MTH"}]}]}
            """#
        let history = #"""
            {"resourceType":"FamilyMemberHistory","id":"f","status":"completed","patient":{"reference":"Patient/infant"},
            "relationship":{"coding":[{"code":"NSIB"}]},
            "condition":[{"code":{"coding":[{"system":"http://snomed.info/sct","code":"190634004"}]}}]}
            """#
        let reading = try ReadingFixture.read([ReadingFixture.infant, related, history])
        #expect(
            reading.clinical.records.map { $0.conditions.map(\.key) } == [
                [], ["previous-affected-child"],
            ])
    }

    @Test func `a NutritionOrder tells the diet`() throws {
        let order = #"""
            {"resourceType":"NutritionOrder","id":"n","status":"active","intent":"order","dateTime":"2024-01-02",
            "patient":{"reference":"Patient/infant"},"oralDiet":{"type":[{"coding":[{"system":"http://snomed.info/sct","code":"765023004"}]}]},
            "foodPreferenceModifier":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/diet","code":"vegetarian"}]}]}
            """#
        let diets = try record(order).diets
        #expect(diets.map { Set($0.kinds) } == [[.vegetarian, .lactoOvoVegetarian]])
        #expect(diets[0].period.start?.description == "2024-01-02")
    }

    @Test func `an order of a B12 measurement is an order`() throws {
        let order = #"""
            {"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","authoredOn":"2024-11-12",
            "subject":{"reference":"Patient/infant"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"14598005"}]}}
            """#
        let orders = try record(order).orders
        #expect(orders.map(\.keys) == [[.b12]])
        #expect(orders.map(\.isActive) == [true])
    }
}
