import FHIRCore
import LabFeeds
import Testing

/// Streams of messages in pipes.
struct ER7FeedReaderTests {
    static let pieces = [1, 2, 3, 7, 64, 4096]

    private func cut(_ text: String, piece: Int, limit: Int = 1 << 20) -> [FeedDocument] {
        documents(of: Array(text.utf8), by: ER7FeedReader(limit: limit), piece: piece)
    }

    private func texts(_ documents: [FeedDocument]) -> [String] {
        documents.map { String(decoding: $0.raw, as: UTF8.self) }
    }

    @Test(arguments: pieces)
    func `many messages of a file come one by one with their places`(piece: Int) {
        let found = cut("MSH|^~\\&|1\rPID|µ\r\nMSH|^~\\&|2\n\nMSH|^~\\&|3", piece: piece)
        #expect(texts(found) == ["MSH|^~\\&|1\rPID|µ\r\n", "MSH|^~\\&|2\n\n", "MSH|^~\\&|3"])
        #expect(found.map(\.ordinal) == [0, 1, 2])
        #expect(found.map(\.start.line) == [1, 3, 5])
        #expect(found.map(\.start.byteOffset) == [0, 19, 31])
        #expect(found.allSatisfy { $0.issues.isEmpty && $0.isRaw })
    }

    @Test(arguments: pieces)
    func `frames are taken off`(piece: Int) {
        let found = cut(
            "\u{B}MSH|^~\\&|1\r\u{1C}\r\u{B}MSH|^~\\&|2\rPID|1\r\u{1C}\r\n", piece: piece)
        #expect(texts(found) == ["MSH|^~\\&|1\r", "MSH|^~\\&|2\rPID|1\r"])
        #expect(found.map(\.start.column) == [2, 2])
        #expect(found.allSatisfy { $0.issues.isEmpty })
    }

    @Test(arguments: pieces)
    func `a frame without an end is told`(piece: Int) {
        let found = cut("\u{B}MSH|^~\\&|1\r\u{B}MSH|^~\\&|2\r", piece: piece)
        #expect(found.map(\.issues.ids) == [["hl7-frame-not-ended"], ["hl7-frame-not-ended"]])
    }

    @Test(arguments: pieces)
    func `a message whose frame breaks off inside a line is not used`(piece: Int) {
        let found = cut("\u{B}MSH|^~\\&|1\rOBX|1|NM|||12\u{B}MSH|^~\\&|2\rPI", piece: piece)
        #expect(found.map(\.isUnreadable) == [true, true])
        #expect(found.allSatisfy { $0.issues.contains { $0.severity == .fatal } })
        #expect(texts(found).first == "MSH|^~\\&|1\rOBX|1|NM|||12")
    }

    @Test(arguments: pieces)
    func `a batch that breaks off inside a line does not give its last message`(piece: Int) {
        let found = cut("BHS|^~\\&\rMSH|^~\\&|1\rMSH|^~\\&|2\rOBX|1|NM|||12", piece: piece)
        #expect(found.map(\.isUnreadable) == [false, true])
        #expect(found.last?.issues.ids == ["hl7-batch-trailer", "hl7-batch-cut"])
    }

    @Test(arguments: pieces)
    func `a header without fields begins a message of its own`(piece: Int) {
        let found = cut("MSH|^~\\&|1\rMSH\rPID|1\rMSH|^~\\&|3\r", piece: piece)
        #expect(texts(found) == ["MSH|^~\\&|1\r", "MSH\rPID|1\r", "MSH|^~\\&|3\r"])
        #expect(ER7Reader().read(Array("MSH\rPID|1\r".utf8)).message == nil)
    }

    @Test func `a framed message comes before the next one begins`() {
        let reader = ER7FeedReader()
        let frame = Array("\u{B}MSH|^~\\&|1\r\u{1C}".utf8)
        frame.withUnsafeBytes { reader.push($0, isLast: false) }
        #expect(reader.next() != nil)
    }

