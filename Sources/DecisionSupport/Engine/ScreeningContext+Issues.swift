import ClinicalModel

extension ScreeningContext {
    /// A technical issue of clinical section 4.G, worded by the knowledge.
    func technicalIssue(
        _ id: String, subject: PersonID?, source: SourceReference?, values: [String: String] = [:]
    ) -> DataIssue {
        let definition = knowledge.technicalIssue(id)
        let level = definition.flatMap { DataIssue.Level(rawValue: $0.level) }
        return DataIssue(
            id: id, level: level ?? .information, code: definition?.issueCode ?? "business-rule",
            subject: subject, source: source,
            message: TextTemplate.fill(definition?.text ?? id, values))
    }

    /// A limit the profiles do not have: said once, never a reason to stop.
    func raiseMissing(parameter name: String) {
        let message = "The profiles lack the parameter \(name): rules that need it are void."
        guard !issues.contains(where: { $0.message == message }) else { return }
        raise(
            DataIssue(
                id: "parameter-missing", level: .error, code: "not-found", message: message))
    }
}

/// Fills the `{name}` places of a text.
enum TextTemplate {
    /// Places without a value are left out, with the blank or bracket around them.
    static func fill(_ text: String, _ values: [String: String]) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            result += rest[..<open]
            let name = rest[rest.utf8.index(after: open)..<close]
            result += values[String(name)] ?? "not stated"
            rest = rest[rest.utf8.index(after: close)...]
        }
        return result + rest
    }
}
