import ClinicalModel
import DecisionSupport
import Testing

/// Every example with one thing changed at random: whatever comes out must still be sound.
@Suite struct EnginePerturbationTests {
    private static let rounds = 8

    /// The example's document with one record changed, reproducibly.
    private static func variants(_ item: RulesExample) -> [ClinicalDocument] {
        let seed = item.testDescription.utf8.reduce(UInt64(17)) { $0 &* 31 &+ UInt64($1) }
        var generator = SplitMix(seed: seed)
        return (0..<rounds).map { _ in
            var document = item.example.dyad.document
            Perturbation.apply(to: &document, using: &generator)
            return document
        }
    }

    @Test(arguments: RulesExample.all)
    func `a changed value gives findings within the index, filled in and declared`(
        _ item: RulesExample
    ) throws {
        for document in Self.variants(item) {
            for finding in try EngineRun(document).screening.findings {
                let rule = try #require(RuleRegistry.all.first { $0.number == finding.number })
                try checkSeverity(finding, of: rule)
                let text = finding.message.replacing("{creat}", with: "")
                #expect(!text.contains(/\{[a-z]+\}/), "\(finding.message)")
                #expect(finding.words.flatMap(RulesWordingTests.violations) == [])
                let undeclared = finding.thresholds.map(\.parameter)
                    .filter { !rule.parameters.contains($0) }
                #expect(undeclared == [], "\(finding.number)")
            }
        }
    }

    private func checkSeverity(_ finding: Finding, of rule: any DetectionRule.Type) throws {
        guard finding.confidence != .possible, finding.mitigatedBy == nil else { return }
        let definition = try #require(try RulesKnowledge.definition(of: rule))
        let letters: [Severity: String] = [.info: "I", .warning: "W", .critical: "C", .error: "E"]
        #expect(definition.severities.contains(letters[finding.severity] ?? ""), "\(rule.number)")
    }

    @Test(arguments: RulesExample.all)
    func `a document judged twice gives the same`(_ item: RulesExample) throws {
        for document in Self.variants(item).prefix(3) {
            let first = try EngineRun(document).screening
            let second = try EngineRun(document).screening
            #expect(first.findings.map(\.message) == second.findings.map(\.message))
            #expect(first.issues.map(\.id) == second.issues.map(\.id))
        }
    }

    /// Glycine, a ratio of the blood spot and an unknown test say nothing about any finding.
    @Test(arguments: RulesExample.all, ["GLY", "C3C0", "SOMETHING-ELSE"])
    func `a finding never disappears by an unrelated result`(
        _ item: RulesExample, _ key: String
    ) throws {
        let document = item.example.dyad.document
        var fuller = document
        for index in fuller.records.indices {
            fuller.records[index].results.append(Perturbation.unrelated(AnalyteKey(rawValue: key)))
        }
        #expect(try Self.findings(fuller) == Self.findings(document))
    }

    private static func findings(_ document: ClinicalDocument) throws -> [String] {
        try EngineRun(document).screening.findings.map {
            "\(EngineRun.name($0)) \($0.lifecycle) \($0.subject.index) \($0.message)"
        }.sorted()
    }
}

/// One change to a document.
private enum Perturbation {
    static func apply(to document: inout ClinicalDocument, using generator: inout SplitMix) {
        let filled = document.records.indices.filter { !document.records[$0].results.isEmpty }
        guard let person = filled.randomElement(using: &generator),
            let place = document.records[person].results.indices.randomElement(using: &generator)
        else { return changeOther(&document, &generator) }
        change(&document.records[person].results[place], &generator)
        if Bool.random(using: &generator) { changeOther(&document, &generator) }
    }

    private static func change(_ result: inout LabResult, _ generator: inout SplitMix) {
        switch Int.random(in: 0..<7, using: &generator) {
        case 0, 1: scale(&result.value, &generator)
        case 2:
            result.value.comparator = [.less, .lessOrEqual, .greater, .greaterOrEqual]
                .randomElement(using: &generator)
        case 3:
            result.value.unit =
                ["pg/mL", "umol/L", "%", "g/L", "furlong", nil]
                .randomElement(using: &generator) ?? nil
        case 4: result.time = result.time.map { .day($0.day + shift(&generator)) }
        case 5: result.status = .preliminary
        default: result.time = nil
        }
    }

    private static func scale(_ value: inout ReportedQuantity, _ generator: inout SplitMix) {
        let factors: [(Int, Int)] = [
            (0, 1), (1, 1000), (1, 2), (9, 10), (11, 10), (2, 1), (10, 1), (1000, 1), (-1, 1),
        ]
        guard let (up, down) = factors.randomElement(using: &generator),
            let factor = Exact(numerator: Int128(up), denominator: Int128(down))
        else { return }
        value.number = value.number?.multiplied(by: factor)
        value.text = value.number?.description
    }

    /// Something that is no result: a sign, a dose, a birth date, a link.
    private static func changeOther(
        _ document: inout ClinicalDocument, _ generator: inout SplitMix
    ) {
        guard let person = document.records.indices.randomElement(using: &generator) else { return }
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: document.dyads = []
        case 1:
            document.records[person].person.birthDate = document.records[person].person.birthDate
                .map { .day($0.day + shift(&generator)) }
        case 2:
            if !document.records[person].signs.isEmpty {
                document.records[person].signs[0].recorded = nil
                document.records[person].signs[0].onset = nil
            }
        case 3:
            if !document.records[person].medications.isEmpty {
                document.records[person].medications[0].amountMicrograms = nil
                document.records[person].medications[0].dose = nil
            }
        case 4: document.records[person].medications = []
        default: document.records[person].person.birthDate = nil
        }
    }

    private static func shift(_ generator: inout SplitMix) -> Int {
        [-400, -60, -8, -1, 1, 10].randomElement(using: &generator) ?? 0
    }

    static func unrelated(_ key: AnalyteKey) -> LabResult {
        LabResult(
            ordinal: 1000,
            source: SourceReference(
                reference: "Observation/unrelated", resourceType: "Observation"),
            key: key,
            coding: AnalyteCoding(system: "example", code: key.rawValue, recognition: .verified),
            value: ReportedQuantity(
                text: "5", number: 5, unit: key.rawValue == "C3C0" ? "1" : "umol/L"),
            time: .instant(ExampleDyad.asOf.instant.adding(hours: -2)), timeSource: .effective)
    }
}
