/// Holds what a configuration file says of options to the options there are.
struct ConfiguredFlagChecker {
    let program: Program
    let command: Command

    /// The values by flag name; an option of another command is checked and left aside.
    func values(of configured: [ConfiguredFlag]) throws(UsageError) -> [String: FlagValue] {
        var values: [String: FlagValue] = [:]
        var faults: [String] = []
        for item in configured {
            guard let flag = flag(named: item.name) else {
                faults.append("\(item.namePlace): flags.\(item.name): \(unknown(item.name))")
                continue
            }
            if let fault = fault(of: item, as: flag) {
                faults.append("\(item.valuePlace): flags.\(item.name): \(fault)")
            }
            values[flag.name] = FlagValue(
                texts: item.texts,
                origin: .configuration(place: item.place, valuePlace: item.valuePlace))
        }
        guard faults.isEmpty else { throw UsageError(lines: faults) }
        return values
    }

    /// The command's own, else that of the first command that has it.
    private func flag(named name: String) -> Flag? {
        ([command] + program.commands).lazy.compactMap { $0.flag(named: name) }
            .first { $0.standsInFile }
    }

    private func fault(of item: ConfiguredFlag, as flag: Flag) -> String? {
        if item.texts.isEmpty { return "takes a value" }
        if flag.repetition == .sameValueOnly, item.texts.count > 1 {
            return "takes one value, not a list"
        }
        return item.texts.lazy.compactMap(flag.argument.fault).first
    }

    private func unknown(_ name: String) -> String {
        let known = program.commands.flatMap(\.flags)
        if known.contains(where: { $0.names.contains(name) }) {
            return "this option cannot stand in a configuration file"
        }
        let message = "there is no option \(quoted(name))"
        let names = known.filter(\.standsInFile).flatMap(\.names)
        guard let nearest = NearestName.of(name, among: names) else { return message }
        return "\(message); did you mean \(nearest)?"
    }
}
