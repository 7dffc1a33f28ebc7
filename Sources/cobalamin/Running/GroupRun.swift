import AdapterPipeline
import CAllocator
import ClinicalModel
import CommandLine
import FHIRCore
import FHIRReading
import FHIRSyntax
import Synchronization

/// One run that reads all inputs first and then judges what belongs together, each group once.
final class GroupRun {
    private var tally = RunTally()
    private let settings: RunSettings
    private let grouping: Grouping
    private let output: OutputFile
    private let deadLetters: DeadLetters?
    private let work: GroupWork
    /// Whether plans and their orders are collected, too.
    private let keepsPlans: Bool
    /// Whether any document could be read.
    private var hasCollected = false

    init(
        _ settings: RunSettings, grouping: Grouping, output: OutputFile,
        deadLetters: DeadLetters? = nil, keepsPlans: Bool = false, work: GroupWork
    ) {
        self.keepsPlans = keepsPlans
        self.settings = settings
        self.grouping = grouping
        self.output = output
        self.deadLetters = deadLetters
        self.work = work
    }

    /// Reads all inputs, then writes one result for each group; of a collection that a signal cut
    /// short nothing is judged.
    func run(_ sources: [InputSource]) throws -> ExitCode {
        var collector = GroupCollector(
            settings.pipeline, grouping: grouping, inputs: sources.map(\.name))
        var isWhole = true
        for (number, source) in sources.enumerated() where isWhole {
            isWhole = try collect(source, number, &collector)
        }
        if !isWhole || Signals.isTerminating {
            tellCutShort()
        } else if hasCollected {
            try judge(collector.finish(giveBack: cobalamin_return_freed_memory))
        }
        try output.finish()
        tally.summarise()
        return ExitCode.decisive(tally.codes)
    }

    /// False where a signal ended the input.
    private func collect(
        _ source: InputSource, _ number: Int, _ collector: inout GroupCollector
    ) throws -> Bool {
        let input = settings.reading.open(source)
        defer { input.close() }
        guard !input.isEmpty else {
            tally.note(input.problem, of: source)
            return input.problem != .interrupted
        }
        let (pipeline, keepsPlans) = (settings.pipeline, keepsPlans)
        let problem = try settings.reading.walk.run(
            input,
            work: { document, reader in
                pipeline.sift(document.source, with: reader, keepingPlans: keepsPlans)
            },
            deliver: { document, sifted in
                switch sifted {
                case .success(let sifted):
                    collector.add(sifted, input: number, line: document.lineInStream)
                    tally.note(collected: document)
                    hasCollected = true
                case .failure(let unreadable): try refuse(document, unreadable.issues)
                }
            })
        if let problem { tally.note(problem, of: source) }
        return problem != .interrupted
    }

    /// What cannot be read is said at once, as without grouping.
    private func refuse(_ document: DocumentInHand, _ issues: [Issue]) throws {
        let result = work.refuse(document, issues)
        try deadLetters?.keep(document, problems: result.problems)
        try output.write(result.output, of: document.bytes)
        tally.note(result, of: document, failingAt: settings.threshold)
    }

    private func judge(_ groups: CollectedGroups) throws {
        let turns = GroupTurns(count: groups.count)
        let work = work
        try OrderedDriver.run(
            jobs: settings.reading.jobs,
            next: { turns.next() },
            work: { group in
                groups.judge(group) { judgement, places in
                    groups.told(work.judge(judgement, places, groups.name(of: group)))
                }
            },
            deliver: { result in
                guard let result else { return }
                let none = UnsafeRawBufferPointer(start: nil, count: 0)
                try output.write(result.output, of: none)
                tally.note(group: result, failingAt: settings.threshold)
            })
    }

    private func tellCutShort() {
        StandardError.report(
            LogEntry(
                .error, .collectionCutShort,
                "the run was ended before everything was read; nothing of it was judged, "
                    + "because what was missing could belong to any group"))
    }
}

/// What a command makes of a group, and of a document that cannot be read.
struct GroupWork: Sendable {
    let judge: @Sendable (Judgement, ResourcePlaces, String) -> DocumentResult
    let refuse: @Sendable (DocumentInHand, [Issue]) -> DocumentResult
}

/// Hands out the groups one by one, until a signal ends the run.
private final class GroupTurns: Sendable {
    private let count: Int
    private let taken = Atomic<Int>(0)

    init(count: Int) { self.count = count }

    func next() -> Int? {
        let group = taken.add(1, ordering: .relaxed).oldValue
        return group < count && !Signals.isTerminating ? group : nil
    }
}
