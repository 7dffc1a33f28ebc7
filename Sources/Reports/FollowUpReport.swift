package import ClinicalModel

/// What became of the plans of a document, for a person and for a program.
package struct FollowUpReport: Sendable {
    package var product: String
    /// The document's name, or its line.
    package var document: String
    package var followUp: FollowUp
    package var persons: [Person]
    package var sentences: FixedSentences
    /// Whether places are those of one document; what was collected from several has none.
    package var showsPaths: Bool

    package init(
        product: String, document: String, followUp: FollowUp, persons: [Person],
        sentences: FixedSentences, showsPaths: Bool = true
    ) {
        self.showsPaths = showsPaths
        self.product = product
        self.document = document
        self.followUp = followUp
        self.persons = persons
        self.sentences = sentences
    }

    /// The whole as plain text, ending with a line break.
    package func text(width: Int = 100) -> String {
        var layout = TextLayout()
        layout.width = width
        return layout.text(blocks())
    }

    package func markdown() -> String { MarkdownLayout.text(blocks()) }

    /// A person as the input names it.
    func name(of person: PersonID) -> String {
        guard persons.indices.contains(person.index) else { return "a person unknown" }
        return FindingsReport.name(of: persons[person.index].source)
    }

    private func blocks() -> [Block] {
        let title = "\(document) – plans as of \(followUp.asOf.text)"
        var blocks: [Block] = [.heading(1, Prose(title))]
        if followUp.plans.isEmpty { blocks.append(.paragraph("No plan was found.")) }
        blocks += followUp.plans.flatMap(self.blocks)
        blocks += list("Plans that disagree", followUp.conflicts)
        blocks += nextBlocks()
        let advice = followUp.advice.map { "\($0.severity.name.uppercased()): \($0.text)" }
        blocks += list("What could be done", advice)
        blocks += list("About the plans", followUp.issues.map(\.message).distinctTexts)
        return blocks + [.paragraph(Prose(sentences.decisionSupport))]
    }

    private func list(_ title: Prose, _ texts: [String]) -> [Block] {
        texts.isEmpty ? [] : [.heading(2, title)] + texts.map { .item(Prose($0)) }
    }

    private func nextBlocks() -> [Block] {
        guard !followUp.next.isEmpty else { return [] }
        let rows = followUp.next.map { next in
            let activity = followUp.plans[next.plan].activities[next.activity].activity
            return Table.Row([
                Prose("\(next.occurrence.due.day)"), Prose(next.occurrence.state.rawValue),
                Prose(code: name(of: next.person)), Prose(activity.title),
            ])
        }
        let table = Table(["due", "state", "who", "what"], rows: rows)
        return [.heading(2, "Due next"), .table(table)]
    }

    // MARK: A plan

    private func blocks(_ plan: FollowedPlan) -> [Block] {
        let status = plan.plan.status.isEmpty ? "without a status" : plan.plan.status
        let title = "\(plan.name) – \(name(of: plan.plan.subject)), \(status)"
        var blocks: [Block] = [.heading(2, Prose(title))]
        if let reason = plan.notFollowed {
            return blocks + [.paragraph(Prose("Not followed: \(reason)."))]
        }
        if let start = plan.start {
            let origin = plan.startOrigin.map { " (\($0))" } ?? ""
            blocks.append(.paragraph(Prose("First dose: \(start.day)\(origin).")))
        }
        blocks += plan.remarks.map { .item(Prose($0)) }
        if !plan.activities.isEmpty { blocks.append(.table(table(of: plan))) }
        blocks += plan.adherence.map { .item(Prose(FollowUpWords.words($0))) }
        blocks += plan.activities.flatMap { FollowUpWords.lines(of: $0) }.map { .item(Prose($0)) }
        blocks += plan.extraDoses.map { .item(Prose("not planned: \(FollowUpWords.words($0))")) }
        return blocks
    }

    private func table(of plan: FollowedPlan) -> Table {
        let rows = plan.activities.map { activity in
            let counts = FollowState.allCases.map { activity.count($0) }
            let next = activity.activity.status.isOpen ? activity.next : nil
            let remarks = activity.remarks.joined(separator: "; ")
            return Table.Row(
                [
                    Prose(activity.state?.rawValue ?? "–"), Prose("\(counts[2])"),
                    Prose("\(counts[3])"), Prose("\(counts[1])"),
                    Prose(next.map { "\($0.due.day)" } ?? "–"), Prose(activity.activity.title),
                ], note: remarks.isEmpty ? nil : Prose(remarks))
        }
        var table = Table(["state", "done", "missed", "open", "next", "what"], rows: rows)
        table.noteName = "to say"
        return table
    }
}

extension [String] {
    fileprivate var distinctTexts: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
