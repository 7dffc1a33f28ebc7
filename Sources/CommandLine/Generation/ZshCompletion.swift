/// The completion for zsh, by its `_arguments`.
struct ZshCompletion {
    let program: Program

    private var name: String { program.name }

    var text: String {
        """
        #compdef \(name)
        # zsh completion for \(name), written by '\(name) --generate complete-zsh'.

        \(program.commands.map(function).joined(separator: "\n\n"))

        _\(name)_commands() {
            local -a commands=(
        \(program.commands.map(described).joined(separator: "\n"))
                'help:explain a command'
            )
            _describe -t commands command commands
        }

        _\(name)() {
            local context state state_descr line
            local -A opt_args
            _arguments -C \\
        \(Flag.program.map { "        " + specification(of: $0) + " \\" }.joined(separator: "\n"))
                '1:command:_\(name)_commands' \\
                '*::argument:->argument' && return
            [[ $state == argument ]] || return
            case $words[1] in
        \(dispatch)
            help) _arguments '1:command:_\(name)_commands' ;;
            esac
        }

        # Loaded as a function it completes at once, sourced it only makes itself known.
        if [[ $funcstack[1] == _\(name) ]]; then _\(name) "$@"; else compdef _\(name) \(name); fi

        """
    }

    private func described(_ command: Command) -> String {
        "        " + "\(command.name):\(command.summary)".shellQuoted
    }

    private var dispatch: String {
        program.commands.map { "    \($0.name)) _\(name)_\(function(named: $0.name)) ;;" }
            .joined(separator: "\n")
    }

    private func function(_ command: Command) -> String {
        let specifications =
            command.flags.map(specification) + operands(command.operands.completion)
        let list = specifications.map { "        \($0)" }.joined(separator: " \\\n")
        return """
            _\(name)_\(function(named: command.name))() {
                local context state state_descr line
                local -A opt_args
                _arguments -C -s -S \\
            \(list)\(further(command.operands.completion))
            }
            """
    }

    private func function(named command: String) -> String { command.replacing("-", with: "_") }

    // MARK: Specifications

    /// What `_arguments` is told of an option, such as
    /// `'(-j --jobs)'{-j+,--jobs=}'[judge up to N documents at a time]:N: '`.
    private func specification(of flag: Flag) -> String {
        let takesValue = flag.argument.completion != nil
        let spellings = flag.spellings.map { spelling in
            guard takesValue else { return spelling }
            return spelling.hasPrefix("--") ? spelling + "=" : spelling + "+"
        }
        let isEnding = Flag.ending.contains { $0.name == flag.name }
        let excluded = isEnding ? "- *" : flag.spellings.joined(separator: " ")
        let repeats = flag.repetition == .collects
        let prefix = repeats ? "*" : "(\(excluded))"
        let explanation = "[\(escaped(flag.brief))]" + (value(of: flag) ?? "")
        guard spellings.count > 1 else {
            return (prefix + spellings[0] + explanation).shellQuoted
        }
        return prefix.shellQuoted + "{\(spellings.joined(separator: ","))}"
            + explanation.shellQuoted
    }

    private func value(of flag: Flag) -> String? {
        guard let completion = flag.argument.completion else { return nil }
        if case .words(let words) = completion { return ":value:(\(words.joined(separator: " ")))" }
        let placeholder = escaped(flag.argument.placeholder ?? "value")
        return ":\(placeholder):\(action(completion))"
    }

    private func action(_ completion: Completion) -> String {
        switch completion {
        case .nothing: " "
        case .words(let words): "(\(words.joined(separator: " ")))"
        case .files: "_files"
        case .directories: "_files -/"
        }
    }

    private func operands(_ completion: OperandCompletion) -> [String] {
        switch completion {
        case .nothing: []
        case .paths: ["'*:path:_files'"]
        case .directories: ["'*:folder:_files -/'"]
        case .verbs(let verbs):
            [
                "1:subcommand:((\(verbs.map(described).joined(separator: " "))))".shellQuoted,
                "'*:argument:->further'",
            ]
        }
    }

    private func described(_ verb: Verb) -> String {
        let help = verb.help.replacing("\"", with: "").replacing("\\", with: "")
        return "\(verb.name)\\:\"\(help.replacing(":", with: "\\:"))\""
    }

    private func further(_ completion: OperandCompletion) -> String {
        guard case .verbs(let verbs) = completion else { return "" }
        let lines = verbs.compactMap { verb -> String? in
            let words = verb.words()
            guard !words.isEmpty else { return nil }
            return "    2\(verb.name)) compadd -- \(words.joined(separator: " ")) ;;"
        }
        guard !lines.isEmpty else { return "" }
        return """
             && return
                [[ $state == further ]] || return
                case $#line$line[1] in
            \(lines.joined(separator: "\n"))
                esac
            """
    }

    private func escaped(_ text: String) -> String {
        text.map { "\\[]:".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
