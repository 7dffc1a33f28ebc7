import ClinicalModel
import FHIRSyntax
import Foundation
import Testing

@testable import Reports

struct RuleReportTests {
    static let definition = RuleDefinition(
        number: 1, slug: "b12-severe-deficiency", severities: ["W", "C"], subjects: ["I", "M"],
        actCodes: ["LAB"], flagCategories: ["clinical"], flagIsInactive: false,
        hasRiskAssessment: true, proposals: ["ServiceRequest"], issueCode: "business-rule",
        issueText: "Severely low ({v}).", grades: [.cohort, .expertDefault], version: "3")

    static let shipped = Parameter(
        name: "P-B12-SEVERE", value: 100, text: "100", unit: "pg/mL", mark: .cohort,
        purpose: "Severely low below this", source: "NHANES III")
    static let guessed = Parameter(
        name: "P-NEAR", value: 1, text: "1", unit: "%", mark: .expertDefault,
        purpose: "Near a limit", source: "expert default")
    static let overridden = shipped.overridden(with: 90, text: "90", by: "site.yaml:4")

    static let explanation = RuleExplanation(
        summary: "Severely low `B12`.", detects: ["One.", "- an item"], matters: ["Two."],
        source: ["Three."], fires: ["`a < b` *or* more."], silent: ["Five."])

    static func rule(
        status: RuleStatus = .evaluated, explanation: RuleExplanation? = explanation
    ) -> RuleDescription {
        RuleDescription(
            definition: definition, status: status, explanation: explanation,
            records: [.doses, .signs], parameters: [overridden, guessed])
    }

    private static func text(
        _ rule: RuleDescription, _ format: ReportFormat
    ) -> String {
        String(
            decoding: RuleExplanationReport(rule, sentences: Sample.sentences).bytes(format),
            as: UTF8.self)
    }

