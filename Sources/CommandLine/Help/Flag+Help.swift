extension Flag {
    /// The flag's lines in the list of options.
    var helpLines: [String] {
        TextColumn.entry(term, ([help] + notes).joined(separator: " "), indent: 2, column: 24)
    }

    /// `-j, --jobs N`, with room for the letter where there is none.
    private var term: String {
        let letter = short.map { "-\($0), " } ?? "    "
        let names = names.map { "--" + $0 }.joined(separator: ", ")
        guard let placeholder = argument.placeholder else { return letter + names }
        return "\(letter)\(names) \(placeholder)"
    }

    private var notes: [String] {
        [defaultText.map { "[default: \($0)]" }, environmentName.map { "[\($0)]" }]
            .compactMap { $0 }
    }
}
