import ClinicalModel
import Testing

@Suite struct `Concept catalogue` {
    private static let snomed = CodeSystemURI.snomedCT
    private static let catalogue = ConceptCatalogue(
        rows: [
            row(.neurologicalSigns, snomed, "26079004", "tremor"),
            row(.neurologicalSigns, CodeSystemURI.humanPhenotypeOntology, "HP:0001337", "tremor"),
            row(.conditions, CodeSystemURI.icd10CM, "D51", "b12-deficiency", isPrefix: true),
            row(.conditions, CodeSystemURI.icd10CM, "D51.1", "imerslund", isPrefix: true),
            row(.conditions, CodeSystemURI.icd10CM, "E53.8", "b12-deficiency"),
            row(.drugs, nil, "Gas and Air", "nitrous-oxide"),
        ], systemAliases: ["urn:oid:2.16.840.1.113883.6.96": snomed])

    private static func row(
        _ table: ConceptTable, _ system: String?, _ code: String, _ key: String,
        isPrefix: Bool = false
    ) -> ConceptCatalogue.Row {
        ConceptCatalogue.Row(
            table: table, system: system, code: code, display: key, isPrefix: isPrefix,
            key: ConceptKey(rawValue: key))
    }

    private static func key(_ table: ConceptTable, _ system: String?, _ code: String) -> String? {
        catalogue.concept(table, system: system, code: code)?.key.rawValue
    }

    @Test func `a code is found under its system and the other names of that system`() {
        #expect(Self.key(.neurologicalSigns, Self.snomed, "26079004") == "tremor")
        let oid = "urn:oid:2.16.840.1.113883.6.96"
        #expect(Self.key(.neurologicalSigns, oid, "26079004") == "tremor")
        #expect(Self.key(.neurologicalSigns, "http://example.org", "26079004") == nil)
        #expect(Self.key(.generalSigns, Self.snomed, "26079004") == nil)
        #expect(Self.key(.neurologicalSigns, nil, "26079004") == nil)
    }

    @Test func `a phenotype code is found anywhere and bare digits only in its own system`() {
        let hpo = CodeSystemURI.humanPhenotypeOntology
        #expect(Self.key(.neurologicalSigns, "http://example.org", "HP:0001337") == "tremor")
        #expect(Self.key(.neurologicalSigns, nil, "HP:0001337") == "tremor")
        #expect(Self.key(.neurologicalSigns, hpo, "0001337") == "tremor")
        #expect(Self.key(.neurologicalSigns, "http://example.org", "0001337") == nil)
    }

    @Test func `the longest fitting prefix decides and a dot may be missing`() {
        let icd = CodeSystemURI.icd10CM
        #expect(Self.key(.conditions, icd, "D51.9") == "b12-deficiency")
        #expect(Self.key(.conditions, icd, "D51.1") == "imerslund")
        #expect(Self.key(.conditions, icd, "D511") == "imerslund")
        #expect(Self.key(.conditions, icd, "E538") == "b12-deficiency")
        #expect(Self.key(.conditions, icd, "E53.81") == nil)
    }

    @Test func `names are found after normalising`() {
        #expect(Self.catalogue.concept(.drugs, name: "GAS-AND-AIR")?.key == "nitrous-oxide")
        #expect(Self.catalogue.concept(.drugs, name: "gas") == nil)
    }

    @Test(arguments: [("26079004", true), ("D51.9", true), ("D519", true), ("73211009", false)])
    func `the filter by bytes lets every known code pass`(code: String, isKnown: Bool) {
        var code = code
        #expect(code.withUTF8 { Self.catalogue.mayKnow($0) } == isKnown)
    }
}
