import ClinicalModel
import DecisionSupport
import Testing

/// One example of one rule.
struct RulesExample: CustomTestStringConvertible, Sendable {
    let rule: any DetectionRule.Type
    let example: RuleExample

    var testDescription: String { "\(rule.number) \(example.name)" }

    static let all = RuleRegistry.all.flatMap { rule in
        rule.examples.map { RulesExample(rule: rule, example: $0) }
    }

    /// The example's document through the whole evaluation.
    func screening() throws -> Screening {
        try RulesKnowledge.screener().screen(
            example.dyad.document, asOf: ExampleDyad.asOf, clock: ExampleDyad.asOf.instant)
    }
}

@Suite struct RulesExampleTests {
    /// The names of all places that texts of rules leave to fill in.
    private static let placeholders = [
        "v", "drug", "marker", "markers", "limit", "milestone", "key", "unit", "a", "b", "reason",
        "h", "n",
    ]

    @Test(arguments: RulesExample.all)
    func `gives the verdict its rule file states`(_ item: RulesExample) throws {
        let screening = try item.screening()
        let findings = screening.findings.filter { $0.number == item.rule.number && $0.isEmitted }
        let missing = screening.subjects.flatMap(\.insufficient)
            .filter { $0.number == item.rule.number }
        switch item.example.verdict {
        case .fires(let severity):
            #expect(findings.map(\.severity).max() == severity)
        case .silent:
            #expect(findings.map(\.severity) == [])
            #expect(missing.flatMap(\.missing) == [])
        case .insufficient:
            #expect(findings.map(\.severity) == [])
            #expect(!missing.flatMap(\.missing).isEmpty)
        }
    }

    @Test(arguments: RulesExample.all)
    func `rests every finding on evidence and declared thresholds`(
        _ item: RulesExample
    ) throws {
        for finding in try item.screening().findings where finding.number == item.rule.number {
            #expect(!finding.evidence.isEmpty)
            #expect(finding.evidence.contains { $0.role == .triggers })
            #expect(!finding.message.isEmpty)
            #expect(!finding.recommendation.isEmpty)
            #expect(!Self.placeholders.contains { finding.message.contains("{\($0)}") })
            let used = finding.thresholds.map(\.parameter)
            // A unit, a code or an order of two samples may be all that is wrong.
            #expect(!used.isEmpty || item.rule.subject == .anyone)
            #expect(used.filter { !item.rule.parameters.contains($0) } == [])
        }
    }

    @Test(arguments: RulesExample.all)
    func `stays within the severities of the index`(_ item: RulesExample) throws {
        let definition = try #require(try RulesKnowledge.definition(of: item.rule))
        let letters: [Severity: String] = [.info: "I", .warning: "W", .critical: "C", .error: "E"]
        for finding in try item.screening().findings
        where finding.number == item.rule.number && finding.confidence != .possible
            && finding.mitigatedBy == nil
        {
            #expect(definition.severities.contains(letters[finding.severity] ?? ""))
        }
    }
}
