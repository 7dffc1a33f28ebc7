package import ClinicalModel

/// All there is to say about one rule.
package struct RuleExplanationReport: Sendable {
    package var rule: RuleDescription
    package var sentences: FixedSentences

    package init(_ rule: RuleDescription, sentences: FixedSentences) {
        self.rule = rule
        self.sentences = sentences
    }

    /// The explanation in one of the forms.
    package func bytes(_ format: ReportFormat) -> [UInt8] {
        switch format {
        case .text: Array(TextLayout().text(blocks()).utf8)
        case .markdown: Array(MarkdownLayout.text(blocks()).utf8)
        case .json: json()
        }
    }

    private func blocks() -> [Block] {
        let definition = rule.definition
        var blocks: [Block] = [
            .heading(1, Prose("\(definition.id) ") + Prose(code: definition.slug)),
            .paragraph(rule.summary),
        ]
        switch rule.status {
        case .evaluated: break
        case .disabled, .notInThisVersion: blocks.append(.paragraph(absence))
        }
        if let explanation = rule.explanation {
            blocks += part("What it detects", explanation.detects)
            blocks += part("Why it matters", explanation.matters)
            blocks += inputs() + thresholds()
            blocks += part("Source", explanation.source) + [.paragraph(grades)]
            blocks += part("Fires on", explanation.fires)
            blocks += part("Stays silent on", explanation.silent)
        }
        return blocks + says() + [.heading(2, "Note")] + closing
    }

    /// Said first: nobody should take the silence of such a rule for an answer.
    private var absence: Prose {
        Prose("This rule is \(rule.statusWords); its silence means nothing.")
    }

    private var closing: [Block] {
        [
            .paragraph("A rule that is silent does not exclude vitamin B12 deficiency."),
            .paragraph(Prose(sentences.decisionSupport)),
        ]
    }

    private var grades: Prose {
        let words = rule.definition.grades.map {
            "\(MarkWords.short($0)) (\(MarkWords.meaning($0)))"
        }
        return Prose("Evidence grade: \(words.joined(separator: "; ")).")
    }

    private func part(_ title: Prose, _ texts: [String]) -> [Block] {
        [.heading(2, title)]
            + texts.map { text in
                let prose = Prose(markdown: text.withoutBullet)
                return text == text.withoutBullet ? .paragraph(prose) : .item(prose)
            }
    }

    private func inputs() -> [Block] {
        let results = rule.analytes.map { analyte in
            let unit = analyte.canonicalUnit.map { ", compared in \($0)" } ?? ""
            let notes = analyte.samplingNotes.map { " \($0)" }.joined()
            return Prose(code: analyte.key.rawValue)
                + Prose(" \(analyte.title)\(unit)\(notes.isEmpty ? "" : ".\(notes)")")
        }
        let records = rule.records.map { Prose($0.rawValue) }
        return [.heading(2, "Inputs")] + (results + records).map(Block.item)
    }

    private func thresholds() -> [Block] {
        [.heading(2, "Thresholds in use"), .table(ParameterTable.table(of: rule.parameters))]
            + ParameterTable.legend(of: rule.parameters)
    }

    private func says() -> [Block] {
        let definition = rule.definition
        var facts: [(Prose, Prose)] = [
            ("Text: ", Prose(definition.issueText)),
            ("Severity: ", Prose(definition.severityWords.joined(separator: ", "))),
            ("Subject: ", Prose(definition.subjectWords.joined(separator: ", "))),
            ("FHIR resources: ", Prose(definition.resourceWords.joined(separator: ", "))),
        ]
        if !definition.proposals.isEmpty {
            let names = definition.proposals.joined(separator: ", ")
            facts.append(("Proposed in words, until a plan is asked for: ", Prose(names)))
        }
        facts += [
            ("OperationOutcome issue: ", Prose(definition.issueCode)),
            ("Version of the rule: ", Prose(definition.version)),
        ]
        return [.heading(2, "What it says")] + facts.map { .item($0 + $1) }
    }
}

extension String {
    /// The text of a list item, which its author begins with a hyphen.
    var withoutBullet: String { hasPrefix("- ") ? String(dropFirst(2)) : self }
}
