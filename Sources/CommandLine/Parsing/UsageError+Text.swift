extension UsageError {
    /// The message as standard error shows it, with the place where the options are listed.
    func text(command: String) -> String {
        let told = lines.map { "cobalamin \(command): \($0)\n" }.joined()
        return told + "'cobalamin \(command) --help' lists the options.\n"
    }

    /// The message where no command is known yet.
    func text(listing what: String) -> String {
        "cobalamin: \(message)\n'cobalamin --help' lists \(what).\n"
    }
}
