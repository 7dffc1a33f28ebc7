import FHIRCore

/// Makes the report of one record: numbers its fields, follows the map's paths, and says what is missing.
struct LabXMLReportBuilder {
    let map: CompiledFeedMap
    let record: LabXMLRecord
    var report = LabReport(format: .labXML)
    /// Texts of each path that leads out of the record.
    private var contexts: [[FeedText]]
    /// The text of each node, with the number of its field.
    private(set) var texts: [FeedText]
    /// Which fields something of the report holds.
    private(set) var isTaken: [Bool] = []
    /// What the map took, in order, where that is counted.
    private(set) var takes: [(name: String, path: String, line: UInt32?)] = []
    let records: Bool

    var conventions: FeedConventions { map.map.conventions }
    /// The element that a record's own paths begin at.
    var top: Int { record.tops.first ?? 0 }

    init(
        _ map: CompiledFeedMap, _ record: LabXMLRecord, records: Bool,
        names: (UInt32) -> String
    ) {
        (self.map, self.record, self.records) = (map, record, records)
        contexts = Array(repeating: [], count: map.contexts.count)
        texts = record.nodes.map(\.text)
        report.bytes = record.bytes
        numberOutside()
        numberNodes(names)
    }

    private mutating func numberOutside() {
        for value in record.outside {
            let start = UInt32(clamping: report.bytes.count)
            report.bytes += value.text
            let text = FeedText(
                start: start, count: UInt32(clamping: value.text.count),
                field: addField(value.name, line: value.line))
            if let path = value.path { contexts[path].append(text) }
            if value.isKnown { isTaken[Int(text.field)] = true }
        }
    }

    /// Nodes that say again what the first of joined records says; they are that field once more.
    private func repeats() -> [Int: Int] {
        guard record.tops.count > 1 else { return [:] }
        var repeats: [Int: Int] = [:]
        for path in map.recordPaths {
            guard let first = record.first(path, from: top) else { continue }
            let text = record.string(record.nodes[first].text)
            for other in record.tops.dropFirst() {
                guard let again = record.first(path, from: other),
                    record.string(record.nodes[again].text) == text
                else { continue }
                repeats[again] = first
            }
        }
        return repeats
    }

    private mutating func numberNodes(_ names: (UInt32) -> String) {
        let repeats = repeats()
        var places: [String] = []
        var top = 0
        for (number, node) in record.nodes.enumerated() {
            if records {
                if node.parent < 0 {
                    places.append(top < record.places.count ? record.places[top] : "")
                    top += 1
                } else {
                    let step = (node.isAttribute ? "/@" : "/") + names(node.name)
                    let position = node.position > 0 ? "[\(node.position)]" : ""
                    places.append(places[Int(node.parent)] + step + position)
                }
            }
            guard node.text.count > 0 else { continue }
            if let first = repeats[number] {
                texts[number].field = texts[first].field
                if records { addRepeat(places[number], line: node.line, of: texts[first].field) }
                continue
            }
            texts[number].field = addField(records ? places[number] : "", line: node.line)
        }
    }

    private mutating func addField(_ name: String, line: UInt32) -> UInt32 {
        let number = UInt32(clamping: report.lines.count)
        report.lines.append(line)
        if records { report.fields.append(FeedField(name: name, line: Int(line))) }
        isTaken.append(false)
        return number
    }

    /// A field of its own in the list of fields only; the report holds the one that came first.
    private mutating func addRepeat(_ name: String, line: UInt32, of first: UInt32) {
        let number = Int(addField(name, line: line))
        report.fields[number].repeated = first
        isTaken[number] = true
    }

    /// Notes that a text said once more what another had said, which alone the report holds.
    mutating func repeats(_ text: FeedText?, _ first: FeedText?) {
        guard records, let text, let first, text.field != first.field,
            text.field != FeedText.noField, first.field != FeedText.noField
        else { return }
        report.fields[Int(text.field)].repeated = first.field
    }

    /// The report; call it once.
    mutating func build() -> LabReport {
        readHeader()
        readPersons()
        readVisit()
        readOrders()
        check()
        return report
    }

    // MARK: Following sources

    /// The first text that a source finds.
    mutating func text(_ source: CompiledSource?, at base: Int? = nil) -> FeedText? {
        guard let source else { return nil }
        for alternative in source.alternatives {
            switch alternative {
            case .constant(let text):
                count(source, "=\(text)", nil)
                return report.add(text, from: FeedText.noField)
            case .context(let number, let path):
                if let text = contexts[number].first { return take(text, source, path) }
            case .path(let steps, let path):
                if let found = record.first(steps, from: base ?? top) {
                    return take(texts[found], source, path)
                }
            }
        }
        return nil
    }

    /// All texts of the first alternative that finds any.
    mutating func allTexts(_ source: CompiledSource?, at base: Int? = nil) -> [FeedText] {
        guard let source else { return [] }
        for alternative in source.alternatives {
            var found: [FeedText] = []
            guard case .path(let steps, let path) = alternative else {
                var one = source
                one.alternatives = [alternative]
                if let text = text(one, at: base) { return [text] }
                continue
            }
            record.visit(steps, from: base ?? top) { node in
                if texts[node].count > 0 { found.append(texts[node]) }
                return true
            }
            if !found.isEmpty { return found.map { take($0, source, path) } }
        }
        return []
    }

    private mutating func take(
        _ text: FeedText, _ source: CompiledSource, _ path: String
    ) -> FeedText {
        isTaken[Int(text.field)] = true
        count(source, path, report.lines[Int(text.field)])
        return text
    }

    private mutating func count(_ source: CompiledSource, _ path: String, _ line: UInt32?) {
        if records { takes.append((source.name, path, line)) }
    }

    /// Gives a text back: nothing of the report could hold what it says.
    mutating func leave(_ text: FeedText) {
        if Int(text.field) < isTaken.count { isTaken[Int(text.field)] = false }
    }

    // MARK: Issues

    mutating func raise(
        _ severity: Issue.Severity, _ id: String, at field: UInt32, _ sentence: String,
        code: String = "value"
    ) {
        let line = report.line(of: field) ?? Int(record.nodes[top].line)
        report.issues.append(
            Issue(
                severity: severity, code: code, id: id,
                position: SourcePosition(line: line, column: 1, byteOffset: 0),
                diagnostics: sentence))
    }
}

extension FeedMapTally {
    /// Adds what the map found in one record.
    mutating func add(_ builder: LabXMLReportBuilder) {
        records += 1
        results += builder.report.results.count
        for take in builder.takes { self.take(take.name, take.path, line: take.line) }
        for (number, field) in builder.report.fields.enumerated() where !builder.isTaken[number] {
            leave(field.name, line: UInt32(clamping: field.line))
        }
    }
}
