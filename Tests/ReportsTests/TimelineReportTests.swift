import ClinicalModel
import Testing

@testable import Reports

struct TimelineReportTests {
    private static func report() -> FindingsReport {
        var report = Sample.commonCase
        let start = Sample.time(Sample.day(2024, 11, 13), hour: 9)
        let dose = MedicationRecord(
            kind: .administration, source: Sample.source("MedicationAdministration", "d1", 2),
            substance: .hydroxocobalamin, start: start, amountMicrograms: 1_000,
            route: .intramuscular)
        var timeline = TreatmentTimeline(
            person: Sample.infant, start: start, origin: .administration, source: dose.source)
        var span = TreatmentTimeline.Doses(dose, at: start, therapyDay: 1)
        span.last = .day(Sample.day(2024, 11, 27))
        span.lastDay = 15
        span.count = 7
        timeline.doses = [span]
        timeline.courses = [
            TreatmentTimeline.Course(
                key: .hb,
                values: [
                    .init(text: "8.8", unit: "g/dL", time: Sample.sampled, therapyDay: nil),
                    .init(
                        text: "12.4", unit: "g/dL", time: .day(Sample.day(2024, 12, 4)),
                        therapyDay: 22),
                ])
        ]
        timeline.next = [
            TreatmentTimeline.Window(
                task: "M-3MO", title: "Three months", from: Sample.day(2025, 1, 27),
                to: Sample.day(2025, 2, 26))
        ]
        report.timelines = [Sample.infant: timeline]
        return report
    }

    private static let schemaPath: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/") + "/Profiles/findings-report.schema.json"
    }()

    @Test
    func `a treatment is told in words, before the findings`() {
        let text = TextReport(Self.report()).text()
        for line in [
            "Treatment since 2024-11-13 (first documented dose, MedicationAdministration/d1)",
            "2024-11-13 to 2024-11-27 (days 1 to 15): 7 × hydroxocobalamin 1000 µg (1 mg) intramuscular",
            "HB 8.8 g/dL (2024-11-12), 12.4 (day 22)",
            "2025-01-27 to 2025-02-26: Three months (M-3MO)",
        ] {
            #expect(text.contains(line), "\(line)")
        }
        #expect(MarkdownReport(Self.report()).text().contains("### Treatment since 2024-11-13"))
    }

    @Test
    func `a treatment in JSON holds to the shipped schema`() throws {
        let json = Self.report().json()
        #expect(try JSONSchema(contentsOf: Self.schemaPath).problems(in: json) == [])
        let text = String(decoding: json, as: UTF8.self)
        #expect(text.contains(#""treatment":{"start":"2024-11-13T09:00:00+01:00""#))
        let broken = text.replacing(#""therapyDay":22"#, with: #""therapyDay":"22""#)
        let problems = try JSONSchema(contentsOf: Self.schemaPath).problems(in: Array(broken.utf8))
        #expect(!problems.isEmpty)
    }

    @Test
    func `without a treatment nothing is told`() {
        #expect(!TextReport(Sample.commonCase).text().contains("Treatment"))
        #expect(!MarkdownReport(Sample.commonCase).text().contains("Treatment"))
        #expect(!String(decoding: Sample.commonCase.json(), as: UTF8.self).contains("treatment\":"))
    }
}
