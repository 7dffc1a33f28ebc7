package import CarePlanning
package import ClinicalModel

/// What is proposed for the persons of a document: choice, reasons, schedule.
package struct ProposalReport: Sendable {
    /// Dates of a schedule that are shown.
    private static let shownDates = 6

    package var document: String
    package var asOf: AsOf
    package var proposals: [PlanProposal]
    /// By `PersonID`, as reports call them.
    package var persons: [Person]
    package var sentences: FixedSentences

    package init(
        document: String, asOf: AsOf, proposals: [PlanProposal], persons: [Person],
        sentences: FixedSentences
    ) {
        self.document = document
        self.asOf = asOf
        self.proposals = proposals
        self.persons = persons
        self.sentences = sentences
    }

    /// The report in one of the forms.
    package func bytes(_ format: ReportFormat) -> [UInt8] {
        switch format {
        case .text: Array(TextLayout().text(blocks).utf8)
        case .markdown: Array(MarkdownLayout.text(blocks).utf8)
        case .json: json()
        }
    }

    func name(of person: PersonID) -> String { persons[person.index].source.reference }

    // MARK: Text

    private var blocks: [Block] {
        var blocks: [Block] = [
            .heading(1, Prose("\(document.printable): proposed plans as of \(asOf.text)"))
        ]
        if proposals.isEmpty { blocks.append(.paragraph("No infant and no mother is in it.")) }
        for proposal in proposals { blocks += self.blocks(of: proposal) }
        return blocks + [.paragraph(Prose(sentences.decisionSupport))]
    }

    private func blocks(of proposal: PlanProposal) -> [Block] {
        let choice = proposal.choice
        var blocks: [Block] = [.heading(2, Prose(name(of: choice.person).printable))]
        let chosen = choice.chosen.map { chosen in
            [chosen.id, choice.arm?.id].compactMap { $0?.isEmpty ?? true ? nil : $0 }
                .joined(separator: "/") + ": \(chosen.title)"
        }
        blocks.append(.paragraph(Prose(chosen ?? "No plan.")))
        blocks.append(.paragraph(Prose("Why: \(choice.reason)".printable)))
        if !proposal.blocks.isEmpty { blocks.append(.paragraph("Nothing is proposed:")) }
        blocks += proposal.verdicts.map { .item(Prose($0.sentence.printable)) }
        if !proposal.missingInputs.isEmpty {
            let names = proposal.missingInputs.joined(separator: ", ")
            blocks.append(.paragraph(Prose("To be decided and given with --plan-input: \(names).")))
        }
        if let plan = proposal.plan { blocks += self.blocks(of: plan) }
        return blocks + remarks("Offered besides", choice.options)
            + remarks("Not chosen", choice.rejected)
    }

    private func remarks(_ title: String, _ remarks: [ProtocolChoice.Remark]) -> [Block] {
        guard !remarks.isEmpty else { return [] }
        return [.heading(3, Prose(title))]
            + remarks.map { .item(Prose("\($0.id): \($0.reason)".printable)) }
    }

    private func blocks(of plan: TreatmentPlan) -> [Block] {
        let rows = plan.activities.map { activity in
            Table.Row(
                [
                    Prose(activity.id), Prose(when(activity, in: plan)),
                    Prose(activity.title.printable),
                ], note: activity.detail.map { Prose($0.printable) })
        }
        let schedule = Block.table(
            Table(["", "when", "what"], rows: rows, noteName: "to know"))
        return [.heading(3, "Schedule"), schedule, .heading(3, "Goals")]
            + plan.goals.map { .item(Prose($0.text.printable)) }
            + [.heading(3, "To know")] + plan.notes.map { .item(Prose($0.printable)) }
    }

    /// "2024-11-13, 2024-11-15 …", "2025-01-27 to 2025-02-26"; words where there is no date.
    private func when(_ activity: PlannedActivity, in plan: TreatmentPlan) -> String {
        let days = dates(of: activity)
        let dates = days.items.map { "\($0)" }.joined(separator: ", ")
        if let window = activity.window {
            let ends =
                switch (window.start, window.end) {
                case (let start?, let end?): "\(start) to \(end)"
                case (let start?, nil): "from \(start)"
                case (nil, let end?): "by \(end)"
                case (nil, nil): ""
                }
            return dates.isEmpty ? ends : "\(ends), best \(dates)"
        }
        if dates.isEmpty { return activity.timing == nil ? "" : "undated" }
        return dates + (days.isTruncated ? " …" : "")
    }

    /// The first dates of a schedule.
    func dates(of activity: PlannedActivity) -> (items: [Day], isTruncated: Bool) {
        guard let timing = activity.timing else { return ([], false) }
        let found = timing.occurrences(from: nil, limit: Self.shownDates)
        return (found.days, found.isTruncated)
    }
}
