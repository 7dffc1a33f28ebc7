import FHIRCore
import LabFeeds
import Testing

@Suite struct ResultValueTests {
    private static func report(_ type: String, _ value: String) -> LabReport {
        ReportFixture.report("OBR|1||F1|X", "OBX|1|\(type)|B12^Cobalamin^L||\(value)||||||F")
    }

    @Test(arguments: [
        ("NM", "53", "number 53"), ("NM", " 53 ", "number 53"), ("NM", "NEG", "number NEG"),
        ("NM", ">5", "number >5"), ("NM", "1,234", "number 1,234"), ("NM", "5.3E2", "number 5.3E2"),
        ("SN", "<^15", "structured < 15 - -"), ("SN", "^1^:^80", "structured - 1 : 80"),
        ("SN", "^5^-^10", "structured - 5 - 10"), ("SN", "^1^+", "structured - 1 + -"),
        ("SN", "=^5", "structured = 5 - -"), ("ST", "see note", "text see note"),
        ("ST", "NEG", "text NEG"), ("ST", "a^b", "text a^b"), ("ST", "^b&c", "text ^b&c"),
        ("TX", "line 1~line 2", "text line 1~line 2"), ("FT", "a\\.br\\b", "text a\nb"),
        ("FT", "\\H\\bold\\N\\ \\.sp2\\x", "text bold \n\nx"),
        ("CE", "L1^low^L", "code L1|low|L"),
        ("CWE", "1^one^LN^2^two^L^^^words", "code 1|one|LN,2|two|L,'words'"),
        ("CWE", "1^one^LN^^^^^^^3^three^SCT", "code 1|one|LN,3|three|SCT"),
        ("CWE", "^only words", "code 'only words'"), ("CWE", "A~B^b^L", "code A||~B|b|L"),
        ("CWE", "1^one^^^^^^^^^^^^1.2.3", "code 1|one|1.2.3"), ("CNE", "P^pos^L", "code P|pos|L"),
        ("CF", "A^a^L", "code A|a|L"), ("ID", "Y", "code Y||"), ("IS", "X", "code X||"),
        ("TS", "20250508", "time 20250508"), ("DTM", "202505081200+0200", "time 202505081200+0200"),
        ("DT", "202505", "time 202505"), ("TM", "1230", "time 1230"),
        ("ED", "LAB^IM^JPEG^Base64^QUJD", "document image/jpeg Base64 QUJD"),
        ("ED", "^application/pdf^^Base64^QUJD", "document application/pdf Base64 QUJD"),
        ("ED", "^TEXT^^^plain", "document text/plain A plain"),
        ("ED", "^AP^Octet-stream^Base64^QQ==", "document application/octet-stream Base64 QQ=="),
        ("RP", "http://x.example/1^PACS^IM^JPEG", "document image/jpeg - http://x.example/1"),
        ("NA", "1^2^3~4^5", "other NA 1^2^3~4^5"), ("CX", "1^^^H", "other CX 1^^^H"),
        ("XCN", "7^DOC", "other XCN 7^DOC"), ("MO", "5^EUR", "other MO 5^EUR"),
        ("NM", "", "none"), ("CWE", "\"\"", "none"), ("ST", "  ", "none"),
    ])
    func `a value is what its type says`(type: String, value: String, words: String) {
        let report = Self.report(type, value)
        #expect(report.results.map { report.words($0.value) } == [words])
        #expect(report.ids() == [])
    }

    @Test func `a value without a type is text and said`() {
        let report = Self.report("", "53")
        #expect(report.results.map { report.words($0.value) } == ["text 53"])
        #expect(report.ids(.warning) == ["hl7v2-value-type-missing"])
    }

