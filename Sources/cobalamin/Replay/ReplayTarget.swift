import AdapterPipeline
import ClinicalModel
import FHIRSyntax
import Replay

/// What cases are replayed through.
protocol ReplayTarget {
    /// Gives it one input, to be judged at a date.
    func run(_ input: ReplayInput, at date: JudgingDate) -> TargetRun

    /// What it found, as far as that shows.
    func answer(of run: TargetRun, to input: ReplayInput, at date: JudgingDate) -> Answer
}

/// One input of a case.
struct ReplayInput {
    let path: String
    let bytes: [UInt8]
    /// Whether each line is a document.
    let isStream: Bool

    /// Each document by itself.
    var documents: [[UInt8]] { OutputComparison.documents(in: bytes, isStream: isStream) }
}

/// What came of giving a target one input.
struct TargetRun {
    var output: [UInt8]
    var seconds: Double
    /// How it ended, where that was not well, and what was expected of it.
    var fault: Difference?
}

/// This program itself, as `filter --emit findings` runs it.
struct InProcessTarget: ReplayTarget {
    let pipeline: AdapterPipeline
    let rules: ReadingRules

    func run(_ input: ReplayInput, at date: JudgingDate) -> TargetRun {
        let documents = input.documents
        let filter = DocumentFilter(
            pipeline: pipeline.judging(at: date), emission: .findings, incomplete: .touched)
        var output: [UInt8] = []
        let clock = ContinuousClock()
        let start = clock.now
        let reader = DocumentReader(rules)
        for document in documents {
            document.withUnsafeBytes { bytes in
                for case .made(let made) in filter.result(of: .json(bytes), with: reader).output {
                    output += made
                }
            }
            output.append(UInt8(ascii: "\n"))
        }
        return TargetRun(output: output, seconds: (clock.now - start) / .seconds(1))
    }

    func answer(of run: TargetRun, to input: ReplayInput, at date: JudgingDate) -> Answer {
        let pipeline = pipeline.judging(at: date)
        let reader = DocumentReader(rules)
        var answer = Answer(isWhole: true)
        for document in input.documents {
            document.withUnsafeBytes { bytes in
                if case .success(let judgement) = pipeline.judge(.json(bytes), with: reader) {
                    answer.add(judgement)
                }
            }
        }
        return answer
    }
}

extension AdapterPipeline {
    /// The same at another date, without a clock: the answer is then the same on every day.
    func judging(at date: JudgingDate) -> AdapterPipeline {
        let started = Instant(seconds: 0, offsetMinutes: 0)
        return judging(
            at: EvaluationTime(asOf: .init(date.text), clock: nil, started: started))
    }
}
