import AdapterPipeline
import ClinicalModel
import Testing

/// The doors of the library do what the program does.
@Suite struct LibraryTests {
    private static let bundle = """
        {"resourceType":"Bundle","type":"collection","entry":[
        {"resource":{"resourceType":"Patient","id":"infant","birthDate":"2025-01-10"}},
        {"resource":{"resourceType":"Observation","id":"b12","status":"final",
        "code":{"coding":[{"system":"http://loinc.org","code":"2132-9"}]},
        "subject":{"reference":"Patient/infant"},"effectiveDateTime":"2025-05-01T08:00:00Z",
        "valueQuantity":{"value":80,"unit":"pg/mL"}}}]}
        """

    private func pipeline() throws -> AdapterPipeline {
        try AdapterPipeline(
            time: EvaluationTime(
                asOf: EvaluationTime.Moment("2025-05-02"), clock: nil,
                started: Instant(seconds: 0, offsetMinutes: 0)))
    }

    @Test func `a severe deficiency is found and spliced in`() throws {
        let pipeline = try pipeline()
        let screening = try pipeline.screening(of: Array(Self.bundle.utf8))
        #expect(screening.subjects.first?.findings.map(\.number) == ["R01"])
        let filtered = pipeline.filtered(Array(Self.bundle.utf8))
        #expect(filtered.worst == .critical)
        #expect(filtered.isReadable && filtered.isAltered)
        let text = String(decoding: filtered.json, as: UTF8.self)
        #expect(text.hasPrefix(String(Self.bundle.prefix(300))))
        #expect(text.contains("b12-severe-deficiency"))
    }

    @Test func `a finding leads to the record of its person`() throws {
        let pipeline = try pipeline()
        let bytes = Array(Self.bundle.utf8)
        let document = try pipeline.clinicalDocument(of: bytes)
        let finding = try #require(
            try pipeline.screening(of: bytes).subjects.first?.findings.first)
        let record = document[finding.subject]
        #expect(record.person.source.resourceType == "Patient")
        #expect(record.results.count == 1)
        #expect(throws: UnreadableInput.self) {
            try pipeline.clinicalDocument(of: Array("{".utf8))
        }
    }

    @Test func `an unreadable document says why and gives an outcome`() throws {
        let pipeline = try pipeline()
        #expect(throws: UnreadableInput.self) { try pipeline.screening(of: Array("{".utf8)) }
        let filtered = pipeline.filtered(Array("{".utf8))
        #expect(!filtered.isReadable)
        #expect(String(decoding: filtered.json, as: UTF8.self).contains("OperationOutcome"))
    }

    @Test func `profiles that are not there are refused`() {
        #expect(throws: UnusableKnowledge.self) {
            try AdapterPipeline(
                profiles: "/nowhere",
                time: EvaluationTime(
                    asOf: nil, clock: nil, started: Instant(seconds: 0, offsetMinutes: 0)))
        }
    }
}
