extension Program {
    /// What `--help` without a command prints.
    func help() -> String {
        let list = commands.flatMap {
            TextColumn.entry($0.name, $0.summary, indent: 2, column: 12)
        }
        let about = TextColumn.lines(summary, width: TextColumn.width)
        let sections: [[String]] = [
            about,
            ["Usage: \(name) COMMAND [OPTIONS] [PATH… | -]"],
            ["Commands:"] + list,
            ["General:"] + Flag.program.flatMap(\.helpLines),
            exitCodes(ExitCode.allCases),
            ["'\(name) COMMAND --help' explains a command and shows examples."],
        ]
        return text(sections)
    }

    /// What `--help` after a command prints.
    func help(on command: Command) -> String {
        let usage = ["Usage: \(name) \(command.name) [OPTIONS]", command.operands.usage]
        var sections = [
            TextColumn.lines(
                "\(name) \(command.name): \(command.summary)", width: TextColumn.width),
            [usage.filter { !$0.isEmpty }.joined(separator: " ")],
            TextColumn.lines(command.operands.help, width: TextColumn.width),
        ]
        sections += paragraphs(of: command.discussion)
        sections += groups(of: command.flags)
        sections += [examples(command.examples), exitCodes(command.exitCodes)]
        return text(sections)
    }

    private func paragraphs(of discussion: String) -> [[String]] {
        discussion.split(separator: "\n\n").map {
            TextColumn.lines(String($0), width: TextColumn.width)
        }
    }

    private func groups(of flags: [Flag]) -> [[String]] {
        FlagGroup.allCases.map { group in
            let lines = flags.filter { $0.group == group }.flatMap(\.helpLines)
            return lines.isEmpty ? [] : ["\(group.rawValue):"] + lines
        }
    }

    private func examples(_ examples: [Example]) -> [String] {
        guard !examples.isEmpty else { return [] }
        return ["Examples:"] + examples.flatMap { ["  $ \($0.commandLine)", "    \($0.purpose)"] }
    }

    private func exitCodes(_ codes: [ExitCode]) -> [String] {
        ["Exit codes (where several apply, the first of this list):"]
            + codes.flatMap { exitCode in
                let code = String(exitCode.rawValue)
                let padding = String(repeating: " ", count: max(0, 2 - code.count))
                return TextColumn.entry(padding + code, exitCode.meaning, indent: 2, column: 6)
            }
            + ["A closed pipe ends the program with 141, SIGTERM with 143."]
    }

    private func text(_ sections: [[String]]) -> String {
        sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }
}
