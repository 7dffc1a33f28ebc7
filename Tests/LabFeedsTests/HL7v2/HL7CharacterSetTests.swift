import FHIRCore
import LabFeeds
import Testing

/// What MSH-18 says, and what the bytes are.
struct HL7CharacterSetTests {
    private func reading(_ set: String, _ text: [UInt8]) -> HL7Reading {
        let header = "MSH|^~\\&|A|||||||1|P|2.5.1||||||\(set)\rOBX|1|"
        return ER7Reader().read(Array(header.utf8) + text + Array("|x".utf8))
    }

    private static let micro = "µmol/L"

    @Test(
        arguments: [
            ("8859/1", [0xB5]), ("8859/15", [0xB5]), ("ISO-8859-1", [0xB5]), ("8859-1", [0xB5]),
            ("WINDOWS-1252", [0xB5]), ("CP1252", [0xB5]), ("8859/9", [0xB5]),
            ("UNICODE UTF-8", [0xC2, 0xB5]),
            ("UTF-8", [0xC2, 0xB5]), ("UNICODE", [0xC2, 0xB5]), ("", [0xC2, 0xB5]),
            ("GB 18030-2000", [0x81, 0x30, 0x85, 0x38]), ("8859/1~UNICODE UTF-8", [0xB5]),
        ] as [(String, [UInt8])])
    func `the unit survives`(set: String, micro: [UInt8]) {
        let reading = reading(set, micro + Array("mol/L".utf8))
        #expect(reading.message?.text(1, 2) == Self.micro)
        #expect(reading.message?.text(1, 3) == "x")
        #expect(reading.issues.isEmpty)
    }

    @Test func `letters of other alphabets survive`() {
        #expect(reading("8859/2", [0xB3]).message?.text(1, 2) == "ł")
        #expect(reading("8859/7", [0xEC]).message?.text(1, 2) == "μ")
        #expect(
            reading("ISO IR87", [0x1B, 0x24, 0x42, 0x26, 0x4C, 0x1B, 0x28, 0x42]).message?.text(
                1, 2) == "μ")
        #expect(reading("BIG-5", [0xA4, 0x40]).message?.text(1, 2) == "一")
    }

    @Test(
        arguments: [
            ("", [0xB5], "hl7-character-set-missing"),
            ("ASCII", [0xC2, 0xB5], "hl7-character-set-wrong"),
            ("UNICODE UTF-8", [0xB5], "hl7-character-set-wrong"),
            ("KLINGON", [0x41], "hl7-character-set-unknown"),
            ("8859/12", [0x41], "hl7-character-set-unknown"),
            ("8859/1~KLINGON", [0x41], "hl7-character-set-unknown"),
            ("88\u{0}59/1", [0x41], "hl7-character-set-unknown"),
            ("GB 18030-2000", [0xFF], "hl7-character-set-wrong"),
        ] as [(String, [UInt8], String)])
    func `nothing is decoded by guess`(set: String, text: [UInt8], id: String) {
        let reading = reading(set, text)
        #expect(reading.message == nil)
        #expect(reading.issues.ids == [id])
        #expect(reading.issues.first?.severity == .fatal)
    }

    @Test(arguments: [("8859/1", [0xC2, 0xB5]), ("8859/1", [0x80])] as [(String, [UInt8])])
    func `a set that is likely wrong is told`(set: String, text: [UInt8]) {
        let reading = reading(set, text)
        #expect(reading.issues.ids == ["hl7-character-set-doubtful"])
        #expect(reading.issues.first?.severity == .error)
    }

    @Test func `places are those of the bytes as they were sent`() {
        let header = Array("MSH|^~\\&|A|||||||1|P|2.5.1||||||8859/1\r".utf8)
        let text = header + Array("NTE|1||".utf8) + [0xB5, 0xB5, 0x0D] + Array("PID|1|\\q\\".utf8)
        let reading = ER7Reader().read(text)
        #expect(reading.message?.segments.last?.offset == UInt64(header.count + 10))
        #expect(reading.issues.first?.position?.byteOffset == header.count + 16)
        #expect(reading.issues.first?.position?.column == 7)
    }

    @Test(arguments: [true, false])
    func `sixteen-bit messages are read by their byte-order mark`(isBigEndian: Bool) {
        let text = "MSH|^~\\&|A|||||||1|P|2.5.1||||||UNICODE UTF-16\rOBX|1|µ😀"
        let bytes = utf16(text, isBigEndian: isBigEndian)
        #expect(ER7Reader().read(bytes).message?.text(1, 2) == "µ😀")
        for piece in [1, 3, 4096] {
            let found = documents(of: bytes, by: ER7FeedReader(), piece: piece)
            #expect(found.map(\.issues.ids) == [["hl7-character-set-converted"]])
            let message = found.first.flatMap { ER7Reader().read($0.raw, start: $0.start).message }
            #expect(message?.text(1, 2) == "µ😀")
        }
    }

    private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        ([0xFEFF] + text.utf16).flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? bytes : bytes.reversed()
        }
    }
}
