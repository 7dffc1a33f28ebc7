import Definitions
import FHIRCore
import FHIRSyntax
import Testing

/// Broken FHIR XML never ends the program, and never goes unsaid.
struct FHIRXMLDamageTests {
    private static let sample = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Bundle xmlns="http://hl7.org/fhir"><!-- c --><type value="collection"/><entry><fullUrl value="u"/>
        <resource><Patient><id value="é"/><text><status value="empty"/><div xmlns="http://www.w3.org/1999/xhtml"
        >a<b class='x'>&#160;&amp;</b><![CDATA[<]]></div></text><contained><Basic/></contained><name>
        <given value="A"><extension url="u"><valueDecimal value="1.0"/></extension></given><given
        value="B"/></name><active value="true"/></Patient></resource></entry></Bundle>
        """

    @Test
    func `a document cut short anywhere is unreadable and says so`() throws {
        let bytes = Array(Self.sample.utf8)
        let reader = try FHIRXMLReader.r4()
        for count in bytes.indices {
            let reading = reader.read(Array(bytes[..<count]))
            #expect(reading.document == nil, "cut at \(count)")
            #expect(reading.issues.last?.severity == .fatal, "cut at \(count)")
        }
        #expect(reader.read(bytes).document != nil)
    }

    @Test
    func `a changed byte gives a document without repeated names, or a reason`() throws {
        let bytes = Array(Self.sample.utf8)
        let reader = try FHIRXMLReader.r4()
        var random = SeededNumbers(7)
        for round in 0..<6000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: changed.indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    changed[place] =
                        Array("<>/\"'&=: _vidx1".utf8).randomElement(using: &random) ?? 0
                case 1: changed.remove(at: place)
                case 2:
                    changed.insert(
                        changed[Int.random(in: changed.indices, using: &random)], at: place)
                default:
                    let end = min(place + Int.random(in: 1...40, using: &random), changed.count)
                    changed.insert(contentsOf: changed[place..<end], at: place)
                }
            }
            let reading = reader.read(changed)
            guard let document = reading.document else {
                #expect(reading.issues.last?.severity == .fatal, "round \(round)")
                continue
            }
            #expect(!document.hasDuplicateKeys, "round \(round)")
            for number in 0..<document.nodeCount {
                let offset = document.element(at: number).range.lowerBound
                let range = try #require(document.origins?.range(at: offset))
                #expect(range.upperBound <= changed.count && range.lowerBound <= range.upperBound)
            }
            let written = FHIRXMLWriter(catalog: Definitions.r4).write(document)
            let again = reader.read(written.bytes)
            #expect(again.document != nil, "round \(round)")
        }
    }

    @Test
    func `many unknown names are refused`() throws {
        let elements = (0..<300).map { "<n\($0)/>" }.joined()
        let reading = try FHIRXML.read(FHIRXML.patient(elements))
        #expect(reading.document == nil)
        #expect(reading.issues.last?.id == "fhir-xml-too-many-unknown")
    }

    @Test
    func `many faults are cut off`() throws {
        let elements = String(repeating: "<colour/>", count: 1000)
        let reading = try FHIRXML.read(FHIRXML.patient(elements))
        #expect(reading.document != nil)
        #expect(reading.issues.count == 101)
        #expect(reading.issues.last?.id == "fhir-xml-more")
    }

    @Test
    func `time grows with size where repetitions alternate`() throws {
        let pair = "<name><text value=\"a\"/></name><telecom/><contact/>"
        let clock = ContinuousClock()
        func time(_ count: Int) throws -> Duration {
            let text = FHIRXML.patient(String(repeating: pair, count: count))
            let reader = try FHIRXMLReader.r4()
            let bytes = Array(text.utf8)
            return clock.measure { _ = reader.read(bytes) }
        }
        _ = try time(100)
        let (short, long) = (try time(5000), try time(40000))
        #expect(long < short * 8 * 4)
    }
}
