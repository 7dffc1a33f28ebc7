import AdapterPipeline
import ClinicalModel
import Foundation
import Replay

/// Any filter command, run by the shell once for each input.
struct CommandTarget: ReplayTarget {
    let command: String
    /// So long a run may take.
    let seconds: Int
    /// So many bytes of output are taken.
    let outputLimit: Int
    let reader: AnswerReader

    func run(_ input: ReplayInput, at date: JudgingDate) -> TargetRun {
        let clock = ContinuousClock()
        let start = clock.now
        let text = command.replacing("{as-of}", with: date.text)
        var environment = ProcessInfo.processInfo.environment
        environment["COBALAMIN_AS_OF"] = date.text
        do {
            let child = try ShellCommand(text, input: input.path, environment: environment)
            let ending = child.communicate(
                until: start + .seconds(seconds), limit: outputLimit)
            return TargetRun(
                output: child.output, seconds: (clock.now - start) / .seconds(1),
                fault: fault(of: ending, child.firstError))
        } catch {
            return TargetRun(
                output: [], seconds: (clock.now - start) / .seconds(1),
                fault: Difference("command", expected: "it runs", got: error.description))
        }
    }

    private func fault(of ending: ShellCommand.Ending, _ error: String?) -> Difference? {
        // What a command says of its failure helps to mend it; the report may hold it.
        let says = error.map { "; its standard error: \($0)" } ?? ""
        switch ending {
        case .exited(0): return nil
        case .exited(let code):
            return Difference("exit code", expected: "0", got: "exit code \(code)\(says)")
        case .signalled(let number):
            return Difference("exit code", expected: "0", got: "signal \(number)\(says)")
        case .late:
            return Difference(
                "command", expected: "an answer within \(seconds) s",
                got: "none; it was ended\(says)")
        case .tooMuch:
            return Difference(
                "command", expected: "at most \(outputLimit) bytes",
                got: "more; it was ended")
        case .terminated:
            return Difference("command", expected: "an answer", got: "none; replay was ended")
        }
    }

    func answer(of run: TargetRun, to input: ReplayInput, at date: JudgingDate) -> Answer {
        let outputs = OutputComparison.documents(in: run.output, isStream: input.isStream)
        return reader.answer(
            outputs: outputs, inputs: input.documents, areFeeds: input.format.isFeed)
    }
}
