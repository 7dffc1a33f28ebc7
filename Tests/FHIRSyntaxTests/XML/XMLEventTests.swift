import CXMLReader
import FHIRCore
import FHIRSyntax
import Testing

/// What the events of a document tell, in whatever pieces it comes.
struct XMLEventTests {
    private static let message = """
        <?xml version="1.0" encoding="UTF-8"?>
        <?xml-stylesheet href="a>b"?>
        <!-- before > and - -->
        <r xmlns="urn:x" xmlns:p='urn:p'
           b="1 &amp; 2" p:c = 'x>y'><p:d/>te&lt;xt µmol/L\r
        <![CDATA[raw ]] <&> ]]>tail &#181;&#xB5; ]] <e  f="&#10;é"></e>
        ü😀</r>
        <!--after-->

        """

    @Test
    func `elements, namespaces, attributes, texts and comments are told in their order`() throws {
        let reading = try XMLReading(Self.message)
        #expect(reading.fault == nil)
        #expect(
            reading.events.map(\.description) == [
                "6 xml-stylesheet {} href=\"a>b\"", "5  {}  before > and - ", "0 r {urn:x} ",
                "1  {urn:x} ", "1 p {urn:p} ", "2 b {} 1 & 2", "2 c {urn:p} x>y", "0 d {urn:p} ",
                "4 d {urn:p} ", "3  {} te<xt µmol/L\n", "3  {} raw ]] <&> ",
                "3  {} tail µµ ]] ", "0 e {urn:x} ", "2 f {} \né", "4 e {urn:x} ", "3  {} \nü😀",
                "4 r {urn:x} ", "5  {} after",
            ])
    }

    @Test
    func `every event knows its line, its column in characters and its byte`() throws {
        let reading = try XMLReading("<?xml version='1.0'?>\n<a>µ<b\n c='1'  d='2'/></a>")
        #expect(
            reading.events.map(\.place)
                == [
                    "2:1 22", "2:4 25", "2:5 27", "3:2 31", "3:9 38", "2:5 45", "3:16 49",
                ])
    }

    @Test(arguments: 1...120)
    func `pushes of any size give the same events`(step: Int) throws {
        let whole = try XMLReading(Self.message)
        let pieces = try XMLReading(Self.message, by: step)
        #expect(pieces.events == whole.events)
        #expect(pieces.fault == nil)
        #expect(pieces.notes == whole.notes)
    }

    @Test
    func `a document cut at any byte is refused, in pieces as in one`() throws {
        let bytes = Array(Self.message.utf8)
        let end = try #require(Self.message.utf8.firstRange(of: "</r>".utf8)).upperBound
        let needed = Self.message.utf8.distance(from: Self.message.startIndex, to: end)
        for count in 0..<needed {
            let whole = try XMLReading(Array(bytes[..<count]))
            let fault = try #require(whole.fault, "cut at \(count)")
            #expect(fault.severity == .fatal)
            #expect(try XMLReading(Array(bytes[..<count]), by: 7).fault == fault)
        }
    }

    @Test(arguments: [1, 8, 64])
    func `a reference without an end is refused where it stands, whatever follows`(
        step: Int
    ) throws {
        let text = "<r>\n  &#x41" + String(repeating: "\n", count: 100) + "end</r>"
        let whole = try XMLReading(text).fault
        let pieces = try XMLReading(text, by: step).fault
        #expect(whole?.position?.line == 2)
        #expect(pieces?.position == whole?.position)
    }

    @Test
    func `an empty value may be the first text of a document`() throws {
        let reading = try XMLReading("<r p=''/>")
        #expect(reading.fault == nil)
        #expect(reading.elements == ["r"])
        #expect(reading.text.isEmpty)
    }

    @Test
    func `a reader that is restarted reads the next document, names keep their numbers`() throws {
        let reader = try XMLEventReader()
        let name = reader.intern("OBX")
        for text in ["<OBX/>", "<OBX", "<x:OBX xmlns:x='u'/>", "<!DOCTYPE OBX>", "<OBX/>"] {
            var text = text
            text.withUTF8 { reader.push(UnsafeRawBufferPointer($0), isLast: true) }
            if reader.fault == nil { #expect(reader.events.contains { $0.name == name }) }
            reader.restart()
            #expect(reader.fault == nil)
        }
        #expect(reader.name(name) == "OBX")
    }

    @Test
    func `the limit of bytes holds for each message where messages are told apart`() throws {
        var limits = XMLLimits.default
        limits.bytes = 100
        let reader = try XMLEventReader(limits: limits)
        let piece = Array("<m>0123456789</m>".utf8)
        Array("<b>".utf8).withUnsafeBytes { reader.push($0, isLast: false) }
        for _ in 0..<50 {
            reader.beginMessage()
            piece.withUnsafeBytes { reader.push($0, isLast: false) }
        }
        #expect(reader.fault == nil)
        for _ in 0..<6 { piece.withUnsafeBytes { reader.push($0, isLast: false) } }
        #expect(reader.fault?.id == "xml-limit-bytes")
    }

    @Test
    func `instructions are passed over and told of`() throws {
        let reading = try XMLReading("<?xml version='1.0'?>\n<?xml-stylesheet href='a'?><a/>")
        #expect(reading.fault == nil)
        #expect(reading.notes.map(\.id) == ["xml-instruction"])
        #expect(reading.notes.first?.severity == .information)
        #expect(reading.notes.first?.position?.line == 2)
    }
}
