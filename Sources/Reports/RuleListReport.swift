package import ClinicalModel
import FHIRSyntax

/// All rules with what they are for; those that are not evaluated say so.
package struct RuleListReport: Sendable {
    package var rules: [RuleDescription]
    /// Version of the knowledge.
    package var knowledge: String

    package init(rules: [RuleDescription], knowledge: String) {
        self.rules = rules
        self.knowledge = knowledge
    }

    /// The list in one of the forms.
    package func bytes(_ format: ReportFormat) -> [UInt8] {
        switch format {
        case .text: Array(TextLayout().text(blocks(.text)).utf8)
        case .markdown: Array(MarkdownLayout.text(blocks(.markdown)).utf8)
        case .json: json()
        }
    }

    private func blocks(_ format: ReportFormat) -> [Block] {
        let evaluated = rules.count { $0.status == .evaluated }
        let count = Prose(
            "\(evaluated) of \(rules.count) rules are evaluated. Of a rule that is not evaluated "
                + "nothing is said, and its silence means nothing.")
        let hint = "What a rule detects and why: " + Prose(code: "cobalamin rules explain R01")
        let table = Block.table(
            Table(["rule", "name", "severity", "what it detects"], rows: rules.map(Self.row)))
        let title: [Block] = format == .text ? [] : [.heading(1, "Rules")]
        return title + [table, .heading(2, "Evaluated"), .paragraph(count), .paragraph(hint)]
    }

    private static func row(_ rule: RuleDescription) -> Table.Row {
        let definition = rule.definition
        let severity = definition.severityWords
        let range = [severity.first, severity.count > 1 ? severity.last : nil]
        let summary =
            rule.status == .evaluated
            ? rule.summary : Prose("[\(rule.statusWords)] ") + rule.summary
        return Table.Row([
            Prose(definition.id), Prose(code: definition.slug),
            Prose(range.compactMap(\.self).joined(separator: "–")), summary,
        ])
    }

    private func json() -> [UInt8] {
        var writer = JSONWriter(pretty: true, reserving: 1 << 14)
        writer.object { object in
            object.member("schema", "1")
            object.member("knowledge", knowledge)
            object.array("rules") { array in
                for rule in rules {
                    array.object { RuleExplanationReport.writeHead(of: rule, to: &$0) }
                }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
