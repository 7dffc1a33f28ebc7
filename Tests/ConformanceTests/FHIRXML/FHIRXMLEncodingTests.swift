import FHIRCore
import FHIRSyntax
import Testing

/// FHIR XML in other encodings than UTF-8.
struct FHIRXMLEncodingTests {
    private static let text =
        "<Patient xmlns=\"http://hl7.org/fhir\">"
        + "<name><family value=\"µ é €\"/></name></Patient>"

    private static func declared(_ encoding: String) -> String {
        "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>" + text
    }

    private static func singleByte(_ encoding: String, euro: UInt8) -> [UInt8] {
        declared(encoding).unicodeScalars.map { $0 == "€" ? euro : UInt8($0.value) }
    }

    private static let encoded: [(name: String, bytes: [UInt8])] = [
        ("ISO-8859-15", singleByte("ISO-8859-15", euro: 0xA4)),
        ("Windows-1252", singleByte("Windows-1252", euro: 0x80)),
        (
            "UTF-16",
            [0xFF, 0xFE] + declared("UTF-16").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        ),
        (
            "UTF-16 the other way round",
            [0xFE, 0xFF] + declared("UTF-16").utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        ),
    ]

    @Test(arguments: encoded)
    func `other encodings read the same, and are told`(name: String, bytes: [UInt8]) throws {
        let reading = try FHIRXML.read(bytes)
        let document = try #require(reading.document)
        let family = document.root[Key("name")]?.first?[Key("family")]
        #expect(family?.string == "µ é €")
        #expect(reading.issues.map(\.id) == ["fhir-xml-encoding"])
        let source = try #require(document.origins?.source)
        let text = String(decoding: source, as: UTF8.self)
        #expect(text.hasSuffix(Self.text))
        #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\""))
    }

    @Test(arguments: ["", "\u{FEFF}"])
    func `UTF-8 is read with or without a byte-order mark`(mark: String) throws {
        let reading = try FHIRXML.read(mark + Self.declared("UTF-8"))
        #expect(reading.issues.isEmpty)
        let document = try #require(reading.document)
        #expect(document.position(of: document.root).byteOffset == 38 + mark.utf8.count)
    }

    @Test
    func `a wrong or unknown declaration is refused`() throws {
        #expect(try FHIRXML.read(Self.declared("ISO-8859-1")).document == nil)
        #expect(try FHIRXML.read(Self.declared("KOI8-R")).document == nil)
    }
}
