import ClinicalModel
import FHIRReading
import Testing

/// Amounts that are no plain mass: in words, as ranges and rates, in products of several drugs.
@Suite struct `Doses that need care` {
    private func read(_ resources: String...) throws -> Reading {
        try ReadingFixture.read([ReadingFixture.infant] + resources)
    }

    private func statement(_ dosage: String, drug: String = vitamin) -> String {
        #"""
        {"resourceType":"MedicationStatement","id":"m","status":"active",
        "subject":{"reference":"Patient/infant"},"effectivePeriod":{"start":"2024-11-01"},
        "dosage":[{\#(dosage)}],\#(drug)}
        """#
    }

    private func given(_ members: String, status: String = "completed") -> String {
        #"""
        {"resourceType":"MedicationAdministration","id":"m","status":"\#(status)",
        "subject":{"reference":"Patient/infant"},"effectiveDateTime":"2024-11-13",\#(members)}
        """#
    }

    private static let vitamin =
        #""medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B03BA03"}]}"#

    private func record(_ reading: Reading) throws -> MedicationRecord {
        let found = try reading.record("Patient/infant").medications
        #expect(found.count == 1)
        return try #require(found.first)
    }

    @Test(arguments: [
        ("2,50 µg", "2.5"), ("0,1 mg", "100"), ("1.5 mg", "1500"), ("1,500.0 µg", "1500"),
        ("2 drops (5 mcg) daily", "5"), ("1 mg (1 mg/mL) IM", "1000"), ("5 ug/d", "5"),
        ("B12 500 µg", "500"), ("vitamin B-12 500 µg", "500"), ("1 mg (1000 µg)", "1000"),
    ])
    func `a written amount is read as written`(text: String, micrograms: String) throws {
        let reading = try read(statement(#""text":"\#(text)""#))
        #expect(try record(reading).amountMicrograms == Exact(decimalText: micrograms))
        #expect(try !record(reading).isAmountUnreadable)
        #expect(reading.issueIDs.isEmpty)
    }

    @Test(arguments: [
        ("1,500 µg", "ambiguous-number"), ("1 500 µg", "ambiguous-number"),
        ("vitamin D 10 ug and B12 2 ug daily", "dose-unit-not-understood"),
        ("5 µg/kg oral", "dose-unit-not-understood"), ("10 µg/h", "dose-unit-not-understood"),
        ("2 drops daily", "dose-unit-not-understood"), ("1000", "dose-unit-not-understood"),
        ("1000 IU", "dose-unit-not-understood"),
    ])
    func `an amount that cannot be told is said, and is no missing amount`(
        text: String, issue: String
    ) throws {
        let reading = try read(statement(#""text":"\#(text)""#))
        #expect(try record(reading).amountMicrograms == nil)
        #expect(try record(reading).isAmountUnreadable)
        #expect(reading.issueIDs == [issue])
    }

    @Test(arguments: ["once daily", "for 3 months", "as discussed", "every 2 days"])
    func `words without an amount state none`(text: String) throws {
        let reading = try read(statement(#""text":"\#(text)""#))
        #expect(try !record(reading).isAmountUnreadable)
        #expect(reading.issueIDs.isEmpty)
    }

    @Test(arguments: [
        #""text":"2 to 60 µg""#, #""text":"2-60 µg""#, #""text":"2 – 60 µg daily""#,
        #""doseAndRate":[{"doseRange":{"low":{"value":2,"unit":"ug"},"high":{"value":60,"unit":"ug"}}}]"#,
        #""doseAndRate":[{"doseRange":{"low":{"value":0.002,"unit":"mg"},"high":{"value":60,"unit":"ug"}}}]"#,
    ])
    func `a range has two ends`(dosage: String) throws {
        let record = try record(try read(statement(dosage)))
        #expect(record.leastMicrograms == 2)
        #expect(record.amountMicrograms == 60)
    }

    @Test(
        arguments: [
            (
                #"{"rateRatio":{"numerator":{"value":10,"unit":"ug"},"denominator":{"value":2,"unit":"d"}}}"#,
                10, 2
            ),
            (#"{"rateQuantity":{"value":5,"unit":"ug/d"}}"#, 5, 1),
            (#"{"doseQuantity":{"value":7,"unit":"µg/Woche"}}"#, 7, 7),
        ] as [(String, Int, Int)])
    func `a rate is an amount and how often`(rate: String, micrograms: Int, days: Int) throws {
        let record = try record(try read(statement(#""doseAndRate":[\#(rate)]"#)))
        #expect(record.amountMicrograms == Exact(micrograms))
        #expect(record.dosesPerDay == Exact.one.divided(by: Exact(days)))
    }

    @Test func `the first dose that is a mass counts`() throws {
        let drop = #"{"doseQuantity":{"value":1,"unit":"drop"}}"#
        let mass = #"{"doseQuantity":{"value":5,"unit":"ug"}}"#
        let both = try record(try read(statement(#""doseAndRate":[\#(drop),\#(mass)]"#)))
        #expect(both.amountMicrograms == 5)
        let inWords = try record(
            try read(statement(#""text":"1 drop (5 µg)","doseAndRate":[\#(drop)]"#)))
        #expect(inWords.amountMicrograms == 5)
        let alone = try read(statement(#""doseAndRate":[\#(drop)]"#))
        #expect(try record(alone).isAmountUnreadable)
        #expect(alone.issueIDs == ["dose-unit-not-understood"])
    }

    @Test(arguments: [#"{"value":1,"unit":"ampoule"}"#, #"{"value":1,"unit":"mL"}"#])
    func `an injection counted in ampoules or volume is one of unknown amount`(
        dose: String
    ) throws {
        let reading = try read(
            given(
                #""dosage":{"route":{"text":"intramuscular"},"dose":\#(dose)},"medicationCodeableConcept":{"text":"Hydroxocobalamin"}"#
            ))
        #expect(try record(reading).amountMicrograms == nil)
        #expect(try !record(reading).isAmountUnreadable)
    }

    @Test func `a strength with two readings is not used`() throws {
        let reading = try read(
            given(
                #""dosage":{"dose":{"value":1,"unit":"mL"}},"medicationCodeableConcept":{"text":"Cyanocobalamin 1,000 mcg/mL"}"#
            ))
        #expect(try record(reading).isAmountUnreadable)
        #expect(reading.issueIDs == ["ambiguous-number"])
    }

    @Test(arguments: [
        ("weekly", 1, 7), ("once a week", 1, 7), ("3 times a week", 3, 7), ("every 2 weeks", 1, 14),
        ("wöchentlich", 1, 7), ("twice daily for 3 months", 2, 1), ("every other day", 1, 2),
        ("1x pro Tag", 1, 1), ("alle 2 Tage", 1, 2),
    ])
    func `how often may be written`(text: String, times: Int, days: Int) throws {
        let record = try record(try read(statement(#""text":"50 µg \#(text)""#)))
        #expect(record.dosesPerDay == Exact(times).divided(by: Exact(days)))
        #expect(!record.isRateUnknown)
    }

    @Test(arguments: ["on day 1 and day 8", "weekly, then monthly", "in 2 weeks"])
    func `times that do not tell how often are no dose a day`(text: String) throws {
        let record = try record(try read(statement(#""text":"50 µg \#(text)""#)))
        #expect(record.dosesPerDay == nil)
        #expect(record.isRateUnknown)
    }

    @Test func `hours and meals count as times a day`() throws {
        let hours = #""timing":{"repeat":{"timeOfDay":["08:00:00","20:00:00"]}}"#
        #expect(try record(try read(statement(hours))).dosesPerDay == 2)
        let days = #""timing":{"repeat":{"dayOfWeek":["mon","thu"]}}"#
        #expect(
            try record(try read(statement(days))).dosesPerDay
                == Exact(numerator: 2, denominator: 7))
    }

    @Test func `each known ingredient is a record of its own`() throws {
        let tablet = #"{"value":1,"unit":"tablet"}"#
        func ingredient(_ item: String, _ milligrams: String) -> String {
            #"{\#(item),"strength":{"numerator":{"value":\#(milligrams),"unit":"mg"},"denominator":\#(tablet)}}"#
        }
        let folic =
            #""itemCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B03BB01"}]}"#
        let substance =
            #"{"resourceType":"Substance","id":"s","code":{"text":"Cyanocobalamin"}}"#
        let medication = #"""
            {"resourceType":"Medication","id":"md","code":{"text":"Kombi forte"},"ingredient":[
            \#(ingredient(folic, "5")),\#(ingredient(#""itemReference":{"reference":"Substance/s"}"#, "1"))]}
            """#
        let reading = try read(
            substance, medication,
            given(
                #""medicationReference":{"reference":"Medication/md"},"dosage":{"dose":\#(tablet)}"#
            ))
        let found = try reading.record("Patient/infant").medications
        #expect(found.map(\.substance) == [.folicAcid, .cyanocobalamin])
        #expect(found.map(\.amountMicrograms) == [5000, 1000])
    }

    @Test(
        arguments: [
            (#""dosage":{"dose":{"value":2.5,"unit":"g"}},"#, true),
            (#""dosage":{"dose":{"value":2499,"unit":"mg"}},"#, false),
            (#""dosage":{"text":"5 g iv"},"#, true), ("", false),
        ] as [(String, Bool)])
    func `grams of hydroxocobalamin are an antidote whatever the code`(
        dosage: String, isAntidote: Bool
    ) throws {
        #expect(try record(try read(given(dosage + Self.vitamin))).isAntidote == isAntidote)
    }

    @Test func `a vial of grams is an antidote`() throws {
        let vial = given(
            #""medicationCodeableConcept":{"text":"Hydroxocobalamin 5 g powder for infusion"}"#)
        #expect(try record(try read(vial)).isAntidote)
    }

    @Test(
        arguments: [
            ("Inj. Hydroxocobalamin 1 mg i.m.", .hydroxocobalamin),
            ("Hydroxocobalaminacetat 1 mg Amp.", .hydroxocobalamin),
            ("Vitamin-B12-Injektion 1000 µg", .vitaminB12), ("VITAMINE B12", .vitaminB12),
            ("Vitamina B12", .vitaminB12), ("Hidroxocobalamina", .hydroxocobalamin),
            ("Ampolla de hidroxocobalamina", .hydroxocobalamin),
        ] as [(String, Substance)])
    func `a name may stand within a text`(text: String, substance: Substance) throws {
        let found = try record(
            try read(given(#""medicationCodeableConcept":{"text":"\#(text)"}"#)))
        #expect(found.substance == substance)
    }

    @Test func `the display tells where the Medication does not`() throws {
        let unknown =
            #"{"resourceType":"Medication","id":"md","code":{"coding":[{"system":"urn:x","code":"77"}]}}"#
        let reading = try read(
            unknown,
            given(
                #""medicationReference":{"reference":"Medication/md","display":"Hydroxocobalamin 1 mg/ml"}"#
            ))
        #expect(try record(reading).substance == .hydroxocobalamin)
        let lost = try read(given(#""medicationReference":{"reference":"Medication/zz"}"#))
        #expect(lost.issueIDs == ["reference-unresolved"])
        let other = try read(
            given(#""medicationReference":{"reference":"Medication/zz","display":"Paracetamol"}"#))
        #expect(other.issueIDs.isEmpty)
    }

    @Test(
        arguments: [
            (
                #"{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration","code":"IM"}]}"#,
                .intramuscular
            ),
            (#"{"text":"intramuskulär"}"#, .intramuscular),
            (#"{"text":"subkutan"}"#, .subcutaneous),
            (#"{"text":"Intramuscular injection"}"#, .intramuscular),
            (#"{"text":"i.m."}"#, .intramuscular), (#"{"text":"orale Gabe"}"#, .oral),
            (#"{"coding":[{"display":"Intravenous use"}]}"#, .intravenous),
            (#"{"text":"rectal"}"#, nil),
        ] as [(String, DoseRoute?)])
    func `a route is told by code or by the beginning of a word`(
        route: String, expected: DoseRoute?
    ) throws {
        let found = try record(try read(given(#""dosage":{"route":\#(route)},"# + Self.vitamin)))
        #expect(found.route == expected)
    }

    @Test(arguments: ["", "unknown", "done"])
    func `a status that tells nothing is said`(status: String) throws {
        let reading = try read(given(Self.vitamin, status: status))
        #expect(reading.issueIDs == ["status-unreadable"])
        #expect(try reading.record("Patient/infant").medications.allSatisfy { !$0.countsAsGiven })
    }

    @Test(arguments: [
        #""intent":"order","doNotPerform":true"#, #""intent":"plan""#, #""intent":"proposal""#,
        #""intent":"option""#,
    ])
    func `what is forbidden or only planned is no record`(members: String) throws {
        let reading = try read(
            #"""
            {"resourceType":"MedicationRequest","id":"m","status":"active",\#(members),
            "subject":{"reference":"Patient/infant"},"authoredOn":"2024-11-13",\#(Self.vitamin)}
            """#)
        #expect(try reading.record("Patient/infant").medications.isEmpty)
        #expect(reading.issueIDs.isEmpty)
    }

    @Test func `of several events the earliest starts an order`() throws {
        let reading = try read(
            #"""
            {"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order",
            "subject":{"reference":"Patient/infant"},"authoredOn":"2024-11-01",\#(Self.vitamin),
            "dosageInstruction":[{"timing":{"event":["2024-11-20","2024-11-07"]}}]}
            """#)
        #expect(try record(reading).start?.description == "2024-11-07")
    }
}
