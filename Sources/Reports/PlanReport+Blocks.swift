import CarePlanning
import ClinicalModel

extension PlanReport {
    var blocks: [Block] {
        var blocks: [Block] = [.heading(1, Prose("Care plans of \(document)"))]
        if plans.isEmpty, refused.isEmpty {
            blocks.append(.paragraph(Prose("The input holds no CarePlan.")))
        }
        for entry in plans { blocks += self.blocks(of: entry) }
        if !refused.isEmpty {
            blocks.append(.heading(2, Prose("Plans that could not be read")))
            blocks += refused.map { .item(Prose(Self.words($0))) }
        }
        blocks.append(
            .paragraph(
                Prose("Decision support only; needs review by a qualified clinician.")))
        return blocks
    }

    private func blocks(of entry: Entry) -> [Block] {
        let plan = entry.plan
        var blocks: [Block] = [
            .heading(2, Prose(plan.title ?? "Care plan")),
            .paragraph(Prose(Self.head(entry))),
        ]
        if let description = plan.description { blocks.append(.paragraph(Prose(description))) }
        if plan.activities.isEmpty {
            blocks.append(.paragraph(Prose("It has no activity.")))
        } else {
            blocks.append(.table(Self.schedule(plan)))
        }
        blocks += Self.list("Goals", plan.goals.map(Self.words))
        blocks += Self.list("Notes", plan.notes)
        blocks += changes(of: entry)
        blocks += Self.list(
            "To look at", entry.remarks.map { "\($0.level.name): \($0.id): \($0.message)" })
        blocks += Self.list("Not understood", plan.issues.map(Self.words))
        return blocks
    }

    private func changes(of entry: Entry) -> [Block] {
        guard let changes = entry.changes else { return [] }
        let title = Block.heading(3, Prose("Changes since the version before"))
        guard !changes.isEmpty else { return [title, .paragraph(Prose("Nothing changed."))] }
        return [title] + changes.map { .item(Prose(Self.words($0))) }
    }

    private static func list(_ title: String, _ lines: [String]) -> [Block] {
        guard !lines.isEmpty else { return [] }
        return [.heading(3, Prose(title))] + lines.map { .item(Prose($0)) }
    }

    private static func head(_ entry: Entry) -> String {
        let plan = entry.plan
        let follows = plan.protocolID ?? plan.definitions.first
        let protocols = entry.protocols.filter { $0 != follows }.joined(separator: " or ")
        return [
            "For \(entry.subject)", "status \(plan.status)", "intent \(plan.intent)",
            plan.version.map { "version \($0)" }, plan.period?.words,
            follows.map { "follows \($0)" },
            protocols.isEmpty ? nil : "looks like \(protocols)",
            plan.timeZone.map { "times of \($0)" },
        ].compactMap(\.self).joined(separator: "; ") + "."
    }

    private static func schedule(_ plan: TreatmentPlan) -> Table {
        let rows = plan.activities.flatMap { row($0, depth: 0) }
        return Table(["when", "dose", "status", "what"], rows: rows, noteName: "details")
    }

    private static func row(_ activity: PlannedActivity, depth: Int) -> [Table.Row] {
        let mark = String(repeating: "– ", count: depth)
        let dose = [activity.dose?.words, activity.route?.words].compactMap(\.self)
        let row = Table.Row(
            [
                Prose(activity.whenWords), Prose(dose.joined(separator: ", ")),
                Prose(activity.orderStatus ?? activity.status.rawValue),
                Prose(mark + (activity.isProhibited ? "not: " : "") + activity.title),
            ], note: activity.noteWords.map { Prose($0) })
        return [row] + activity.parts.flatMap { self.row($0, depth: depth + 1) }
    }

    private static func words(_ goal: TreatmentPlan.Goal) -> String {
        let limit = [goal.comparator?.rawValue, goal.value?.description, goal.unit]
            .compactMap(\.self).joined(separator: " ")
        return [
            goal.text, limit.isEmpty ? nil : limit, goal.due.map { "by \($0)" },
            goal.status.isEmpty ? "not in the input" : goal.status,
        ].compactMap(\.self).joined(separator: "; ")
    }

    private static func words(_ issue: DataIssue) -> String {
        let place = issue.source.map { " (\($0.path))" } ?? ""
        return "\(issue.level.rawValue): \(issue.id): \(issue.message)\(place)"
    }

    private static func words(_ change: PlanChange) -> String {
        let name = "\(change.kind.rawValue): \(change.title)"
        let parts = change.parts.map { part in
            "\(part.name) \(part.before ?? "none") → \(part.after ?? "none")"
        }
        return parts.isEmpty ? name : "\(name): \(parts.joined(separator: "; "))"
    }
}

extension PlannedActivity {
    /// When it is to happen, in words; a dash where the plan does not say.
    var whenWords: String {
        let words = [timing?.fullWords, window?.words].compactMap(\.self)
        let needed = isAsNeeded ? ["as needed"] : []
        let all = words + needed
        return all.isEmpty ? (parts.isEmpty ? "not said" : "") : all.joined(separator: "; ")
    }

    var noteWords: String? {
        let name = product?.words.flatMap { $0 == title ? nil : $0 }
        let all = [name, directions.flatMap { $0 == title ? nil : $0 }, detail, performer]
            .compactMap(\.self)
        return all.isEmpty ? nil : all.joined(separator: "; ")
    }
}
