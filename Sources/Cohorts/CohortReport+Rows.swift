package import ClinicalModel
import DecisionSupport
import Statistics

extension CohortReport {
    /// Every number of the report, in its order.
    package func rows(_ knowledge: Knowledge) -> [CohortRow] {
        func unit(_ variable: CohortVariable) -> String? {
            knowledge.analyte(variable.key)?.canonicalUnit
        }
        var rows: [CohortRow] = groups.flatMap(\.rows)
        for item in descriptions { rows += item.rows(unit(item.variable)) }
        for item in comparisons { rows += item.rows(unit(item.variable)) }
        for item in pairings { rows += item.rows }
        for item in changes { rows += item.rows(unit(item.variable)) }
        for item in signs { rows += item.rows }
        for item in referenceFigures { rows += item.rows }
        for item in referenceRatios { rows += item.rows }
        for item in imaging { rows += item.rows }
        return rows
    }
}

extension CohortReport.Group {
    fileprivate var rows: [CohortRow] {
        var maker = RowMaker(.group, name)
        maker.add("documents", count: documents)
        maker.add("infants", count: infants)
        maker.add("mothers", count: mothers)
        maker.add("dyads", count: dyads)
        for reason in CohortExclusion.allCases {
            if let count = excluded[reason] {
                maker.add("excluded-\(reason.rawValue)", count: count)
            }
        }
        return maker.rows
    }
}

extension CohortReport.Description {
    fileprivate func rows(_ unit: String?) -> [CohortRow] {
        var maker = RowMaker(.description, group, variable: variable.id, unit: unit)
        maker.add("n", count: count)
        if censored > 0 { maker.add("beyond-detection", count: censored) }
        maker.add("q1", first)
        maker.add("median", median)
        maker.add("q3", third)
        maker.add("geometric-mean", geometricMean?.mean)
        maker.add("geometric-mean", geometricMean?.interval)
        for remark in remarks { maker.add("remark", text: remark) }
        if isDescriptiveOnly { maker.add("remark", text: "descriptive only") }
        return maker.rows
    }
}

extension CohortReport.Comparison {
    fileprivate func rows(_ unit: String?) -> [CohortRow] {
        var maker = RowMaker(
            .comparison, groups[0], other: groups[1], variable: variable.id, unit: unit)
        maker.add("n1", count: counts[0])
        maker.add("n2", count: counts[1])
        maker.add(pure: "u1", test.first)
        maker.add(pure: "u2", test.second)
        maker.add("method", text: test.method.rawValue)
        maker.add(pure: "p", test.p)
        maker.add(pure: "p-adjusted", adjusted)
        maker.add(pure: "p-normal", test.normal.corrected)
        maker.add(pure: "p-normal-uncorrected", test.normal.uncorrected)
        maker.add(pure: "rank-biserial", test.rankBiserial)
        maker.add("hodges-lehmann", test.hodgesLehmann)
        maker.add(pure: "ratio-of-medians", ratioOfMedians)
        maker.add(pure: "ratio-of-geometric-means", ratioOfGeometricMeans)
        if isDescriptiveOnly { maker.add("remark", text: "descriptive only") }
        return maker.rows
    }
}

extension CohortReport.Pairing {
    fileprivate var rows: [CohortRow] {
        var maker = RowMaker(
            .pairing, group, variable: first.id, otherVariable: second.id)
        maker.add("n", count: count)
        if tooFar > 0 { maker.add("too-far-apart", count: tooFar) }
        if censored > 0 { maker.add("beyond-detection", count: censored) }
        maker.add(pearson, "pearson", adjusted[0])
        maker.add(pearsonOfLogarithms, "pearson-log10", nil)
        maker.add(spearman, "spearman", adjusted[1])
        if isDescriptiveOnly { maker.add("remark", text: "descriptive only") }
        return maker.rows
    }
}

