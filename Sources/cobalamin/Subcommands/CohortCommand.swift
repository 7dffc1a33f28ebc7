import AdapterPipeline
import ClinicalModel
import Cohorts
import CommandLine
import DecisionSupport
import FHIRCore
import FHIRSyntax
import Foundation
import Reports
import Synchronization

extension Command {
    static let cohort = Command(
        "cohort", summary: "compare groups of mothers and infants",
        discussion: """
            Each PATH is a group: a Bundle, NDJSON, or a folder of them. Of each person one value \
            before treatment is taken; groups are compared by the Mann–Whitney test, mother, milk \
            and infant are correlated, and values before and after treatment are compared by the \
            Wilcoxon test. Values that are doubtful are left out and counted. Beside it stand the \
            figures that others printed, and what follows from them.

            A bulk export, one resource a line, is joined first with --group mother; all inputs are \
            one group then.
            """,
        operands: .paths,
        flags: Flag.reading + Flag.evaluation + Flag.configuration
            + [.visit, .imaging, .group, .cohortFormat, .jobs],
        examples: [
            Example("cobalamin cohort vancouver/ prey-veng/", "two groups, and printed figures"),
            Example(
                "cobalamin cohort --visit 56 --format csv study.ndjson > study.csv",
                "values eight weeks after birth, for another program"),
            Example(
                "cobalamin cohort --format fhir --group mother export/ > report.json",
                "a bulk export as a MeasureReport"),
        ],
        exitCodes: ExitCode.allCases.filter { $0 != .findings })
}

/// Statistics over many documents; only numbers are kept of them.
struct CohortCommand {
    private let invocation: Invocation
    private let settings: RunSettings
    private let cohort: CohortSettings
    private let imaging: ImagingTable?
    private let references: [ReferenceSet]

    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        self.invocation = invocation
        settings = try RunSettings(invocation, file)
        let visit = invocation.integer(.visit)
        guard
            let cohort = CohortSettings(
                knowledge: settings.pipeline.knowledge, visitAgeDays: visit)
        else { throw Refusal("the profiles lack P-DYAD-WIN, P-FU-3MO or P-FU-6MO") }
        self.cohort = cohort
        imaging = try Self.imaging(invocation)
        do {
            references = try AdapterPipeline.referenceSets(profiles: invocation.text(.profiles))
        } catch {
            throw Refusal(error.description)
        }
    }

    private static func imaging(_ invocation: Invocation) throws -> ImagingTable? {
        guard let path = invocation.text(.imaging) else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw InputFailure(description: "\(path) cannot be read")
        }
        do throws(ImagingTable.Fault) {
            return try ImagingTable(csv: String(decoding: data, as: UTF8.self))
        } catch {
            throw Refusal(invocation.refusal(of: .imaging, because: "\(path), \(error)"))
        }
    }

    func run() throws -> ExitCode {
        let collected = try collect()
        guard !Signals.isTerminating else { return collected.code }
        let analysis = CohortAnalysis(
            collected.values, settings: cohort, references: references)
        var report = analysis.report()
        if let imaging { report.imaging = analysis.imaging(imaging) }
        let output = OutputFile.standard()
        try output.write(bytes(of: report))
        try output.finish()
        return collected.code
    }

    private func bytes(of report: CohortReport) -> [UInt8] {
        let knowledge = settings.pipeline.knowledge
        let people = CohortTextReport(report, knowledge: knowledge)
        switch invocation.text(.cohortFormat) {
        case "csv": return CohortTable.csv(report.rows(knowledge))
        case "json":
            return CohortTable.json(
                report.rows(knowledge), warnings: report.references.flatMap(\.warnings),
                knowledge: knowledge.version)
        case "fhir":
            return settings.pipeline.measureReport(
                report.rows(knowledge), date: settings.reading.started)
        case "markdown": return Array(people.markdown().utf8)
        default: return Array(people.text().utf8)
        }
    }

    // MARK: Reading

    private func collect() throws -> (values: CohortCollector, code: ExitCode) {
        if let grouping = invocation.choice(.group, as: Grouping.self) {
            return try collectJoined(grouping)
        }
        var collector = CohortCollector()
        var tally = RunTally()
        for (input, name) in zip(invocation.inputs, Self.names(of: invocation.inputs)) {
            let sources = try InputWalk.sources([input])
            collector.begin(name)
            for source in sources where !Signals.isTerminating {
                try collect(source, &collector, &tally)
            }
        }
        tally.summarise()
        return (collector, ExitCode.decisive(tally.codes))
    }

    private func collect(
        _ source: InputSource, _ collector: inout CohortCollector, _ tally: inout RunTally
    ) throws {
        let input = settings.reading.open(source)
        defer { input.close() }
        guard !input.isEmpty else { return tally.note(input.problem, of: source) }
        let pipeline = settings.pipeline
        let problem = try settings.reading.walk.run(
            input, work: { pipeline.cohortFacts(of: $0.source, with: $1) }
        ) { document, facts in
            switch facts {
            case .success(let facts):
                collector.add(facts)
                tally.note(collected: document)
            case .failure(let unreadable):
                let result = DocumentFilter.unreadable(
                    unreadable.issues, startingAt: document.start)
                tally.note(result, of: document, failingAt: nil)
            }
        }
        if let problem { tally.note(problem, of: source) }
    }

    /// All inputs as one group, whose resources are joined first.
    private func collectJoined(
        _ grouping: Grouping
    ) throws -> (values: CohortCollector, code: ExitCode) {
        let found = Mutex<[(name: String, facts: CohortFacts)]>([])
        let pipeline = settings.pipeline
        let work = GroupWork(
            judge: { judgement, _, name in
                let facts = pipeline.cohortFacts(of: judgement)
                found.withLock { $0.append((name, facts)) }
                return DocumentResult(output: [])
            },
            refuse: { document, issues in
                var result = DocumentFilter.unreadable(issues, startingAt: document.start)
                // The report is the only output; what could not be read is told and counted.
                result.output = []
                return result
            })
        let run = GroupRun(settings, grouping: grouping, output: .standard(), work: work)
        let code = try run.run(try InputWalk.sources(invocation.inputs))
        var collector = CohortCollector()
        collector.begin("all")
        // Groups are done in any order; the report must not depend on it.
        for group in found.withLock({ $0 }).sorted(by: { $0.name < $1.name }) {
            collector.add(group.facts)
        }
        return (collector, code)
    }

    /// Each group is called as its file or folder, without the ending, or as it was written where
    /// that is the name of several.
    private static func names(of inputs: [InputOperand]) -> [String] {
        let short = inputs.map(name)
        let counts = Dictionary(short.map { ($0, 1) }, uniquingKeysWith: +)
        var seen: [String: Int] = [:]
        return zip(inputs, short).map { input, short in
            guard counts[short] != 1, case .path(let path) = input else { return short }
            let again = seen[path, default: 1]
            seen[path] = again + 1
            return again == 1 ? path : "\(path) (\(again))"
        }
    }

    private static func name(of input: InputOperand) -> String {
        switch input {
        case .standardInput: return "standard input"
        case .path(let path):
            let last = path.split(separator: "/").last.map(String.init) ?? path
            return last.split(separator: ".").first.map(String.init) ?? last
        }
    }
}
