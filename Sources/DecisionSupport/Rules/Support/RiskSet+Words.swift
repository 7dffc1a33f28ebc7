import ClinicalModel

extension RiskSet {
    /// "vegan diet, metformin", each kind once.
    var names: String {
        var names: [String] = []
        for item in items where !names.contains(item.kind.words) { names.append(item.kind.words) }
        return names.joined(separator: ", ")
    }

    /// What makes the risk high and not moderate (R20).
    var isHigh: Bool { kinds.contains(.vegan) || kinds.contains(.malabsorption) }
}

extension RiskSet.Kind {
    fileprivate var words: String {
        switch self {
        case .vegan: "vegan diet"
        case .vegetarian: "vegetarian diet"
        case .malabsorption: "disorder of stomach or gut, or its antibodies"
        case .knownDeficiency: "known B12 deficiency"
        case .metformin: "metformin"
        case .acidSuppressant: "acid suppressant"
        case .recreationalNitrousOxide: "recreational nitrous oxide"
        case .previousAffectedChild: "previous affected child"
        }
    }
}

extension Assessment {
    /// Alcohol and smoking: named beside the risks, never a reason by themselves.
    var namedHabits: [ConditionRecord] {
        (record.conditions + record.observations).filter { habit in
            ["alcohol-misuse", "smoking"].contains(habit.key) && !habit.isRefuted
        }
    }
}

extension FindingDraft {
    /// The mother's risks in words, and the habits beside them.
    mutating func sayRisks(of infant: Assessment) {
        guard let risks = infant.maternalRisk, !risks.isEmpty else { return }
        say("Recorded of the mother: \(risks.names).")
        let habits = (infant.mother?.namedHabits ?? []).map(\.key.words).uniqued()
        if !habits.isEmpty { say("Also recorded: \(habits.joined(separator: ", ")).") }
    }
}