    @Test(arguments: pieces)
    func `right counts of a batch say nothing`(piece: Int) {
        let found = cut(
            """
            FHS|^~\\&|x
            BHS|^~\\&|x
            MSH|^~\\&|1
            MSH|^~\\&|2
            BTS|2
            BHS|^~\\&|x
            MSH|^~\\&|3
            BTS|1|said
            FTS|2
            """, piece: piece)
        #expect(texts(found) == ["MSH|^~\\&|1\n", "MSH|^~\\&|2\n", "MSH|^~\\&|3\n"])
        #expect(found.allSatisfy { $0.issues.isEmpty })
    }

    @Test(arguments: pieces)
    func `wrong counts are errors of the message before the trailer`(piece: Int) {
        let found = cut(
            "FHS|^~\\&\rBHS|^~\\&\rMSH|^~\\&|1\rMSH|^~\\&|2\rBTS|3\rFTS|4\r", piece: piece)
        #expect(found.map(\.issues.ids) == [[], ["hl7-batch-count", "hl7-batch-count"]])
        #expect(found.last?.issues.allSatisfy { $0.severity == .error } == true)
        #expect(found.last?.issues.first?.position?.line == 5)
    }

    @Test(arguments: [
        ("BHS|^~\\&\rMSH|^~\\&|1\r", ["hl7-batch-trailer"]),
        ("FHS|^~\\&\rMSH|^~\\&|1\r", ["hl7-batch-trailer"]),
        ("MSH|^~\\&|1\rBTS|1\r", ["hl7-batch-trailer"]),
        ("BHS|^~\\&\rMSH|^~\\&|1\rBTS|many\r", ["hl7-batch-count"]),
        ("BHS|^~\\&\rMSH|^~\\&|1\rBTS\r", []),
        ("BHS*^~\\&\rMSH|^~\\&|1\rBTS*2\r", ["hl7-batch-count"]),
    ])
    func `an envelope that is not whole is told`(text: String, ids: [String]) {
        #expect(cut(text, piece: 4096).map(\.issues.ids) == [ids])
    }

    @Test func `a batch of nothing that should hold something is a document of its own`() {
        let found = cut("BHS|^~\\&\rBTS|2\r", piece: 4096)
        #expect(found.map(\.issues.ids) == [["hl7-batch-count"]])
        #expect(found.first?.isUnreadable == true)
    }

    @Test(arguments: pieces)
    func `bytes outside of messages come as unreadable documents`(piece: Int) {
        let found = cut("junk\nmore\nMSH|^~\\&|1\r\u{1C}\rtail", piece: piece)
        #expect(texts(found) == ["junk\nmore\n", "MSH|^~\\&|1\r", "tail"])
        #expect(found.map(\.isUnreadable) == [true, false, true])
        #expect(found.last?.issues.ids == ["hl7-bytes-outside-message"])
    }

    @Test(arguments: pieces)
    func `a message beyond the limit is passed over and the next one read`(piece: Int) {
        let long = "MSH|^~\\&|1\rNTE|" + String(repeating: "MSH|", count: 60) + "\rPID|1\r"
        let found = cut(long + "MSH|^~\\&|2\r", piece: piece, limit: 100)
        #expect(found.map(\.issues.ids) == [["hl7-too-large"], []])
        #expect(found.map(\.raw.count) == [0, 11])
        #expect(found.last?.start.byteOffset == long.utf8.count)
        #expect(found.last?.start.line == 4)
    }

    @Test(arguments: ["", "\r\n\r\n", "\u{FEFF}", "\u{B}\u{1C}\r"])
    func `nothing gives no documents`(text: String) {
        #expect(cut(text, piece: 1).isEmpty)
    }

    @Test func `files that begin with a byte-order mark can be put together`() {
        let found = cut("\u{FEFF}MSH|^~\\&|1\r\u{FEFF}MSH|^~\\&|2\r", piece: 5)
        #expect(texts(found) == ["MSH|^~\\&|1\r", "MSH|^~\\&|2\r"])
    }
}

extension FeedDocument {
    var isRaw: Bool { if case .raw = content { true } else { false } }
    var isUnreadable: Bool { if case .unreadable = content { true } else { false } }
    var message: HL7Message? { if case .message(let message) = content { message } else { nil } }
}
