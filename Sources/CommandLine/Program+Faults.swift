extension Program {
    /// What is wrong with the table itself; a test holds it empty.
    package var faults: [String] {
        let twice = duplicates(in: commands.map(\.name)).map { "command \($0) twice" }
        return commands.flatMap(faults) + twice
    }

    private func faults(of command: Command) -> [String] {
        var faults: [String] = []
        faults += duplicates(in: command.flags.flatMap(\.names)).map { "--\($0) twice" }
        faults += duplicates(in: command.flags.compactMap(\.short)).map { "-\($0) twice" }
        faults += command.flags.compactMap(wrongDefault)
        if command.examples.isEmpty { faults.append("no example") }
        return faults.map { "\(command.name): \($0)" }
    }

    private func wrongDefault(of flag: Flag) -> String? {
        guard let fault = flag.defaultValue.flatMap(flag.argument.fault) else { return nil }
        return "the default of \(flag.spelling) \(fault)"
    }

    private func duplicates<Name: Hashable>(in names: [Name]) -> [Name] {
        var seen = Set<Name>()
        return names.filter { !seen.insert($0).inserted }
    }
}
