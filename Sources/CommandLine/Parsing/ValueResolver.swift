/// Gives every flag of a command its value: command line over environment over configuration file
/// over default.
struct ValueResolver {
    let command: Command
    let environment: [String: String]
    /// What a configuration file says, by flag name.
    var configured: [String: FlagValue] = [:]

    /// The values by flag name, each checked, whatever its origin.
    func values(of occurrences: [FlagOccurrence]) throws(UsageError) -> [String: FlagValue] {
        var values: [String: FlagValue] = [:]
        let given = try commandLineValues(of: occurrences)
        for flag in command.flags {
            let value =
                given[flag.name] ?? environmentValue(of: flag) ?? configured[flag.name]
                ?? defaultValue(of: flag)
            guard let value else { continue }
            try check(value, of: flag)
            values[flag.name] = value
        }
        return values
    }

    /// The configuration file that is asked for, which has to be read before the rest.
    func configurationPath(in occurrences: [FlagOccurrence]) throws(UsageError) -> String? {
        guard let flag = command.flag(named: Flag.config.name) else { return nil }
        let own = occurrences.filter { $0.flag.name == flag.name }
        let value = try commandLineValues(of: own)[flag.name] ?? environmentValue(of: flag)
        guard let value else { return nil }
        try check(value, of: flag)
        return value.texts.last
    }

    private func commandLineValues(
        of occurrences: [FlagOccurrence]
    ) throws(UsageError) -> [String: FlagValue] {
        var values: [String: FlagValue] = [:]
        for occurrence in occurrences {
            let flag = occurrence.flag
            let earlier = values[flag.name]?.texts ?? []
            if flag.repetition == .sameValueOnly, let first = earlier.first {
                guard first == occurrence.text else {
                    throw UsageError(
                        "\(flag.spelling) has two values, \(quoted(first)) and"
                            + " \(quoted(occurrence.text)); give one")
                }
                continue
            }
            values[flag.name] = FlagValue(
                texts: earlier + [occurrence.text], origin: .commandLine)
        }
        return values
    }

    /// An empty variable counts as unset, as shells make it easy to leave one behind.
    private func environmentValue(of flag: Flag) -> FlagValue? {
        guard let name = flag.environmentName, let text = environment[name], !text.isEmpty
        else { return nil }
        return FlagValue(texts: [text], origin: .environment)
    }

    private func defaultValue(of flag: Flag) -> FlagValue? {
        flag.defaultValue.map { FlagValue(texts: [$0], origin: .defaultValue) }
    }

    private func check(_ value: FlagValue, of flag: Flag) throws(UsageError) {
        for text in value.texts {
            if let fault = flag.argument.fault(of: text) {
                throw UsageError("\(value.origin.spelling(of: flag)) \(fault)")
            }
        }
    }
}
