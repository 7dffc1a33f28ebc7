import LabMapping
import Testing

/// A code stands under a system of HL7's only where that system holds it.
@Suite struct CodeSystemTests {
    private let observation = "OBX|1|NM|2132-9^B12^LN||53|pg/mL|||||F"

    private func mapped(_ patient: String, order: String = "OBR|1||F1|A^B^L", visit: String = "")
        -> String
    {
        var fixture = MappingFixture()
        fixture.patient = patient
        return fixture.bundle(visit, order, observation).text
    }

    private func patient(_ number: String = "4711^^^CLINIC^MR", language: String = "") -> String {
        "PID|1||\(number)||Sample^Infant||20250101|F|||||||\(language)"
    }

    @Test(arguments: [
        ("en", true), ("de-AT", true), ("eng", false), ("1", false), ("fr-CN", false),
    ])
    func `a language claims its registry only where FHIR knows the tag`(
        _ tag: String, _ isKnown: Bool
    ) {
        let text = mapped(patient(language: tag))
        #expect(text.contains(#""\#(isKnown ? "code" : "text")":"\#(tag)""#))
        #expect(text.contains("urn:ietf:bcp:47") == isKnown)
    }

    @Test(arguments: [("fr", true), ("ENG", false)])
    func `the language of a message is one FHIR knows, or kept`(_ tag: String, _ isKnown: Bool) {
        var fixture = MappingFixture()
        fixture.head += "|||||||\(tag)"
        let text = fixture.bundle("OBR|1||F1|A^B^L", observation).text
        #expect(text.contains(#","language":"\#(tag)""#) == isKnown)
        #expect(text.contains(#"","_language":{"extension""#) == !isKnown)
    }

    @Test(arguments: [("M", true), ("2", false)])
    func `marital status claims HL7's codes only where it is one`(
        _ status: String, _ isKnown: Bool
    ) {
        let text = mapped(patient(language: "|\(status)"))
        #expect(text.contains(#""code":"\#(status)""#))
        #expect(text.contains("v3-MaritalStatus") == isKnown)
    }

    @Test(arguments: [("HM", true), ("RESULTS", false)])
    func `a section that is no code of table 0074 is text`(_ section: String, _ isKnown: Bool) {
        let order = "OBR|1||F1|A^B^L||||||||||||||||||||\(section)|F"
        let text = mapped(patient(), order: order)
        #expect(text.contains(#"v2-0074","code":"\#(section)""#) == isKnown)
        #expect(text.contains(#""category":[{"text":"\#(section)"}]"#) == !isKnown)
    }

    @Test(arguments: [("R", true), ("99213", false)])
    func `a class that is no code of table 0004 has no system`(_ code: String, _ isKnown: Bool) {
        let text = mapped(patient(), visit: "PV1|1|\(code)|||||||||||||||||V1")
        #expect(text.contains(#""class":{"system":"#) == isKnown)
        #expect(text.contains(#""code":"\#(code)""#))
    }

    @Test func `a kind of number that is no code of table 0203 is text`() {
        let text = mapped(patient("4711^^^CLINIC^CHART"))
        #expect(text.contains(#""type":{"text":"CHART"}"#))
        #expect(!text.contains(#"v2-0203","code":"CHART""#))
    }

    @Test func `a code that a sender adds to a table of HL7 is the sender's`() {
        let text = mapped(patient(language: "|9^Own^HL70203"))
        #expect(text.contains("cobalamin/feed/codes/LAB1/LIS/HL70203"))
    }

    @Test(arguments: ["1.23", "1.40.3", "3.1.2", "1.2.03", "urn:oid:1.23"])
    func `what is no object identifier is not written as one`(_ id: String) {
        let text = mapped(patient("4711^^^CLINIC&\(id)&ISO^MR"))
        #expect(!text.contains("urn:oid:"))
        #expect(text.contains("cobalamin/feed/authority/CLINIC/"))
    }

    @Test(arguments: ["1.2.3", "2.999.3", "0.39.1"])
    func `an object identifier is a URI`(_ id: String) {
        #expect(mapped(patient("4711^^^CLINIC&\(id)&ISO^MR")).contains("urn:oid:\(id)"))
    }

    @Test func `authorities of one name and different ids number different persons`() {
        let ids = ["1.23", "1.24"].map { id in
            var fixture = MappingFixture()
            fixture.patient = patient("4711^^^CLINIC&\(id)&ISO^MR")
            return fixture.bundle("OBR|1||F1|A^B^L", observation).ids("Patient")
        }
        #expect(ids[0] != ids[1])
    }

    @Test func `a document is a value of this project's extension`() {
        let text = MappingFixture().result("ED|1^Report^L||^TEXT^PLAIN^Base64^SGVsbG8=||||||F").text
        #expect(text.contains(#"cobalamin/StructureDefinition/attached-value","valueAttachment""#))
        #expect(!text.contains("hl7.org/fhir/5.0"))
    }
}
