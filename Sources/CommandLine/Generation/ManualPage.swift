/// The manual page: one for the program, with all its commands.
struct ManualPage {
    let program: Program

    var text: String {
        var page = Roff()
        page.title(program.name.uppercased(), "1", "", title, "User Commands")
        page.section("NAME")
        page.paragraph("\(program.name) - \(program.summary)")
        synopsis(&page)
        page.section("COMMANDS")
        program.commands.forEach { command($0, &page) }
        options(&page)
        exitStatus(&page)
        environment(&page)
        files(&page)
        page.section("EXAMPLES")
        for example in program.commands.flatMap(\.examples) {
            page.example(example.purpose.capitalised, example.commandLine)
        }
        return ".\\\" Written by '\(program.name) --generate man'.\n" + page.text
    }

    private var title: String { "\(program.name) \(program.version)" }

    private func synopsis(_ page: inout Roff) {
        page.section("SYNOPSIS")
        page.usage(program.name, "COMMAND [OPTIONS] [PATH… | -]")
        page.usage("\(program.name) help", "[COMMAND]")
        page.usage(
            "\(program.name) \(Flag.generate.spelling)", Flag.generate.argument.placeholder ?? "")
        guard !program.manual.description.isEmpty else { return }
        page.section("DESCRIPTION")
        page.paragraphs(program.manual.description)
    }

    private func command(_ command: Command, _ page: inout Roff) {
        page.subsection(command.name)
        page.usage("\(program.name) \(command.name)", "[OPTIONS] \(command.operands.usage)")
        page.paragraph(command.summary.sentence)
        if !command.operands.help.isEmpty { page.paragraph(command.operands.help) }
        page.paragraphs(command.discussion)
        let names = command.flags.map(\.spelling).joined(separator: ", ")
        page.paragraph("Options: \(names).")
    }

    // MARK: Options

    /// One entry an option: it means the same in every command that has it.
    private func options(_ page: inout Roff) {
        page.section("OPTIONS")
        let flags = Self.distinct(program.commands.flatMap(\.flags) + [.generate])
        for group in FlagGroup.allCases {
            let members = flags.filter { $0.group == group }
            guard !members.isEmpty else { continue }
            page.subsection(group.rawValue)
            for flag in members {
                page.entry(
                    flag.spellings.joined(separator: ", "), argument: flag.argument.placeholder,
                    meaning(of: flag))
            }
        }
    }

    private func meaning(of flag: Flag) -> String {
        let standard = flag.defaultText.map { "Default: \($0)." }
        let variable = flag.environmentName.map { "Variable: \($0)." }
        return [flag.help.sentence, standard, variable].compactMap(\.self).joined(separator: " ")
    }

    /// Each option once; one that takes other values in another command counts as another.
    private static func distinct(_ flags: [Flag]) -> [Flag] {
        var seen: Set<[String]> = []
        return flags.filter {
            seen.insert([$0.name, $0.argument.placeholder ?? "", $0.help]).inserted
        }
    }

    // MARK: What surrounds the program

    private func exitStatus(_ page: inout Roff) {
        page.section("EXIT STATUS")
        page.paragraph("Where several apply, the first of this list is given.")
        for code in ExitCode.allCases {
            page.entry(String(code.rawValue), code.meaning.sentence)
        }
        page.entry("141", "A closed pipe ended the program.")
        page.entry("143", "SIGTERM ended the program once the document in hand was finished.")
    }

    private func environment(_ page: inout Roff) {
        page.section("ENVIRONMENT")
        page.paragraph(
            "A variable stands in for its option; the option on the command line wins, and the "
                + "variable wins over the configuration file. An empty variable counts as unset.")
        var seen: Set<String> = []
        for flag in program.commands.flatMap(\.flags) {
            guard let name = flag.environmentName, seen.insert(name).inserted else { continue }
            page.entry(name, "Stands in for \(flag.spelling).")
        }
        for variable in program.manual.variables { page.entry(variable.name, variable.meaning) }
    }

    private func files(_ page: inout Roff) {
        guard !program.manual.files.isEmpty else { return }
        page.section("FILES")
        for file in program.manual.files { page.entry(file.name, file.meaning) }
    }
}

extension String {
    /// Help text as a sentence: a capital in front, a full stop at the end.
    fileprivate var sentence: String {
        capitalised + (hasSuffix(".") || isEmpty ? "" : ".")
    }

    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
