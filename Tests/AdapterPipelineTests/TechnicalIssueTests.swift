import ClinicalModel
import Testing

/// Each technical issue once through reading and screening: when it appears and when not.
@Suite struct `Technical issues` {
    private typealias Fixture = TechnicalFixture

    private let infant = TechnicalFixture.infant
    private let mother = TechnicalFixture.mother

    private func expect(
        _ issues: [DataIssue], _ level: DataIssue.Level, _ code: String, count: Int = 1,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            issues.map(\.level) == Array(repeating: level, count: count),
            sourceLocation: sourceLocation)
        #expect(
            issues.map(\.code) == Array(repeating: code, count: count),
            sourceLocation: sourceLocation)
    }

    // MARK: Values

    @Test(arguments: [("<", "150", 1), ("<", "90", 0), (">", "150", 1), (">", "400", 0)])
    func `comparator-indeterminate: a limit inside the interval`(
        comparator: String, value: String, count: Int
    ) throws {
        let b12 = Fixture.observation(
            Fixture.loinc("2132-9"),
            Fixture.quantity(value, "pg/mL", comparator) + "," + Fixture.taken)
        let issues = try Fixture.issues("comparator-indeterminate", [infant, b12])
        expect(issues, .information, "business-rule", count: count)
    }

    @Test(arguments: ["1,234", "5-10", "1:160"])
    func `ambiguous-number: a number with two readings or none`(text: String) throws {
        let b12 = Fixture.observation(
            Fixture.loinc("2132-9"), #""valueString":"\#(text) pg/mL","# + Fixture.taken)
        let screening = try Fixture.screening([infant, b12])
        expect(screening.issues.filter { $0.id == "ambiguous-number" }, .error, "value")
        #expect(!screening.numbers.contains("R01"))
        let plain = Fixture.observation(
            Fixture.loinc("2132-9"), #""valueString":"1,234.5 pg/mL","# + Fixture.taken)
        #expect(try Fixture.issues("ambiguous-number", [infant, plain]).isEmpty)
    }

    @Test(arguments: [("pmol/L", 1), ("pg/mL", 0), ("ng/L", 0)])
    func `loinc-unit-property-mismatch: a mass code with a molar unit`(unit: String, count: Int)
        throws
    {
        let b12 = Fixture.observation(
            Fixture.loinc("2132-9"), Fixture.quantity("300", unit) + "," + Fixture.taken)
        let screening = try Fixture.screening([infant, b12])
        let issues = screening.issues.filter { $0.id == "loinc-unit-property-mismatch" }
        expect(issues, .warning, "value", count: count)
        #expect(screening.numbers.contains("R46") == (count == 1))
    }

    @Test func `near-threshold: within one per cent, the limit of it included`() throws {
        #expect(
            try Fixture.screening([infant, Fixture.b12("99")]).notes(of: "R01") == [
                "near-threshold"
            ])
        #expect(try Fixture.screening([infant, Fixture.b12("98.9")]).notes(of: "R01") == [])
        #expect(
            try Fixture.screening([infant, Fixture.b12("198")]).notes(of: "R02") == [
                "near-threshold"
            ])
        #expect(try Fixture.screening([infant, Fixture.b12("197.9")]).notes(of: "R02") == [])
    }

    @Test func `status-not-final: a preliminary value, whose finding is provisional`() throws {
        let screening = try Fixture.screening([infant, Fixture.b12("53", status: "preliminary")])
        expect(
            screening.issues.filter { $0.id == "status-not-final" }, .information, "informational")
        #expect(
            screening.subjects.flatMap(\.shown).first { $0.number == "R01" }?.isProvisional == true)
        for status in ["final", "amended", "corrected"] {
            let valid = [infant, Fixture.b12("53", status: status)]
            #expect(try Fixture.issues("status-not-final", valid).isEmpty)
        }
    }

    @Test func `duplicate-identical: equal values of one specimen`() throws {
        let specimen = #","specimen":{"reference":"Specimen/s"}"#
        func pair(_ second: String, _ more: String) -> [String] {
            [
                infant, #"{"resourceType":"Specimen","id":"s"}"#,
                Fixture.b12("53", Fixture.taken + specimen, id: "a"),
                Fixture.b12(second, more, id: "b"),
            ]
        }
        expect(
            try Fixture.issues("duplicate-identical", pair("53.0", Fixture.taken + specimen)),
            .information, "duplicate")
        let later = #""effectiveDateTime":"2025-05-03T09:00:00+02:00""#
        #expect(try Fixture.issues("duplicate-identical", pair("53", later)).isEmpty)
        #expect(
            try Fixture.issues("duplicate-identical", pair("530", Fixture.taken + specimen)).isEmpty
        )
    }

    @Test func `empty-result: nothing matched, in the fixed words`() throws {
        let issues = try Fixture.issues("empty-result", [infant])
        expect(issues, .information, "informational")
        #expect(
            issues.map(\.message) == [
                "No configured pattern matched. This does not exclude vitamin B12 deficiency."
            ])
        #expect(try Fixture.issues("empty-result", [infant, Fixture.b12("53")]).isEmpty)
    }

    // MARK: Codes

    @Test func `loinc-specimen-unresolved: a provisional code without a word on its specimen`()
        throws
    {
        func mma(_ display: String?) -> String {
            Fixture.observation(
                Fixture.loinc("2629-4", display),
                Fixture.quantity("60", "ug/dL") + "," + Fixture.taken)
        }
        let open = try Fixture.screening([infant, mma(nil)])
        expect(
            open.issues.filter { $0.id == "loinc-specimen-unresolved" }, .information,
            "business-rule")
        #expect(!open.numbers.contains("R07"))
        let named = try Fixture.screening([infant, mma("Methylmalonate in Serum or Plasma")])
        #expect(!named.issues.contains { $0.id == "loinc-specimen-unresolved" })
        #expect(named.numbers.contains("R07"))
        let urine = try Fixture.screening([infant, mma("Methylmalonate in Urine")])
        #expect(!urine.numbers.contains("R07"))
    }

    @Test(
        arguments: [
            ("25130-6", "MMA", 1), ("25130-6", nil, 1), ("25130-6", "Pyridinoline/Creatinine", 0),
            ("2285-5", "RBC folate", 0), ("2285-5", "RBCFOL", 1), ("2278-0", "Homocysteine", 1),
        ] as [(String, String?, Int)])
    func `loinc-foreign-code: a wrong code under a name of ours, or without a name`(
        code: String, display: String?, count: Int
    ) throws {
        let value = Fixture.observation(
            Fixture.loinc(code, display), Fixture.quantity("9", "umol/L") + "," + Fixture.taken)
        let issues = try Fixture.issues("loinc-foreign-code", [infant, value])
        expect(issues, .error, "code-invalid", count: count)
    }

    @Test func `local-code-mapped: a local name without any LOINC coding`() throws {
        func b12(_ more: String) -> String {
            Fixture.observation(
                #"{"coding":[{"system":"urn:lab","code":"VITB12"}\#(more)]}"#,
                Fixture.quantity("53", "pg/mL") + "," + Fixture.taken)
        }
        let screening = try Fixture.screening([infant, b12("")])
        expect(
            screening.issues.filter { $0.id == "local-code-mapped" }, .information, "informational")
        #expect(screening.numbers.contains("R01"))
        let both = b12(#",{"system":"http://loinc.org","code":"2132-9"}"#)
        #expect(try Fixture.issues("local-code-mapped", [infant, both]).isEmpty)
    }

    @Test(arguments: [
        ("http://snomed.info/sct", "609225004"), ("http://snomed.info/sct", "398152000"),
        ("http://human-phenotype-ontology.org", "HP:0001252"),
        ("http://human-phenotype-ontology.org", "HP:0001250"),
    ])
    func `a sign whose code was not verified is never matched`(system: String, code: String) throws
    {
        let sign = #"""
            {"resourceType":"Condition","id":"c","subject":{"reference":"Patient/infant"},
            "recordedDate":"2025-05-01","code":{"coding":[{"system":"\#(system)","code":"\#(code)"}]}}
            """#
        #expect(try Fixture.screening([infant, sign]).numbers.isEmpty)
    }

    @Test(arguments: [
        ("http://www.nlm.nih.gov/research/umls/rxnorm", "5514"),
        ("http://www.nlm.nih.gov/research/umls/rxnorm", "7486"),
        ("http://snomed.info/sct", "111132001"), ("http://www.whocc.no/atc", "V03AF03"),
    ])
    func `a drug whose code was not verified is never matched`(system: String, code: String) throws
    {
        let dose = #"""
            {"resourceType":"MedicationAdministration","id":"d","status":"completed",
            "subject":{"reference":"Patient/infant"},"effectiveDateTime":"2025-05-01",
            "medicationCodeableConcept":{"coding":[{"system":"\#(system)","code":"\#(code)"}]}}
            """#
        let screening = try Fixture.screening([infant, dose])
        #expect(screening.numbers.isEmpty)
        #expect(!screening.issues.contains { $0.id == "b12-dose-unspecified" })
    }

    // MARK: Times and persons

    @Test func `time-is-issued: nothing but the time of issue`() throws {
        let issued = #""issued":"2025-05-02T09:00:00+02:00""#
        let screening = try Fixture.screening([infant, Fixture.b12("53", issued)])
        expect(
            screening.issues.filter { $0.id == "time-is-issued" }, .information, "business-rule")
        #expect(screening.notes(of: "R01") == ["time-is-issued"])
        let both = Fixture.taken + "," + issued
        #expect(try Fixture.issues("time-is-issued", [infant, Fixture.b12("53", both)]).isEmpty)
    }

    @Test(arguments: [("2025-05-01T09:00:00+02:00", false), ("2025-04-28T09:00:00+02:00", true)])
    func `a time of issue close to the first dose places no sample before it`(
        issued: String, isPre: Bool
    ) throws {
        let dose = Fixture.dose(
            #""effectiveDateTime":"2025-05-02T09:00:00+02:00","# + Fixture.milligram)
        let b12 = Fixture.b12("53", #""issued":"\#(issued)""#)
        #expect(try Fixture.screening([infant, b12, dose]).numbers.contains("R01") == isPre)
    }

    @Test(arguments: [("2025", 1), ("2025-01", 1), ("2025-01-10", 0)])
    func `age-unknown: a laboratory result and no birth day`(birth: String, count: Int) throws {
        let child = Fixture.patient("infant", birth)
        let screening = try Fixture.screening([child, Fixture.b12("53")])
        expect(screening.issues.filter { $0.id == "age-unknown" }, .error, "required", count: count)
        #expect(screening.numbers.contains("R01") == (count == 0))
        #expect(try Fixture.issues("age-unknown", [child]).isEmpty)
        let later = Fixture.b12("53", #""effectiveDateTime":"2025-06-01""#)
        #expect(try Fixture.issues("age-unknown", [child, later]).isEmpty)
    }

    @Test func `sample-before-birth: older than the person, unless of the cord or the mother`()
        throws
    {
        func sample(_ day: String, _ display: String) -> [String] {
            [
                infant,
                Fixture.b12(
                    "53",
                    #""effectiveDateTime":"\#(day)","specimen":{"reference":"Specimen/s","display":"\#(display)"}"#
                ),
            ]
        }
        let early = try Fixture.screening(sample("2025-01-09", "Serum"))
        expect(early.issues.filter { $0.id == "sample-before-birth" }, .error, "value")
        #expect(!early.numbers.contains("R01"))
        #expect(try Fixture.issues("sample-before-birth", sample("2025-01-10", "Serum")).isEmpty)
        let cord = try Fixture.screening(sample("2025-01-09", "Umbilical cord blood"))
        #expect(!cord.issues.contains { $0.id == "sample-before-birth" })
        #expect(cord.numbers.contains("R01"))
        let maternal = try Fixture.screening(sample("2025-01-09", "Maternal serum"))
        #expect(!maternal.issues.contains { $0.id == "sample-before-birth" })
        #expect(!maternal.numbers.contains("R01"))
    }

    @Test(arguments: [(3_601, 1), (3_600, 0), (-60, 0)])
    func `future-sample: more than an hour after the clock`(seconds: Int, count: Int) throws {
        // 2025-05-02T09:00:00+02:00
        let clock = Instant(seconds: 1_746_169_200 - seconds, offsetMinutes: 120)
        let resources = [infant, Fixture.b12("53")]
        let issues = try Fixture.issues("future-sample", resources, clock: clock)
        expect(issues, .error, "value", count: count)
        #expect(
            try Fixture.screening(resources, clock: clock).numbers.contains("R01") == (count == 0))
    }

    @Test func `without a clock no sample is of the future`() throws {
        let resources = [infant, Fixture.b12("53")]
        #expect(try Fixture.issues("future-sample", resources, asOf: "2025-04-01").isEmpty)
    }

    @Test func `dyad-link-missing: an unlinked infant beside a woman who matters`() throws {
        let maternal = Fixture.b12("110", of: "mother")
        let issues = try Fixture.issues("dyad-link-missing", [infant, mother, maternal])
        expect(issues, .information, "business-rule")
        #expect(issues.map(\.source?.reference) == ["Patient/infant"])
        let linked = [infant, mother, maternal, Fixture.link]
        #expect(try Fixture.issues("dyad-link-missing", linked).isEmpty)
        #expect(try Fixture.issues("dyad-link-missing", [infant, mother]).isEmpty)
        let man = mother.replacing(#""gender":"female""#, with: #""gender":"male""#)
        #expect(try Fixture.issues("dyad-link-missing", [infant, man, maternal]).isEmpty)
    }

    @Test func `dyad-link-missing: a record of a woman that is not known yet says nothing`() throws
    {
        let later = #""effectiveDateTime":"2025-06-01","#
        let statement = Fixture.dose(
            later + Fixture.milligram, type: "MedicationStatement", of: "mother")
        #expect(try Fixture.issues("dyad-link-missing", [infant, mother, statement]).isEmpty)
        let issues = try Fixture.issues(
            "dyad-link-missing", [infant, mother, statement], asOf: "2025-06-01")
        expect(issues, .information, "business-rule")
    }

    @Test func `remarks on values are made of everybody`() throws {
        let adult = Fixture.patient("adult", "1950-01-01")
        let value = Fixture.observation(
            #"{"text":"Ferritin"}"#,
            Fixture.quantity("60", "ng/mL") + #","issued":"2025-05-02T09:00:00+02:00""#,
            of: "adult", status: "preliminary")
        let issues = try Fixture.screening([adult, value]).issues.map(\.id)
        for id in ["status-not-final", "local-code-mapped", "time-is-issued"] {
            #expect(issues.contains(id), "\(id)")
        }
    }

    @Test func `dyad-link-missing: a coded mother without an infant`() throws {
        let lactation = #"""
            {"resourceType":"Condition","id":"c","subject":{"reference":"Patient/mother"},"recordedDate":"2025-05-01",
            "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"Z39.1"}]}}
            """#
        let issues = try Fixture.issues("dyad-link-missing", [mother, lactation])
        expect(issues, .information, "business-rule")
        #expect(issues.map(\.source?.reference) == ["Patient/mother"])
    }

    // MARK: Doses

    @Test func `b12-dose-unspecified: a treatment without an amount`() throws {
        let time = #""effectiveDateTime":"2025-05-03T09:00:00+02:00""#
        expect(
            try Fixture.issues("b12-dose-unspecified", [infant, Fixture.dose(time)]), .information,
            "business-rule")
        let others = [
            Fixture.dose(time + "," + Fixture.milligram), Fixture.dose(time, status: "not-done"),
            Fixture.dose(time, drug: "V03AB33"), Fixture.dose(time, drug: "B03BB01"),
            Fixture.dose(#""effectiveDateTime":"2025-05-09""#),
            Fixture.dose(#""authoredOn":"2025-05-03""#, type: "MedicationRequest", status: "draft"),
        ]
        for other in others {
            #expect(try Fixture.issues("b12-dose-unspecified", [infant, other]).isEmpty)
        }
    }

    @Test(
        arguments: [
            ("MedicationAdministration", "completed", #""effectiveDateTime":"2025-05-03","#, []),
            ("MedicationDispense", "completed", #""whenHandedOver":"2025-05-03","#, []),
            (
                "MedicationStatement", "active", #""effectiveDateTime":"2025-05-03","#,
                ["dose-stated"]
            ),
            ("MedicationRequest", "active", #""authoredOn":"2025-05-03","#, ["dose-stated"]),
        ] as [(String, String, String, [String])])
    func `dose-stated and dose-unknown: notes on what treatment a finding is under`(
        type: String, status: String, time: String, notes: [String]
    ) throws {
        let isGiven = type == "MedicationAdministration"
        let list =
            #"[{"route":{"coding":[{"code":"78421000","system":"http://snomed.info/sct"}]},"doseAndRate":[{"doseQuantity":{"value":1,"unit":"mg"}}]}]"#
        let name = type == "MedicationStatement" ? "dosage" : "dosageInstruction"
        let amount = isGiven ? Fixture.milligram : #""\#(name)":\#(list)"#
        let known = Fixture.dose(time + amount, type: type, status: status)
        let found = try Fixture.screening([infant, Fixture.b12("53"), known])
        #expect(found.notes(of: "R01") == notes)
        let unknown = Fixture.dose(time + #""note":[]"#, type: type, status: status)
        let open = try Fixture.screening([infant, Fixture.b12("53"), unknown])
        #expect(open.notes(of: "R01") == notes + ["dose-unknown"])
    }

    @Test(arguments: [("2025-05-02T10:00:00+02:00", true), ("2025-05-02T08:00:00+02:00", false)])
    func `post-first-dose-sample: a raised metabolite soon after the first dose`(
        sampled: String, isNoted: Bool
    ) throws {
        let thcy = Fixture.observation(
            Fixture.loinc("13965-9"),
            Fixture.quantity("40", "umol/L") + #","effectiveDateTime":"\#(sampled)""#)
        let dose = Fixture.dose(Fixture.taken + "," + Fixture.milligram)
        let notes = try Fixture.screening([infant, thcy, dose]).notes(of: "R07")
        #expect(notes?.contains("post-first-dose-sample") == isNoted)
    }

    @Test(arguments: [(#""2025-05-02""#, true), (#""2025-05-02T10:00:00+02:00""#, false)])
    func `order-unknown: a sample and a dose of one day, one of them without a time`(
        given: String, isNoted: Bool
    ) throws {
        let dose = Fixture.dose(#""effectiveDateTime":\#(given),"# + Fixture.milligram)
        let b12 = Fixture.b12("53", #""effectiveDateTime":"2025-05-02T11:00:00+02:00""#)
        let notes = try Fixture.screening([infant, b12, dose]).notes(of: "R48")
        #expect(notes?.contains("order-unknown") == isNoted)
    }
}
