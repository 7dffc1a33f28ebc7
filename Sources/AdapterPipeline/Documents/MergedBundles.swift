import FHIRCore
import FHIRSyntax
import LabMapping

/// Puts the Bundles of one message's reports into one: its patients may be mother and infant.
enum MergedBundles {
    /// The first with the entries of the others that it does not hold; nil for none.
    static func merged(_ bundles: [MappedBundle]) -> MappedBundle? {
        guard var whole = bundles.first else { return nil }
        for bundle in bundles.dropFirst() {
            guard let merged = merged(whole, bundle) else {
                whole.json = []
                return whole
            }
            whole = merged
        }
        return whole
    }

    private static func merged(_ first: MappedBundle, _ second: MappedBundle) -> MappedBundle? {
        guard case .success(let target) = JSONReader().read(first.json),
            case .success(let source) = JSONReader().read(second.json),
            let entries = target.root[.entry], entries.isArray
        else { return nil }
        var places: [String: Int] = [:]
        for (place, entry) in entries.children.enumerated() {
            if let url = entry[Key("fullUrl")]?.string { places[url] = place }
        }
        var (texts, numbers): ([[UInt8]], [Int]) = ([], [])
        var count = places.count
        for entry in source.root[.entry]?.children.map({ $0 }) ?? [] {
            let url = entry[Key("fullUrl")]?.string ?? ""
            numbers.append(places[url] ?? count)
            if places[url] == nil {
                texts.append(Array(entry.bytes))
                places[url] = count
                count += 1
            }
        }
        var writer = SpliceWriter(target.bytes)
        writer.rewrite(entries, removing: [], appending: texts)
        var merged = MappedBundle(
            json: writer.assembled(),
            issues: first.issues + second.issues.filter { !first.issues.contains($0) })
        merged.entryLines = lines(first, second, numbers)
        merged.fields = fields(first.fields, second.fields, numbers)
        return merged
    }

    /// Those of the appended entries behind the others, whose offset nobody asks for.
    private static func lines(
        _ first: MappedBundle, _ second: MappedBundle, _ numbers: [Int]
    ) -> [(offset: Int, line: Int)] {
        var lines = first.entryLines
        for (number, line) in zip(numbers, second.entryLines) where number >= lines.count {
            lines.append((offset: first.json.count, line: line.line))
        }
        return lines
    }

    /// A field that both saw, as those of the header, has one fate.
    private static func fields(
        _ first: [FieldFate], _ second: [FieldFate], _ numbers: [Int]
    ) -> [FieldFate] {
        var fields = first
        let known = Dictionary(
            first.enumerated().map { ($0.element.field, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        for var fate in second {
            fate.paths = fate.paths.map { renumbered($0, numbers) }
            guard let place = known[fate.field] else {
                fields.append(fate)
                continue
            }
            fields[place].paths += fate.paths.filter { !fields[place].paths.contains($0) }
        }
        return fields.sorted { $0.line < $1.line }
    }

    /// `Bundle.entry[3].resource` with the number that the entry has now.
    private static func renumbered(_ path: String, _ numbers: [Int]) -> String {
        let start = "Bundle.entry["
        guard path.hasPrefix(start), let end = path.firstIndex(of: "]"),
            let number = Int(path[..<end].dropFirst(start.count)),
            numbers.indices.contains(number)
        else { return path }
        return start + String(numbers[number]) + path[end...]
    }
}
