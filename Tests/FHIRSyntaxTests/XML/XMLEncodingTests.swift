import FHIRCore
import FHIRSyntax
import Testing

/// Encodings: read as declared, or refused with a reason; never garbled.
struct XMLEncodingTests {
    private static let text = "vitamin B12 µmol/L é ü"

    private static func document(_ encoding: String) -> String {
        "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<a b=\"µ\">\(text)</a>"
    }

    private static func latin(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    private static func utf16(_ text: String, isBig: Bool, mark: Bool = true) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBig ? pair : pair.reversed()
        }
    }

    static let readable: [(String, [UInt8])] = [
        ("UTF-8", Array(document("UTF-8").utf8)),
        ("UTF-8", Array(document("utf-8").utf8)),
        ("UTF-8", [0xEF, 0xBB, 0xBF] + Array(document("UTF-8").utf8)),
        ("UTF-8", Array("<a b=\"µ\">\(text)</a>".utf8)),
        ("UTF-16LE", utf16(document("UTF-16"), isBig: false)),
        ("UTF-16BE", utf16(document("UTF-16"), isBig: true)),
        ("UTF-16LE", utf16("<a b=\"µ\">\(text)</a>", isBig: false)),
        ("ISO-8859-1", latin(document("ISO-8859-1"))),
        ("ISO-8859-15", latin(document("iso-8859-15"))),
        ("windows-1252", latin(document("Windows-1252"))),
    ]

    @Test(arguments: readable, [1, 2, 3, 5, 4096])
    func `a micro sign survives each encoding`(sample: (String, [UInt8]), step: Int) throws {
        let reading = try XMLReading(sample.1, by: step)
        #expect(reading.fault == nil)
        #expect(reading.notes.isEmpty)
        #expect(reading.text == Self.text)
        #expect(reading.events[1].text == Array("µ".utf8))
        #expect(reading.encoding == sample.0)
    }

    @Test
    func `the euro sign has its place in each single-byte encoding`() throws {
        let ending: [UInt8] = Array("</a>".utf8)
        for (encoding, byte) in [("ISO-8859-15", UInt8(0xA4)), ("windows-1252", 0x80)] {
            let head = Array("<?xml version='1.0' encoding='\(encoding)'?><a>".utf8)
            #expect(try XMLReading(head + [byte] + ending).text == "€")
        }
    }

    static let refused: [(String, [UInt8])] = [
        ("xml-encoding-misdeclared", Array(document("ISO-8859-1").utf8)),
        ("xml-encoding-misdeclared", Array(document("ISO-8859-15").utf8)),
        ("xml-encoding-misdeclared", Array(document("windows-1252").utf8)),
        ("xml-encoding-wrong", Array(document("US-ASCII").utf8)),
        ("xml-encoding-wrong", latin(document("US-ASCII"))),
        ("xml-encoding-wrong", latin("<?xml version='1.0' encoding='ISO-8859-1'?><a>\u{96} µ</a>")),
        ("xml-encoding-wrong", latin("<?xml version='1.0' encoding='cp1252'?><a>µ \u{81}</a>")),
        ("xml-encoding-not-utf-8", latin(document("UTF-8"))),
        ("xml-encoding-not-utf-8", latin("<a>\(text)</a>")),
        ("xml-encoding-not-utf-8", Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8)),
        ("xml-encoding-not-utf-8", Array("<a>".utf8) + [0xC0, 0xAF] + Array("</a>".utf8)),
        ("xml-encoding-not-utf-8", Array("<a b='".utf8) + [0xC3, 0x28] + Array("'/>".utf8)),
        ("xml-encoding-unmarked", Array(document("UTF-16").utf8)),
        ("xml-encoding-unmarked", utf16(document("UTF-16"), isBig: false, mark: false)),
        ("xml-encoding-unmarked", utf16(document("UTF-16"), isBig: true, mark: false)),
        ("xml-encoding-unknown", Array(document("UTF-7").utf8)),
        ("xml-encoding-unknown", Array(document("ISO-8859-2").utf8)),
        ("xml-encoding-unknown", Array(document("no such thing").utf8)),
        ("xml-encoding-unknown", [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0]),
    ]

    @Test(arguments: refused)
    func `text that is not what it says is refused with its place`(
        sample: (String, [UInt8])
    ) throws {
        let whole = try XMLReading(sample.1)
        #expect(whole.fault?.id == sample.0)
        #expect(whole.fault?.position != nil)
        for step in [1, 2, 3, 17] {
            #expect(try XMLReading(sample.1, by: step).fault == whole.fault)
        }
    }

    @Test
    func `one letter that is no UTF-8 proves a single-byte encoding, wherever it stands`() throws {
        let head = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8)
        // Two letters of ISO-8859-1 that would be one of UTF-8, and later one that cannot be.
        let body: [UInt8] = [0xC2, 0xB5] + Array(repeating: 0x20, count: 70_000) + [0xB5]
        let reading = try XMLReading(head + body + Array("</a>".utf8), by: 4096)
        #expect(reading.fault == nil)
        #expect(reading.text.hasPrefix("Âµ ") && reading.text.hasSuffix(" µ"))
    }

    @Test
    func `a byte-order mark is followed where the declaration contradicts it, and that is told`()
        throws
    {
        for bytes in [
            Self.utf16(Self.document("UTF-8"), isBig: false),
            [0xEF, 0xBB, 0xBF] + Array(Self.document("ISO-8859-1").utf8),
        ] {
            let reading = try XMLReading(bytes)
            #expect(reading.text == Self.text)
            #expect(reading.notes.map(\.id) == ["xml-encoding-contradicted"])
        }
    }

    @Test
    func `half a character of UTF-16 is refused`() throws {
        let bytes = Self.utf16("<a>µ</a>", isBig: false)
        #expect(try XMLReading(bytes + [0x20]).fault?.id == "xml-encoding-wrong")
        let lone = Self.utf16("<a>", isBig: false) + [0x00, 0xD8, 0x20, 0x00]
        #expect(try XMLReading(lone).fault != nil)
    }
}
