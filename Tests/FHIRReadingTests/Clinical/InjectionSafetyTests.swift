import ClinicalModel
import FHIRReading
import Testing

/// What speaks against a product or a route: read by names, for clinical knowledge has no codes.
@Suite struct InjectionSafetyReading {
    private func record(_ resources: String...) throws -> PatientRecord {
        try ReadingFixture.read([ReadingFixture.infant, ReadingFixture.mother] + resources)
            .record("Patient/infant")
    }

    // MARK: Benzyl alcohol

    private func given(_ medication: String, contained: String = "") -> String {
        #"""
        {"resourceType":"MedicationAdministration","id":"d","status":"completed",\#(contained)
        "subject":{"reference":"Patient/infant"},"effectiveDateTime":"2024-03-20",\#(medication)}
        """#
    }

    @Test(
        arguments: [
            ("Cyanocobalamin 1000 mcg/mL, benzyl alcohol 1.5 %", true),
            ("Hydroxocobalamin Ampullen mit Benzylalkohol", true),
            ("Cyanocobalamine, alcool benzylique", true),
            ("Cianocobalamina (cyanocobalamin) con alcohol bencílico", true),
            ("Cyanocobalamin 1000 mcg/mL", false), ("Cyanocobalamin, benzyl alcohol-free", false),
            ("Cyanocobalamin without benzyl alcohol", false),
            ("Hydroxocobalamin ohne Benzylalkohol", false),
            ("Hydroxocobalamin, free of benzyl alcohol", false),
        ])
    func `a product's name tells that it holds benzyl alcohol`(
        name: String, holds: Bool
    ) throws {
        let doses = try record(
            given(#""medicationCodeableConcept":{"text":"\#(name)"}"#)
        ).medications
        #expect(doses.map(\.containsBenzylAlcohol) == [holds])
    }

    @Test(arguments: [("0517-0031-25", true), ("51662-1703-1", true), ("0591-2888-30", false)])
    func `a product's code tells it by what the label says`(code: String, holds: Bool) throws {
        let coding = #"{"system":"http://hl7.org/fhir/sid/ndc","code":"\#(code)"}"#
        let doses = try record(
            given(#""medicationCodeableConcept":{"coding":[\#(coding)]}"#)
        ).medications
        #expect(doses.map(\.containsBenzylAlcohol) == [holds])
    }

    @Test(arguments: [("Benzyl alcohol", true), ("Sodium chloride", false)])
    func `an ingredient tells it`(ingredient: String, holds: Bool) throws {
        let product = #"""
            "contained":[{"resourceType":"Medication","id":"m",
            "code":{"coding":[{"system":"http://www.whocc.no/atc","code":"B03BA01"}]},
            "ingredient":[{"itemCodeableConcept":{"text":"\#(ingredient)"}}]}],
            """#
        let doses = try record(
            given(##""medicationReference":{"reference":"#m"}"##, contained: product)
        ).medications
        #expect(doses.map(\.containsBenzylAlcohol) == [holds])
    }

    // MARK: Diagnoses by name

    private func condition(_ text: String, subject: String = "infant") -> String {
        #"""
        {"resourceType":"Condition","id":"c","subject":{"reference":"Patient/\#(subject)"},
        "recordedDate":"2024-05-01","code":{"text":"\#(text)"}}
        """#
    }

    @Test(
        arguments: [
            ("Haemophilia A", "bleeding-disorder"), ("von Willebrand disease", "bleeding-disorder"),
            ("Bleeding disorder, unspecified", "bleeding-disorder"),
            ("Gerinnungsstörung", "bleeding-disorder"),
            ("Atypical hemolytic-uremic syndrome", "thrombotic-microangiopathy"),
            ("Family history of Leber hereditary optic neuropathy", "leber-optic-atrophy"),
            ("Leber congenital amaurosis", nil), ("Bleeding nose", nil), ("Gastrectomy", nil),
        ] as [(String, String?)])
    func `a diagnosis without a code of its own is read by its name`(
        text: String, key: String?
    ) throws {
        let keys = try record(condition(text)).conditions.map(\.key.rawValue)
        #expect(keys == [key].compactMap { $0 })
    }

    @Test func `a diagnosis with a known code is what the code says`() throws {
        let coded = #"""
            {"resourceType":"Condition","id":"c","subject":{"reference":"Patient/infant"},
            "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"D69.6"}],
            "text":"Bleeding disorder"}}
            """#
        #expect(try record(coded).conditions.map(\.key.rawValue) == ["thrombocytopenia"])
    }

    @Test(arguments: ["FTH", "MGRMTH", "SIB"])
    func `any relative with Leber's optic atrophy is kept`(relationship: String) throws {
        let history = #"""
            {"resourceType":"FamilyMemberHistory","id":"f","status":"completed","date":"2024-04-01",
            "patient":{"reference":"Patient/infant"},
            "relationship":{"coding":[{"code":"\#(relationship)"}]},
            "condition":[{"code":{"text":"Leber's hereditary optic neuropathy"}}]}
            """#
        let found = try record(history).conditions
        #expect(found.map(\.key.rawValue) == ["leber-optic-atrophy"])
        #expect(found.map { $0.recorded?.description } == ["2024-04-01"])
    }
}
