import ClinicalModel
import DecisionSupport
import Statistics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension CohortAnalysis {
    /// What mother, milk and infant share.
    private static let pairs: [(first: CohortVariable, second: CohortVariable)] = {
        let shared: [AnalyteKey] = [.b12, .holotc, .mma, .thcy]
        let milk = CohortVariable(isInfant: false, key: .milkb12)
        let infant = CohortVariable(isInfant: true, key: .b12)
        let mother = CohortVariable(isInfant: false, key: .b12)
        return shared.map {
            (CohortVariable(isInfant: false, key: $0), CohortVariable(isInfant: true, key: $0))
        } + [(milk, infant), (mother, milk)]
    }()

    func pairings(_ store: CohortStore) -> [CohortReport.Pairing] {
        var found = Self.pairs.compactMap { pairing(store, $0.first, $0.second) }
        adjust(&found, 0, \.pearson)
        adjust(&found, 1, \.spearman)
        return found
    }

    private func pairing(
        _ store: CohortStore, _ first: CohortVariable, _ second: CohortVariable
    ) -> CohortReport.Pairing? {
        let choice = ValueChoice(settings: settings)
        var pairs: [(Double, Double)] = []
        var tooFar = 0
        for dyad in store.dyads {
            func value(_ variable: CohortVariable) -> CohortValue? {
                let person = store.people[variable.isInfant ? dyad.infant : dyad.mother]
                return choice.before(person, variable.key)
            }
            guard let left = value(first), let right = value(second) else { continue }
            if abs(left.day - right.day) > settings.pairDays {
                tooFar += 1
            } else {
                pairs.append((left.value, right.value))
            }
        }
        guard !pairs.isEmpty || tooFar > 0 else { return nil }
        return pairing(store.name, first, second, pairs, tooFar)
    }

    private func pairing(
        _ group: String, _ first: CohortVariable, _ second: CohortVariable,
        _ pairs: [(Double, Double)], _ tooFar: Int
    ) -> CohortReport.Pairing {
        let (left, right) = (pairs.map(\.0), pairs.map(\.1))
        let censored = pairs.filter { !$0.0.isFinite || !$0.1.isFinite }.count
        // Ranks know what is lowest; a mean of what has no number does not exist.
        let isMeasured = censored == 0
        let isPositive = isMeasured && pairs.allSatisfy { $0.0 > 0 && $0.1 > 0 }
        return CohortReport.Pairing(
            group: group, first: first, second: second, count: pairs.count, tooFar: tooFar,
            censored: censored, pearson: isMeasured ? .pearson(left, right) : nil,
            pearsonOfLogarithms: isPositive
                ? .pearson(left.map { log10($0) }, right.map { log10($0) }) : nil,
            spearman: .spearman(left, right), adjusted: [nil, nil],
            isDescriptiveOnly: isFew(pairs.count))
    }

    private func adjust(
        _ pairings: inout [CohortReport.Pairing], _ column: Int,
        _ correlation: KeyPath<CohortReport.Pairing, Correlation?>
    ) {
        let places = pairings.indices.filter { pairings[$0][keyPath: correlation]?.p != nil }
        let raw = places.compactMap { pairings[$0][keyPath: correlation]?.p }
        for (place, p) in zip(places, Holm.adjusted(raw)) { pairings[place].adjusted[column] = p }
    }

    /// Before and after the first dose, corrected over the variables of a group and window.
    func changes(_ store: CohortStore) -> [CohortReport.Change] {
        settings.followUps.flatMap { followUp in
            var found = variables.compactMap { change(store, $0, followUp) }
            let places = found.indices.filter { found[$0].test != nil }
            let raw = places.compactMap { found[$0].test?.p }
            for (place, p) in zip(places, Holm.adjusted(raw)) { found[place].adjusted = p }
            return found
        }
    }

    private func change(
        _ store: CohortStore, _ variable: CohortVariable, _ followUp: CohortSettings.FollowUp
    ) -> CohortReport.Change? {
        let choice = ValueChoice(settings: settings)
        let pairs = store.people.filter { $0.isInfant == variable.isInfant }.compactMap { person in
            choice.after(person, variable.key, in: followUp).flatMap { after in
                choice.before(person, variable.key).map { (before: $0, after: after) }
            }
        }
        let measured = pairs.filter { !$0.before.isCensored && !$0.after.isCensored }
        guard let before = Quartiles(measured.map(\.before.value)),
            let after = Quartiles(measured.map(\.after.value))
        else { return nil }
        return CohortReport.Change(
            group: store.name, variable: variable, followUp: followUp.name, count: measured.count,
            censored: pairs.count - measured.count, before: before, after: after,
            test: WilcoxonSignedRank(measured.map { $0.after.value - $0.before.value }),
            isDescriptiveOnly: isFew(measured.count))
    }
}
