import DecisionSupport
import Statistics

extension CohortAnalysis {
    func descriptions() -> [CohortReport.Description] {
        variables.flatMap { variable in
            zip(stores, samples).compactMap { store, sample in
                sample[variable].map { describe($0, variable, store.name) }
            }
        }
    }

    private func describe(
        _ sample: [CohortValue], _ variable: CohortVariable, _ group: String
    ) -> CohortReport.Description {
        let values = sample.map(\.value)
        let censored = sample.filter(\.isCensored).count
        var remarks: [String] = []
        // Half or more without a number leave the median to chance (clinical section 7.5).
        let quartiles = 2 * censored < sample.count ? Quartiles(values) : nil
        if quartiles == nil {
            remarks.append("half or more of the values are beyond detection: no median")
        }
        let mean = censored == 0 ? GeometricMean(values) : nil
        if censored > 0 {
            remarks.append("values beyond detection: no geometric mean")
        } else if mean == nil {
            remarks.append("a value is not above zero: no geometric mean")
        }
        return CohortReport.Description(
            variable: variable, group: group, count: sample.count, censored: censored,
            first: quartiles?.first.finite, median: quartiles?.median.finite,
            third: quartiles?.third.finite, geometricMean: mean, remarks: remarks,
            isDescriptiveOnly: isFew(sample.count))
    }

    /// Every two groups that both have values; corrected over the variables of the two groups.
    func comparisons(_ descriptions: [CohortReport.Description]) -> [CohortReport.Comparison] {
        var all: [CohortReport.Comparison] = []
        for first in stores.indices {
            for second in stores.indices where second > first {
                var found = variables.compactMap { compare($0, first, second, descriptions) }
                let adjusted = Holm.adjusted(found.map(\.test.p))
                for (place, p) in adjusted.enumerated() { found[place].adjusted = p }
                all += found
            }
        }
        return all
    }

    private func compare(
        _ variable: CohortVariable, _ first: Int, _ second: Int,
        _ descriptions: [CohortReport.Description]
    ) -> CohortReport.Comparison? {
        guard let left = samples[first][variable], let right = samples[second][variable],
            let test = MannWhitney(left.map(\.value), right.map(\.value))
        else { return nil }
        func description(_ group: Int) -> CohortReport.Description? {
            descriptions.first { $0.variable == variable && $0.group == stores[group].name }
        }
        let (one, other) = (description(first), description(second))
        return CohortReport.Comparison(
            variable: variable, groups: [stores[first].name, stores[second].name],
            counts: [left.count, right.count], test: test, adjusted: test.p,
            ratioOfMedians: ratio(one?.median, other?.median),
            ratioOfGeometricMeans: ratio(one?.geometricMean?.mean, other?.geometricMean?.mean),
            isDescriptiveOnly: isFew(left.count, right.count))
    }
}

/// Nil where one is missing or the second is zero.
func ratio(_ first: Double?, _ second: Double?) -> Double? {
    guard let first, let second, second != 0 else { return nil }
    return first / second
}

extension Double {
    /// Nil of what is no number or none that can be written.
    var finite: Double? { isFinite ? self : nil }
}
