import ClinicalModel

/// The evidence of one person's findings: what, as reported, canonical, limit, when, where.
///
/// All findings of a person share the widths of the columns. A row that an earlier finding already
/// shows is named in one line instead, so that a case stays on one screen.
struct EvidenceTable {
    static let heads = ["what", "as reported", "canonical", "limit", "when", "where"]

    private let width: Int
    private let widths: [Int]
    private var shown: Set<[String]> = []

    init(_ findings: [Finding], width: Int) {
        let rows = findings.flatMap { finding in finding.evidence.map { Self.row($0, finding) } }
        let filled = (0..<6).map { column in rows.map { $0[column].count }.max() ?? 0 }
        widths = zip(filled, Self.heads).map { $0 > 0 ? max($0, $1.count) : 0 }
        self.width = width
    }

    /// The names of the columns; nil where the table would be empty.
    func head(indent: Int) -> String? {
        widths.allSatisfy { $0 == 0 } ? nil : lines(Self.heads, indent: indent).first
    }

    /// The rows of one finding; those already shown come last, by name.
    mutating func lines(of finding: Finding, indent: Int) -> [String] {
        var lines: [String] = []
        var repeated: [String] = []
        for evidence in finding.evidence {
            let row = Self.row(evidence, finding)
            if shown.insert(row).inserted {
                lines += self.lines(row, indent: indent)
            } else if !repeated.contains(row[0]) {
                repeated.append(row[0])
            }
        }
        guard !repeated.isEmpty else { return lines }
        let text = "as above: \(repeated.joined(separator: ", "))"
        return lines + text.wrapped(width: width, indent: indent, hanging: indent + 2)
    }

    /// A row; where it is too wide, time and place move into the blanks before them, and where there
    /// are too few, to a line of their own.
    private func lines(_ row: [String], indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let line = (margin + cells(row, 0..<6)).trimmedAtEnd
        guard line.count > width else { return [line] }
        let left = (margin + cells(row, 0..<4)).trimmedAtEnd
        let right = cells(row, 4..<6).trimmedAtEnd
        guard left.count + 2 + right.count <= width else { return [left, "\(margin)  \(right)"] }
        return [left.padded(to: width - right.count) + right]
    }

    /// Some cells, each as wide as its column.
    private func cells(_ row: [String], _ columns: Range<Int>) -> String {
        columns.filter { widths[$0] > 0 }.map { row[$0].padded(to: widths[$0]) }
            .joined(separator: "  ")
    }

    /// The cells of one piece of evidence.
    static func row(_ evidence: Evidence, _ finding: Finding) -> [String] {
        [
            evidence.name.shortName, joined(evidence.value, evidence.unit), canonical(evidence),
            limit(evidence, finding.thresholds), evidence.time.map(short) ?? "",
            evidence.source?.path.shortPath ?? "",
        ].map(\.printable)
    }

    private static func joined(_ value: String?, _ unit: String?) -> String {
        [value, unit].compactMap(\.self).joined(separator: " ")
    }

    private static func canonical(_ evidence: Evidence) -> String {
        let canonical = joined(evidence.canonicalValue, evidence.canonicalUnit)
        return canonical == joined(evidence.value, evidence.unit) ? "" : canonical
    }

    private static func limit(_ evidence: Evidence, _ thresholds: [UsedThreshold]) -> String {
        let limit = evidence.limit ?? only(thresholds, unit: evidence.comparedUnit)
        guard let limit else { return "" }
        return joined(limit.value, limit.unit)
    }

    private static func only(_ thresholds: [UsedThreshold], unit: String?) -> UsedThreshold? {
        let matching = thresholds.filter { $0.unit == unit && unit != nil }
        return matching.count == 1 ? matching[0] : nil
    }

    /// Date and time to the minute, as written.
    private static func short(_ time: FuzzyTime) -> String {
        guard time.instant != nil else { return time.description }
        return String(time.description.prefix(16).map { $0 == "T" ? " " : $0 })
    }
}

extension String {
    /// A name without what stands in brackets or after a comma: "Vitamin B12 (cobalamin), total".
    fileprivate var shortName: String {
        let end = firstIndex { $0 == "(" || $0 == "," } ?? endIndex
        let start = self[..<end]
        return String(start.last == " " ? start.dropLast() : start)
    }
}
