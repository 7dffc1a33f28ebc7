/// The exit codes of the program, the same for all commands.
///
/// The order of the cases is that of precedence: where several apply, the first decides.
package enum ExitCode: Int32, CaseIterable, Sendable {
    case internalError = 4
    case temporaryFailure = 75
    case usage = 2
    case nothingRead = 3
    case unreadableDocument = 5
    case findings = 1
    case done = 0

    /// What the code tells the caller, as help prints it.
    package var meaning: String {
        switch self {
        case .internalError: "internal error: please report it"
        case .temporaryFailure: "temporary failure, try again: disk full or output not writable"
        case .usage: "the command line or the configuration is wrong"
        case .nothingRead: "there was nothing to read: no bytes, no such file, or not permitted"
        case .unreadableDocument: "a document was read but could not be parsed or annotated"
        case .findings: "findings or issues at or above --fail-on; a replayed case that differs"
        case .done: "done"
        }
    }

    /// The one that decides where several apply; ``done`` for none.
    package static func decisive(_ codes: some Sequence<ExitCode>) -> ExitCode {
        let occurred = Set(codes)
        return allCases.first(where: occurred.contains) ?? .done
    }
}
