import FHIRCore
import FHIRSyntax
import Testing

/// The words of refusals; each says what, where, and what to do.
struct ErrorMessageTests {
    private static let page = "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>"

    @Test(arguments: [
        (Array("".utf8), "input-empty", "empty"),
        (Array(" \n\t ".utf8), "input-empty", "empty"),
        ([0xEF, 0xBB, 0xBF], "input-only-byte-order-mark", "byte-order mark"),
        ([0xEF, 0xBB, 0xBF, 0x0A], "input-only-byte-order-mark", "byte-order mark"),
        (Array(page.utf8), "input-html", "HTML"),
        (Array("\n<html><head>".utf8), "input-html", "HTML"),
        (
            Array("<?xml version=\"1.0\"?><Bundle/>".utf8), "input-xml",
            "no feed map describes it"
        ),
        ([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], "encoding-utf-16", "UTF-16"),
        ([0xFE, 0xFF, 0x00, 0x7B, 0x00, 0x7D], "encoding-utf-16", "UTF-16"),
        ([0x7B, 0x00, 0x7D, 0x00], "encoding-utf-16", "UTF-16"),
        ([0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], "encoding-utf-32", "UTF-32"),
        (latin("{\"family\":\"M", 0xFC, "ller\"}"), "encoding-iso-8859-1", "ISO-8859-1"),
        (latin("{\"a\":\"10 ", 0x80, " \"}"), "encoding-windows-1252", "Windows-1252"),
        (latin("{\"a\":\"", 0x81, "\"}"), "encoding-not-utf-8", "UTF-8"),
        (Array("{\"a\":1}\n{\"a\":2}".utf8), "json-second-document", "--input-format ndjson"),
        (Array("{}{}".utf8), "json-second-document", "--input-format ndjson"),
        (Array("{\"a\":[1,".utf8), "json-ends-early", "cut short"),
    ])
    func `a known mishap is named with its remedy`(
        bytes: [UInt8], id: String, words: String
    ) throws {
        let error = try #require(refusal(of: bytes))
        #expect(error.id == id)
        #expect(error.description.contains(words))
    }

    private static func latin(_ before: String, _ byte: UInt8, _ after: String) -> [UInt8] {
        Array(before.utf8) + [byte] + Array(after.utf8)
    }

    @Test
    func `a message says what, where and what to do in one line`() throws {
        let error = try #require(refusal(of: "{\n\"a\":01}"))
        #expect(
            error.description == """
                A number is not written as JSON has it at line 2, column 5, byte 6. \
                No leading zeros or plus sign, and digits on both sides of the point.
                """)
    }

    @Test
    func `an error becomes a fatal issue with its place`() throws {
        let issue = try #require(refusal(of: "[1,]")).issue
        #expect(issue.severity == .fatal)
        #expect(issue.code == "structure")
        #expect(issue.id == "json-expected-value")
        #expect(issue.position == SourcePosition(line: 1, column: 4, byteOffset: 3))
    }

    @Test
    func `a message holds nothing of the input`() throws {
        let error = try #require(refusal(of: #"{"family":"Geheim","x":geheim}"#))
        #expect(!error.description.lowercased().contains("geheim"))
    }
}