    @Test func `explains a rule as text`() {
        #expect(
            Self.text(Self.rule(), .text) == """
                R01 b12-severe-deficiency
                Severely low B12.

                What it detects
                  One.
                  - an item

                Why it matters
                  Two.

                Inputs
                  - doses of vitamin B12
                  - clinical signs and diagnoses

                Thresholds in use
                  parameter     value  unit   mark            overridden in  source
                  P-B12-SEVERE  90     pg/mL  site            site.yaml:4    site configuration (site.yaml:4);
                                                                             default 100 pg/mL, mark B, NHANES III
                      Severely low below this (in place of 100 pg/mL)
                  P-NEAR        1      %      expert default  –              expert default
                      Near a limit
                  - expert default: chosen for this product, no source confirmed
                  - site: set by the site's configuration, which names no evidence for it

                Source
                  Three.
                  Evidence grade: B (published cohort, case-control study or case series); expert default (chosen
                  for this product, no source confirmed).

                Fires on
                  a < b or more.

                Stays silent on
                  Five.

                What it says
                  - Text: Severely low ({v}).
                  - Severity: warning, critical
                  - Subject: infant, mother
                  - FHIR resources: DetectedIssue (LAB), Flag (clinical), RiskAssessment
                  - Proposed in words, until a plan is asked for: ServiceRequest
                  - OperationOutcome issue: business-rule
                  - Version of the rule: 3

                Note
                  A rule that is silent does not exclude vitamin B12 deficiency.
                  Decision support only; needs review by a qualified clinician.

                """)
    }

    @Test func `explains a rule as Markdown`() {
        let text = Self.text(Self.rule(), .markdown)
        for part in [
            "# R01 `b12-severe-deficiency`\n\nSeverely low `B12`.\n\n## What it detects\n\nOne.\n",
            "\n\n- an item\n\n", "\n## Fires on\n\n`a < b` *or* more.\n",
            "| parameter | value | unit | mark | overridden in | source | what it is for |\n|--|",
            "| `P-B12-SEVERE` | 90 | pg/mL | site | site.yaml:4 "
                + "| site configuration (site.yaml:4); default 100 pg/mL, mark B, NHANES III "
                + "| Severely low below this (in place of 100 pg/mL) |\n",
            "| `P-NEAR` | 1 | % | expert default | – | expert default | Near a limit |\n",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func `explains a rule as JSON, in plain words`() throws {
        let bytes = Array(Self.text(Self.rule(), .json).utf8)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(json["number"] as? String == "R01")
        #expect(json["status"] as? String == "evaluated")
        #expect(json["summary"] as? String == "Severely low B12.")
        #expect(json["fires"] as? [String] == ["a < b or more."])
        #expect(json["detects"] as? [String] == ["One.", "an item"])
        let thresholds = try #require(json["thresholds"] as? [[String: String]])
        #expect(thresholds[0]["value"] == "90")
        #expect(thresholds[0]["mark"] == "S")
        #expect(thresholds[0]["grade"] == "site configuration")
        #expect(
            thresholds[0]["source"]
                == "site configuration (site.yaml:4); default 100 pg/mL, mark B, NHANES III")
        #expect(thresholds[0]["overriddenBy"] == "site.yaml:4")
        #expect(thresholds[0]["inPlaceOf"] == "100")
        #expect(thresholds[1]["grade"] == "expert default")
        #expect(thresholds[1]["overriddenBy"] == nil)
    }

    @Test(arguments: [
        (RuleStatus.notInThisVersion, "This rule is not evaluated by this version"),
        (.disabled(reason: "disabled in site.yaml"), "not evaluated: disabled in site.yaml"),
    ])
    func `a rule that is not evaluated says so first`(status: RuleStatus, words: String) {
        let rule = Self.rule(status: status, explanation: nil)
        for format in [ReportFormat.text, .markdown] {
            let text = Self.text(rule, format)
            #expect(text.prefix(200).contains(words))
            #expect(text.contains("its silence means nothing"))
        }
        #expect(!Self.text(rule, .json).contains("\"status\": \"evaluated\""))
    }

    @Test func `the list marks what is not evaluated, in every form`() {
        let rules = [Self.rule(), Self.rule(status: .notInThisVersion, explanation: nil)]
        let list = RuleListReport(rules: rules, knowledge: "9")
        let text = String(decoding: list.bytes(.text), as: UTF8.self)
        #expect(
            text.hasPrefix(
                """
                rule  name                   severity          what it detects
                R01   b12-severe-deficiency  warning–critical  Severely low B12.
                R01   b12-severe-deficiency  warning–critical  [not evaluated by this version] Severely low ({v}).

                """))
        #expect(text.contains("1 of 2 rules are evaluated."))
        let markdown = String(decoding: list.bytes(.markdown), as: UTF8.self)
        #expect(
            markdown.contains(
                "| R01 | `b12-severe-deficiency` | warning–critical | "
                    + "\\[not evaluated by this version\\] Severely low ({v}). |\n"))
        let json = String(decoding: list.bytes(.json), as: UTF8.self)
        #expect(json.contains("\"status\": \"not-in-this-version\""))
        #expect(json.contains("\"knowledge\": \"9\""))
    }

    @Test func `the list of parameters has a line for each and says what marks mean`() {
        let list = ParameterListReport(
            parameters: [Self.shipped, Self.overridden, Self.guessed], knowledge: "9")
        let text = String(decoding: list.bytes(.text), as: UTF8.self)
        #expect(
            text.hasPrefix(
                """
                parameter     value  unit   mark            overridden in  source
                P-B12-SEVERE  100    pg/mL  B               –              NHANES III
                    Severely low below this
                P-B12-SEVERE  90     pg/mL  site            site.yaml:4    site configuration (site.yaml:4); default
                                                                           100 pg/mL, mark B, NHANES III
                    Severely low below this (in place of 100 pg/mL)

                """))
        #expect(text.contains("expert default: chosen for this product, no source confirmed"))
        let markdown = String(decoding: list.bytes(.markdown), as: UTF8.self)
        let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("| `P-") }
        #expect(rows.count == 3)
    }
}
