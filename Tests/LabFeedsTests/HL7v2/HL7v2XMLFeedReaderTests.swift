import FHIRCore
import FHIRSyntax
import LabFeeds
import Testing

/// Streams of messages in XML.
struct HL7v2XMLFeedReaderTests {
    private static let pieces = [1, 2, 7, 64, 4096]

    private func message(_ id: Int, _ rest: String = "") -> String {
        "<ORU_R01><MSH><MSH.10>\(id)</MSH.10></MSH>\(rest)</ORU_R01>"
    }

    private func cut(
        _ bytes: [UInt8], piece: Int, limits: XMLLimits = .default
    ) throws -> [FeedDocument] {
        documents(of: bytes, by: try HL7v2XMLFeedReader(limits: limits), piece: piece)
    }

    @Test(arguments: pieces)
    func `a message that is the root comes with all its bytes`(piece: Int) throws {
        let text = "<?xml version='1.0'?>\n<!-- a -->\n" + message(1)
        let found = try cut(Array(text.utf8), piece: piece)
        #expect(found.map { String(decoding: $0.raw, as: UTF8.self) } == [text])
        #expect(found.first?.message?.text(0, 10) == "1")
        #expect(found.first?.start.line == 3)
    }

    @Test(arguments: pieces)
    func `messages of any wrapper come one by one with their bytes`(piece: Int) throws {
        let other = "<Message><MSH><MSH.10>3</MSH.10></MSH></Message>"
        let text = """
            <HL7Messages><head/><Batch>
            \(message(1))\(message(2, "<NTE><NTE.3>µ</NTE.3></NTE>"))
            </Batch>\(other)</HL7Messages>
            """
        let found = try cut(Array(text.utf8), piece: piece)
        #expect(found.map { $0.message?.text(0, 10) } == ["1", "2", "3"])
        #expect(
            found.map { String(decoding: $0.raw, as: UTF8.self) }
                == [message(1), message(2, "<NTE><NTE.3>µ</NTE.3></NTE>"), other])
        #expect(found.map(\.start.line) == [2, 2, 3])
        #expect(found.allSatisfy { $0.issues.isEmpty })
    }

    @Test(arguments: pieces)
    func `a wrong count of a batch is told`(piece: Int) throws {
        let text = "<B><BHS/>\(message(1))<BTS><BTS.1>2</BTS.1></BTS></B>"
        let wrong = try cut(Array(text.utf8), piece: piece)
        #expect(wrong.map(\.issues.ids) == [["hl7-batch-count"]])
        let right = "<B><BHS/>\(message(1))<BTS><BTS.1>1</BTS.1></BTS></B>"
        #expect(try cut(Array(right.utf8), piece: piece).map(\.issues.ids) == [[]])
    }

    @Test func `texts around messages are told`() throws {
        let text = "<B>\(message(1))stray\(message(2))</B>"
        #expect(
            try cut(Array(text.utf8), piece: 4096).map(\.issues.ids)
                == [[], ["hl7-text-outside-message"]])
    }

    @Test(arguments: pieces)
    func `what comes before a fault is read, the rest is kept as unreadable`(piece: Int) throws {
        let text = "<B>\(message(1))<ORU_R01><MSH><MSH.10>2</B>"
        let found = try cut(Array(text.utf8), piece: piece)
        #expect(found.map(\.isUnreadable) == [false, true])
        #expect(found.last?.issues.contains { $0.severity == .fatal } == true)
    }

    @Test(arguments: pieces)
    func `all bytes behind a fault are kept with what could not be read`(piece: Int) throws {
        let rest = "<ORU_R01><MSH></PID></ORU_R01>\n\(message(3))\(message(4))</B>"
        let found = try cut(Array("<B>\(message(1))\(rest)".utf8), piece: piece)
        #expect(found.map(\.isUnreadable) == [false, true])
        #expect(found.last.map { String(decoding: $0.raw, as: UTF8.self) } == rest)
        #expect(found.last?.issues.ids.contains("hl7-rest-unread") == true)
    }

    @Test(arguments: pieces)
    func `a message beyond the limit is passed over and the next one read`(piece: Int) throws {
        var limits = XMLLimits.default
        limits.bytes = 200
        let long = String(repeating: "<NTE><NTE.3>x</NTE.3></NTE>", count: 30)
        let text = "<B>\(message(1, long))\(message(2))</B>"
        let found = try cut(Array(text.utf8), piece: piece, limits: limits)
        #expect(found.map(\.issues.ids) == [["hl7-too-large"], []])
        #expect(found.last?.message?.text(0, 10) == "2")
    }

    @Test(arguments: pieces)
    func `messages of another encoding keep their texts`(piece: Int) throws {
        let head = Array("<?xml version='1.0' encoding='ISO-8859-1'?><B>".utf8)
        let middle = Array("<ORU_R01><MSH><MSH.10>1</MSH.10></MSH><NTE><NTE.3>".utf8) + [0xB5]
        let end = Array("mol</NTE.3></NTE></ORU_R01></B>".utf8)
        let found = try cut(head + middle + end, piece: piece)
        #expect(found.first?.message?.text(1, 3) == "µmol")
        let again = try found.first.map { try HL7v2XMLReader().read($0.raw).message }
        #expect(again??.text(1, 3) == "µmol")
    }

    @Test func `a long batch is read in little memory`() throws {
        let reader = try HL7v2XMLFeedReader()
        let piece = Array(String(repeating: message(1), count: 50).utf8)
        var count = 0
        Array("<B>".utf8).withUnsafeBytes { reader.push($0, isLast: false) }
        for _ in 0..<200 {
            piece.withUnsafeBytes { reader.push($0, isLast: false) }
            while let document = reader.next() {
                count += 1
                #expect(document.raw.count == message(1).utf8.count)
            }
        }
        Array("</B>".utf8).withUnsafeBytes { reader.push($0, isLast: true) }
        while reader.next() != nil { count += 1 }
        #expect(count == 10_000)
    }
}
