import FHIRCore

/// The issues of one message, so many of a kind and the rest counted.
struct IssueList {
    private(set) var issues: [Issue] = []
    private var counts: [String: Int] = [:]

    /// How many of a kind are told one by one.
    private static let told = 20

    mutating func add(
        _ severity: Issue.Severity, _ code: String, _ id: String, at position: SourcePosition?,
        _ diagnostics: String
    ) {
        let count = counts[id, default: 0] + 1
        counts[id] = count
        guard count <= Self.told else { return }
        issues.append(
            Issue(
                severity: severity, code: code, id: id, position: position,
                diagnostics: diagnostics))
    }

    /// Whether another of a kind would still be told with its place.
    func tells(_ id: String) -> Bool { counts[id, default: 0] < Self.told }

    /// All, with the number of those that were not told one by one.
    var summary: [Issue] {
        issues
            + counts.sorted { $0.key < $1.key }.compactMap { id, count in
                guard count > Self.told, let one = issues.first(where: { $0.id == id }) else {
                    return nil
                }
                return Issue(
                    severity: one.severity, code: one.code, id: id,
                    diagnostics: "\(count - Self.told) more of this kind are not told one by one.")
            }
    }
}
