/// A flag as it stands on the command line, with its argument; switches have `true`.
struct FlagOccurrence {
    let flag: Flag
    let text: String
}

/// The arguments of one command, taken apart.
struct SplitArguments {
    var flags: [FlagOccurrence] = []
    var operands: [String] = []
}

/// Takes the arguments of a command apart into flags and operands.
struct ArgumentSplitter {
    let program: Program
    let command: Command

    func split(_ arguments: [String]) throws(UsageError) -> SplitArguments {
        let scanner = LongOptionScanner(specification: GetoptSpecification(flags: command.flags))
        var result = SplitArguments()
        for event in scanner.events(of: marked(arguments)) {
            switch event {
            case .operand(let text):
                result.operands.append(Self.unmarked(text))
            case .flag(let index, let argument, let spelled):
                let flag = try exact(index, spelled)
                let text = argument.map(Self.unmarked) ?? "true"
                result.flags.append(FlagOccurrence(flag: flag, text: text))
            case .missingArgument(let index, let spelled):
                throw missingArgument(of: try exact(index, spelled))
            case .unwantedArgument(let index, let spelled):
                throw UsageError("\(try exact(index, spelled).spelling) takes no value")
            case .unknownLong(let name):
                throw unknown(name)
            case .unknownShort(let letter):
                throw UsageError("there is no option \(quoted("-" + String(letter)))")
            }
        }
        return result
    }

    /// Stands before a negative number where getopt_long would take its sign for an option's.
    private static let mark = "\u{1}"

    private func marked(_ arguments: [String]) -> [String] {
        guard command.operands.mayBeNegative else { return arguments }
        return arguments.map { argument in
            let isNumber = argument.wholeMatch(of: /-[.]?[0-9].*/) != nil
            return isNumber ? Self.mark + argument : argument
        }
    }

    private static func unmarked(_ text: String) -> String {
        text.hasPrefix(mark + "-") ? String(text.dropFirst()) : text
    }

    /// Refuses the abbreviations that getopt_long accepts: a later flag could change their meaning.
    private func exact(_ index: Int, _ spelled: String?) throws(UsageError) -> Flag {
        let flag = command.flags[index]
        guard let spelled, !flag.names.contains(spelled) else { return flag }
        throw unknown(spelled)
    }

    private func missingArgument(of flag: Flag) -> UsageError {
        UsageError("\(flag.spelling) needs a value: \(flag.argument.placeholder ?? "")")
    }

    private func unknown(_ name: String) -> UsageError {
        let message = "there is no option \(quoted("--" + name))"
        if let nearest = NearestName.of(name, among: command.flags.flatMap(\.names)) {
            return UsageError("\(message); did you mean --\(nearest)?")
        }
        if let owner = program.commands.first(where: { $0.flag(named: name) != nil }) {
            return UsageError("\(message); it belongs to \(owner.name)")
        }
        return UsageError(message)
    }
}
