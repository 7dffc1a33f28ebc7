import FHIRCore
import FHIRSyntax
import LabFeeds

/// What became of each input field, told from where its text was written.
struct FieldRecords {
    private let report: LabReport
    private let marks: [FieldMark]

    init(_ report: LabReport, _ marks: [FieldMark]) {
        self.report = report
        self.marks = marks.sorted { $0.offset < $1.offset }
    }

    /// The fates of the fields of a message, which several reports may be about.
    static func fates(
        of records: [(report: LabReport, marks: [FieldMark])], in json: [UInt8]
    ) -> [FieldFate] {
        guard let first = records.first else { return [] }
        var fates = FieldRecords(first.report, first.marks).fates(in: json)
        var places: [String: Int] = [:]
        if records.count > 1 {
            for (place, fate) in fates.enumerated() { places["\(fate.field)|\(fate.line)"] = place }
        }
        for record in records.dropFirst() {
            for fate in FieldRecords(record.report, record.marks).fates(in: json) {
                guard let place = places["\(fate.field)|\(fate.line)"] else {
                    fates.append(fate)
                    continue
                }
                fates[place].join(fate)
            }
        }
        return fates
    }

    private func fates(in json: [UInt8]) -> [FieldFate] {
        let paths = paths(in: json)
        var byField: [UInt32: (paths: [String], isMapped: Bool)] = [:]
        for (mark, path) in zip(marks, paths) {
            var entry = byField[mark.field] ?? ([], false)
            if !entry.paths.contains(path) { entry.paths.append(path) }
            entry.isMapped = entry.isMapped || !mark.isKept
            byField[mark.field] = entry
        }
        let told = report.format == .cda ? elements(of: byField.keys) : []
        return report.fields.enumerated().map { number, field in
            let known = byField[UInt32(number)] ?? field.repeated.flatMap { byField[$0] }
            let isStructure =
                known == nil
                && (StructuralFields.contains(field.name)
                    || StructuralAttributes.contains(field.name, within: told))
            let fate: FieldFate.Fate =
                known.map { $0.isMapped ? .mapped : .kept } ?? (isStructure ? .mapped : .unmapped)
            let paths = known?.paths ?? (isStructure ? ["Bundle"] : [])
            return FieldFate(field: field.name, line: field.line, fate: fate, paths: paths)
        }
    }

    /// The elements that fields stand in or below, by their XPaths.
    private func elements(of fields: some Sequence<UInt32>) -> Set<Substring> {
        var elements: Set<Substring> = []
        for field in fields where report.fields.indices.contains(Int(field)) {
            var path = report.fields[Int(field)].name[...]
            while let end = path.lastIndex(of: "/"), elements.insert(path).inserted {
                path = path[..<end]
            }
        }
        return elements
    }

    /// The path of the value at each mark, in their order.
    private func paths(in json: [UInt8]) -> [String] {
        guard case .success(let document) = JSONReader().read(json) else { return [] }
        var walk = PathWalk(marks: marks)
        walk.visit(document.root, ElementPath(root: "Bundle"))
        return walk.paths
    }
}

extension FieldFate {
    /// What two reports made of one field.
    fileprivate mutating func join(_ other: FieldFate) {
        if fate == .unmapped || other.fate == .mapped { fate = other.fate }
        for path in other.paths where !paths.contains(path) { paths.append(path) }
    }
}

/// Finds the innermost value at each mark.
private struct PathWalk {
    let marks: [FieldMark]
    var paths: [String] = []

    mutating func visit(_ element: Element, _ path: ElementPath) {
        guard isMarked(element) else { return }
        switch element.kind {
        case .object:
            for child in element.children {
                take(path, until: child.range.lowerBound)
                guard isMarked(child), let name = child.name else { continue }
                visit(child, path.appending(.name(name)))
            }
        case .array:
            for (place, child) in element.children.enumerated() where isMarked(child) {
                visit(child, path.appending(.index(place)))
            }
        default: break
        }
        take(path, until: element.range.upperBound)
    }

    private func isMarked(_ element: Element) -> Bool {
        paths.count < marks.count && marks[paths.count].offset < element.range.upperBound
    }

    private mutating func take(_ path: ElementPath, until end: Int) {
        while paths.count < marks.count, marks[paths.count].offset < end {
            paths.append(path.description)
        }
    }
}

/// Fields that say how the message is built; what they say is in the shape of the Bundle.
enum StructuralFields {
    private static let names: Set<String> = [
        "MSH-1", "MSH-2", "MSH-9.3", "MSH-12", "MSH-12.1", "MSH-18", "PID-1", "NK1-1", "PV1-1",
        "OBR-1", "OBX-1", "OBX-2", "NTE-1", "NTE-2", "SPM-1",
    ]

    /// Whether a name such as `OBX[3]-2` is one of them.
    static func contains(_ name: String) -> Bool {
        var plain = ""
        var isInBrackets = false
        for character in name {
            if character == "[" { isInBrackets = true }
            if !isInBrackets { plain.append(character) }
            if character == "]" { isInBrackets = false }
        }
        return names.contains(plain)
    }
}

/// Attributes of CDA that say what an element is; where anything of it is mapped, what they say is in
/// the shape of the Bundle.
enum StructuralAttributes {
    private static let names: Set<Substring> = [
        "@classCode", "@moodCode", "@typeCode", "@determinerCode", "@xsi:type",
    ]

    static func contains(_ name: String, within told: Set<Substring>) -> Bool {
        guard let end = name.lastIndex(of: "/"), names.contains(name[name.index(after: end)...])
        else { return false }
        return told.contains(name[..<end])
    }
}
