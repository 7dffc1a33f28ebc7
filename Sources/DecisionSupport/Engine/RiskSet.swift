package import ClinicalModel

/// What puts a mother at risk of deficiency (RISKm).
package struct RiskSet: Sendable {
    /// One reason, with the evidence for it.
    package struct Item: Sendable {
        package let kind: Kind
        package let evidence: Evidence
    }

    package enum Kind: Sendable, Hashable {
        case vegan
        case vegetarian
        /// A disorder of stomach or gut, an operation, antibodies.
        case malabsorption
        /// Coded deficiency or LOWm.
        case knownDeficiency
        case metformin
        case acidSuppressant
        case recreationalNitrousOxide
        case previousAffectedChild
    }

    package var items: [Item] = []
    /// Something is recorded that answers the question of her diet.
    package var isDietKnown = false

    package var kinds: Set<Kind> { Set(items.map(\.kind)) }
    package var isEmpty: Bool { items.isEmpty }
    /// The only risk is a vegetarian (not vegan) diet.
    package var isOnlyVegetarian: Bool { kinds == [.vegetarian] }
    package var evidence: [Evidence] { items.map(\.evidence) }

    /// None recorded is *no* only where her diet is known.
    package var truth: Truth {
        if !isEmpty { return .yes }
        return isDietKnown ? .no : .unknown(["diet"])
    }
}

extension Assessment {
    /// RISKm, asked of the infant (his mother's) or of the mother herself.
    package var isAtRisk: Truth {
        guard role == .infant else { return riskm.truth }
        return maternalRisk?.truth ?? .unknown(["mother"])
    }

    /// What puts the infant's mother at risk, diets since the pregnancy with this infant.
    package var maternalRisk: RiskSet? {
        guard let mother, let birth = person.birthDay else { return nil }
        return mother.makeRiskSet(since: birth + -number("P-PREG"))
    }

    /// Her diets that hold at T.
    package var currentDiets: [DietRecord] { diets(since: asOf.day) }

    /// The diet records whose cover meets the days from `from` to T (1.6).
    private func diets(since from: Day) -> [DietRecord] {
        let starts = Set(record.diets.compactMap { $0.period.start?.day }).sorted()
        let next = Dictionary(uniqueKeysWithValues: zip(starts, starts.dropFirst()))
        return record.diets.filter { diet in
            // A period may name its end only.
            if let end = diet.period.end, !diet.period.isSingleDate { return end.lastDay >= from }
            guard let start = diet.period.start?.day else { return false }
            // An open record, or one of a single date, holds until the next one begins.
            return next[start].map { $0 > from } ?? true
        }
    }

    func makeRiskSet() -> RiskSet {
        let births = infants.compactMap(\.person.birthDay)
        return makeRiskSet(since: births.min().map { $0 + -number("P-PREG") } ?? asOf.day)
    }

    private func makeRiskSet(since from: Day) -> RiskSet {
        var set = RiskSet()
        addDiets(since: from, to: &set)
        addConditions(to: &set)
        addAntibodies(to: &set)
        addDrugs(to: &set)
        if lowm.isYes, let b12pre {
            set.items.append(
                .init(kind: .knownDeficiency, evidence: evidence(of: b12pre, role: .supports)))
        }
        return set
    }

    private func addDiets(since from: Day, to set: inout RiskSet) {
        for diet in diets(since: from) {
            set.isDietKnown = true
            let evidence = evidence(of: diet, role: .supports)
            if diet.kinds.contains(.vegan) {
                set.items.append(.init(kind: .vegan, evidence: evidence))
            } else if diet.kinds.contains(where: \.isVegetarian) {
                set.items.append(.init(kind: .vegetarian, evidence: evidence))
            }
        }
    }

    private func addConditions(to set: inout RiskSet) {
        for condition in record.conditions + record.observations where !condition.isRefuted {
            guard let kind = Self.riskKind(condition.key) else { continue }
            set.items.append(
                .init(kind: kind, evidence: evidence(of: condition, role: .supports)))
        }
    }

    private func addAntibodies(to set: inout RiskSet) {
        for key in [AnalyteKey.ifab, .apca] {
            for result in results(key) where isPositive(result) {
                set.items.append(
                    .init(kind: .malabsorption, evidence: evidence(of: result, role: .supports)))
            }
        }
    }

    private func addDrugs(to set: inout RiskSet) {
        for drug in longTermDrugs {
            let kind: RiskSet.Kind =
                drug.substance == .metformin ? .metformin : .acidSuppressant
            set.items.append(.init(kind: kind, evidence: evidence(of: drug, role: .supports)))
        }
    }

    /// Positive, by word, flag or the sender's upper limit.
    package func isPositive(_ result: UsableResult) -> Bool {
        if let qualitative = result.result.qualitative { return qualitative }
        if result.result.flags.contains(where: { ["POS", "H", "HH", "A", "AA"].contains($0) }) {
            return true
        }
        guard let high = senderHigh(result) else { return false }
        return test(result, .above, limit: high).isYes
    }

    private static func riskKind(_ key: ConceptKey) -> RiskSet.Kind? {
        if ConceptGroups.malabsorption.contains(key) { return .malabsorption }
        if ConceptGroups.b12Deficiency.contains(key) { return .knownDeficiency }
        switch key {
        case "n2o-recreational": return .recreationalNitrousOxide
        case "previous-affected-child": return .previousAffectedChild
        default: return nil
        }
    }
}
