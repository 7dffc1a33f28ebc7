import ClinicalModel

/// What became of planned times, in words.
enum FollowUpWords {
    /// "Dose A: 7 of 8 due doses documented, 2024-11-13 to 2024-11-27, 1 late".
    static func words(_ adherence: Adherence) -> String {
        var parts = [
            "\(adherence.title): \(adherence.given) of \(adherence.due) due doses documented,"
                + " \(adherence.from) to \(adherence.to)"
        ]
        for (count, word) in [
            (adherence.early, "early"), (adherence.late, "late"),
            (adherence.otherwise, "otherwise than planned"),
            (adherence.stated, "by a supply or statement alone"),
        ] where count > 0 {
            parts.append("\(count) \(word)")
        }
        return parts.joined(separator: ", ")
    }

    static func words(_ evidence: FollowEvidence) -> String {
        let time = evidence.time.map { " on \($0.day)" } ?? ""
        let until = evidence.until.map { " until \($0.day)" } ?? ""
        return "\(evidence.words)\(time)\(until), \(FindingsReport.name(of: evidence.source))"
    }

    /// The times of an activity: those that are alike and follow one another in one line.
    static func lines(of activity: FollowedActivity) -> [String] {
        var lines: [String] = []
        var run: [FollowedOccurrence] = []
        func close() {
            if let line = line(run) { lines.append("\(activity.activity.shortTitle), \(line)") }
            run = []
        }
        for occurrence in activity.occurrences where occurrence.state != .future {
            if let last = run.last, !isAlike(last, occurrence) { close() }
            run.append(occurrence)
        }
        close()
        return lines
    }

    /// Few are told one by one, for each has its evidence.
    private static let few = 3

    private static func line(_ run: [FollowedOccurrence]) -> String? {
        guard let first = run.first, let last = run.last else { return nil }
        guard run.count > few else {
            return run.map(words).joined(separator: "; ")
        }
        return "\(first.due.day) to \(last.due.day): \(run.count) \(first.state.rawValue)"
    }

    private static func isAlike(_ left: FollowedOccurrence, _ right: FollowedOccurrence) -> Bool {
        left.state == right.state && left.severity == right.severity
            && left.deviations == right.deviations && left.remarks == right.remarks
            && left.daysOff == right.daysOff
    }

    private static func words(_ occurrence: FollowedOccurrence) -> String {
        var words = "\(occurrence.due.day) \(occurrence.state.rawValue)"
        if let severity = occurrence.severity, severity > .info { words += " (\(severity.name))" }
        var parts = occurrence.evidence.map { self.words($0) }
        if let days = occurrence.daysOff, days != 0 {
            let count = abs(days) == 1 ? "1 day" : "\(abs(days)) days"
            parts.append(days < 0 ? "\(count) early" : "\(count) late")
        }
        if !occurrence.missingKeys.isEmpty {
            let keys = occurrence.missingKeys.map(\.rawValue).joined(separator: ", ")
            parts.append("not documented: \(keys)")
        }
        if !occurrence.otherwise.isEmpty {
            let others = occurrence.otherwise.map { self.words($0) }
            parts.append("instead: " + others.joined(separator: ", "))
        }
        if !occurrence.deviations.isEmpty {
            parts.append(occurrence.deviations.joined(separator: ", "))
        }
        parts += occurrence.remarks
        if let closes = occurrence.closes, occurrence.state != .done {
            parts.append("counts until \(closes.day)")
        }
        return parts.isEmpty ? words : "\(words): \(parts.joined(separator: "; "))"
    }
}
