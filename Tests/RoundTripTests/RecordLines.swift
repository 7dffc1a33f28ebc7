import ClinicalModel

/// A document as lines `path = value`, every stored property of every record among them.
///
/// Two documents are the same when their lines are. What is left out or made alike is named here,
/// field by field, and nothing else is.
enum RecordLines {
    /// Fields that say where in the input something stood, and what could not be read.
    static let ignored: [String: String] = [
        "SourceReference.container": "source path",
        "SourceReference.index": "source path",
        "SourceReference.member": "source path",
        "SourceReference.fullURL": "source path: every entry written has a fullUrl",
        "CarePlanRecord.Activity.medication": "said again of the order or of the activity itself",
        "Activity.medication": "said again of the order or of the activity itself",
        "ClinicalDocument.issues": "what could not be read is in no record",
    ]

    /// Fields that are compared in another form.
    static let madeAlike: [String: String] = [
        "LabResult.ordinal": "the place among all results: ordinals of dropped versions are free"
    ]

    static func lines(of document: ClinicalDocument) -> [String] {
        var document = document
        let ordinals = document.records.flatMap(\.results).map(\.ordinal).sorted()
        let places = Dictionary(
            ordinals.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for record in document.records.indices {
            for result in document.records[record].results.indices {
                let ordinal = document.records[record].results[result].ordinal
                document.records[record].results[result].ordinal = places[ordinal] ?? -1
            }
        }
        var lines: [String] = []
        write(document, "document", &lines)
        return lines
    }

    private static func write(_ value: Any, _ path: String, _ lines: inout [String]) {
        if let text = plain(value) {
            lines.append("\(path) = \(text)")
            return
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            if let inner = mirror.children.first { write(inner.value, path, &lines) }
        case .collection, .set:
            for (place, item) in mirror.children.enumerated() {
                write(item.value, "\(path)[\(place)]", &lines)
            }
        case .struct, .class, .tuple:
            let type = String(describing: mirror.subjectType)
            for child in mirror.children {
                let name = child.label ?? "?"
                if ignored["\(type).\(name)"] != nil { continue }
                write(child.value, "\(path).\(name)", &lines)
            }
        default: lines.append("\(path) = \(value)")
        }
    }

    /// Values with a text of their own that tells everything they hold.
    private static func plain(_ value: Any) -> String? {
        switch value {
        case let text as String: "\"\(text)\""
        case let instant as Instant: text(of: instant)
        case let time as FuzzyTime: time.instant.map(text) ?? "\(time)"
        case let day as Day: "\(day)"
        case let number as Exact: "\(number)"
        case let key as AnalyteKey: key.rawValue
        case let key as ConceptKey: key.rawValue
        case let person as PersonID: "person \(person.index)"
        default: nil
        }
    }

    /// Moment and offset: equal moments in different zones are not the same record.
    private static func text(of instant: Instant) -> String {
        instant.nanoseconds == 0 ? "\(instant)" : "\(instant) and \(instant.nanoseconds) ns"
    }

    /// The first lines that differ, of either side.
    static func difference(_ one: [String], _ other: [String]) -> [String] {
        let (left, right) = (Set(one), Set(other))
        return one.filter { !right.contains($0) }.map { "- \($0)" }
            + other.filter { !left.contains($0) }.map { "+ \($0)" }
    }
}
