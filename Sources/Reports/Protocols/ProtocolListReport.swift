package import ClinicalModel
import FHIRSyntax

/// The treatment protocols: all of them, or one in full.
package struct ProtocolListReport: Sendable {
    package var protocols: [TreatmentProtocol]
    /// Version of the knowledge.
    package var knowledge: String
    package var sentences: FixedSentences
    /// Everything there is to say: monitoring and disagreements of each.
    package var isFull: Bool

    package init(
        _ protocols: [TreatmentProtocol], isFull: Bool, knowledge: String,
        sentences: FixedSentences
    ) {
        self.protocols = protocols
        self.isFull = isFull
        self.knowledge = knowledge
        self.sentences = sentences
    }

    /// The protocols in one of the forms.
    package func bytes(_ format: ReportFormat) -> [UInt8] {
        switch format {
        case .text: Array(TextLayout().text(blocks).utf8)
        case .markdown: Array(MarkdownLayout.text(blocks).utf8)
        case .json: json()
        }
    }

    private var blocks: [Block] {
        let title: [Block] = isFull ? [] : [.heading(1, "Treatment protocols")]
        return title + protocols.flatMap(blocks) + (isFull ? [] : disagreements) + closing
    }

    private func blocks(of whole: TreatmentProtocol) -> [Block] {
        let head: [Block] = [
            .heading(isFull ? 1 : 2, Prose(code: whole.id) + Prose(" – \(whole.title)")),
            .paragraph(Prose(whole.purpose)),
            .paragraph(Prose(whole.useWords)),
        ]
        let sources = whole.sources.map { source in
            Block.item(Prose("\(source.text) (\(source.gradeWords))"))
        }
        let arms = whole.arms.flatMap { arm in
            (arm.id.isEmpty
                ? []
                : [Block.paragraph(Prose(code: "\(whole.id)/\(arm.id)") + Prose(": \(arm.title)"))])
                + [.table(table(of: arm))]
        }
        return head + [.paragraph("Sources:")] + sources + arms + remarks(of: whole)
            + (isFull ? rest(of: whole) : [])
    }

    private func table(of arm: TreatmentProtocol.Arm) -> Table {
        Table(
            ["phase", "what", "dose", "route", "how often", "begins", "until"],
            rows: arm.phases.map { phase in
                Table.Row([
                    Prose(phase.id), Prose(phase.substanceWords), Prose(phase.doseWords),
                    Prose(phase.routes.map(\.words).joined(separator: " or ")),
                    Prose(phase.intervalWords), Prose(phase.beginWords), Prose(phase.stopWords),
                ])
            })
    }

    /// What must be entered, and what is a default of the product.
    private func remarks(of whole: TreatmentProtocol) -> [Block] {
        var blocks: [Block] = []
        if !whole.openInputs.isEmpty {
            let names = whole.openInputs.joined(separator: ", ")
            blocks.append(
                .paragraph(Prose("To be entered, nothing is chosen in its place: \(names).")))
        }
        if !whole.allExpertDefaults.isEmpty {
            let texts = whole.allExpertDefaults.joined(separator: "; ")
            blocks.append(.paragraph(Prose("Expert default, no source confirmed: \(texts).")))
        }
        return blocks
    }

    private func rest(of whole: TreatmentProtocol) -> [Block] {
        let notes = whole.arms.flatMap(\.phases).compactMap { phase in
            phase.note.map { Block.item(Prose("\(phase.id): \($0)")) }
        }
        let goals = whole.goals.map { Block.item(Prose($0.text)) }
        return (notes.isEmpty ? [] : [.heading(2, "Phases")] + notes)
            + [.heading(2, "Monitoring"), .table(ProtocolTables.monitoring(whole.monitoring))]
            + [.heading(2, "Goals")] + goals
            + (whole.conflicts.isEmpty ? [] : [.heading(2, "Where the sources disagree")])
            + whole.conflicts.map { .paragraph(Prose($0)) }
            + (whole.notes.isEmpty ? [] : [.heading(2, "How long, and what to know")])
            + whole.notes.map { .paragraph(Prose($0)) }
    }

    /// Each once, however many protocols it concerns.
    private var disagreements: [Block] {
        var texts: [String] = []
        for text in protocols.flatMap(\.conflicts) where !texts.contains(text) {
            texts.append(text)
        }
        guard !texts.isEmpty else { return [] }
        return [.heading(2, "Where the sources disagree")] + texts.map { .item(Prose($0)) }
    }

    private var closing: [Block] {
        let hint: [Block] =
            isFull
            ? []
            : [
                .paragraph(
                    "Monitoring and all remarks of one: "
                        + Prose(code: "cobalamin plan protocols bnfc-no-neuro"))
            ]
        return [.heading(2, "Note")] + hint + [
            .paragraph(
                "A plan made of a protocol is a proposal: a draft until a clinician takes it up."),
            .paragraph(Prose(sentences.decisionSupport)),
        ]
    }
}
