/// The completion for bash, which needs nothing but bash.
struct BashCompletion {
    let program: Program

    private var name: String { program.name }

    var text: String {
        """
        # bash completion for \(name), written by '\(name) --generate complete-bash'.

        \(offers)

        # Says whether an option of a command takes a value.
        _\(name)_takes_value() {
            case "$1 $2" in
        \(valueFlags)
            *) return 1 ;;
            esac
        }

        # Offers the values of an option.
        _\(name)_value() {
            case "$1 $2" in
        \(values)
            esac
        }

        # Offers the options of a command.
        _\(name)_options() {
            case $1 in
        \(options)
            esac
        }

        # Offers the operands of a command; what follows it are the operands before.
        _\(name)_operand() {
            case $1 in
        \(operands)
            esac
        }

        \(main)
        complete -F _\(name) \(name)

        """
    }

    /// The functions that put suggestions where bash looks for them.
    private var offers: String {
        """
        _\(name)_words() {
            local word
            while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$current")
        }

        _\(name)_paths() {
            local word
            compopt -o filenames 2>/dev/null
            while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$1" -- "$current")
        }
        """
    }

    private var main: String {
        """
        _\(name)() {
            local current=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} index word pending=
            local -a operands=()
            COMPREPLY=()
            if ((COMP_CWORD == 1)); then
                _\(name)_words '\(firstWords.joined(separator: " "))'
                return
            fi
            for ((index = 2; index < COMP_CWORD; index++)); do
                word=${COMP_WORDS[index]}
                # bash takes --option=value apart at the sign.
                if [[ -n $pending ]]; then
                    [[ $word == = ]] || pending=
                elif [[ $word == -?* ]]; then
                    if _\(name)_takes_value "$command" "$word"; then pending=$word; fi
                else
                    operands+=("$word")
                fi
            done
            if [[ -n $pending ]]; then
                [[ $current != = ]] || current=
                _\(name)_value "$command" "$pending"
            elif [[ $current == -* ]]; then
                _\(name)_options "$command"
            else
                _\(name)_operand "$command" "${operands[@]}"
            fi
        }
        """
    }

    private var firstWords: [String] {
        program.commands.map(\.name) + ["help"] + Flag.program.flatMap(\.spellings)
    }

    // MARK: The table

    private var valueFlags: String {
        let lines = program.commands.compactMap { command -> String? in
            let taking = command.flags.filter { $0.argument.completion != nil }
            guard !taking.isEmpty else { return nil }
            return "    \(patterns(command, taking))) ;;"
        }
        return lines.joined(separator: "\n")
    }

    private var values: String {
        let lines = program.commands.flatMap { command in
            command.flags.compactMap { flag -> String? in
                guard let action = flag.argument.completion.flatMap(offer) else { return nil }
                return "    \(patterns(command, [flag]))) \(action) ;;"
            }
        }
        return lines.joined(separator: "\n")
    }

    private var options: String {
        program.commands.map { command in
            let spellings = command.flags.flatMap(\.spellings).joined(separator: " ")
            return "    \(command.name)) _\(name)_words '\(spellings)' ;;"
        }.joined(separator: "\n")
    }

    private var operands: String {
        let commands = program.commands.map(\.name).joined(separator: " ")
        let kinds = GeneratedFile.allCases.map(\.rawValue).joined(separator: " ")
        let own = [
            "    help) (($# > 1)) || _\(name)_words '\(commands)' ;;",
            "    --generate) (($# > 1)) || _\(name)_words '\(kinds)' ;;",
        ]
        let lines = program.commands.compactMap { command in
            operand(command.operands.completion).map { "    \(command.name))\($0) ;;" }
        }
        return (lines + own).joined(separator: "\n")
    }

    private func operand(_ completion: OperandCompletion) -> String? {
        switch completion {
        case .nothing: return nil
        case .paths: return offer(.files).map { " " + $0 }
        case .directories: return offer(.directories).map { " " + $0 }
        case .verbs(let verbs):
            let further = verbs.compactMap { verb -> String? in
                let words = verb.words()
                guard !words.isEmpty else { return nil }
                return "        2\(verb.name)) _\(name)_words '\(words.joined(separator: " "))' ;;"
            }
            let names = verbs.map(\.name).joined(separator: " ")
            let lines = ["        1) _\(name)_words '\(names)' ;;"] + further
            return "\n        case $#$2 in\n\(lines.joined(separator: "\n"))\n        esac"
        }
    }

    private func offer(_ completion: Completion) -> String? {
        switch completion {
        case .nothing: nil
        case .words(let words): "_\(name)_words '\(words.joined(separator: " "))'"
        case .files: "_\(name)_paths -f"
        case .directories: "_\(name)_paths -d"
        }
    }

    private func patterns(_ command: Command, _ flags: [Flag]) -> String {
        flags.flatMap(\.spellings).map { "'\(command.name) \($0)'" }.joined(separator: " | ")
    }
}
