/// The files that are made from the table of options: `cobalamin --generate KIND`.
package enum GeneratedFile: String, CaseIterable, Sendable {
    case bash = "complete-bash"
    case zsh = "complete-zsh"
    case fish = "complete-fish"
    case manual = "man"
}

extension Program {
    /// The text of a file made from the table.
    package func text(of file: GeneratedFile) -> String {
        switch file {
        case .bash: BashCompletion(program: self).text
        case .zsh: ZshCompletion(program: self).text
        case .fish: FishCompletion(program: self).text
        case .manual: ManualPage(program: self).text
        }
    }

    /// What `--generate KIND` or `--generate=KIND` asks for.
    func generated(_ arguments: [String]) -> Outcome {
        let words = arguments.flatMap { $0.split(separator: "=", maxSplits: 1) }.map(String.init)
        guard words.count == 2, let kind = words.last else {
            let kinds = GeneratedFile.allCases.map(\.rawValue).joined(separator: "|")
            return .usageError(
                UsageError("--generate needs one value: \(kinds)").text(listing: "the options"))
        }
        guard let file = GeneratedFile(rawValue: kind) else {
            let fault = Flag.generate.argument.fault(of: kind) ?? ""
            return .usageError(UsageError("--generate \(fault)").text(listing: "the options"))
        }
        return .print(text(of: file))
    }
}
