import FHIRSyntax
import Testing

/// Lines of a stream.
struct NDJSONReaderTests {
    private struct Read: Equatable {
        var texts: [String] = []
        var lines: [NDJSONLine] = []
        var batches = 0
    }

    /// Reads a text from a file with batches of the given size.
    private func lines(
        of text: String, limit: Int = 1000, batch: Int = 4096, head: String = ""
    ) throws -> Read {
        let file = try TemporaryFile(Array(text.utf8))
        let descriptor = try FileDescriptor.open(reading: file.path)
        defer { descriptor.close() }
        let reader = NDJSONReader(
            ByteSource(descriptor), head: Array(head.utf8), limit: limit, batchBytes: batch)
        var read = Read()
        while let next = try reader.nextBatch() {
            read.batches += 1
            read.lines += next.lines
            read.texts += next.lines.map { String(decoding: next.bytes[$0.range], as: UTF8.self) }
        }
        return read
    }

    private static let batchSizes = [1, 2, 3, 7, 16, 4096]

    @Test(arguments: batchSizes)
    func `lines come in order with number, ordinal and offset`(batch: Int) throws {
        let read = try lines(of: "{\"a\":1}\n\n  \r\n{\"b\":2}\r\n{}\n", batch: batch)
        #expect(read.texts == ["{\"a\":1}", "{\"b\":2}", "{}"])
        #expect(read.lines.map(\.number) == [1, 4, 5])
        #expect(read.lines.map(\.ordinal) == [0, 1, 2])
        #expect(read.lines.map(\.byteOffset) == [0, 13, 22])
        #expect(read.lines.map(\.length) == [7, 7, 2])
    }

    @Test(arguments: batchSizes)
    func `the last line needs no line end`(batch: Int) throws {
        #expect(try lines(of: "{}\n{\"x\":1}", batch: batch).texts == ["{}", "{\"x\":1}"])
        #expect(try lines(of: "{}\r\n[1]\r", batch: batch).texts == ["{}", "[1]"])
    }

    @Test(arguments: ["", "\n", "\r\n \n\n", "\u{FEFF}", "\u{FEFF}\n"])
    func `a stream of blank lines has none`(text: String) throws {
        #expect(try lines(of: text).texts.isEmpty)
    }

    @Test
    func `a byte-order mark is accepted`() throws {
        let read = try lines(of: "\u{FEFF}{\"a\":1}\n{}\n")
        let first = try #require(read.texts.first)
        #expect(refusal(of: first) == nil)
        #expect(read.lines.map(\.byteOffset) == [0, 11])
    }

    @Test(arguments: batchSizes)
    func `a line over the limit is passed over and reported`(batch: Int) throws {
        let long = String(repeating: "x", count: 500)
        let read = try lines(of: "{\"a\":1}\n\(long)\r\n{\"b\":2}\n", limit: 20, batch: batch)
        #expect(read.texts == ["{\"a\":1}", "", "{\"b\":2}"])
        #expect(read.lines.map(\.isOverLimit) == [false, true, false])
        #expect(read.lines.map(\.number) == [1, 2, 3])
        #expect(read.lines.map(\.byteOffset) == [0, 8, 510])
        #expect(read.lines[1].length == 500)
    }

    @Test(arguments: batchSizes)
    func `a blank line is blank however long it is`(batch: Int) throws {
        let blanks = "\u{FEFF}" + String(repeating: " \t", count: 50)
        let read = try lines(of: "{}\n\(blanks)\r\n[]\n\(blanks)", limit: 20, batch: batch)
        #expect(read.texts == ["{}", "[]"])
        #expect(read.lines.map(\.number) == [1, 3])
        #expect(read.lines.map(\.byteOffset) == [0, 108])
    }

    @Test(arguments: batchSizes)
    func `a last line over the limit is reported at the end`(batch: Int) throws {
        let read = try lines(
            of: "{}\n" + String(repeating: "y", count: 90), limit: 20, batch: batch)
        #expect(read.lines.map(\.isOverLimit) == [false, true])
        #expect(read.lines.last?.length == 90)
    }

    @Test(arguments: batchSizes)
    func `a line of exactly the limit is read`(batch: Int) throws {
        let text = "\"12345678\""
        #expect(
            try lines(of: text + "\r\n" + text + "\n", limit: 10, batch: batch).texts == [
                text, text,
            ])
        #expect(try lines(of: text, limit: 9, batch: batch).lines.first?.isOverLimit == true)
    }

    @Test
    func `bytes read before are the start of the stream`() throws {
        let read = try lines(of: "2]\n[3]\n", head: "[1]\n[")
        #expect(read.texts == ["[1]", "[2]", "[3]"])
        #expect(read.lines.map(\.byteOffset) == [0, 4, 8])
    }

    @Test
    func `a sender that pauses after a line is not waited for`() throws {
        let pipe = TestPipe()
        try pipe.write("{\"a\":1}\n{\"b\"")
        let reader = NDJSONReader(pipe.reading)
        #expect(try reader.nextBatch()?.lines.count == 1)
        try pipe.write(":2}\n")
        #expect(try reader.nextBatch()?.lines.map(\.byteOffset) == [8])
        try pipe.close()
        #expect(try reader.nextBatch() == nil)
    }

    @Test
    func `a stream that cannot be read ends with the system's reason`() {
        let reader = NDJSONReader(ByteSource(FileDescriptor(-1)))
        #expect(throws: InputError.self) { try reader.nextBatch() }
    }
}
