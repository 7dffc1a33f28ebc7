import ClinicalModel
import DecisionSupport

/// Runs examples through the whole engine and looks at what comes out.
struct EngineRun {
    let screening: Screening

    init(
        asOf: AsOf = ExampleDyad.asOf, clock: Instant? = nil,
        change: (inout ClinicalDocument) -> Void = { _ in },
        _ build: (inout ExampleDyad) -> Void
    ) throws {
        var document = ExampleDyad(build).document
        change(&document)
        screening = try RulesKnowledge.screener().screen(document, asOf: asOf, clock: clock)
    }

    init(_ document: ClinicalDocument, asOf: AsOf = ExampleDyad.asOf) throws {
        screening = try RulesKnowledge.screener().screen(document, asOf: asOf)
    }

    /// Everything emitted, as "R01 critical".
    var emitted: [String] { screening.findings.filter(\.isEmitted).map(Self.name) }

    /// Only these rules, as "R01 critical".
    func emitted(_ numbers: String...) -> [String] {
        emitted.filter { text in numbers.contains { text.hasPrefix($0) } }
    }

    func finding(_ number: String) -> Finding? {
        screening.findings.first { $0.number == number && $0.isEmitted }
            ?? screening.findings.first { $0.number == number }
    }

    var issues: [String] { screening.issues.map(\.id) }

    func insufficient(_ number: String) -> [String] {
        screening.subjects.flatMap(\.insufficient).filter { $0.number == number }
            .flatMap(\.missing)
    }

    static func name(_ finding: Finding) -> String {
        var words = [finding.number, finding.severity.name]
        if finding.confidence == .possible { words.append("possible") }
        if finding.isProvisional { words.append("provisional") }
        return words.joined(separator: " ")
    }
}

extension AsOf {
    /// So many days before (or, negative, after) the examples' T.
    static func example(daysAgo: Int) -> AsOf {
        let instant = ExampleDyad.asOf.instant.adding(hours: -24 * daysAgo)
        return AsOf(instant: instant, text: instant.description)
    }
}
