/// Reads the rows of one type from the table of elements (columns: ElementTableWriter).
struct TypeTableReader {
    private let type: String
    private var order: [String] = []
    private var children: [String: [ElementDefinition]] = [:]
    private var constraints: [String: [String]] = [:]

    init(type: String) { self.type = type }

    static func read(type: String, rows: Range<Int>) -> TypeTable {
        var reader = TypeTableReader(type: type)
        let table = EmbeddedTable.elements
        for line in table.text(rows).split(separator: "\n") {
            reader.add(line.split(separator: "\t", omittingEmptySubsequences: false))
        }
        return reader.table()
    }

    private mutating func add(_ columns: [Substring]) {
        let relative = columns.first ?? ""
        let path = relative.isEmpty ? type : "\(type).\(relative)"
        let element = Self.element(path: path, Columns(columns))
        constraints[path] = element.constraints
        guard !relative.isEmpty, let dot = path.lastIndex(of: ".") else {
            order.append(path)
            return
        }
        let parent = String(path[..<dot])
        if children[parent] == nil, parent != type { order.append(parent) }
        children[parent, default: []].append(element)
    }

    private func table() -> TypeTable {
        let structures = order.map { path in
            Structure(
                path: path, constraints: constraints[path] ?? [], elements: children[path] ?? [])
        }
        return TypeTable(
            structures: Dictionary(structures.map { ($0.path, $0) }) { first, _ in first })
    }

    private struct Columns {
        private let columns: [Substring]
        init(_ columns: [Substring]) { self.columns = columns }
        subscript(_ index: Int) -> Substring { index < columns.count ? columns[index] : "" }
        func words(_ index: Int) -> [Substring] { self[index].split(separator: " ") }
    }

    private static func element(path: String, _ columns: Columns) -> ElementDefinition {
        let last = path.split(separator: ".").last ?? ""
        let reference = columns[5]
        return ElementDefinition(
            name: String(last.hasSuffix("[x]") ? last.dropLast(3) : last), path: path,
            min: Int(columns[1]) ?? 0, max: Int(columns[2]),
            types: columns.words(3).map(type), binding: binding(columns.words(4)),
            contentReference: reference.isEmpty ? nil : String(reference),
            constraints: columns.words(6).map(String.init),
            isModifier: columns[7].contains("m"), isSummary: columns[7].contains("s"))
    }

    /// `Reference(Patient,Group)`, `Quantity[SimpleQuantity]`, `@uri`.
    private static func type(_ word: Substring) -> ElementType {
        let isAttribute = word.hasPrefix("@")
        let code = word.dropFirst(isAttribute ? 1 : 0).prefix { $0 != "(" && $0 != "[" }
        return ElementType(
            code: String(code), isAttribute: isAttribute,
            targets: list(word, "(", ")"), profiles: list(word, "[", "]"))
    }

    private static func list(_ word: Substring, _ open: Character, _ close: Character) -> [String] {
        guard let start = word.firstIndex(of: open),
            let end = word[start...].firstIndex(of: close)
        else { return [] }
        return word[word.index(after: start)..<end].split(separator: ",").map(String.init)
    }

    private static func binding(_ words: [Substring]) -> ElementDefinition.Binding? {
        guard words.count == 2,
            let strength = ElementDefinition.Binding.Strength(rawValue: String(words[0]))
        else { return nil }
        return ElementDefinition.Binding(strength: strength, valueSet: String(words[1]))
    }
}
