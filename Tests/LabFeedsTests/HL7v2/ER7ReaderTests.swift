import FHIRCore
import LabFeeds
import Testing

/// Messages in pipes and hats.
struct ER7ReaderTests {
    private func values(_ lines: String) -> [String]? {
        ER7Reader().read(pipes(lines)).message?.values.filter { !$0.hasPrefix("MSH") }
    }

    @Test func `every value knows its field, repetition, component and sub-component`() {
        #expect(
            values("PID|1||12^^^A&1.2&ISO^MR~13||Roe^Ann")
                == [
                    "PID", "PID-1.1=1", "PID-3.1=12", "PID-3.4=A", "PID-3.4.2=1.2",
                    "PID-3.4.3=ISO", "PID-3.5=MR", "PID-3[2].1=13", "PID-5.1=Roe", "PID-5.2=Ann",
                ])
    }

    @Test func `the header's first fields are the delimiters`() {
        let message = ER7Reader().read(pipes()).message
        #expect(message?.said.prefix(4) == ["MSH", "MSH-1.1=|", "MSH-2.1=^~\\&", "MSH-3.1=LAB"])
    }

    @Test(arguments: ["PV1", "PV1|", "PV1|^^~&|||", "PV1||\r\r\n"])
    func `what is empty gives no values and keeps its segment`(line: String) {
        #expect(values(line) == ["PV1"])
    }

    @Test func `a repetition that is empty keeps its place`() {
        #expect(values("PID|||~~7") == ["PID", "PID-3[3].1=7"])
    }

    @Test func `HL7's null is the two quotes`() {
        #expect(values("PID|\"\"|a") == ["PID", "PID-1.1=\"\"", "PID-2.1=a"])
    }

    @Test(arguments: ["\r", "\n", "\r\n", "\n\n", "\r\r\n"])
    func `segments end with any line end`(end: String) throws {
        let text = ["MSH|^~\\&|A", "PID|1", "ZZZ|x", ""].joined(separator: end)
        let message = try #require(ER7Reader().read(Array(text.utf8)).message)
        #expect(message.values == ["MSH", "MSH-3.1=A", "PID", "PID-1.1=1", "ZZZ", "ZZZ-1.1=x"])
        let perEnd = end == "\r\n" || end.count == 1 ? 1 : 2
        #expect(message.segments.map(\.line) == [1, UInt32(1 + perEnd), UInt32(1 + 2 * perEnd)])
        #expect(message.segments[1].offset == UInt64(10 + end.utf8.count))
    }

    @Test func `delimiters are the sender's`() {
        let text = "MSH*:+%$*A*B:C\rOBX*1*a:b$c+d*%S%%F%|"
        let message = ER7Reader().read(Array(text.utf8)).message
        #expect(
            message?.said == [
                "MSH", "MSH-1.1=*", "MSH-2.1=:+%$", "MSH-3.1=A", "MSH-4.1=B", "MSH-4.2=C", "OBX",
                "OBX-1.1=1", "OBX-2.1=a", "OBX-2.2=b", "OBX-2.2.2=c", "OBX-2[2].1=d",
                "OBX-3.1=:*|",
            ])
    }

    @Test func `a short MSH-2 names no escape and no sub-component`() {
        let message = ER7Reader().read(Array("MSH|^~|A\rOBX|a&b\\T\\c^d".utf8)).message
        #expect(message?.values.suffix(2) == ["OBX-1.1=a&b\\T\\c", "OBX-1.2=d"])
    }

    @Test func `the truncation character of version 2_7 is known`() {
        let message = ER7Reader().read(Array("MSH|^~\\&#|A\rOBX|a\\P\\b#".utf8)).message
        #expect(message?.values.last == "OBX-1.1=a#b#")
    }

    @Test(arguments: [
        "", "\r\n", "PID|1", "MSH", "MSH\r", "MSHA^~\\&|", "MSH|LAB|H|", "MSH|^~&&|", "MSH|^|&|x",
        "FHS|^~\\&\rMSH|^~\\&",
    ])
    func `what has no sound header is refused with its place`(text: String) {
        let reading = ER7Reader().read(Array(text.utf8))
        if text == "MSH|^|&|x" {
            #expect(reading.message != nil)
        } else {
            #expect(reading.message == nil)
            #expect(reading.issues.contains { $0.severity == .fatal && $0.position != nil })
        }
    }

    @Test func `an empty MSH-2 is told`() {
        let reading = ER7Reader().read(Array("MSH||A\rPID|1^2".utf8))
        #expect(reading.issues.ids == ["hl7-delimiters"])
        #expect(reading.message?.said.suffix(2) == ["PID-1.1=1", "PID-1.2=2"])
    }

    @Test func `a line that is no segment is told with its place and never joined`() {
        let reading = ER7Reader().read(pipes("NTE|1||first", "second line", "obx|1", "PID|1"))
        #expect(reading.issues.ids == ["hl7-line-without-segment", "hl7-line-without-segment"])
        #expect(reading.issues.map(\.position?.line) == [3, 4])
        #expect(reading.issues.first?.severity == .error)
        #expect(
            reading.message?.values.suffix(4) == ["NTE-1.1=1", "NTE-3.1=first", "PID", "PID-1.1=1"])
    }

    @Test func `a second header is told and not read`() {
        let reading = ER7Reader().read(pipes("PID|1", "MSH|^~\\&|B", "PID|2"))
        #expect(reading.issues.ids == ["hl7-second-message"])
        #expect(reading.message?.values.last == "PID-1.1=1")
    }

    @Test func `framing and a byte-order mark are no part of the message`() {
        let framed: [UInt8] = [0xEF, 0xBB, 0xBF, 0x0B] + pipes("PID|1") + [0x0D, 0x1C, 0x0D]
        let reading = ER7Reader().read(framed)
        #expect(reading.issues.isEmpty)
        #expect(reading.message?.values == ER7Reader().read(pipes("PID|1")).message?.values)
        #expect(reading.message?.segments.first?.offset == 4)
    }

    @Test func `segments of a name are counted and stand where the input has them`() {
        let start = SourcePosition(line: 10, column: 2, byteOffset: 100)
        let message = ER7Reader().read(pipes("OBX|1", "OBX|2"), start: start).message
        #expect(message?.segments.map(\.ordinal) == [1, 1, 2])
        #expect(message?.segments.map(\.line) == [10, 11, 12])
        #expect(message?.segments.first?.offset == 100)
    }

    @Test func `values beyond what can be numbered are told and not read`() {
        let line = "OBX|" + String(repeating: "~", count: 65_600) + "x|y"
        let reading = ER7Reader().read(pipes(line))
        #expect(reading.issues.ids == ["hl7-too-many-values"])
        #expect(reading.message?.values.last == "OBX-2.1=y")
    }

    @Test func `a message beyond the limit is refused`() {
        let reading = ER7Reader(limit: 10).read(pipes("PID|1"))
        #expect(reading.message == nil && reading.issues.ids == ["hl7-too-large"])
    }

    @Test func `faults without end are told in part and counted`() throws {
        let reading = ER7Reader().read(pipes(String(repeating: "no segment\r", count: 1000)))
        #expect(reading.issues.count == 21)
        #expect(try #require(reading.issues.last).diagnostics.contains("980"))
    }

    @Test(arguments: ["MSH|~|A", "MSH~^~A", "MSH^^A"])
    func `a delimiter that is taken for granted is none that is named`(header: String) {
        let reading = ER7Reader().read(Array(header.utf8))
        #expect(reading.message == nil)
        #expect(reading.issues.map(\.id) == ["hl7-delimiters"])
    }
}
