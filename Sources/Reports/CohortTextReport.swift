package import ClinicalModel
package import Cohorts
import DecisionSupport
import Statistics

/// A cohort report for people.
package struct CohortTextReport {
    let report: CohortReport
    private let knowledge: Knowledge

    package init(_ report: CohortReport, knowledge: Knowledge) {
        self.report = report
        self.knowledge = knowledge
    }

    package func text() -> String { TextLayout(width: 120).text(blocks) }

    package func markdown() -> String { MarkdownLayout.text(blocks) }

    private var blocks: [Block] {
        [.heading(1, "Cohort")] + groups + descriptions + comparisons + pairings + changes + signs
            + references + imaging + closing
    }

    private var closing: [Block] {
        [
            .heading(2, "Remarks"),
            .item(
                """
                One value of each person: \
                \(report.visitAgeDays.map { "the one closest to day \($0) of the infant" } ?? "the newest") \
                before the first dose. Values named by R45, R46 or R47 are left out and counted.
                """),
            .item(
                "Intervals are 95 %. Probabilities are two-sided; p (Holm) is corrected over the table."
            ),
            .item("Groups of fewer than 8 values are marked: descriptive only."),
            .item(Prose(knowledge.sentences.decisionSupport)),
        ]
    }

    private var groups: [Block] {
        let rows = report.groups.map { group in
            Table.Row([
                Prose(group.name), "\(group.documents)", "\(group.infants)", "\(group.mothers)",
                "\(group.dyads)",
                Prose(
                    group.excluded.sorted { $0.key.rawValue < $1.key.rawValue }
                        .map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")),
            ])
        }
        let columns = ["group", "documents", "infants", "mothers", "dyads", "values left out"]
        return [.heading(2, "Groups"), .table(Table(columns, rows: rows))]
    }

    private func name(_ variable: CohortVariable) -> Prose { Prose(variable.id) }

    private func unit(_ variable: CohortVariable) -> String {
        knowledge.analyte(variable.key)?.canonicalUnit ?? ""
    }

    private func section(_ title: String, _ columns: [String], _ rows: [Table.Row]) -> [Block] {
        guard !rows.isEmpty else { return [] }
        return [.heading(2, Prose(title)), .table(Table(columns, rows: rows))]
    }

    private var descriptions: [Block] {
        let rows = report.descriptions.map { item in
            let mean = item.geometricMean
            let note = item.remarks + (item.isDescriptiveOnly ? ["descriptive only"] : [])
            return Table.Row(
                [
                    name(item.variable), Prose(item.group), "\(item.count)",
                    Prose("\(shown(item.median)) (\(shown(item.first))–\(shown(item.third)))"),
                    Prose(
                        mean.map { "\(shown($0.mean))\(between($0.interval))" } ?? "–"),
                    Prose(unit(item.variable)),
                ], note: note.isEmpty ? nil : Prose(note.joined(separator: "; ")))
        }
        return section(
            "Values",
            ["variable", "group", "n", "median (Q1–Q3)", "geometric mean (95 % CI)", "unit"],
            rows)
    }

    private var comparisons: [Block] {
        let rows = report.comparisons.map { item in
            Table.Row(
                [
                    name(item.variable), Prose("\(item.groups[0]) – \(item.groups[1])"),
                    Prose("\(item.counts[0]), \(item.counts[1])"), Prose(shown(item.test.first)),
                    Prose("\(probability(item.test.p)) \(item.test.method.rawValue)"),
                    Prose(probability(item.adjusted)), Prose(shown(item.test.hodgesLehmann)),
                    Prose(shown(item.test.rankBiserial)), Prose(shown(item.ratioOfGeometricMeans)),
                ], note: item.isDescriptiveOnly ? "descriptive only" : nil)
        }
        return section(
            "Groups compared (Mann–Whitney)",
            [
                "variable", "groups", "n", "U1", "p", "p (Holm)", "shift", "rank-biserial",
                "ratio of means",
            ], rows)
    }

    private var pairings: [Block] {
        let rows = report.pairings.map { item in
            var notes: [String] = []
            if item.tooFar > 0 { notes.append("\(item.tooFar) pairs too far apart in time") }
            if item.isDescriptiveOnly { notes.append("descriptive only") }
            if item.spearman?.isApproximate ?? false { notes.append("p of ρ approximate") }
            return Table.Row(
                [
                    Prose("\(item.first.id) – \(item.second.id)"), Prose(item.group),
                    "\(item.count)",
                    Prose(
                        "\(shown(item.pearson?.coefficient))\(between(item.pearson?.interval))"),
                    Prose(probability(item.pearson?.p)),
                    Prose(shown(item.pearsonOfLogarithms?.coefficient)),
                    Prose(shown(item.spearman?.coefficient)), Prose(probability(item.spearman?.p)),
                ], note: notes.isEmpty ? nil : Prose(notes.joined(separator: "; ")))
        }
        return section(
            "Pairs",
            [
                "pair", "group", "n", "Pearson r (95 % CI)", "p", "r of log10", "Spearman ρ",
                "p of ρ",
            ],
            rows)
    }

    private var changes: [Block] {
        let rows = report.changes.map { item in
            Table.Row(
                [
                    name(item.variable), Prose(item.group), Prose(item.followUp), "\(item.count)",
                    Prose(shown(item.before)), Prose(shown(item.after)),
                    Prose(shown(item.test?.statistic)),
                    Prose(
                        item.test.map { "\(probability($0.p)) \($0.method.rawValue)" } ?? "–"),
                    Prose(probability(item.adjusted)), Prose(shown(item.test?.hodgesLehmann)),
                ], note: item.isDescriptiveOnly ? "descriptive only" : nil)
        }
        return section(
            "Before and after treatment (Wilcoxon)",
            [
                "variable", "group", "after", "n", "before", "after", "W", "p", "p (Holm)", "shift",
            ], rows)
    }

    private var signs: [Block] {
        let rows = report.signs.map { item in
            Table.Row([
                Prose(item.sign.rawValue), Prose(item.group),
                Prose("\(item.proportion.count)/\(item.proportion.total)"),
                Prose(
                    percent(item.proportion.share)
                        + " (\(percent(item.proportion.interval.low))–\(percent(item.proportion.interval.high)))"
                ),
            ])
        }
        return section("Signs ever recorded", ["sign", "group", "k/n", "share (95 % CI)"], rows)
    }
}
