/// What became of one case.
package struct CaseResult: Sendable {
    package enum Verdict: String, Sendable {
        case agrees
        case differs
        case broken
    }

    package var name: String
    package var input: String?
    package var asOf: String?
    package var verdict: Verdict
    /// Why it could not be replayed.
    package var reason: String?
    /// How long each run took, in seconds.
    package var runs: [Double] = []
    package var bytes = 0
    package var documents = 0
    /// How the command ended, where one was run and it did not end with 0.
    package var ending: String?
    package var differences: [Difference] = []
    /// What the case expects and the output of a command does not show.
    package var notCompared: [String] = []

    package init(name: String, input: String?, asOf: String?, verdict: Verdict) {
        self.name = name
        self.input = input
        self.asOf = asOf
        self.verdict = verdict
    }

    package init(_ broken: BrokenCase) {
        self.init(name: broken.name, input: nil, asOf: nil, verdict: .broken)
        reason = broken.reason
    }

    package init(_ sample: ReplayCase, broken reason: String) {
        self.init(
            name: sample.name, input: sample.input, asOf: sample.date.text, verdict: .broken)
        self.reason = reason
    }

    /// The case with its date, as messages name it.
    package var title: String {
        [name, asOf.map { "as of \($0)" }].compactMap(\.self).joined(separator: ", ")
    }

    /// The middle of its runs; nil where it was not run.
    package var typicalSeconds: Double? { Latencies(runs).percentile(50) }
}

/// What became of all cases of a replay.
package struct ReplayReport: Sendable {
    /// Name and version of the program.
    package var product: String
    /// The folder that was replayed.
    package var folder: String
    /// The command that was replayed through; nil for this program itself.
    package var command: String?
    package var ignored: [String]
    package var results: [CaseResult]
    /// So many differences of a case are shown; the rest is counted.
    package var mostDifferences: Int

    package init(
        product: String, folder: String, command: String?, ignored: [String],
        results: [CaseResult], mostDifferences: Int
    ) {
        self.product = product
        self.folder = folder
        self.command = command
        self.ignored = ignored
        self.results = results
        self.mostDifferences = mostDifferences
    }

    /// Whether every case agrees.
    package var isClean: Bool { results.allSatisfy { $0.verdict == .agrees } }

    package var latencies: Latencies { Latencies(results.flatMap(\.runs)) }

    func count(_ verdict: CaseResult.Verdict) -> Int {
        results.count { $0.verdict == verdict }
    }

    /// Documents and bytes that went through, each as often as it was run.
    var volume: (documents: Int, bytes: Int) {
        results.reduce((0, 0)) { sum, result in
            (
                sum.0 + result.documents * result.runs.count,
                sum.1 + result.bytes * result.runs.count
            )
        }
    }

    /// Documents and megabytes a second; nil where nothing was run.
    var throughput: (documents: Double, megabytes: Double)? {
        let seconds = latencies.total
        guard seconds > 0 else { return nil }
        return (Double(volume.documents) / seconds, Double(volume.bytes) / 1_000_000 / seconds)
    }
}
