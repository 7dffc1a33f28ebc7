import AdapterPipeline
import FHIRSyntax
import Foundation
import Replay

/// Replays one case after the other through a target.
struct CaseRunner {
    let root: String
    let target: any ReplayTarget
    let settings: RunSettings
    let ignored: Set<IgnoredPart>
    let repetitions: Int

    func result(of sample: ReplayCase) -> CaseResult {
        do {
            let files = try CaseFiles(of: sample, in: root, rules: settings.reading.rules)
            return result(of: sample, files)
        } catch {
            return CaseResult(sample, broken: error.reason)
        }
    }

    private func result(of sample: ReplayCase, _ files: CaseFiles) -> CaseResult {
        var result = CaseResult(
            name: sample.name, input: sample.input, asOf: sample.date.text, verdict: .agrees)
        result.bytes = files.input.bytes.count
        result.documents = files.input.documents.count
        let first = target.run(files.input, at: sample.date)
        result.runs.append(first.seconds)
        result.ending = first.fault?.got
        compare(first, with: files, of: sample, &result)
        for number in 0..<repetitions where number > 0 && !Signals.isTerminating {
            let again = target.run(files.input, at: sample.date)
            result.runs.append(again.seconds)
            result.differences += changes(from: first, to: again, files.input, number: number + 1)
        }
        if !result.differences.isEmpty { result.verdict = .differs }
        return result
    }

    private func compare(
        _ run: TargetRun, with files: CaseFiles, of sample: ReplayCase, _ result: inout CaseResult
    ) {
        if let fault = run.fault { result.differences.append(fault) }
        let documents = documents(of: run, files.input)
        let unreadable = OutputComparison.unreadable(documents)
        guard unreadable.isEmpty else {
            // A command that broke off without a word has said all there is to say.
            if run.fault == nil || !run.output.isEmpty { result.differences += unreadable }
            return
        }
        if let expectation = files.expectation {
            let answer = target.answer(of: run, to: files.input, at: sample.date)
            let (differences, unseen) = ExpectationComparison.result(expectation, answer)
            result.differences += differences
            result.notCompared = unseen
        }
        guard let output = files.output else {
            return result.notCompared.append("the whole output")
        }
        result.differences += OutputComparison(ignoring: ignored).differences(
            expected: output, got: documents, input: files.input.documents)
    }

    private func documents(of run: TargetRun, _ input: ReplayInput) -> [[UInt8]] {
        OutputComparison.documents(in: run.output, isStream: input.isStream)
    }

    /// What a later run answered otherwise.
    private func changes(
        from first: TargetRun, to again: TargetRun, _ input: ReplayInput, number: Int
    ) -> [Difference] {
        var found = again.fault == first.fault ? [] : [again.fault].compactMap(\.self)
        if again.output != first.output {
            // Both are answers, so that neither is compared with the input.
            found += OutputComparison(ignoring: ignored).differences(
                expected: documents(of: first, input), got: documents(of: again, input),
                input: [])
        }
        return found.map { difference in
            Difference(
                "run \(number): \(difference.path)", expected: difference.expected,
                got: difference.got)
        }
    }
}

/// The files of a case, read.
struct CaseFiles {
    let input: ReplayInput
    let expectation: Expectation?
    /// The documents of the whole output.
    let output: [[UInt8]]?

    init(of sample: ReplayCase, in root: String, rules: ReadingRules) throws(BrokenCase) {
        let folder = CaseFolder.path(of: sample, in: root) as NSString
        guard EvaluationTime.Moment(sample.date.text) != nil else {
            throw BrokenCase(name: sample.name, reason: "\(sample.date.text) is no date")
        }
        func bytes(_ name: String) throws(BrokenCase) -> [UInt8] {
            do throws(InputError) {
                let path = folder.appendingPathComponent(name)
                let input = try InputBytes.read(path: path, limit: rules.json.bytes)
                return withExtendedLifetime(input) { Array(input.bytes) }
            } catch {
                throw BrokenCase(name: sample.name, reason: "\(name) \(error)")
            }
        }
        input = ReplayInput(
            path: folder.appendingPathComponent(sample.input), bytes: try bytes(sample.input),
            name: sample.input, rules: rules)
        var output: [[UInt8]]?
        if let name = sample.output {
            output = OutputComparison.documents(
                in: try bytes(name), isStream: ReplayCase.isStream(name))
        }
        self.output = output
        var expectation: Expectation?
        if let name = sample.expectation {
            expectation = try Self.expectation(try bytes(name), of: sample, name)
        }
        self.expectation = expectation
    }

    private static func expectation(
        _ bytes: [UInt8], of sample: ReplayCase, _ name: String
    ) throws(BrokenCase) -> Expectation {
        do throws(ExpectationFault) {
            let expectation = try ExpectationReader.read(bytes)
            guard JudgingDate(expectation.asOf).fileName == sample.date.fileName else {
                throw ExpectationFault("is for another date than its name says")
            }
            return expectation
        } catch {
            throw BrokenCase(name: sample.name, reason: "\(name) \(error.description)")
        }
    }
}
