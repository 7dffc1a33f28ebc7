/// The completion for fish.
struct FishCompletion {
    let program: Program

    private var name: String { program.name }

    var text: String {
        let lines =
            Flag.program.map(ownFlag)
            + program.commands.map(command)
            + [
                line("__\(name)_needs_command", words: ["help"], help: "explain a command"),
                line("__\(name)_in help", words: program.commands.map(\.name), help: nil),
            ]
            + program.commands.flatMap(arguments)
        return functions + lines.joined(separator: "\n") + "\n"
    }

    private var functions: String {
        """
        # fish completion for \(name), written by '\(name) --generate complete-fish'.

        function __\(name)_needs_command
            test (count (commandline -opc)) -eq 1
        end

        # Whether the command is the one named, and the words after it hold the one named next.
        function __\(name)_in
            set -l words (commandline -opc)
            test (count $words) -ge 2; and test "$words[2]" = "$argv[1]"; or return 1
            set -e words[1..2]
            test (count $argv) -eq 1; or contains -- "$argv[2]" $words
        end

        # Whether the command is the one named, and none of the words named next follows it.
        function __\(name)_needs_word
            __\(name)_in $argv[1]; or return 1
            for word in $argv[2..-1]
                __\(name)_in $argv[1] $word; and return 1
            end
            return 0
        end

        complete -c \(name) -f

        """
    }

    /// An option of the program itself stands where a command would; its value follows it.
    private func ownFlag(_ flag: Flag) -> String {
        let beforeValue = flag.argument.completion.map { _ in "; or __\(name)_in \(flag.spelling)" }
        return line("__\(name)_needs_command" + (beforeValue ?? ""), flag: flag)
    }

    private func command(_ command: Command) -> String {
        line("__\(name)_needs_command", words: [command.name], help: command.summary)
    }

    private func arguments(of command: Command) -> [String] {
        let condition = "__\(name)_in \(command.name)"
        return command.flags.map { line(condition, flag: $0) }
            + operands(command.operands.completion, of: command, condition)
    }

    private func operands(
        _ completion: OperandCompletion, of command: Command, _ condition: String
    ) -> [String] {
        switch completion {
        case .nothing: return []
        case .paths: return ["complete -c \(name) -n '\(condition)' -F"]
        case .directories:
            return ["complete -c \(name) -n '\(condition)' -a '(__fish_complete_directories)'"]
        case .verbs(let verbs):
            let names = verbs.map(\.name).joined(separator: " ")
            let needed = "__\(name)_needs_word \(command.name) \(names)"
            return verbs.map { line(needed, words: [$0.name], help: $0.help) }
                + verbs.compactMap { verb in
                    let words = verb.words()
                    guard !words.isEmpty else { return nil }
                    return line("\(condition) \(verb.name)", words: words, help: nil)
                }
        }
    }

    // MARK: Lines

    private func line(_ condition: String, words: [String], help: String?) -> String {
        let list = quoted(words.joined(separator: " "))
        let description = help.map { " -d \(quoted($0))" } ?? ""
        return "complete -c \(name) -n '\(condition)' -a \(list)\(description)"
    }

    private func line(_ condition: String, flag: Flag) -> String {
        let names = flag.names.map { " -l \($0)" }.joined() + (flag.short.map { " -s \($0)" } ?? "")
        let value = flag.argument.completion.map(action) ?? ""
        return "complete -c \(name) -n '\(condition)'\(names)\(value) -d \(quoted(flag.brief))"
    }

    private func action(_ completion: Completion) -> String {
        switch completion {
        case .nothing: " -x"
        case .words(let words): " -x -a \(quoted(words.joined(separator: " ")))"
        case .files: " -r -F"
        case .directories: " -x -a '(__fish_complete_directories)'"
        }
    }

    /// In single quotes of fish only the quote and the backslash are escaped.
    private func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
        return "'\(escaped)'"
    }
}
