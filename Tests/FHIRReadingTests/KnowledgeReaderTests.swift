import ClinicalModel
import FHIRCore
import FHIRReading
import Testing

@Suite struct `Reading of profiles` {
    private static func read(_ lines: String) -> KnowledgeReading {
        Array(lines.utf8).withUnsafeBytes { KnowledgeReader.read(blob: $0) }
    }

    @Test func `the embedded profiles are those of the directory`() throws {
        let embedded = try #require(KnowledgeReader.readEmbedded().knowledge)
        let directory = try KnowledgeFixture.knowledge()
        #expect(embedded.parameters == directory.parameters)
        #expect(embedded.rules == directory.rules)
        #expect(embedded.version == directory.version)
        #expect(embedded.analytes.map(\.codes) == directory.analytes.map(\.codes))
        #expect(embedded.loincEntries.map(\.code) == directory.loincEntries.map(\.code))
    }

    @Test func `a directory without profiles is an issue and no knowledge`() {
        let reading = KnowledgeReader.read(directory: "/nonexistent-profiles")
        #expect(reading.knowledge == nil)
        #expect(reading.issues.contains { $0.id == "profile-file" })
    }

    @Test func `broken JSON names line and file`() throws {
        let reading = Self.read("{\"version\": \"1\"}\n{\"resourceType\": ")
        let issue = try #require(reading.issues.first)
        #expect(issue.severity == .fatal)
        #expect(issue.expression == "profiles line 2")
        #expect(issue.position?.line == 1)
        #expect(reading.knowledge == nil)
    }

    @Test func `a parameter without a mark names its path`() throws {
        let reading = Self.read(
            """
            {"resourceType":"Parameters","id":"parameters","parameter":[{"name":"P-X",\
            "part":[{"name":"value","valueQuantity":{"value":1,"code":"d"}}]}]}
            """)
        let issue = try #require(reading.issues.first)
        #expect(issue.id == "profile-content")
        #expect(issue.expression == "profiles line 1: Parameters.parameter[0]")
        #expect(issue.diagnostics.contains("P-X"))
    }

    @Test func `a canonical unit with another factor is refused`() {
        let url = "https://w3id.org/cobalamin/StructureDefinition/"
        let reading = Self.read(
            """
            {"resourceType":"ObservationDefinition","extension":[\
            {"url":"\(url)analyte-key","valueCode":"X"},\
            {"url":"\(url)specimen-axis","valueCode":"blood"},\
            {"url":"\(url)accepted-unit","extension":[{"url":"unit","valueCode":"d"},\
            {"url":"kind","valueCode":"other"},{"url":"numerator","valueDecimal":2},\
            {"url":"denominator","valueDecimal":1}]}],\
            "quantitativeDetails":{"unit":{"coding":[{"code":"d"}]}}}
            """)
        #expect(reading.issues.contains { $0.diagnostics.contains("factor 1") })
    }

    @Test func `what is missing or given twice is said`() {
        let parameter = """
            {"name":"P-X","part":[{"name":"value","valueQuantity":{"value":1,"code":"d"}},\
            {"name":"mark","valueCode":"D"}]}
            """
        let reading = Self.read(
            "{\"resourceType\":\"Parameters\",\"parameter\":[\(parameter),\(parameter)]}")
        let texts = reading.issues.map(\.diagnostics)
        #expect(texts.contains { $0.contains("P-X is given twice") })
        #expect(texts.contains { $0.contains("no analytes") })
        #expect(texts.contains { $0.contains("no sentence decision-support") })
    }

    @Test func `a concept map without a table of its name is refused`() {
        let reading = Self.read("{\"resourceType\":\"ConceptMap\",\"id\":\"sings\",\"group\":[]}")
        #expect(reading.issues.contains { $0.diagnostics.contains("no table is named sings") })
    }
}
