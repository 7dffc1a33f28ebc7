import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Medication records` {
    private func records(_ resources: String...) throws -> [MedicationRecord] {
        try ReadingFixture.read([ReadingFixture.infant] + resources).record("Patient/infant")
            .medications
    }

    private func drug(_ code: String, system: String = "http://www.whocc.no/atc") -> String {
        #""medicationCodeableConcept":{"coding":[{"system":"\#(system)","code":"\#(code)"}]}"#
    }

    private func resource(_ type: String, _ members: String, id: String = "m") -> String {
        #"{"resourceType":"\#(type)","id":"\#(id)","subject":{"reference":"Patient/infant"},\#(members)}"#
    }

    private let milligram =
        #""dosage":{"dose":{"value":1,"unit":"mg","code":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"78421000"}]}}"#

    @Test func `an administration is a dose with amount, route and time`() throws {
        let given = resource(
            "MedicationAdministration",
            #""status":"completed","effectiveDateTime":"2024-11-13T08:00:00+01:00","# + milligram
                + "," + drug("B03BA03"))
        let dose = try #require(try records(given).first)
        #expect(dose.kind == .administration)
        #expect(dose.substance == .hydroxocobalamin)
        #expect(dose.amountMicrograms == 1000)
        #expect(dose.dosesPerDay == 1)
        #expect(dose.route == .intramuscular)
        #expect(dose.countsAsGiven)
        #expect(dose.start?.instant != nil)
    }

    @Test(arguments: [
        ("completed", true), ("not-done", false), ("in-progress", false), ("stopped", false),
    ])
    func `only a completed administration counts`(status: String, counts: Bool) throws {
        let given = resource(
            "MedicationAdministration",
            #""status":"\#(status)","effectiveDateTime":"2024-11-13","# + drug("B03BA03"))
        #expect(try records(given).map(\.countsAsGiven) == [counts])
    }

    @Test func `entered in error is no record at all`() throws {
        let wrong = resource(
            "MedicationAdministration",
            #""status":"entered-in-error","effectiveDateTime":"2024-11-13","# + drug("B03BA03"))
        #expect(try records(wrong).isEmpty)
    }

    @Test(arguments: [
        ("active", "order", true), ("draft", "order", false), ("active", "original-order", true),
        ("cancelled", "order", false), ("completed", "order", false),
    ])
    func `an order counts when it is active and an order`(
        status: String, intent: String, counts: Bool
    ) throws {
        let order = resource(
            "MedicationRequest",
            #""status":"\#(status)","intent":"\#(intent)","authoredOn":"2024-11-13","#
                + drug("B03BA01"))
        #expect(try records(order).map(\.countsAsGiven) == [counts])
    }

    @Test func `an order starts with its bounds, else its event, else when it was written`() throws
    {
        func order(_ timing: String, _ id: String) -> String {
            resource(
                "MedicationRequest",
                #""status":"active","intent":"order","authoredOn":"2024-11-01","dosageInstruction":[{"timing":{\#(timing)}}],"#
                    + drug("B03BA01"), id: id)
        }
        let found = try records(
            order(
                #""repeat":{"boundsPeriod":{"start":"2024-11-05"},"frequency":2,"period":1,"periodUnit":"wk"}"#,
                "a"),
            order(#""event":["2024-11-07"]"#, "b"),
            order(#""code":{"coding":[{"code":"BID"}]}"#, "c"))
        #expect(found.map(\.start?.description) == ["2024-11-05", "2024-11-07", "2024-11-01"])
        #expect(found.map(\.recorded?.description) == Array(repeating: "2024-11-01", count: 3))
        #expect(found.map(\.dosesPerDay) == [Exact(numerator: 2, denominator: 7), nil, 2])
    }

    @Test(arguments: [
        (
            #""dosageInstruction":[{"timing":{"repeat":{"boundsDuration":{"value":2,"code":"wk"}}}}]"#,
            14
        ),
        (#""dispenseRequest":{"expectedSupplyDuration":{"value":30,"code":"d"}}"#, 30),
        (
            #""dispenseRequest":{"numberOfRepeatsAllowed":2,"expectedSupplyDuration":{"value":30,"code":"d"}}"#,
            90
        ),
        (
            #""dispenseRequest":{"expectedSupplyDuration":{"value":30,"code":"d"}},"dosageInstruction":[{"timing":{"repeat":{"boundsDuration":{"value":14,"code":"d"}}}}]"#,
            14
        ),
    ])
    func `an order without a period ends with its schedule, else its supplies`(
        members: String, days: Int
    ) throws {
        let order = resource(
            "MedicationRequest",
            #""status":"active","intent":"order","authoredOn":"2024-11-01",\#(members),"#
                + drug("A02BC01"))
        let record = try #require(try records(order).first)
        let start = try #require(record.start)
        #expect(record.end == .day(start.day + days))
    }

    @Test func `a statement without an end ends with its schedule`() throws {
        let stated = resource(
            "MedicationStatement",
            #""status":"active","effectivePeriod":{"start":"2024-11-01"},"dosage":[{"timing":{"repeat":{"boundsDuration":{"value":14,"code":"d"}}}}],"#
                + drug("A02BC01"))
        #expect(
            try records(stated).first?.end == .day(#require(Day(year: 2024, month: 11, day: 15))))
    }

    @Test(arguments: [
        ("MedicationStatement", "stopped", true), ("MedicationStatement", "completed", true),
        ("MedicationStatement", "not-taken", false), ("MedicationStatement", "intended", false),
        ("MedicationRequest", "stopped", true), ("MedicationRequest", "completed", true),
        ("MedicationRequest", "draft", false), ("MedicationRequest", "cancelled", false),
        ("MedicationAdministration", "not-done", false),
    ])
    func `what is over or stopped was taken all the same`(
        type: String, status: String, isTaken: Bool
    ) throws {
        let record = resource(
            type,
            #""status":"\#(status)","intent":"order","authoredOn":"2024-11-01","#
                + drug("B03BB01"))
        #expect(try records(record).map(\.countsAsTaken) == [isTaken])
    }

    @Test func `a dispense starts when it was handed over and lasts its supply`() throws {
        let dispense = resource(
            "MedicationDispense",
            #""status":"completed","whenHandedOver":"2024-11-13","daysSupply":{"value":30},"#
                + drug("B03BA01"))
        let found = try records(dispense)
        #expect(found.map(\.start?.description) == ["2024-11-13"])
        #expect(found.map(\.end?.description) == ["2024-12-12"])
        #expect(found.map(\.countsAsGiven) == [true])
    }

    @Test func `a statement covers its period, open or closed`() throws {
        let statement = resource(
            "MedicationStatement",
            #"""
            "status":"active","effectivePeriod":{"start":"2024-01"},"dosage":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},
            "doseAndRate":[{"doseQuantity":{"value":50,"unit":"mcg"}}]}],
            """# + drug("372567009", system: "http://snomed.info/sct"))
        let found = try records(statement)
        #expect(found.map(\.substance) == [.metformin])
        #expect(found[0].start?.description == "2024-01")
        #expect(found[0].end == nil)
        #expect(found[0].amountMicrograms == 50)
        #expect(found[0].dosesPerDay == 1)
    }

    @Test func `a volume takes its amount from the product's strength`() throws {
        let medication = #"""
            {"resourceType":"Medication","id":"med","code":{"text":"Hydroxocobalamin injection"},
            "ingredient":[{"itemCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B03BA03"}]},
            "strength":{"numerator":{"value":1,"unit":"mg"},"denominator":{"value":2,"unit":"mL"}}}]}
            """#
        let given = resource(
            "MedicationAdministration",
            #""status":"completed","effectiveDateTime":"2024-11-13","medicationReference":{"reference":"Medication/med"},"dosage":{"dose":{"value":0.5,"unit":"mL"}}"#
        )
        #expect(try records(medication, given).map(\.amountMicrograms) == [250])
        let contained = resource(
            "MedicationAdministration",
            ##""status":"completed","contained":[\##(medication)],"medicationReference":{"reference":"#med"},"dosage":{"dose":{"value":2,"unit":"ml"}}"##
        )
        #expect(try records(contained).map(\.amountMicrograms) == [1000])
    }

    @Test(
        arguments: [
            ("Hydroxocobalamin 1mg/1ml solution for injection ampoules", "mL", 500),
            ("Cyanocobalamin 50 mcg tablets", "tablet", 25),
            ("Hydroxocobalamin 5 g or 1 mg", "mL", nil),
        ] as [(String, String, Int?)])
    func `the product's name may tell the strength`(name: String, unit: String, micrograms: Int?)
        throws
    {
        let given = resource(
            "MedicationAdministration",
            #""status":"completed","medicationCodeableConcept":{"text":"\#(name)"},"dosage":{"dose":{"value":0.5,"unit":"\#(unit)"}}"#
        )
        #expect(try records(given).map(\.amountMicrograms) == [micrograms.map { Exact($0) }])
    }

    @Test func `the antidote is told from the vitamin`() throws {
        let pack = resource(
            "MedicationAdministration",
            #"""
            "status":"completed","medicationCodeableConcept":{"coding":[
            {"system":"http://snomed.info/sct","code":"1217427007"},{"system":"http://www.whocc.no/atc","code":"V03AB33"}]}
            """#)
        #expect(try records(pack).map(\.isAntidote) == [true])
    }

    @Test func `other drugs are not read`() throws {
        let other = resource(
            "MedicationRequest",
            #""status":"active","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"314076","display":"lisinopril 10 MG Oral Tablet"}],"text":"lisinopril 10 MG Oral Tablet"}"#
        )
        #expect(try records(other).isEmpty)
    }

    @Test func `a dose without an amount is a record without an amount`() throws {
        let given = resource(
            "MedicationAdministration",
            #""status":"completed","effectiveDateTime":"2024-11-13","medicationCodeableConcept":{"text":"Vitamin B12"}"#
        )
        let found = try records(given)
        #expect(found.map(\.amountMicrograms) == [nil])
        #expect(found.map(\.substance) == [.vitaminB12])
    }
}
