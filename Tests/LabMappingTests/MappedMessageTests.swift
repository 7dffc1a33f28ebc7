import Conformance
import FHIRCore
import FHIRSyntax
import LabMapping
import Testing

/// The Bundle as a whole: its kinds, references, codes and records.
@Suite struct MappedMessageTests {
    private let segments = [
        "NTE|1|L|A note", "NK1|1|Sample^Mother|MTH^Mother^HL70063||+491234567^PRN^PH",
        "PV1|1|I|WARD^1^2||||12^Sample^Doctor^^^Dr|||||||||||||V1^^^CLINIC^VN",
        "ORC|RE|P1|F1||CM|||||||13^Sample^Asker",
        "OBR|1|P1|F1|CBC^Blood count^L|||20250601101500+0200|||||||||13^Sample^Asker"
            + "||||||20250601120000+0200||HM|F",
        "NTE|1|L|On the order", "OBX|1|NM|VITB12^Vitamin B12^L|1|53|pg/mL|200-900|L|||F",
        "NTE|1|L|On the result", "OBX|2|NM|ABC^Other^L|1.1|5|G/L||zz|||F",
        "OBX|3|ST|718-7^Hb^LN|1.2|NEG||||||F", "SPM|1|S1&LAB||SER^Serum^HL70487",
    ]

    private func validated(_ bundle: MappedBundle) -> [String] {
        guard case .success(let document) = JSONReader().read(bundle.json) else {
            return ["no JSON"]
        }
        return StructureValidator().validate(document).map { "\($0.id) \($0.expression ?? "")" }
    }

    @Test(arguments: LabMapping.Options.BundleKind.allCases)
    func `a Bundle is valid R4`(_ kind: LabMapping.Options.BundleKind) {
        var fixture = MappingFixture()
        fixture.options.bundle = kind
        let bundle = fixture.bundle(segments: segments)
        #expect(validated(bundle) == [])
        #expect(bundle.text.contains(#""type":"\#(kind.rawValue)""#))
        #expect(bundle.ids("MessageHeader").count == (kind == .message ? 1 : 0))
        #expect(bundle.text.contains(#""request":"#) == (kind == .transaction))
    }

    @Test func `every reference is the fullUrl of an entry`() {
        let text = MappingFixture().bundle(segments: segments).text
        let pieces = text.split(separator: #""reference":""#).dropFirst()
        let references = pieces.map { $0.prefix { $0 != "\"" } }
        let urls = Set(
            text.split(separator: #""fullUrl":""#).dropFirst().map { $0.prefix { $0 != "\"" } })
        #expect(references.count > 20)
        #expect(references.allSatisfy(urls.contains))
    }

    @Test func `a local code carries its LOINC code and stays itself`() {
        let bundle = MappingFixture().bundle(segments: segments)
        let first = bundle.resources("Observation").first ?? ""
        #expect(
            first.contains(
                #"mapped-code","valueString":"VITB12"}],"system":"http://loinc.org","code":"2132-9""#
            ))
        #expect(first.contains(#""code":"VITB12","display":"Vitamin B12","userSelected":true"#))
    }

    @Test func `an unknown local code is listed with its line and stays uncoded`() {
        let issues = MappingFixture().bundle(segments: segments).issues("local-code-unmapped")
        #expect(issues.count == 1)
        #expect(issues.first?.diagnostics.contains("ABC") ?? false)
        #expect(issues.first?.position?.line == 11)
    }

    @Test(arguments: ["L", "99LAB", "https://lab.example/codes", "2.999.8"])
    func `a local code is listed once, whatever the laboratory calls its codes`(system: String) {
        let issues = MappingFixture().bundle(
            "OBR|1|P1|F1|CHEM^Chemistry^L", "OBX|1|NM|XYZ^Own^\(system)|1|1|g/L|||||F",
            "OBX|2|NM|XYZ^Own^\(system)|2|2|g/L|||||F"
        ).issues("local-code-unmapped")
        #expect(issues.map(\.position?.line) == [4])
        #expect(issues.first?.diagnostics.contains("local code XYZ") ?? false)
    }

    @Test(arguments: ["SCT", "http://snomed.info/sct", "2.16.840.1.113883.6.96", "LN", "HL70136"])
    func `a code that anybody may know is not called local`(system: String) {
        let issues = MappingFixture().bundle(
            "OBR|1|P1|F1|CHEM^Chemistry^L", "OBX|1|NM|398979000^Pallor^\(system)|1|1|g/L|||||F"
        ).issues("local-code-unmapped")
        #expect(issues.isEmpty)
    }

    @Test func `sub-ids of two steps make a panel`() {
        let bundle = MappingFixture().bundle(segments: segments)
        let ids = bundle.ids("Observation")
        #expect(ids.count == 3)
        #expect(
            bundle.resources("Observation").first?.contains(
                #""hasMember":[{"reference":"urn:uuid:\#(ids[1])"},{"reference":"urn:uuid:\#(ids[2])"}]"#
            ) ?? false)
    }

    @Test func `an order for a result is derived from it`() {
        let bundle = MappingFixture().bundle(
            "OBR|1|P1|F1|CULT^Culture^L", "OBX|1|CWE|ORG^Organism^L|1|A^Alpha^L||||||F",
            "OBR|2|P2|F2|SUSC^Susceptibility^L||||||||||||||||||||||ORG&Organism&L^1|||P1^F1",
            "OBX|1|ST|AMP^Drug^L||S||||||F")
        let ids = bundle.ids("Observation")
        #expect(
            bundle.resources("Observation").last?
                .contains(#""derivedFrom":[{"reference":"urn:uuid:\#(ids[0])"}]"#) ?? false)
    }

    @Test func `each field says where it went`() {
        var fixture = MappingFixture()
        fixture.options.records = true
        let fields = fixture.bundle(segments: segments).fields
        func fate(_ name: String) -> FieldFate? { fields.first { $0.field == name } }
        #expect(fate("PID-3.1")?.paths.contains { $0.hasSuffix("identifier[0].value") } ?? false)
        #expect(fate("OBX[1]-5")?.fate == .mapped)
        #expect(fate("OBX[1]-5")?.paths.first?.hasSuffix("valueQuantity.value") ?? false)
        #expect(fate("OBX[1]-7")?.fate == .mapped || fate("OBX[1]-7")?.fate == .kept)
        #expect(fate("NK1-5.2")?.fate != .unmapped)
        #expect(fields.allSatisfy { ($0.fate == .unmapped) == $0.paths.isEmpty })
    }

    @Test func `nothing is recorded unless asked for`() {
        #expect(MappingFixture().bundle(segments: segments).fields.isEmpty)
    }

    @Test func `a test message is marked as one`() {
        var fixture = MappingFixture()
        fixture.head = fixture.head.replacing("|P|2.5.1", with: "|T|2.5.1")
        #expect(fixture.bundle(segments: segments).text.contains(#"v2-0103","code":"T""#))
    }

    @Test func `the Provenance names the message and all that came of it`() {
        let bundle = MappingFixture().bundle(segments: segments)
        let provenance = bundle.resources("Provenance").first ?? ""
        #expect(provenance.contains(#""value":"M1""#))
        let entries = bundle.entryLines.count
        #expect(provenance.split(separator: #"{"reference":"#).count > entries)
    }

    @Test func `entries know the line they come from`() {
        let bundle = MappingFixture().bundle(segments: segments)
        #expect(bundle.entryLines.first?.line == 2)
        #expect(bundle.entryLines.map(\.offset) == bundle.entryLines.map(\.offset).sorted())
    }
}
