import ClinicalModel

/// The evidence of one finding as a small table: what, as reported, canonical, limit, when, where.
struct EvidenceTable {
    private let rows: [[String]]

    init(_ finding: Finding) {
        rows = finding.evidence.map { evidence in
            [
                evidence.name, Self.joined(evidence.value, evidence.unit),
                Self.canonical(evidence), Self.limit(evidence, finding.thresholds),
                evidence.time.map(Self.short) ?? "", evidence.source?.path ?? "",
            ].map(\.printable)
        }
    }

    func lines(indent: Int) -> [String] {
        guard !rows.isEmpty else { return [] }
        let widths = (0..<6).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let margin = String(repeating: " ", count: indent)
        return rows.map { row in
            let cells = zip(row, widths).filter { $0.1 > 0 }.map { $0.0.padded(to: $0.1) }
            return (margin + cells.joined(separator: "  ")).trimmedAtEnd
        }
    }

    private static func joined(_ value: String?, _ unit: String?) -> String {
        [value, unit].compactMap(\.self).joined(separator: " ")
    }

    private static func canonical(_ evidence: Evidence) -> String {
        let canonical = joined(evidence.canonicalValue, evidence.canonicalUnit)
        return canonical == joined(evidence.value, evidence.unit) || canonical.isEmpty
            ? "" : "= \(canonical)"
    }

    private static func limit(_ evidence: Evidence, _ thresholds: [UsedThreshold]) -> String {
        guard let limit = evidence.limit ?? only(thresholds, unit: evidence.comparedUnit) else {
            return ""
        }
        return "limit \(joined(limit.value, limit.unit))"
    }

    private static func only(_ thresholds: [UsedThreshold], unit: String?) -> UsedThreshold? {
        let matching = thresholds.filter { $0.unit == unit && unit != nil }
        return matching.count == 1 ? matching[0] : nil
    }

    private static func short(_ time: FuzzyTime) -> String {
        guard let instant = time.instant else { return time.description }
        return String(instant.description.prefix(16)).replacingT
    }
}

extension String {
    fileprivate var replacingT: String { String(map { $0 == "T" ? " " : $0 }) }

    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
