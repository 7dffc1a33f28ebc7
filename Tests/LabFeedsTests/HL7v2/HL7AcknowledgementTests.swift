import FHIRCore
import LabFeeds
import Testing

/// Answers to messages.
struct HL7AcknowledgementTests {
    private static let time = "20250605120000+0000"
    private static let fault = FHIRCore.Issue(
        severity: .error, code: "value", id: "x", expression: "OBX[3]-5[2].1",
        diagnostics: "It is wrong.")
    private static let refusal = FHIRCore.Issue(
        severity: .fatal, code: "not-supported", id: "y", diagnostics: "It is not taken.")

    private func answer(
        _ text: [UInt8], _ issues: [FHIRCore.Issue] = [], format: FeedFormat = .hl7v2ER7
    ) -> HL7Acknowledgement? {
        let document = FeedDocument(
            format: format, ordinal: 0, start: SourcePosition(line: 1, column: 1, byteOffset: 0),
            raw: text, content: .raw)
        return HL7Acknowledgement(to: document, issues: issues, time: Self.time)
    }

    private func asking(_ accept: String, _ application: String) -> [UInt8] {
        Array("MSH|^~\\&|A|B|C|D|1||ORU^R01|42|P|2.5.1|||\(accept)|\(application)\rOBX|1".utf8)
    }

    @Test func `sender and receiver change places`() throws {
        let text = "MSH|^~\\&|A^1.2^ISO|B|C|D&x|1||ORU^R01^ORU_R01|42|T|2.5.1\rPID|1"
        let bytes = try #require(answer(Array(text.utf8))).bytes
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "MSH|^~\\&|C|D&x|A^1.2^ISO|B|\(Self.time)||ACK^R01^ACK|ACK-42|T|2.5.1\r"
                + "MSA|AA|42\r")
    }

    @Test(arguments: [
        ("", "", "AA", "AE", "AR"), ("AL", "NE", "CA", "CE", "CR"), ("AL", "AL", "CA", "CE", "CR"),
        ("NE", "AL", "AA", "AE", "AR"), ("", "AL", "AA", "AE", "AR"), ("ER", "NE", "", "CE", "CR"),
        ("SU", "NE", "CA", "", ""), ("NE", "NE", "", "", ""), ("NE", "", "", "", ""),
        ("", "ER", "", "AE", "AR"), ("SU", "AL", "CA", "AE", "AR"),
    ])
    func `the sender says which answer it wants`(
        accept: String, application: String, good: String, faulty: String, refused: String
    ) {
        let text = asking(accept, application)
        #expect(answer(text)?.code.rawValue ?? "" == good)
        #expect(answer(text, [Self.fault])?.code.rawValue ?? "" == faulty)
        #expect(answer(text, [Self.refusal])?.code.rawValue ?? "" == refused)
    }

    @Test func `errors tell place, code and severity`() throws {
        let message = try #require(answer(asking("", ""), [Self.fault])).message
        #expect(
            message.values.suffix(11) == [
                "ERR-2.1=OBX", "ERR-2.2=3", "ERR-2.3=5", "ERR-2.4=2", "ERR-2.5=1", "ERR-3.1=102",
                "ERR-3.2=Data type error", "ERR-3.3=HL70357", "ERR-4.1=E", "ERR-5.1=x",
                "ERR-8.1=It is wrong.",
            ])
    }

    @Test func `versions before 2_5 have errors in ERR-1`() throws {
        let text = "MSH|^~\\&|A|B|C|D|1||ORU^R01|42|P|2.3\rOBX|1"
        let message = try #require(answer(Array(text.utf8), [Self.fault])).message
        #expect(
            message.values.suffix(7) == [
                "ERR", "ERR-1.1=OBX", "ERR-1.2=3", "ERR-1.3=5", "ERR-1.4=102",
                "ERR-1.4.2=Data type error", "ERR-1.4.3=HL70357",
            ])
        #expect(message.text(0, 9, 3) == nil)
    }

    @Test func `a place in the input becomes a field`() throws {
        let text = pipes("NTE|1", "OBX|1|ST|a||\\q\\")
        let issues = ER7Reader().read(text).issues
        let message = try #require(answer(text, issues)).message
        #expect((1...3).map { message.text(2, 2, $0) } == ["OBX", "1", "5"])
    }

    @Test(arguments: [
        "MSH|^~\\&|A|B|C|D|1||ORU^R01|42|P|2.5||||||KLINGON\rOBX|1",
        "MSH|^~\\&|A|B|C|D|1||ORU^R01|42|P|2.5\rOBX|\u{B5}",
        "junk MSH|^~\\&|A|B|C|D|1||ORU^R01|42|P",
        "MSH|^~&&|A|B|C|D|1||ORU^R01|42", "PID|1\rMSH|^~\\&|||||||x|42\r",
    ])
    func `a message that cannot be read is named all the same`(text: String) throws {
        let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let reading = ER7Reader().read(latin)
        #expect(reading.message == nil)
        let answer = try #require(self.answer(latin, reading.issues))
        #expect(answer.answeredControlID == "42")
        #expect(answer.message.text(1, 2) == "42")
        #expect(answer.code == .applicationError)
    }

    @Test(arguments: [
        "<ORU_R01><MSH><MSH.3><HD.1>A</HD.1></MSH.3><MSH.10>4&lt;2</MSH.10></MSH><broken",
        "<v:ORU_R01><v:MSH><v:MSH.3>A</v:MSH.3><v:MSH.10>4&lt;2</v:MSH.10>",
    ])
    func `so is one in XML, in XML`(text: String) throws {
        let answer = try #require(self.answer(Array(text.utf8), [Self.fault], format: .hl7v2XML))
        #expect(answer.answeredControlID == "4<2")
        let again = try #require(HL7v2XMLReader().read(answer.bytes).message)
        #expect(again.says(theSameAs: answer.message))
        #expect(again.text(0, 5) == "A")
        #expect(String(decoding: answer.bytes, as: UTF8.self).contains("<ACK xmlns="))
    }

    @Test(arguments: ["", "nothing", "MSH|LAB|HOSP|x|y|z|1||ORU|7|P"])
    func `a control id that is not certain is not made up`(text: String) throws {
        let answer = try #require(self.answer(Array(text.utf8), [Self.fault]))
        #expect(answer.answeredControlID.isEmpty)
        #expect(answer.code == .applicationError)
    }

    @Test func `the same message meets the same answer, a long control id a short one`() throws {
        let text = "MSH|^~\\&|A|B|C|D|1||ORU^R01|123456789012345678901234567890|P|2.5.1"
        let first = try #require(answer(Array(text.utf8)))
        #expect(first.bytes == answer(Array(text.utf8))?.bytes)
        #expect(first.message.text(0, 10)?.count == 20)
        #expect(first.message.text(1, 2) == "123456789012345678901234567890")
    }
}
