import ClinicalModel
import Foundation
import Testing

@testable import Reports

struct TextReportTests {
    @Test func `fits a common case on one screen`() {
        let text = TextReport(Sample.commonCase).text()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 45)
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(text == Self.golden)
    }

    static let golden = """
        sample.json – as of 2024-11-12

        Infant Patient/p1 (247 days old) – mother Patient/m1
            what                     as reported  canonical       limit      when              where
          CRITICAL  R01 b12-severe-deficiency
                    Severely low vitamin B12 (53 pg/mL). Start parenteral B12 without waiting for
                    metabolites.
            Vitamin B12              53 pg/mL     39.1037 pmol/L  100 pg/mL  2024-11-12 08:00  entry[3]
                    Next: Give parenteral vitamin B12 today; take MMA and homocysteine first if that costs
                          no time; test the mother.
          CRITICAL  R10 clinical-triad
                    Neurological signs, macrocytic anaemia and low B12 together: urgent treatment.
            Vitamin B12              53 pg/mL     39.1037 pmol/L  200 pg/mL  2024-11-12 08:00  entry[3]
            Haemoglobin              88 g/L       8.8 g/dL           2024-11-12 08:00  entry[4].component[0]
            Mean corpuscular volume  105.4 fL                        2024-11-12 08:00  entry[4].component[1]
            hypotonia                                                        2024-10-30        entry[6]
                    Next: Treat without delay.
          CRITICAL  R15 cytopenia-multilineage
                    Two or more blood cell lines low; B12 deficiency can mimic marrow failure.
            Neutrophils              0.9 G/L                         2024-11-12 08:00  entry[4].component[2]
            as above: Haemoglobin, Vitamin B12
                    Next: Treat before a marrow examination.
          CRITICAL  R17 developmental-regression
                    Loss of developmental skills (social smile): same-day B12, MMA, homocysteine, blood
                    count.
            social smile             lost                                    2024-11-02        entry[7]
          Not decided for lack of THCY, MMA (R05, R07); mother's B12 (R24)
        Mother Patient/m1
          No configured pattern matched. This does not exclude vitamin B12 deficiency.
          Not decided for lack of B12 (R21)

        About the data
          error ambiguous-number: PLT: the number can be read in more than one way; it is not used.
            (entry[9])
          information local-code-mapped: Local name PNN was read as ANC. (entry[4].component[2])

        Decision support only; needs review by a qualified clinician.

        """

    @Test func `colours only when asked to`() {
        let plain = TextReport(Sample.commonCase).text()
        let coloured = TextReport(Sample.commonCase, isColoured: true).text()
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}[1;31mCRITICAL\u{1B}[0m"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test func `puts the worst dyad first and every mother after her infant`() {
        var report = Sample.commonCase
        let second = PersonID(2)
        report.persons.append(
            Person(id: second, source: Sample.source("Patient", "p2", 2), sex: .female))
        var warning = Sample.severe
        warning.severity = .warning
        warning.subject = second
        let subjects = report.screening.subjects
        report.screening.subjects = [
            subjects[1], SubjectScreening(person: second, role: .infant, findings: [warning]),
            subjects[0],
        ]
        let heads = TextReport(report).text().split(separator: "\n").filter {
            $0.hasPrefix("Infant") || $0.hasPrefix("Mother")
        }
        #expect(
            heads == [
                "Infant Patient/p1 (247 days old) – mother Patient/m1", "Mother Patient/m1",
                "Infant Patient/p2 – no mother linked",
            ])
    }

    @Test func `says how a finding stands`() {
        var finding = Sample.severe
        finding.lifecycle = .underTreatment
        finding.treatmentStart = .day(Sample.day(2024, 11, 13))
        finding.confidence = .possible
        finding.isProvisional = true
        finding.notes = ["near-threshold"]
        let text = TextReport(
            Sample.report([SubjectScreening(person: .init(0), role: .infant, findings: [finding])])
        ).text()
        #expect(
            text.contains(
                "R01 b12-severe-deficiency  [under-treatment, treated since 2024-11-13, possible, "
                    + "provisional, near-threshold]"))
    }

    @Test func `names evidence that an earlier finding shows instead of repeating it`() {
        let text = TextReport(Sample.commonCase).text()
        #expect(text.components(separatedBy: "88 g/L").count == 2)
        #expect(text.contains("as above: Haemoglobin, Vitamin B12"))
    }

    @Test func `keeps every undecided rule and what it lacks`() {
        let rules = (1...58).map { number in
            let name = number < 10 ? "R0\(number)" : "R\(number)"
            return Insufficiency(
                number: name, rule: "r", missing: [["MMA"], ["THCY", "CREA"]][number % 2])
        }
        let text = TextReport(
            Sample.report([SubjectScreening(person: .init(0), role: .infant, insufficient: rules)])
        ).text()
        #expect(rules.allSatisfy { text.contains($0.number) })
        #expect(text.components(separatedBy: "THCY, CREA").count == 2)
        #expect(text.split(separator: "\n").count < 12)
    }

    @Test func `never takes silence for reassurance`() {
        let empty = TextReport(Sample.report([])).text()
        #expect(empty.contains(Sample.sentences.emptyResult))
        #expect(empty.hasSuffix("\(Sample.sentences.decisionSupport)\n"))
    }

    @Test func `joins equal remarks about the data`() {
        let issues = (3...5).map { index in
            DataIssue(
                id: "local-code-mapped", level: .information, code: "informational",
                source: Sample.source("Observation", "o\(index)", index), message: "Mapped.")
        }
        let text = TextReport(Sample.report([], issues: issues)).text()
        #expect(
            text.contains("information local-code-mapped: Mapped. (entry[3], entry[4], entry[5])\n")
        )
    }

    /// Text of a feed that would steer a terminal, and how it is shown.
    static let hostile: [(text: String, shown: String)] = [
        ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("a\u{9B}31mb", "a\u{FFFD}31mb"),
        ("a\u{7}b\u{0}", "a\u{FFFD}b\u{FFFD}"), ("a\r\nb\tc", "a  b c"),
        ("\u{202E}cba", "\u{FFFD}cba"), ("a\u{2066}b\u{200B}", "a\u{FFFD}b\u{FFFD}"),
        ("\u{FEFF}a\u{2028}b", "\u{FFFD}a\u{FFFD}b"), ("Grüße µmol/L ≥ 漢", "Grüße µmol/L ≥ 漢"),
    ]

    @Test(arguments: hostile.indices)
    func `makes control characters of a feed harmless`(index: Int) {
        let (hostile, shown) = Self.hostile[index]
        #expect(hostile.printable == shown)
    }

    @Test func `makes them harmless wherever they stand`() {
        let evil = "\u{1B}]0;x\u{7}"
        var finding = Sample.severe
        finding.message = evil
        finding.recommendation = evil
        finding.notes = [evil]
        finding.mitigatedBy = evil
        finding.evidence[0].name = evil
        finding.evidence[0].value = evil
        finding.evidence[0].unit = evil
        finding.evidence[0].source?.container = evil
        var report = Sample.report(
            [
                SubjectScreening(
                    person: Sample.infant, role: .infant, mother: Sample.mother,
                    findings: [finding],
                    insufficient: [Insufficiency(number: "R05", rule: "r", missing: [evil])])
            ],
            issues: [DataIssue(id: "i", level: .error, code: "value", message: evil)],
            document: evil)
        report.persons[0].source.reference = evil
        report.persons[1].source.reference = evil
        let text = TextReport(report).text()
        #expect(!text.contains { $0 == "\u{1B}" || $0 == "\u{7}" })
    }

    @Test func `puts time and place on a line of their own where a row is too wide`() {
        var finding = Sample.severe
        finding.evidence[0].name = String(repeating: "long name ", count: 6)
        let text = TextReport(
            Sample.report([SubjectScreening(person: .init(0), role: .infant, findings: [finding])])
        ).text()
        #expect(text.contains("\n      2024-11-12 08:00  entry[3]\n"))
    }
}
