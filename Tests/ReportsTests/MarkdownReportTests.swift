import ClinicalModel
import Foundation
import Testing

@testable import Reports

struct MarkdownReportTests {
    private static func text(_ report: FindingsReport) -> String { MarkdownReport(report).text() }

    @Test func `shows a common case as headings, tables and lists`() {
        let text = Self.text(Sample.commonCase)
        #expect(text.hasPrefix(Self.opening))
        #expect(text.hasSuffix(Self.ending))
    }

    static let opening = """
        # sample.json – as of 2024-11-12

        ## Infant Patient/p1 (247 days old) – mother Patient/m1

        ### CRITICAL R01 `b12-severe-deficiency`

        Severely low vitamin B12 (53 pg/mL). Start parenteral B12 without waiting for metabolites.

        | what | as reported | canonical | limit | when | where |
        |--|--|--|--|--|--|
        | Vitamin B12 | 53 pg/mL | 39.1037 pmol/L | 100 pg/mL | 2024-11-12 08:00 | `entry[3]` |

        | limit used | value | mark | source |
        |--|--|--|--|
        | `P-B12-SEVERE` | 100 pg/mL | B | NHANES III |

        *Next:* Give parenteral vitamin B12 today; take MMA and homocysteine first if that costs \
        no time; test the mother.

        ### CRITICAL R10 `clinical-triad`

        """

    static let ending = """
        Not decided for lack of:

        - THCY, MMA (R05, R07)
        - mother's B12 (R24)

        ## Mother Patient/m1

        No configured pattern matched. This does not exclude vitamin B12 deficiency.

        Not decided for lack of:

        - B12 (R21)

        ## About the data

        - error ambiguous-number: PLT: the number can be read in more than one way; it is not used. \
        (entry\\[9\\])
        - information local-code-mapped: Local name PNN was read as ANC. \
        (entry\\[4\\].component\\[2\\])

        Decision support only; needs review by a qualified clinician.

        """

    /// Every text that the text report shows of a finding, beside its layout.
    @Test func `says all that the text report says`() {
        var report = Sample.commonCase
        report.screening.subjects[0].findings[1].lifecycle = .underTreatment
        report.screening.subjects[0].findings[1].notes = ["near-threshold"]
        report.screening.notEvaluated = [
            DisabledRule(number: "R25", rule: "breast-milk-b12-low", reason: "disabled in a.yaml")
        ]
        let markdown = Self.text(report).replacing("\\", with: "").replacing("\n", with: " ")
        for finding in report.screening.subjects.flatMap(\.findings) {
            let texts =
                [finding.number, finding.rule, finding.message, finding.recommendation]
                + finding.notes
                + finding.evidence.flatMap { [$0.name, $0.value ?? "", $0.unit ?? ""] }
                + finding.thresholds.flatMap { [$0.parameter, $0.value, $0.source] }
            for text in texts where !text.isEmpty { #expect(markdown.contains(text)) }
        }
        for open in report.screening.subjects.flatMap(\.insufficient) {
            #expect(markdown.contains(open.number))
            for missing in open.missing { #expect(markdown.contains(missing)) }
        }
        for issue in report.screening.issues { #expect(markdown.contains(issue.message)) }
        #expect(markdown.contains("R25 breast-milk-b12-low (disabled in a.yaml)"))
        #expect(markdown.contains("(under-treatment, near-threshold)"))
    }

    @Test func `says that an expert default is one`() {
        var finding = Sample.severe
        finding.thresholds[0].mark = "D"
        let text = Self.text(
            Sample.report(
                [SubjectScreening(person: Sample.infant, role: .infant, findings: [finding])]))
        #expect(text.contains("| `P-B12-SEVERE` | 100 pg/mL | expert default | NHANES III |"))
    }

    @Test func `never takes silence for reassurance`() {
        let empty = Self.text(Sample.report([]))
        #expect(empty.contains(Sample.sentences.emptyResult))
        #expect(empty.hasSuffix("\(Sample.sentences.decisionSupport)\n"))
    }

    @Test func `text of a feed makes no cell, no heading, no link and no code`() {
        let evil = "a|b`c\n# d [e](https://f.example) <b> *g* __h__ \\|"
        var finding = Sample.severe
        finding.message = evil
        finding.recommendation = evil
        finding.notes = [evil]
        finding.evidence[0].name = evil
        finding.evidence[0].value = evil
        finding.evidence[0].source?.container = evil
        finding.thresholds[0].source = evil
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
        let lines = Self.text(report).components(separatedBy: "\n")
        let bare = lines.map(Self.withoutEscapes)
        let headings = lines.filter { $0.hasPrefix("#") }
        #expect(headings.count == 4)
        #expect(!bare.contains { $0.contains("[e]") || $0.contains("<b>") || $0.contains("://") })
        #expect(!bare.contains { $0.contains("__") || $0.contains("*g*") })
        // Each row of a table has the bars of its head.
        let tables = lines.indices.filter { lines[$0].hasPrefix("|--") }
        #expect(tables.count == 2)
        for rule in tables {
            let bars = lines[rule].count { $0 == "|" }
            for row in lines[(rule + 1)...].prefix(while: { $0.hasPrefix("|") }) {
                let found = Self.withoutBars(row).count { $0 == "|" }
                #expect(found == bars)
            }
        }
    }

    /// A line as a reader sees it outside of code: escaped marks and code spans are gone.
    private static func withoutEscapes(_ line: String) -> String {
        line.replacing(/\\./, with: "").replacing(/(`+).*?[^`]\1(?!`)/, with: "")
    }

    /// A row without the bars that do not divide cells: escaped ones, in code too.
    private static func withoutBars(_ row: String) -> String { row.replacing(/\\./, with: "") }

    @Test func `an unreadable document is named with its reasons`() {
        #expect(
            MarkdownReport.unreadable("a|b.json", reasons: ["No *object*."])
                == "# a\\|b.json could not be read\n\n- No \\*object\\*.\n")
    }
}
