import CarePlanning
import ClinicalModel

/// What protocols show in tables.
enum ProtocolTables {
    static func monitoring(_ tasks: [MonitoringTask]) -> Table {
        Table(
            ["task", "when", "for whom", "rules", "what"],
            rows: tasks.map { task in
                Table.Row([
                    Prose(code: task.id), Prose(task.windowWords),
                    Prose(task.appliesWhen.joined(separator: " or ")),
                    Prose(task.rules.joined(separator: ", ")), Prose(task.title),
                ])
            })
    }
}

extension MonitoringTask {
    /// "from day +8 to +13, best +9".
    var windowWords: String {
        var words: [String] = []
        if let atAge { words.append("at the age of \(atAge.counted)") }
        if isBeforeStop { words.append("before treatment is stopped") }
        switch (from, to) {
        case (let from?, let to?):
            words.append(
                from == to ? "at \(to.signedWords)" : "\(from.signedWords) to \(to.signedWords)")
        case (let from?, nil): words.append("from \(from.signedWords)")
        case (nil, let to?): words.append("by \(to.signedWords)")
        case (nil, nil): break
        }
        if let every { words.append("every \(every.words)") }
        if let untilWords { words.append("until \(untilWords)") }
        if let target { words.append("best \(target.signedWords)") }
        if let grace { words.append("counts \(grace.words) longer") }
        return words.joined(separator: ", ")
    }
}

extension MonitoringTask.Offset {
    var words: String { "\(value) \(unit.rawValue)" }

    /// "6 months".
    var counted: String { PlannedTiming.Span(Exact(value), unit).amountWords }

    /// After the first dose or before it.
    var signedWords: String { value > 0 ? "+\(words)" : words }
}
