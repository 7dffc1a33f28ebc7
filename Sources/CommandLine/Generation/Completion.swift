/// What a shell offers in one place, whichever shell it is.
enum Completion: Equatable {
    case nothing
    case words([String])
    case files
    case directories
}

extension FlagArgument {
    /// What is offered after the flag; nil for a switch.
    var completion: Completion? {
        switch self {
        case .none: nil
        case .text, .integer, .byteCount: .nothing
        case .choice(let values): .words(values)
        case .file: .files
        case .directory: .directories
        }
    }
}

extension Flag {
    /// The spellings with their dashes.
    var spellings: [String] {
        names.map { "--" + $0 } + (short.map { ["-\($0)"] } ?? [])
    }

    /// The first clause of the help: a list of suggestions has one line for each.
    var brief: String {
        let end = [";", ": ", ", such as"].compactMap { help.firstRange(of: $0)?.lowerBound }.min()
        return String(help[..<(end ?? help.endIndex)])
    }
}

extension String {
    /// The text in single quotes of a POSIX shell.
    var shellQuoted: String { "'\(replacing("'", with: "'\\''"))'" }
}
