import LabFeeds
import Testing

@Suite struct FieldNameTests {
    private static let segments = [
        ReportFixture.header, "PID|1||A^^^H&1.2&ISO^MR~B||X^Y", "ZPI|1|own", "OBR|1||F1|X",
        "OBX|1|NM|A^a^L||5||||||F", "OBX|2|NM|B||6||||||F",
    ]

    @Test func `each field has a name and a line`() {
        let message = ReportFixture.parsed(Self.segments)
        let report = LabReport(message, format: .hl7v2ER7, recordingFields: true)
        #expect(report.fields.count == message.leaves.count)
        #expect(report.lines.count == message.leaves.count)
        let names = report.fields.map(\.name)
        let expected = [
            "MSH-9.3", "PID-1", "PID-3(1).1", "PID-3(1).4.1", "PID-3(1).4.2", "PID-3(1).5",
            "PID-3(2)", "PID-5.1", "PID-5.2", "ZPI-2", "OBR-4", "OBX[1]-3.1", "OBX[1]-3.3",
            "OBX[1]-5", "OBX[2]-3", "OBX[2]-5",
        ]
        #expect(expected.filter { !names.contains($0) } == [])
        #expect(Set(names).count == names.count)
        #expect(report.fields.first { $0.name == "OBX[2]-5" }?.line == 6)
    }

    @Test func `texts know their field, and lines are there without names`() throws {
        let message = ReportFixture.parsed(Self.segments)
        let report = LabReport(message, format: .hl7v2XML)
        #expect(report.fields.isEmpty)
        let last = try #require(report.results.last)
        guard case .numeric(let text) = last.value else {
            Issue.record("no number")
            return
        }
        #expect(report.line(of: text.field) == 6)
        #expect(message.string(Int(text.field)) == "6")
    }
}
