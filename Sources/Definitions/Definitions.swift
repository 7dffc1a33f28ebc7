import FHIRCore
import Synchronization

/// The definitions of FHIR R4 that are part of the program, read type by type as they are asked for.
package final class Definitions: Sendable {
    /// The definitions of the R4 core package.
    package static let r4 = Definitions()

    private struct TypeRow: Sendable {
        let kind: TypeKind
        let base: String
        let isAbstract: Bool
        let rows: Range<Int>
    }

    private let types: [String: TypeRow]
    private let terminology = ValueSetTable()
    private let constraintRows: [String: Range<Int>]
    let cache = Mutex<Cache>(Cache())

    struct Cache: Sendable {
        var types: [String: TypeTable] = [:]
        var shapes: [String: ElementShape] = [:]
        var valueSets: [String: ValueSetCodes] = [:]
    }

    private init() {
        types = Self.indexTypes()
        constraintRows = Self.indexConstraints()
    }

    /// The structure at a path such as `Observation` or `Observation.component`.
    package func structure(_ path: String) -> Structure? {
        let type = String(path.prefix { $0 != "." })
        return table(of: type)?.structures[path]
    }

    /// What kind of type a name stands for; nil for no type of R4.
    package func kind(of type: String) -> TypeKind? { types[type]?.kind }

    /// Whether there can be instances of a resource type of that name.
    package func isResource(_ type: String) -> Bool {
        guard let row = types[type] else { return false }
        return row.kind == .resource && !row.isAbstract
    }

    /// The type that a type specialises.
    package func base(of type: String) -> String? { types[type]?.base }

    /// The names of all types of one kind, sorted.
    package func names(of kind: TypeKind) -> [String] {
        types.filter { $0.value.kind == kind && !$0.value.isAbstract }.keys.sorted()
    }

    /// The codes of a value set to which something is bound as required.
    package func valueSet(_ name: String) -> ValueSetCodes? {
        if let known = cache.withLock({ $0.valueSets[name] }) { return known }
        guard let codes = terminology.codes(of: name) else { return nil }
        cache.withLock { $0.valueSets[name] = codes }
        return codes
    }

    /// A constraint's severity and FHIRPath expression.
    package func constraint(_ name: String) -> (severity: String, expression: String)? {
        guard let row = constraintRows[name] else { return nil }
        let columns = EmbeddedTable.constraints.columns(row)
        guard columns.count == 3 else { return nil }
        return (String(columns[1]), String(columns[2]))
    }

    private func table(of type: String) -> TypeTable? {
        if let known = cache.withLock({ $0.types[type] }) { return known }
        guard let row = types[type] else { return nil }
        let table = TypeTableReader.read(type: type, rows: row.rows)
        cache.withLock { $0.types[type] = table }
        return table
    }

    private static func indexTypes() -> [String: TypeRow] {
        let table = EmbeddedTable.elements
        let bytes = table.bytes
        var heads: [Range<Int>] = []
        table.forEachLine { if bytes[$0.lowerBound] == UInt8(ascii: ">") { heads.append($0) } }
        var types: [String: TypeRow] = [:]
        for (index, head) in heads.enumerated() {
            let words = table.text(head).dropFirst().split(separator: " ")
            guard words.count >= 3, let kind = TypeKind(rawValue: String(words[1])) else {
                continue
            }
            let end = index + 1 < heads.count ? heads[index + 1].lowerBound : bytes.count
            types[String(words[0])] = TypeRow(
                kind: kind, base: String(words[2]), isAbstract: words.count > 3,
                rows: head.upperBound..<end)
        }
        return types
    }

    private static func indexConstraints() -> [String: Range<Int>] {
        let table = EmbeddedTable.constraints
        var rows: [String: Range<Int>] = [:]
        table.forEachLine { line in
            if let name = table.columns(line).first { rows[String(name)] = line }
        }
        return rows
    }
}
