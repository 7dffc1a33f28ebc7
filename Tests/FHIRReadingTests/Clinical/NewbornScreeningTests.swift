import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Newborn screening reports` {
    private func screenings(_ members: String, code: String = "57131-5") throws
        -> [NewbornScreeningRecord]
    {
        try ReadingFixture.read([
            ReadingFixture.infant, ReadingFixture.observation(code: code, members),
        ]).record("Patient/infant").newbornScreenings
    }

    private func answer(_ text: String) -> String {
        #""valueCodeableConcept":{"text":"\#(text)"},"effectiveDateTime":"2024-03-14""#
    }

    @Test(
        arguments: [
            ("Methylmalonic acidemia", ["mma-disorder"]), ("MMA", ["mma-disorder"]),
            ("Propionic acidemia (PROP)", ["propionic-acidaemia"]),
            ("PA; MMA", ["propionic-acidaemia", "mma-disorder"]),
            ("Cbl A,B", ["mma-disorder"]), ("METHYLMALONIC ACIDURIA cblC", ["mma-disorder"]),
            ("None", []), ("No MMA", []), ("MMA: negative", []), ("Not MMA", []),
            ("Phenylketonuria", []), ("verdi på normal", []), ("Papa's mummy", []),
        ] as [(String, [String])])
    func `an answer names disorders in whole words`(text: String, disorders: [String]) throws {
        let found = try screenings(answer(text))
        #expect(found.map { $0.disorders.map(\.rawValue) } == [disorders])
        #expect(found.map(\.answers) == [[text]])
        #expect(found.map(\.topic) == [.positiveConditions])
        #expect(found[0].time?.description == "2024-03-14")
    }

    @Test func `displays, strings and components are answers too`() throws {
        let coded =
            #""valueCodeableConcept":{"coding":[{"system":"urn:x","code":"1","display":"MMA"}]}"#
        #expect(try screenings(coded).map(\.disorders) == [["mma-disorder"]])
        #expect(try screenings(#""valueString":"Propionic""#).map(\.disorders.count) == [1])
        let component = #""component":[{"code":{"text":"x"},"valueString":"MUT"}]"#
        #expect(try screenings(component).map(\.disorders) == [["mma-disorder"]])
    }

    @Test func `a disorder may be coded`() throws {
        let coded =
            #""valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"42393006"}],"text":"see letter"}"#
        #expect(try screenings(coded).map(\.disorders) == [["mma-disorder"]])
    }

    @Test func `the overall interpretation is kept and names nothing by words`() throws {
        let found = try screenings(answer("MMA suspected"), code: "57130-7")
        #expect(found.map(\.topic) == [.interpretation])
        #expect(found.map(\.disorders) == [[]])
    }

    @Test func `without an answer there is no report`() throws {
        #expect(try screenings(ReadingFixture.effective).isEmpty)
    }

    @Test(arguments: ["entered-in-error", "cancelled", "registered"])
    func `a report that is not valid is none`(status: String) throws {
        let report = ReadingFixture.observation(code: "57131-5", status: status, answer("MMA"))
        let reading = try ReadingFixture.read([ReadingFixture.infant, report])
        #expect(try reading.record("Patient/infant").newbornScreenings.isEmpty)
    }
}
