import ClinicalModel
import Cohorts
import Statistics

extension CohortTextReport {
    var references: [Block] { report.references.flatMap(blocks) }

    private func blocks(_ set: ReferenceSet) -> [Block] {
        let figures = report.referenceFigures.filter { $0.set == set.id }.map(row)
        let ratios = report.referenceRatios.filter { $0.set == set.id }.map(row)
        var blocks: [Block] = [
            .heading(2, Prose("Printed figures: \(set.id)")),
            .paragraph(Prose("\(set.title). \(set.source)")),
        ]
        blocks += set.warnings.map { .item(Prose($0)) }
        let columns = [
            "variable", "group", "n", "statistic", "printed", "printed p", "recomputed",
        ]
        blocks.append(.table(Table(columns, rows: figures + ratios)))
        return blocks
    }

    private func row(_ item: CohortReport.ReferenceFigure) -> Table.Row {
        let figure = item.figure
        let above = figure.above.map { " above \($0)" } ?? ""
        let ends = [figure.low, figure.high].compactMap { $0?.description }
        let printed =
            (figure.value?.description ?? "")
            + (ends.isEmpty ? "" : " (\(ends.joined(separator: "–")))")
        let recomputed =
            item.recomputed.map {
                "p \(probability($0.p))\(between($0.interval))"
            } ?? item.interval.map { "\(percent($0.low))–\(percent($0.high))" }
        let here = item.here.map { "\($0.group): \(shown($0.value))" }
        return Table.Row(
            [
                Prose([figure.variable, figure.other].compactMap(\.self).joined(separator: " – ")),
                Prose(figure.group ?? ""),
                Prose(item.groupCount.flatMap { $0 > 0 ? String($0) : nil } ?? ""),
                Prose(figure.statistic.rawValue + above),
                Prose([printed, figure.unit].compactMap(\.self).joined(separator: " ")),
                Prose(figure.probability ?? ""), Prose(recomputed ?? ""),
            ], note: here.isEmpty ? nil : Prose("here: \(here.joined(separator: ", "))"))
    }

    private func row(_ item: CohortReport.ReferenceRatio) -> Table.Row {
        Table.Row([
            Prose(item.ratio.variable), "", "", "ratio", Prose(item.ratio.printed.description),
            Prose(item.ratio.probability ?? ""), Prose(shown(item.recomputed)),
        ])
    }

    var imaging: [Block] {
        guard !report.imaging.isEmpty else { return [] }
        let rows = report.imaging.map { item in
            Table.Row(
                [
                    Prose(item.region), Prose(item.metric), "\(item.count)",
                    Prose(shown(item.before)), Prose(shown(item.after)),
                    Prose(shown(item.test?.statistic)), Prose(probability(item.test?.p)),
                    Prose(probability(item.adjusted)), Prose(shown(item.test?.hodgesLehmann)),
                    Prose(
                        item.correlations.map {
                            "\($0.column) \(shown($0.correlation.coefficient))"
                                + " (p \(probability($0.correlation.p)))"
                        }.joined(separator: ", ")),
                ], note: item.isDescriptiveOnly ? "descriptive only" : nil)
        }
        let columns = [
            "region", "metric", "n", "before", "after", "W", "p", "p (Holm)", "shift",
            "ρ of the change with",
        ]
        return [
            .heading(2, "Imaging before and after treatment"),
            .paragraph(Prose(ImagingChange.warning)), .table(Table(columns, rows: rows)),
        ]
    }
}
