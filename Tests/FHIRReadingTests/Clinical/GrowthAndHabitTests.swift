import ClinicalModel
import FHIRReading
import Testing

@Suite struct `What stands in every chart` {
    private let related = #"""
        {"resourceType":"RelatedPerson","id":"rp","patient":{"reference":"Patient/infant"},
        "identifier":[{"system":"urn:mrn","value":"m"}],"relationship":[{"coding":[{"code":"MTH"}]}]}
        """#
    private let mother = ReadingFixture.patient(
        "mother", birthDate: "1994-05-02", gender: "female",
        more: #","identifier":[{"system":"urn:mrn","value":"m"}]"#)

    @Test(arguments: [
        ("29463-7", "kg", "2024-09-10", 1), ("9843-4", "cm", "2024-09-10", 1),
        ("29463-7", "kg", "2026-03-10", 1), ("29463-7", "kg", "2026-03-11", 0),
        ("29463-7", "kg", "2024-03-09", 0), ("29463-7", "kg", "2024-03-10", 1),
    ])
    func `weight and head circumference are read of infants`(
        code: String, unit: String, day: String, count: Int
    ) throws {
        let weight = ReadingFixture.observation(
            code: code,
            ReadingFixture.quantity("7", unit) + #","effectiveDateTime":"\#(day)""#)
        let record = try ReadingFixture.read([ReadingFixture.infant, weight])
            .record("Patient/infant")
        #expect(record.results.count == count)
    }

    @Test func `they are passed over without a word where nobody is an infant`() throws {
        let time = #","effectiveDateTime":"2024-09-10""#
        let reading = try ReadingFixture.read([
            ReadingFixture.mother,
            ReadingFixture.observation(
                id: "a", code: "29463-7", subject: "Patient/mother",
                ReadingFixture.quantity("70", "stone") + time),
            ReadingFixture.observation(
                id: "b", code: "29463-7", subject: "Patient/nobody",
                ReadingFixture.quantity("70", "kg") + time),
            ReadingFixture.observation(
                id: "c", code: "29463-7", subject: "Patient/mother",
                ReadingFixture.quantity("70", "kg")),
        ])
        #expect(reading.clinical.records.flatMap(\.results).isEmpty)
        #expect(reading.issueIDs.isEmpty)
    }

    private func smoking(_ value: String, _ resources: [String]) throws -> [ConditionRecord] {
        let answer = ReadingFixture.observation(
            code: "72166-2", subject: "Patient/mother", value + "," + ReadingFixture.effective)
        return try ReadingFixture.read(resources + [answer]).record("Patient/mother").conditions
    }

    @Test(arguments: [
        (#""valueCodeableConcept":{"text":"Current every day smoker"}"#, [false]),
        (
            #""valueCodeableConcept":{"coding":[{"code":"1","display":"Smokes tobacco daily (finding)"}]}"#,
            [false]
        ),
        (#""valueCodeableConcept":{"text":"Never smoker"}"#, []),
        (#""valueCodeableConcept":{"text":"Former smoker"}"#, []),
        (#""valueBoolean":true"#, [false]), (#""valueBoolean":false"#, [true]),
    ])
    func `smoking is read of a mother, where the answer says so`(value: String, refuted: [Bool])
        throws
    {
        let found = try smoking(value, [ReadingFixture.infant, mother, related])
        #expect(found.map(\.isRefuted) == refuted)
        #expect(found.allSatisfy { $0.key == "smoking" })
    }

    @Test func `smoking is asked of nobody else`() throws {
        let value = #""valueCodeableConcept":{"text":"Current every day smoker"}"#
        #expect(try smoking(value, [ReadingFixture.infant, mother]).isEmpty)
    }
}
