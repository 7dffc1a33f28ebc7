import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Doses in words and products` {
    private func records(_ resources: String...) throws -> [MedicationRecord] {
        try ReadingFixture.read([ReadingFixture.infant] + resources).record("Patient/infant")
            .medications
    }

    private func given(_ members: String, type: String = "MedicationAdministration") -> String {
        #"""
        {"resourceType":"\#(type)","id":"m","status":"completed","intent":"order",
        "subject":{"reference":"Patient/infant"},\#(members)}
        """#
    }

    private func drug(_ system: String, _ code: String) -> String {
        #""medicationCodeableConcept":{"coding":[{"system":"\#(system)","code":"\#(code)"}]}"#
    }

    private let hydroxocobalamin =
        #""medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B03BA03"}]}"#

    @Test(
        arguments: [
            ("1 mg IM", 1000, .intramuscular), ("1000 mcg subcut once", 1000, .subcutaneous),
            ("50 µg PO daily", 50, .oral), ("inject 1 mL", nil, nil), ("1 mg/mL, 1 mL", nil, nil),
            ("1 mg IM then 1 mg PO", nil, nil), ("1000", nil, nil), ("", nil, nil),
        ] as [(String, Int?, DoseRoute?)])
    func `a text of directions gives amount and route where it names one of each`(
        text: String, micrograms: Int?, route: DoseRoute?
    ) throws {
        let found = try records(given(#""dosage":{"text":"\#(text)"},"# + hydroxocobalamin))
        #expect(found.map(\.amountMicrograms) == [micrograms.map { Exact($0) }])
        #expect(found.map(\.route) == [route])
    }

    @Test func `what is coded comes before the text`() throws {
        let coded = given(
            #""dosage":{"text":"5 mg PO","dose":{"value":1,"unit":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"78421000"}]}},"#
                + hydroxocobalamin)
        let found = try records(coded)
        #expect(found.map(\.amountMicrograms) == [1000])
        #expect(found.map(\.route) == [.intramuscular])
    }

    @Test func `the product of a code has the strength the profiles name`() throws {
        let folicAcid = given(
            #""dosage":{"dose":{"value":2,"unit":"tablet"}},"#
                + drug("https://dmd.nhs.uk", "11582611000001105"))
        #expect(try records(folicAcid).map(\.amountMicrograms) == [800])
    }

    @Test func `folic acid a day is amount times frequency`() throws {
        let statement = given(
            #""effectivePeriod":{"start":"2024-11-01"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":0.4,"unit":"mg"}}]}],"#
                + drug("http://www.whocc.no/atc", "B03BB01"), type: "MedicationStatement")
        let found = try records(statement)
        #expect(found.map(\.substance) == [.folicAcid])
        #expect(found.map(\.amountMicrograms) == [400])
        #expect(found.map(\.dosesPerDay) == [2])
    }

    @Test(
        arguments: [
            (#"{"value":30}"#, "2024-12-12"), (#"{"value":2,"code":"wk"}"#, "2024-11-26"),
            (#"{"value":1,"code":"mo"}"#, "2024-12-12"), (#"{"value":0}"#, nil),
            (#"{"value":3,"code":"{tablet}"}"#, nil),
        ] as [(String, String?)])
    func `a supply lasts its days, weeks or months`(supply: String, end: String?) throws {
        let dispense = given(
            #""whenHandedOver":"2024-11-13","daysSupply":\#(supply),"# + hydroxocobalamin,
            type: "MedicationDispense")
        #expect(try records(dispense).map(\.end?.description) == [end])
    }

    @Test func `why a dose was not given is kept`() throws {
        let refused = #"""
            {"resourceType":"MedicationAdministration","id":"m","status":"not-done",
            "statusReason":[{"text":"infant had a fever"}],"subject":{"reference":"Patient/infant"},
            "effectiveDateTime":"2024-11-13",\#(hydroxocobalamin)}
            """#
        let found = try records(refused)
        #expect(found.map(\.countsAsGiven) == [false])
        #expect(found.map(\.statusReason) == ["infant had a fever"])
    }

    @Test func `a Medication in another Bundle is found, one that is nowhere leaves its display`()
        throws
    {
        let medication =
            #"{"resourceType":"Medication","id":"med","code":{"text":"Hydroxocobalamin 1 mg/mL"}}"#
        let dose = given(
            #""medicationReference":{"reference":"Medication/med"},"dosage":{"dose":{"value":1,"unit":"mL"}}"#
        )
        #expect(
            try records(ReadingFixture.bundle([medication]), dose).map(\.amountMicrograms) == [1000]
        )
        #expect(try records(dose).isEmpty)
        let named = given(
            #""medicationReference":{"reference":"Medication/lost","display":"Cyanocobalamin 1 mg"}"#
        )
        #expect(try records(named).map(\.substance) == [.cyanocobalamin])
    }

    @Test(arguments: [
        (#""effectivePeriod":{"start":"2024"}"#, "2024"),
        (#""effectivePeriod":{"start":"2024-11"}"#, "2024-11"),
        (#""effectiveDateTime":"2024-11-13""#, "2024-11-13"),
        (#""effectiveDateTime":"2024-11-13T23:30:00-05:00""#, "2024-11-13T23:30:00-05:00"),
    ])
    func `a dose keeps the precision of its time`(time: String, start: String) throws {
        let found = try records(given(time + "," + hydroxocobalamin))
        #expect(found.map(\.start?.description) == [start])
        #expect(found.map(\.end) == [nil])
    }
}
