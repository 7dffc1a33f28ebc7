import FHIRCore
import FHIRSyntax
import LabFeeds
import Testing

/// Broken messages: no crash, no hang, and what is not a message is told.
struct HL7MutationTests {
    private static let er7: [UInt8] =
        [0x0B]
        + pipes(
            "PID|1||12^^^A&1.2&ISO^MR~13||Roe^Ann", "OBR|1|a|b|c^d^LN",
            "OBX|1|NM|a^b^LN||5|µg\\F\\L",
            "NTE|1||a\\.br\\b\\X41\\c")
        + [0x0D, 0x1C, 0x0D]

    private static var xml: [UInt8] {
        ER7Reader().read(er7).message.map(HL7v2XMLWriter().write) ?? []
    }

    /// Reads by every way there is; writes what was read.
    private func exercise(_ bytes: [UInt8]) throws {
        let reading = ER7Reader().read(bytes)
        #expect(reading.message != nil || reading.issues.contains { $0.severity == .fatal })
        for document in documents(of: bytes, by: ER7FeedReader(limit: 200), piece: 31) {
            #expect(!document.isUnreadable || !document.issues.isEmpty)
            _ = HL7Acknowledgement(to: document, issues: document.issues, time: "2025")?.bytes
        }
        let found = documents(of: bytes, by: try HL7v2XMLFeedReader(), piece: 57)
        for document in found {
            #expect(!document.isUnreadable || document.issues.contains { $0.severity == .fatal })
            _ = HL7Acknowledgement(to: document, issues: document.issues, time: "2025")?.bytes
        }
        for message in [reading.message, found.first?.message].compactMap(\.self) {
            let written = ER7Reader().read(ER7Writer().write(message)).message
            #expect(written?.values == message.values)
        }
    }

    @Test func `messages cut at every byte`() throws {
        for text in [Self.er7, Self.xml] {
            for count in text.indices { try exercise(Array(text.prefix(count))) }
        }
    }

    @Test(arguments: 0..<20)
    func `messages with any bytes changed`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let special = Array("|^~\\&\r\n\u{B}\u{1C}<>/\"MSH.X4".utf8) + [0, 0xEF, 0xB7, 0x90, 0xFF]
        for _ in 0..<40 {
            var text = Bool.random(using: &random) ? Self.er7 : Self.xml
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: 0..<text.count, using: &random)
                let byte = special.randomElement(using: &random) ?? 0
                switch Int.random(in: 0...3, using: &random) {
                case 0: text[place] = byte
                case 1: text.insert(byte, at: place)
                case 2: text.remove(at: place)
                default: text[place] = UInt8.random(in: 0...255, using: &random)
                }
            }
            try exercise(text)
        }
    }
}
