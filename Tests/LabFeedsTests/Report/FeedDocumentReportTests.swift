import FHIRCore
import LabFeeds
import Testing

@Suite struct FeedDocumentReportTests {
    private static let start = SourcePosition(line: 11, column: 1, byteOffset: 500)

    private static func document(
        _ content: FeedDocument.Content, _ segments: String...
    ) -> FeedDocument {
        FeedDocument(
            format: .hl7v2ER7, ordinal: 3, start: start,
            raw: Array(segments.map { $0 + "\r" }.joined().utf8), content: content,
            issues: [
                Issue(severity: .warning, code: "structure", id: "cut", diagnostics: "Cut.")
            ])
    }

    @Test func `pipes are parsed where they stand in their input`() {
        let report = Self.document(
            .raw, ReportFixture.header, ReportFixture.patient, "OBR|1||F1|X", "OBX|1|NM|A||5||||||Q"
        ).report()
        #expect(report.results.count == 1)
        #expect(report.ids() == ["cut", "hl7v2-result-status"])
        #expect(report.issues.last?.position?.line == 14)
        #expect(report.lines.last == 14)
    }

    @Test func `a message that was parsed already is read`() {
        let message = ReportFixture.message("OBR|1||F1|X", "OBX|1|NM|A||5||||||F")
        #expect(Self.document(.message(message)).report().results.count == 1)
    }

    @Test func `several patients are several reports, and one report is refused`() {
        let document = Self.document(
            .raw, ReportFixture.header, ReportFixture.patient, "PID|2||M1")
        #expect(document.reports().count == 2)
        #expect(document.reports().map { $0.ids() } == [["cut"], []])
        #expect(document.report().ids(.fatal) == ["hl7v2-several-patients"])
    }

    @Test func `what cannot be read gives its issues and no results`() {
        #expect(Self.document(.unreadable).report().ids() == ["cut"])
        let broken = Self.document(.raw, "no message")
        #expect(!broken.report().ids(.fatal).isEmpty)
        #expect(broken.report().results.isEmpty)
    }
}
