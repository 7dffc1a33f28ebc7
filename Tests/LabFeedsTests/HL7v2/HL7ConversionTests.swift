import FHIRSyntax
import LabFeeds
import Testing

/// From either encoding to the other and back.
struct HL7ConversionTests {
    private func expectLossless(_ message: HL7Message) throws {
        let pipes = ER7Reader().read(ER7Writer().write(message)).message
        #expect(pipes?.said == message.said)
        let xml = try HL7v2XMLReader().read(HL7v2XMLWriter().write(message)).message
        #expect(xml?.said == message.said)
    }

    @Test(arguments: [
        "PID|1||12^^^A&1.2&ISO^MR~~13||Roe^Ann|\"\"",
        "OBX|1|NM|a^b||5\\F\\6\\S\\7\\T\\8\\R\\9\\E\\0|\\.br\\x\\H\\y\\N\\",
        "OBX|1|CE|a^b||x^y^z~u&v|||\rNTE|1|| <&>\"' \\X0D0A\\ tail ",
        "ZZZ|a^b&c~d\rPV1|\rOBX||ST|||\\X09\\\\X01\\|\\q\\|\\XFF\\",
        "OBX||SN|||>^5\rOBX||ED|||^AP^PDF^Base64^AAAA\rOBX||??|||a^b",
        "OBX||CE|||\(String(decoding: [0xEF, 0xB7, 0x92, 0xEF, 0xBF, 0xBE] as [UInt8], as: UTF8.self))é😀",
    ])
    func `no value is lost or moved`(segments: String) throws {
        try expectLossless(try #require(ER7Reader().read(pipes(segments)).message))
    }

    @Test(arguments: ["|^~\\&#", "*:+%$", "|^~", "|^", "#@!?;"])
    func `whatever the delimiters`(delimiters: String) throws {
        let all = Array(delimiters)
        let (field, hat) = (all[0], all[1])
        let text = "OBX\(field)1\(field)a\(hat)b & c | d ^ e \\ f # g"
        let header = "MSH\(delimiters)\(field)LAB\r"
        try expectLossless(try #require(ER7Reader().read(Array((header + text).utf8)).message))
    }

    @Test func `delimiters can be chosen`() throws {
        let message = try #require(ER7Reader().read(pipes("OBX|a^b&c~d|*:\\F\\")).message)
        var delimiters = HL7Delimiters.suggested
        (delimiters.field, delimiters.component) = (UInt8(ascii: "*"), UInt8(ascii: ":"))
        let bytes = ER7Writer(delimiters: delimiters).write(message)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r")
        #expect(lines.last == "OBX*a:b&c~d*\\F\\\\S\\|")
        #expect(ER7Reader().read(bytes).message?.values == message.values)
    }

    @Test(arguments: [("8859/1", true), ("ASCII", false), ("8859/5", false), ("", true)])
    func `bytes are of the set that MSH-18 names`(set: String, isKept: Bool) throws {
        let xml = """
            <ORU_R01><MSH><MSH.1>|</MSH.1><MSH.2>^~\\&amp;</MSH.2><MSH.18>\(set)</MSH.18></MSH>
            <OBX><OBX.6>µmol/Lé</OBX.6></OBX></ORU_R01>
            """
        let message = try #require(HL7v2XMLReader().read(Array(xml.utf8)).message)
        let again = ER7Reader().read(ER7Writer().write(message))
        #expect(again.issues.isEmpty)
        #expect(again.message?.text(1, 6) == "µmol/Lé")
        let named = again.message?.text(0, 18) ?? ""
        #expect(named == (isKept ? set : "UNICODE UTF-8"))
    }

    @Test func `the set is the one that is named, however the delimiters cut its name`() throws {
        let text = "MSH|/^~\\&|A|||||||1|P|2.5||||||8859/1\rOBX||"
        let message = try #require(ER7Reader().read(Array(text.utf8) + [0xB5]).message)
        let again = ER7Reader().read(ER7Writer().write(message))
        #expect(again.issues.isEmpty)
        #expect(again.message?.text(1, 2) == "µ")
    }

    @Test(arguments: ["-^~\\&", "|^-\\&", "|-~\\&"])
    func `the name of a set is none that the delimiters cut`(delimiters: String) throws {
        let field = String(delimiters.prefix(1))
        let text = "MSH\(delimiters)|A|||||||1|P|2.5||||||8859/5\rOBX||\\XB5\\\\XFF\\"
            .replacing("|", with: field)
        var message = try #require(ER7Reader().read(Array(text.utf8)).message)
        let leaf = try #require(message.leaf(1, 2))
        message.leaves[leaf].start = UInt32(message.bytes.count)
        message.leaves[leaf].count = 2
        message.bytes += "é".utf8
        let again = ER7Reader().read(ER7Writer().write(message)).message
        #expect(again?.text(0, 18) == "UTF8")
        #expect(again?.text(1, 2) == "é")
    }

    @Test func `results stand in the groups of their structure`() throws {
        let message = try #require(
            ER7Reader().read(
                pipes(
                    "PID|1", "NK1|1", "PV1|1", "ORC|RE", "OBR|1", "OBX|1", "NTE|1", "OBX|2",
                    "SPM|1", "OBR|2", "ZZZ|1", "OBX|1", "DSC|1")
            ).message)
        let xml = String(decoding: HL7v2XMLWriter().write(message), as: UTF8.self)
        let groups = xml.split(separator: "\n").filter { $0.contains("ORU_R01.") }
            .map { $0.replacing("ORU_R01.", with: "") }
        #expect(
            groups == [
                "<PATIENT_RESULT>", "<PATIENT>", "<VISIT>", "</VISIT>", "</PATIENT>",
                "<ORDER_OBSERVATION>", "<OBSERVATION>", "</OBSERVATION>", "<OBSERVATION>",
                "</OBSERVATION>", "<SPECIMEN>", "</SPECIMEN>", "</ORDER_OBSERVATION>",
                "<ORDER_OBSERVATION>", "<OBSERVATION>", "</OBSERVATION>", "</ORDER_OBSERVATION>",
                "</PATIENT_RESULT>",
            ])
        try expectLossless(message)
    }

    @Test func `data types are those of the version`() throws {
        let old = try #require(
            ER7Reader().read(pipes("OBX|1|NM|a^b|||mg^x|||||||20250101")).message)
        let new = try #require(
            ER7Reader().read(
                Array("MSH|^~\\&|A|||||||1|P|2.8\rOBX|1|NM|a^b|||mg^x|||||||20250101".utf8)
            ).message)
        let texts = [old, new].map { String(decoding: HL7v2XMLWriter().write($0), as: UTF8.self) }
        #expect(texts[0].contains("<OBX.3><CE.1>a</CE.1><CE.2>b</CE.2></OBX.3>"))
        #expect(texts[0].contains("<OBX.13>20250101</OBX.13>"))
        #expect(texts[1].contains("<OBX.3><CWE.1>a</CWE.1><CWE.2>b</CWE.2></OBX.3>"))
    }

    @Test(arguments: 0..<200)
    func `any message survives`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            (["OBX", "PID", "ZA1", "NTE"].randomElement(using: &random) ?? "OBX") + "|"
                + (0..<Int.random(in: 0...60, using: &random)).map { _ in
                    [
                        "|", "^", "~", "&", "\\", "\\F\\", "\\.br\\", "a", " ", "<", "µ", "\\X0A\\",
                        "E",
                    ]
                    .randomElement(using: &random) ?? ""
                }.joined()
        }
        let message = try #require(
            ER7Reader().read(pipes(text.joined(separator: "\r"))).message)
        try expectLossless(message)
    }
}
