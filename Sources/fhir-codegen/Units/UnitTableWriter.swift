import FoundationEssentials

/// Writes the table of units (format: UCUM/UnitTable+Reading.swift).
struct UnitTableWriter {
    /// What a unit measures is taken in a word or two; longer texts are prose.
    private static let longestProperty = 40

    private let essence: UnitEssence

    init(_ essence: UnitEssence) { self.essence = essence }

    func text() -> String {
        let source = "https://ucum.org, copyright Regenstrief Institute, Inc."
        let lines = ["# Units of UCUM \(essence.version): \(source)"] + essence.entries.map(line)
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ entry: UnitEssence.Entry) -> String {
        columns(entry).joined(separator: "\t")
    }

    private func columns(_ entry: UnitEssence.Entry) -> [String] {
        let code = entry.attributes["Code"] ?? ""
        let name = words(entry.name)
        switch entry.kind {
        case .prefix: return ["P", code, entry.value["value"] ?? "", name]
        case .base:
            return ["B", code, entry.attributes["dim"] ?? "", name, property(entry)]
        case .unit:
            let value = entry.function ?? entry.value
            return [
                "U", code, flags(entry), value["value"] ?? "", value["Unit"] ?? "",
                entry.function?["name"] ?? "", name, property(entry),
            ]
        }
    }

    private func flags(_ entry: UnitEssence.Entry) -> String {
        (entry.attributes["isMetric"] == "yes" ? "m" : "")
            + (entry.attributes["isArbitrary"] == "yes" ? "a" : "")
    }

    private func property(_ entry: UnitEssence.Entry) -> String {
        let property = words(entry.property)
        return property.count <= Self.longestProperty ? property : ""
    }

    /// One line, single blanks.
    private func words(_ text: String?) -> String {
        (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
