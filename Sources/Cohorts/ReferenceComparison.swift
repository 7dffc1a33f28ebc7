import ClinicalModel
import DecisionSupport
import Statistics

/// Printed figures beside those of the groups here, and beside what follows from them.
struct ReferenceComparison {
    let report: CohortReport
    let samples: [[CohortVariable: [CohortValue]]]
    let stores: [CohortStore]

    func figures(_ set: ReferenceSet) -> [CohortReport.ReferenceFigure] {
        set.figures.map { figure in
            let group = set.groups.first { $0.name == figure.group }
            let count = [figure.count, group?.count].compactMap(\.self).first { $0 > 0 }
            return CohortReport.ReferenceFigure(
                set: set.id, figure: figure, groupCount: count,
                recomputed: recomputed(figure, count), interval: interval(figure, count),
                here: zip(stores, samples).compactMap { store, sample in
                    value(figure, store, sample).map { (store.name, $0) }
                })
        }
    }

    func ratios(_ set: ReferenceSet) -> [CohortReport.ReferenceRatio] {
        set.ratios.map { ratio in
            let values = set.groups.compactMap { group in
                set.figures.first { $0.variable == ratio.variable && $0.group == group.name }?
                    .value?.approximate
            }
            return CohortReport.ReferenceRatio(
                set: set.id, ratio: ratio,
                recomputed: values.count > 1 && values[1] != 0 ? values[0] / values[1] : nil)
        }
    }

    /// The probability that the printed coefficient has with the printed number of pairs.
    private func recomputed(_ figure: ReferenceSet.Figure, _ count: Int?) -> Correlation? {
        guard figure.statistic == .correlation, let value = figure.value?.approximate,
            abs(value) <= 1, let count
        else { return nil }
        return Correlation(coefficient: value, count: count, hasInterval: true)
    }

    private func interval(_ figure: ReferenceSet.Figure, _ count: Int?) -> Interval? {
        guard figure.statistic == .proportion, let share = figure.value?.approximate, let count
        else { return nil }
        return Proportion(Int((share * Double(count)).rounded()), of: count)?.interval
    }

    private func value(
        _ figure: ReferenceSet.Figure, _ store: CohortStore,
        _ sample: [CohortVariable: [CohortValue]]
    ) -> Double? {
        func isOurs(_ description: CohortReport.Description) -> Bool {
            description.variable.id == figure.variable && description.group == store.name
        }
        switch figure.statistic {
        case .median: return report.descriptions.first(where: isOurs)?.median
        case .geometricMean:
            return report.descriptions.first(where: isOurs)?.geometricMean?.mean
        case .correlation:
            return report.pairings.first {
                $0.group == store.name && $0.first.id == figure.variable
                    && $0.second.id == figure.other
            }?.pearson?.coefficient
        case .proportion: return share(figure, store, sample)
        }
    }

    /// The share of values above a limit, or of infants with a sign.
    private func share(
        _ figure: ReferenceSet.Figure, _ store: CohortStore,
        _ sample: [CohortVariable: [CohortValue]]
    ) -> Double? {
        guard let limit = figure.above?.approximate else {
            return report.signs.first {
                $0.group == store.name && $0.sign.rawValue == figure.variable
            }?.proportion.share
        }
        guard let values = sample.first(where: { $0.key.id == figure.variable })?.value else {
            return nil
        }
        return Double(values.filter { $0.value > limit }.count) / Double(values.count)
    }
}
