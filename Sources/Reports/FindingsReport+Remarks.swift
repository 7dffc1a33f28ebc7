import ClinicalModel
import FHIRCore

extension FindingsReport {
    /// What stands against the data, gravest first; equal remarks in one text with all their places.
    func remarks() -> [String] {
        let remarks = issues.map(Remark.init) + screening.issues.map(remark)
        var texts: [String] = []
        var places: [String: [String]] = [:]
        for remark in remarks.sorted(by: { $0.rank < $1.rank }) {
            if places[remark.text] == nil { texts.append(remark.text) }
            places[remark.text, default: []] += remark.place.map { [$0] } ?? []
        }
        return texts.map { text in
            let list = (places[text] ?? []).joined(separator: ", ")
            return list.isEmpty ? text : "\(text) (\(list))"
        }
    }

    private func remark(_ issue: DataIssue) -> Remark {
        Remark(
            level: issue.level.rawValue, id: issue.id, message: issue.message,
            place: issue.source?.path ?? issue.line.map { "line \($0)" }
                ?? issue.subject.map(reference))
    }
}

/// One remark as it is shown.
private struct Remark {
    let text: String
    let place: String?
    let rank: Int

    init(level: String, id: String, message: String, place: String?) {
        text = "\(level) \(id): \(message)"
        self.place = place?.shortPath
        rank = ["fatal", "error", "warning"].firstIndex(of: level) ?? 3
    }

    init(_ issue: Issue) {
        self.init(
            level: issue.severity.rawValue, id: issue.id, message: issue.diagnostics,
            place: issue.expression ?? issue.position.map { "\($0)" })
    }
}