    @Test(arguments: [
        ("NM", "60~120", "text 60~120"), ("NM", "60^120", "text 60^120"),
        ("SN", "<^5~>^9", "text <^5~>^9"), ("TS", "2024~2025", "text 2024~2025"),
    ])
    func `several values where one is allowed stay text`(type: String, value: String, words: String)
    {
        let report = Self.report(type, value)
        #expect(report.results.map { report.words($0.value) } == [words])
        #expect(report.ids(.warning) == ["hl7v2-value-repeated"])
        #expect(report.issues.first?.position?.line == 4)
    }

    @Test func `all fields of a result are read`() {
        let report = ReportFixture.report(
            "OBR|1||F1|X",
            "OBX|3|NM|2132-9^Cobalamin^LN^VITB12^Vitamin B12^L|1|53|pg/mL^pg/mL^UCUM|200 - 900|LL~A|||"
                + "F|||20250508090000+0200|LAB1^Central^L|77^SEES^SUE|IA^Immunoassay^L||20250508110000|"
                + "BLDV^vein^HL70487|R1^LAB^1.2^ISO||Central laboratory^L^^^^H&9.8&ISO^XX^^^CL|1 ROAD^^TOWN"
        )
        let result = report.results[0]
        #expect(report.string(result.setID) == "3")
        #expect(report.words(result.code) == ["2132-9|Cobalamin|LN", "VITB12|Vitamin B12|L"])
        #expect(report.string(result.subID) == "1")
        #expect(report.words(result.unit) == ["pg/mL|pg/mL|UCUM"])
        #expect(result.ranges.map { report.string(report.ranges[Int($0)].text) } == ["200 - 900"])
        #expect(
            result.interpretations.map { report.words(report.codes[Int($0)]) } == [
                ["LL||"], ["A||"],
            ])
        #expect(report.string(result.time?.start?.text) == "20250508090000+0200")
        #expect(result.observers.map { report.words($0.identifiers.first) } == ["77||||"])
        #expect(report.words(result.method) == ["IA|Immunoassay|L"])
        #expect(report.string(result.analysed?.text) == "20250508110000")
        #expect(report.words(result.bodySite) == ["BLDV|vein|HL70487"])
        #expect(report.words(result.identifier) == "R1|LAB|1.2|ISO|")
        let performer = result.performer.map { report.organizations[Int($0)] }
        #expect(report.string(performer?.name) == "Central laboratory")
        #expect(
            performer?.identifiers.map { report.words($0) } == ["CL|H|9.8|ISO|XX", "LAB1|L|||"])
        #expect(report.string(performer?.addresses.first?.city) == "TOWN")
    }

    @Test func `a range that was not escaped stays one text`() {
        let report = ReportFixture.report("OBR|1||F1|X", "OBX|1|NM|A||5||0^4~5^9|||F")
        #expect(report.ranges.map { report.string($0.text) } == ["0^4~5^9"])
    }

    @Test func `the places of an observation group are written with dots`() {
        let report = ReportFixture.report("OBR|1||F1|X", "OBX|1|NM|A|^4^2|5||||||F")
        #expect(report.string(report.results[0].subID) == ".4.2")
    }

    @Test func `a laboratory named again stands once where no field must be followed`() {
        let segments = ["LAB A", "LAB A", "LAB B", "LAB B"].enumerated().map {
            "OBX|\($0)|NM|A||5||||||F||||||||||||\($1)"
        }
        let message = ReportFixture.parsed(
            [ReportFixture.header, ReportFixture.patient, "OBR|1||F1|X"] + segments)
        let report = LabReport(message, format: .hl7v2ER7)
        #expect(report.results.map(\.performer) == [0, 0, 1, 1])
        let followed = LabReport(message, format: .hl7v2ER7, recordingFields: true)
        #expect(followed.organizations.count == 4)
    }

    @Test func `a result without a code is said`() {
        let report = ReportFixture.report("OBR|1||F1|X", "OBX|1|NM|||5||||||F")
        #expect(report.ids(.error) == ["hl7v2-result-code-missing"])
        #expect(report.results.count == 1)
    }
}
