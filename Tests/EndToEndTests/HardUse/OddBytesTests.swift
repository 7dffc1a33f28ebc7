import Testing

/// Streams of bytes that nobody meant as JSON, between lines that are good.
struct OddBytesTests {
    static let oddLines: [[UInt8]] = [
        [0], [UInt8](repeating: 0, count: 5000), Array("{\"a\":\"\0\"}".utf8), [0xFF, 0xFE, 0xFD],
        Array("{}\r{}".utf8), Array("\u{1B}[31m".utf8), Array("{\"a\":1}\0".utf8),
        [UInt8](repeating: UInt8(ascii: "["), count: 300_000), [0xEF, 0xBB], [0x1A],
    ]

    @Test(arguments: oddLines, ["1", "2"])
    func `a line of odd bytes becomes one outcome between its neighbours`(
        line: [UInt8], jobs: String
    ) throws {
        let good = Array((Sample.quiet + "\n").utf8)
        let ending = try Program.run(
            ["filter", "--jobs", jobs], input: .bytes(good + line + [UInt8(ascii: "\n")] + good))
        #expect(ending.code == 5)
        try #require(ending.lines.count == 3)
        #expect(ending.lines.first == Sample.quiet)
        #expect(ending.lines.last == Sample.quiet)
        #expect(JSON(ending.lines[1].utf8)?["resourceType"].string == "OperationOutcome")
        #expect(ending.errors.split(separator: "\n").count == 1)
    }

    @Test
    func `a stream with the line ends of old Macintoshes is one document that is refused`() throws {
        let ending = try Program.run(["filter"], text: "\(Sample.quiet)\r\(Sample.quiet)\r")
        #expect(ending.code == 5)
        #expect(try ending.json().issueIDs == ["json-second-document"])
    }

    @Test
    func `a line of two megabytes without an end is answered`() throws {
        let long = #"{"resourceType":"Basic","x":""# + String(repeating: "y", count: 2 << 20)
        let ending = try Program.run(["filter"], text: "\(Sample.quiet)\n\(long)")
        #expect(ending.code == 5)
        try #require(ending.lines.count == 2)
        #expect(JSON(ending.lines[1].utf8)?.issueIDs == ["json-unclosed-string"])
    }

    @Test
    func `blank lines between documents are no documents, however many`() throws {
        let blanks = String(repeating: "\r\n \t\n\n", count: 20_000)
        let ending = try Program.run(
            ["filter"], text: "\(Sample.quiet)\n\(blanks)\(Sample.quiet)\n\(blanks)")
        #expect(ending.code == 0)
        #expect(ending.lines == [Sample.quiet, Sample.quiet])
    }
}
