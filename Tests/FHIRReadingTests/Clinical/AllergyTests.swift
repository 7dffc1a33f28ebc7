import ClinicalModel
import FHIRReading
import Testing

@Suite struct Allergies {
    private func allergies(_ resources: String...) throws -> [AllergyRecord] {
        try ReadingFixture.read([ReadingFixture.infant] + resources).record("Patient/infant")
            .allergies
    }

    private func allergy(_ members: String) -> String {
        #"{"resourceType":"AllergyIntolerance","id":"a","patient":{"reference":"Patient/infant"},\#(members)}"#
    }

    private func coded(_ system: String, _ code: String) -> String {
        #""code":{"coding":[{"system":"\#(system)","code":"\#(code)"}]}"#
    }

    private func status(_ name: String, _ code: String) -> String {
        #","\#(name)":{"coding":[{"code":"\#(code)"}]}"#
    }

    @Test(arguments: ["B03BA01", "B03BA03", "B03BA05", "B03BA04", "B03BA51"])
    func `a form of the vitamin by code is an allergy to cobalamin`(code: String) throws {
        #expect(
            try allergies(allergy(coded("http://www.whocc.no/atc", code))).map(\.allergen)
                == [.cobalamin])
    }

    @Test(
        arguments: [
            ("Cobalt", .cobalt), ("Cobalt allergy", .cobalt), ("Allergy to cobalt", .cobalt),
            ("Allergy to hydroxocobalamin", .cobalamin), ("Vitamin B12", .cobalamin),
            ("Cobalamin", .cobalamin), ("Metformin", nil), ("Penicillin V", nil),
            ("Allergy to peanuts", nil), ("Nickel", nil),
        ] as [(String, AllergyRecord.Allergen?)])
    func `a name tells the allergen`(name: String, allergen: AllergyRecord.Allergen?) throws {
        #expect(
            try allergies(allergy(#""code":{"text":"\#(name)"}"#)).map(\.allergen)
                == [allergen].compactMap { $0 })
    }

    @Test func `the substance of a reaction tells it too`() throws {
        let found = try allergies(
            allergy(
                #""code":{"text":"Drug allergy"},"reaction":[{"substance":{"text":"Cyanocobalamin 1 mg/mL"}}]"#
            ))
        #expect(found.map(\.allergen) == [.cobalamin])
    }

    @Test(arguments: [
        ("clinicalStatus", "active", true, false), ("clinicalStatus", "inactive", false, false),
        ("clinicalStatus", "resolved", false, false),
        ("verificationStatus", "confirmed", true, false),
        ("verificationStatus", "unconfirmed", true, false),
        ("verificationStatus", "refuted", true, true),
    ])
    func `its statuses are kept`(name: String, code: String, isActive: Bool, isRefuted: Bool) throws
    {
        let found = try allergies(allergy(#""code":{"text":"Cobalt"}"# + status(name, code)))
        #expect(found.map(\.isClinicallyActive) == [isActive])
        #expect(found.map(\.isRefuted) == [isRefuted])
    }

    @Test func `entered in error is no allergy`() throws {
        let wrong = #""code":{"text":"Cobalt"}"# + status("verificationStatus", "entered-in-error")
        #expect(try allergies(allergy(wrong)).isEmpty)
    }

    @Test(
        arguments: [
            (#""onsetDateTime":"2024-06""#, "2024-06", "2024-06"),
            (
                #""recordedDate":"2024-07-01T08:00:00+02:00","onsetDateTime":"2024""#, "2024",
                "2024-07-01T08:00:00+02:00"
            ),
            (#""onsetAge":{"value":1,"code":"wk"}"#, "2024-03-17", "2024-03-17"),
            (#""onsetPeriod":{"start":"2024-05-01"}"#, "2024-05-01", "2024-05-01"),
            (#""note":[]"#, nil, nil),
        ] as [(String, String?, String?)])
    func `its times are kept as precise as they are`(
        members: String, onset: String?, known: String?
    ) throws {
        let found = try allergies(allergy(#""code":{"text":"Cobalt"},"# + members))
        #expect(found.map(\.onset?.description) == [onset])
        #expect(found.map(\.known?.description) == [known])
    }
}
