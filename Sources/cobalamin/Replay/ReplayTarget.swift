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
    let format: DocumentFormat
    /// Whether it holds several documents, so that an answer has a line for each.
    let isStream: Bool
    /// Each document by itself as FHIR JSON; a message of a feed as the Bundle it is mapped to.
    let documents: [[UInt8]]

    /// - Parameter name: Its file name, which says whether each line is a document.
    init(path: String, bytes: [UInt8], name: String, rules: ReadingRules) {
        (self.path, self.bytes) = (path, bytes)
        let isNDJSON = ReplayCase.isStream(name)
        format = isNDJSON ? .ndjson : FormatSniffer(rules).format(of: bytes)
        guard format.isFeed || format == .fhirXML else {
            isStream = isNDJSON
            documents = OutputComparison.documents(in: bytes, isStream: isNDJSON)
            return
        }
        let (reader, converter) = (
            DocumentReader(rules), DocumentConverter(.compact, keepsUnreadable: true)
        )
        documents = format.eachDocument(of: bytes, rules) { source, _ in
            converter.result(of: source, with: reader).output.flatMap { chunk -> [UInt8] in
                if case .made(let made) = chunk { made } else { [] }
            }
        }
        isStream = documents.count > 1
    }

    /// Runs `body` over each document as it was sent.
    func eachDocument<Value>(
        _ rules: ReadingRules, _ body: (DocumentSource) -> Value
    ) -> [Value] {
        guard format == .ndjson else {
            return format.eachDocument(of: bytes, rules) { source, _ in body(source) }
        }
        return documents.map { document in document.withUnsafeBytes { body(.json($0)) } }
    }
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
        let filter = DocumentFilter(
            pipeline: pipeline.judging(at: date), emission: .findings, incomplete: .touched)
        var output: [UInt8] = []
        let clock = ContinuousClock()
        let start = clock.now
        let reader = DocumentReader(rules)
        _ = input.eachDocument(rules) { source in
            for case .made(let made) in filter.result(of: source, with: reader).output {
                output += made
            }
            output.append(UInt8(ascii: "\n"))
        }
        return TargetRun(output: output, seconds: (clock.now - start) / .seconds(1))
    }

    func answer(of run: TargetRun, to input: ReplayInput, at date: JudgingDate) -> Answer {
        let pipeline = pipeline.judging(at: date)
        let reader = DocumentReader(rules)
        var answer = Answer(isWhole: true)
        _ = input.eachDocument(rules) { source in
            if case .success(let judgement) = pipeline.judge(source, with: reader) {
                answer.add(judgement)
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