extension RowMaker {
    fileprivate mutating func add(
        _ correlation: Correlation?, _ name: String, _ adjusted: Double?
    ) {
        guard let correlation else { return }
        add(pure: name, correlation.coefficient)
        add(pure: name, correlation.interval)
        add(pure: "\(name)-p", correlation.p)
        add(pure: "\(name)-p-adjusted", adjusted)
        if correlation.isApproximate { add("\(name)-remark", text: "approximate") }
    }

    fileprivate mutating func add(_ test: WilcoxonSignedRank?, _ adjusted: Double?) {
        guard let test else { return }
        add("zeros-dropped", count: test.zeros)
        add(pure: "w", test.statistic)
        add(pure: "w-positive", test.positive)
        add("method", text: test.method.rawValue)
        add(pure: "p", test.p)
        add(pure: "p-adjusted", adjusted)
        add(pure: "p-normal", test.normal.corrected)
        add(pure: "p-normal-uncorrected", test.normal.uncorrected)
        add("median-difference", test.medianDifference)
        add("hodges-lehmann", test.hodgesLehmann)
        add(pure: "rank-biserial", test.rankBiserial)
    }

    fileprivate mutating func add(_ name: String, _ quartiles: Quartiles) {
        add("\(name)-q1", quartiles.first)
        add("\(name)-median", quartiles.median)
        add("\(name)-q3", quartiles.third)
    }
}

extension CohortReport.Change {
    fileprivate func rows(_ unit: String?) -> [CohortRow] {
        var maker = RowMaker(.change, group, variable: variable.id, unit: unit)
        maker.add("window", text: followUp)
        maker.add("n", count: count)
        if censored > 0 { maker.add("beyond-detection", count: censored) }
        maker.add("before", before)
        maker.add("after", after)
        maker.add(test, adjusted)
        if isDescriptiveOnly { maker.add("remark", text: "descriptive only") }
        return maker.rows
    }
}

extension CohortReport.SignFrequency {
    fileprivate var rows: [CohortRow] {
        var maker = RowMaker(.sign, group, variable: sign.rawValue)
        maker.add("k", count: proportion.count)
        maker.add("n", count: proportion.total)
        maker.add("share", proportion.share)
        maker.add("share", proportion.interval)
        return maker.rows
    }
}

extension CohortReport.ReferenceFigure {
    fileprivate var rows: [CohortRow] {
        var maker = RowMaker(
            .reference, set, other: figure.group, variable: figure.variable,
            otherVariable: figure.other, unit: figure.unit)
        let name = figure.statistic.rawValue + (figure.above.map { "-above-\($0)" } ?? "")
        if let groupCount { maker.add("n", count: groupCount) }
        maker.add("printed-\(name)", figure.value?.approximate)
        maker.add("printed-\(name)-low", figure.low?.approximate)
        maker.add("printed-\(name)-high", figure.high?.approximate)
        maker.add("printed-p", text: figure.probability)
        maker.add(pure: "recomputed-p", recomputed?.p)
        maker.add(pure: "recomputed", recomputed?.interval)
        maker.add(pure: "recomputed", interval)
        for (group, value) in here { maker.add("here-\(name)-of-\(group)", value) }
        return maker.rows
    }
}

extension CohortReport.ReferenceRatio {
    fileprivate var rows: [CohortRow] {
        var maker = RowMaker(.reference, set, variable: ratio.variable)
        maker.add("printed-ratio", ratio.printed.approximate)
        maker.add("recomputed-ratio", recomputed)
        maker.add("printed-p", text: ratio.probability)
        return maker.rows
    }
}

extension ImagingChange {
    fileprivate var rows: [CohortRow] {
        let unit = metric == "FA" ? nil : "10*-3.mm2/s"
        var maker = RowMaker(.imaging, region, variable: metric, unit: unit)
        maker.add("n", count: count)
        maker.add("before", before)
        maker.add("after", after)
        maker.add(test, adjusted)
        for (column, correlation) in correlations {
            maker.subject.otherVariable = column
            maker.add(correlation, "spearman", nil)
        }
        maker.subject.otherVariable = nil
        maker.add("remark", text: ImagingChange.warning)
        if isDescriptiveOnly { maker.add("remark", text: "descriptive only") }
        return maker.rows
    }
}
