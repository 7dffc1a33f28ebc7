package import Statistics

/// Diffusion tensor metrics before and after treatment (clinical section 7.3): the user's own pairs.
///
/// A table in CSV with a head line: `subject,region,metric,pre,post` and, where known, further columns
/// of changes in the same subject, such as `development_quotient`, `B12`, `HB`, `THCY`.
package struct ImagingTable: Sendable {
    package struct Row: Sendable {
        package var region: String
        package var metric: String
        package var pre: Double
        package var post: Double
        /// Changes in other measures of the subject, by column.
        package var others: [String: Double]
    }

    package private(set) var rows: [Row] = []
    /// The further columns, in order.
    package private(set) var columns: [String] = []

    /// Why a table cannot be read: the line and what is wrong there.
    package struct Fault: Error, CustomStringConvertible {
        package let line: Int
        package let reason: String

        package var description: String { "line \(line): \(reason)" }
    }

    private static let needed = ["subject", "region", "metric", "pre", "post"]

    package init(csv text: String) throws(Fault) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let head = lines.first else { throw Fault(line: 1, reason: "the table is empty") }
        let names = Self.cells(head)
        if let missing = Self.needed.first(where: { !names.contains($0) }) {
            throw Fault(line: 1, reason: "the column '\(missing)' is missing")
        }
        columns = names.filter { !Self.needed.contains($0) }
        for (number, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace)
        {
            rows.append(try row(Self.cells(line), names, at: number + 1))
        }
    }

    private static func cells(_ line: some StringProtocol) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
            String(cell).trimming { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
        }
    }

    private func row(
        _ cells: [String], _ names: [String], at line: Int
    ) throws(Fault) -> Row {
        guard cells.count == names.count else {
            throw Fault(
                line: line, reason: "has \(cells.count) cells, the head has \(names.count)")
        }
        let row = Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })
        guard let pre = Double(row["pre"] ?? ""), let post = Double(row["post"] ?? ""),
            pre.isFinite, post.isFinite
        else { throw Fault(line: line, reason: "pre and post must be numbers") }
        let metric = (row["metric"] ?? "").uppercased()
        if let range = Self.plausible[metric] {
            guard range.contains(pre), range.contains(post) else {
                throw Fault(
                    line: line,
                    reason: "\(metric) lies outside \(range.lowerBound) to \(range.upperBound)")
            }
        } else {
            throw Fault(line: line, reason: "the metric is one of FA, MD, AD, RD")
        }
        let others = columns.reduce(into: [String: Double]()) { others, name in
            if let value = Double(row[name] ?? ""), value.isFinite { others[name] = value }
        }
        return Row(
            region: row["region"] ?? "", metric: metric, pre: pre, post: post, others: others)
    }

    /// FA has no dimension; the others are in 10⁻³ mm²/s (clinical section 7.3).
    private static let plausible: [String: ClosedRange<Double>] = [
        "FA": 0.05...0.95, "MD": 0.2...3, "AD": 0.2...3, "RD": 0.2...3,
    ]
}

extension String {
    fileprivate func trimming(_ isBlank: (Character) -> Bool) -> String {
        var text = self[...]
        while let first = text.first, isBlank(first) { text.removeFirst() }
        while let last = text.last, isBlank(last) { text.removeLast() }
        return String(text)
    }
}

/// What became of one metric in one region.
package struct ImagingChange: Sendable {
    package var region: String
    package var metric: String
    package var count: Int
    package var before: Quartiles
    package var after: Quartiles
    package var test: WilcoxonSignedRank?
    package var adjusted: Double?
    /// Spearman's ρ of the change with each further column.
    package var correlations: [(column: String, correlation: Correlation)]
    package var isDescriptiveOnly: Bool

    /// What every report of such changes must say.
    package static let warning = """
        Growth alone raises fractional anisotropy in infants, and there is no control group: a change \
        is no proof of an effect of treatment.
        """
}

extension CohortAnalysis {
    /// The changes of a table, corrected over all regions and metrics.
    package func imaging(_ table: ImagingTable) -> [ImagingChange] {
        var order: [String] = []
        var groups: [String: [ImagingTable.Row]] = [:]
        for row in table.rows {
            let name = row.region + "\u{1F}" + row.metric
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(row)
        }
        var changes = order.compactMap { groups[$0] }.compactMap { change($0, table.columns) }
        let places = changes.indices.filter { changes[$0].test != nil }
        let raw = places.compactMap { changes[$0].test?.p }
        for (place, p) in zip(places, Holm.adjusted(raw)) { changes[place].adjusted = p }
        return changes
    }

    private func change(_ rows: [ImagingTable.Row], _ columns: [String]) -> ImagingChange? {
        guard let first = rows.first, let before = Quartiles(rows.map(\.pre)),
            let after = Quartiles(rows.map(\.post))
        else { return nil }
        let correlations = columns.compactMap { column in
            let known = rows.filter { $0.others[column] != nil }
            return Correlation.spearman(
                known.map { $0.post - $0.pre }, known.compactMap { $0.others[column] }
            ).map { (column: column, correlation: $0) }
        }
        return ImagingChange(
            region: first.region, metric: first.metric, count: rows.count, before: before,
            after: after, test: WilcoxonSignedRank(rows.map { $0.post - $0.pre }),
            correlations: correlations, isDescriptiveOnly: isFew(rows.count))
    }
}
