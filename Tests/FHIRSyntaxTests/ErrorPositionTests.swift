import FHIRCore
import FHIRSyntax
import Testing

/// Where a text is wrong.
struct ErrorPositionTests {
    @Test(arguments: [
        (#"{"a":1 "b":2}"#, "expectedCommaOrBrace", 7),
        ("[1 2]", "expectedCommaOrBracket", 3),
        (#"{"a" 1}"#, "expectedColon", 5),
        (#"{"a":}"#, "expectedValue", 5),
        ("{1:2}", "expectedName", 1),
        (#"{"a":1,}"#, "expectedName", 7),
        ("[1,]", "expectedValue", 3),
        ("[tru]", "badLiteral", 1),
        ("[nulll]", "badLiteral", 1),
        ("[01]", "badNumber", 1),
        ("[1.]", "badNumber", 1),
        ("[-]", "badNumber", 1),
        ("[+1]", "expectedValue", 1),
        (#"["\q"]"#, "badEscape", 2),
        (#"["\u12G4"]"#, "badEscape", 2),
        (#"["\ud800"]"#, "loneSurrogate", 2),
        (#"["\udc00\ud800"]"#, "loneSurrogate", 2),
        ("[\"a\u{1}\"]", "controlCharacter", 3),
        (#"["abc"#, "unclosedString", 1),
        ("[1,2", "endsEarly", 4),
        (#"{"a":"#, "endsEarly", 5),
        ("[1]]", "contentAfterEnd", 3),
        ("{} {}", "secondDocument", 3),
        ("123\0", "badNumber", 0),
        ("'a'", "expectedValue", 0),
    ])
    func `the first fault is named with its byte`(text: String, reason: String, offset: Int) throws
    {
        let error = try #require(refusal(of: text))
        #expect("\(error.reason)" == reason)
        #expect(error.position.byteOffset == offset)
    }

    @Test
    func `lines and columns count from one, columns in characters`() throws {
        let error = try #require(refusal(of: "{\n  \"ä😀\": tru\n}"))
        #expect(error.position == SourcePosition(line: 2, column: 9, byteOffset: 14))
    }

    @Test
    func `a byte-order mark counts in the offset`() throws {
        let error = try #require(refusal(of: [0xEF, 0xBB, 0xBF] + Array("[x]".utf8)))
        #expect(error.position.byteOffset == 4)
    }

    @Test
    func `bytes that are no UTF-8 are found behind valid ones`() throws {
        let error = try #require(refusal(of: Array("[\"ä\", \"".utf8) + [0xC3, 0x28, 0x22, 0x5D]))
        #expect(error.position.byteOffset == 8)
    }

    @Test
    func `a place in a line is told as a place in the stream`() {
        let line = SourcePosition(line: 7, column: 1, byteOffset: 1000)
        let place = SourcePosition(line: 1, column: 5, byteOffset: 4).inside(line)
        #expect(place == SourcePosition(line: 7, column: 5, byteOffset: 1004))
    }
}
