import AdapterPipeline
import CommandLine

/// The files for what is written of feeds beside the output: acknowledgements, losses, origins.
///
/// Each appears when the run ends, with all that was written of whole messages; a device or a pipe is
/// written as it goes.
final class BesideFiles {
    private let acknowledgement: OutputTarget?
    private let lossReport: OutputTarget?
    private let trace: OutputTarget?

    init(_ invocation: Invocation) throws {
        let names = [Flag.acknowledgement, .lossReport, .trace].compactMap { invocation.text($0) }
        guard Set(names).count == names.count else {
            throw Refusal(
                invocation.refusal("--ack, --loss-report and --trace need a file each"))
        }
        func target(_ flag: Flag) throws -> OutputTarget? {
            try invocation.text(flag).map { try OutputTarget(path: $0, isPacked: false) }
        }
        acknowledgement = try target(.acknowledgement)
        lossReport = try target(.lossReport)
        trace = try target(.trace)
    }

    private var all: [OutputTarget] { [acknowledgement, lossReport, trace].compactMap(\.self) }

    func write(_ output: BesideOutput) throws(OutputFailure) {
        try write(output.acknowledgement, to: acknowledgement)
        try write(output.lossReport, to: lossReport)
        try write(output.trace, to: trace)
    }

    private func write(_ bytes: [UInt8], to target: OutputTarget?) throws(OutputFailure) {
        if !bytes.isEmpty { try target?.file.write(bytes) }
    }

    func finish() throws {
        for target in all { try target.finish() }
    }

    func abandon() {
        for target in all { target.abandon() }
    }
}
