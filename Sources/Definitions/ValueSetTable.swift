/// The codes of a value set, as far as the definitions package holds them.
package struct ValueSetCodes: Sendable {
    /// The codes of each system.
    package let systems: [String: Set<String>]
    /// Why the codes are not known; nil when they are.
    package let gap: String?

    /// Whether any system of the set has the code, for elements that carry no system.
    package func contains(code: String) -> Bool {
        systems.values.contains { $0.contains(code) }
    }

    package func contains(system: String, code: String) -> Bool {
        systems[system]?.contains(code) ?? false
    }
}

/// Reads the tables of value sets and code systems (format: ValueSetTableWriter).
struct ValueSetTable: Sendable {
    private let rows: [String: Range<Int>]
    private let systems: [String: Range<Int>]

    init() {
        rows = Self.index(.valueSets)
        systems = Self.index(.codeSystems)
    }

    private static func index(_ table: EmbeddedTable) -> [String: Range<Int>] {
        var rows: [String: Range<Int>] = [:]
        let bytes = table.bytes
        table.forEachLine { line in
            let tab = bytes[line].firstIndex(of: UInt8(ascii: "\t")) ?? line.upperBound
            rows[table.text(line.lowerBound..<tab)] = line
        }
        return rows
    }

    func codes(of name: String) -> ValueSetCodes? {
        guard let row = rows[name] else { return nil }
        var found: [String: Set<String>] = [:]
        for column in EmbeddedTable.valueSets.columns(row).dropFirst() {
            if column.hasPrefix("?") {
                return ValueSetCodes(systems: [:], gap: String(column.dropFirst()))
            }
            guard let equals = column.lastIndex(of: "=") else { continue }
            let system = String(column[..<equals])
            let codes = column[column.index(after: equals)...]
            found[system, default: []].formUnion(
                codes == "*"
                    ? allCodes(of: system) : Set(codes.split(separator: " ").map(Self.code)))
        }
        return ValueSetCodes(systems: found, gap: nil)
    }

    private func allCodes(of system: String) -> Set<String> {
        guard let row = systems[system] else { return [] }
        return Set(EmbeddedTable.codeSystems.columns(row).dropFirst().map(Self.code))
    }

    private static func code(_ text: Substring) -> String {
        guard text.contains("%") else { return String(text) }
        return String(text).replacing("%20", with: " ")
    }
}
