import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Whether a sign is there` {
    private func reading(_ members: String, of code: String = "apathy") throws -> Reading {
        try ReadingFixture.read([
            ReadingFixture.infant,
            ReadingFixture.ownObservation(code, members + "," + ReadingFixture.effective),
        ])
    }

    private func refuted(_ reading: Reading) throws -> [Bool] {
        try reading.record("Patient/infant").signs.map(\.isRefuted)
    }

    private static func coded(_ system: String, _ code: String, _ display: String) -> String {
        #""valueCodeableConcept":{"coding":[{"system":"\#(system)","code":"\#(code)","display":"\#(display)"}]}"#
    }

    @Test(arguments: [
        #""valueString":"none""#, #""valueString":"nicht vorhanden""#, #""valueString":"Non""#,
        #""valueString":"unauffällig""#, #""valueString":"0""#, #""valueInteger":0"#,
        #""valueQuantity":{"value":0,"unit":"/d"}"#, #""valueCodeableConcept":{"text":"denied"}"#,
        coded("urn:forms", "7", "Absent (qualifier value)"),
        #""valueCodeableConcept":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0136","code":"N"}]}"#,
        #""interpretation":[{"coding":[{"code":"NEG"}]}]"#,
    ])
    func `a value that denies it refutes the sign`(_ members: String) throws {
        let reading = try reading(members)
        #expect(try refuted(reading) == [true])
        #expect(reading.issueIDs.isEmpty)
    }

    @Test(arguments: [
        #""valueString":"yes""#, #""valueString":"+""#, #""valueInteger":3"#,
        #""valueString":"Apathy""#, #""valueCodeableConcept":{"text":"oui"}"#,
        coded("http://snomed.info/sct", "6736007", "Moderate"),
        coded("urn:forms", "8", "severe"),
        #""valueCodeableConcept":\#(ReadingFixture.own("apathy"))"#,
    ])
    func `a degree, a count or the sign's own name affirms it`(_ members: String) throws {
        let reading = try reading(members)
        #expect(try refuted(reading) == [false])
        #expect(reading.issueIDs.isEmpty)
    }

    @Test(arguments: [
        #""dataAbsentReason":{"coding":[{"code":"not-performed"}]}"#,
        #""valueString":"not assessed""#, #""valueString":"unbekannt""#,
    ])
    func `what nobody looked for is neither there nor absent`(_ members: String) throws {
        let reading = try reading(members)
        #expect(try refuted(reading).isEmpty)
        #expect(reading.issueIDs.isEmpty)
    }

    @Test(arguments: [
        #""valueString":"see letter""#, #""valueString":"no change""#,
        coded("urn:forms", "9", "as before"), #""valueDateTime":"2024-11-01""#,
        #""valueString":"severe","interpretation":[{"coding":[{"code":"N"}]}]"#,
    ])
    func `a value nobody understands never counts as present and is said`(
        _ members: String
    ) throws {
        let reading = try reading(members)
        #expect(try refuted(reading).isEmpty)
        #expect(reading.issueIDs == ["value-not-understood"])
    }

    @Test func `a component answers for itself`() throws {
        func component(_ code: String, _ members: String) -> String {
            #"{"code":\#(ReadingFixture.own(code)),\#(members)}"#
        }
        let examination = #"""
            {"resourceType":"Observation","id":"e","status":"final","code":{"text":"Examination"},
            "subject":{"reference":"Patient/infant"},"effectiveDateTime":"2024-11-12","component":[
            \#(component("apathy", #""dataAbsentReason":{"text":"asleep"}"#)),
            \#(component("spells", #""valueString":"no""#)),
            \#(component("head-lag", #""valueString":"yes""#))]}
            """#
        let record = try ReadingFixture.read([ReadingFixture.infant, examination])
            .record("Patient/infant")
        #expect(record.signs.map(\.key) == ["apnoea", "developmental-delay"])
        #expect(record.signs.map(\.isRefuted) == [true, false])
    }

    @Test(arguments: ["exclusive-breast-milk", "vegan", "alcohol-misuse", "dev-regression"])
    func `habits and feeding are denied like signs`(_ code: String) throws {
        let record = try reading(#""valueString":"no""#, of: code).record("Patient/infant")
        #expect(record.feeding.isEmpty && record.diets.isEmpty)
        #expect((record.conditions.map(\.isRefuted) + record.signs.map(\.isRefuted)) != [false])
    }

    @Test(arguments: [
        (#""valueString":"yes""#, MilestoneRecord.Status.achieved),
        (#""valueCodeableConcept":{"text":"Verloren"}"#, .lost),
        (#""valueString":"not yet""#, .notAchieved),
    ])
    func `a milestone is answered in words too`(
        _ members: String, status: MilestoneRecord.Status
    ) throws {
        let record = try reading(members, of: "babble").record("Patient/infant")
        #expect(record.milestones.map(\.status) == [status])
    }

    @Test(arguments: [
        (#""valueString":"normal""#, 1), (#""note":[]"#, 1), (#""valueInteger":1"#, 1),
        (#""dataAbsentReason":{"text":"asleep"}"#, 0),
    ])
    func `a milestone without a status is said`(_ members: String, issues: Int) throws {
        let reading = try reading(members, of: "babble")
        #expect(try reading.record("Patient/infant").milestones.isEmpty)
        #expect(reading.issueIDs.filter { $0 == "value-not-understood" }.count == issues)
    }
}
