import ClinicalModel
import DecisionSupport

extension PlanDraft {
    /// What treatment is to reach (clinical section 6.8): the protocol's goals with their limits.
    mutating func addGoals() {
        for goal in course.protocol.goals {
            let keys = goal.keys.filter { isMeasured($0) && limit(of: $0, goal.parameters) != nil }
            guard !keys.isEmpty else {
                var plain = TreatmentPlan.Goal(id: goal.id, text: text(of: goal))
                plain.due = due
                plan.goals.append(plain)
                continue
            }
            plan.goals += keys.compactMap { self.goal(goal, key: $0, isOnly: keys.count == 1) }
        }
    }

    private func goal(
        _ goal: TreatmentProtocol.Goal, key: AnalyteKey, isOnly: Bool
    ) -> TreatmentPlan.Goal? {
        guard let name = limit(of: key, goal.parameters) else { return nil }
        let parameter = assessment.parameter(name)
        let comparator: Comparator = Self.lowKeys.contains(key) ? .greaterOrEqual : .lessOrEqual
        let title = assessment.knowledge.analyte(key)?.title ?? key.rawValue
        var made = TreatmentPlan.Goal(
            id: isOnly ? goal.id : "\(goal.id)-\(key.rawValue.lowercased())",
            text: "\(goal.text): \(title) \(comparator.rawValue) \(assessment.text(name)) (\(name))"
        )
        made.key = key
        made.comparator = comparator
        made.value = parameter.value
        made.unit = parameter.unit
        made.due = due
        return made
    }

    /// Urine is asked for only where it was measured: its limit is the sender's.
    private func isMeasured(_ key: AnalyteKey) -> Bool {
        key != .umma || !assessment.results(key).isEmpty
    }

    /// Milestones that were lost are named.
    private func text(of goal: TreatmentProtocol.Goal) -> String {
        guard goal.keys.isEmpty, goal.id.contains("milestone") else { return goal.text }
        let lost = assessment.record.milestones.filter { $0.status == .lost }.map(\.key).uniqued()
        guard !lost.isEmpty else { return goal.text }
        return "\(goal.text) (lost: \(lost.map(assessment.words).joined(separator: ", ")))"
    }

    /// Counts that are to be at least so much; all else is to be at most.
    private static let lowKeys: Set<AnalyteKey> = [.hb, .hct, .anc, .plt, .wbc, .b12, .holotc]

    /// The parameter that holds the limit of an analyte: of steps by age, that of the due day.
    private func limit(of key: AnalyteKey, _ names: [String]) -> String? {
        let known = names.compactMap { resolved($0, key) }
        return known.first { fits($0, key) }
    }

    /// A name that stands for steps of age or state becomes the name of the step.
    private func resolved(_ name: String, _ key: AnalyteKey) -> String? {
        let age = assessment.person.ageDays(on: (due ?? course.start).day)
        let stepped: String =
            switch name {
            case "P-HB-LOW": assessment.hbLow(ageDays: age)
            case "P-MCV-UP": assessment.mcvUpper(ageDays: age)
            case "P-ANC-LOW": assessment.ancLow(ageDays: age)
            case "P-MMA-INF", "P-MMA":
                course.isInfant && (age ?? 0) < assessment.number("P-MMA-AGE")
                    ? "P-MMA-INF" : "P-MMA"
            default: name
            }
        return assessment.knowledge.parameter(stepped) == nil ? nil : stepped
    }

    /// Whether a parameter is about an analyte: its name holds the key's word.
    private func fits(_ name: String, _ key: AnalyteKey) -> Bool {
        let words = Self.words[key] ?? [key.rawValue]
        return words.contains { name.hasPrefix("P-\($0)-") || name == "P-\($0)" }
    }

    private static let words: [AnalyteKey: [String]] = [
        .thcy: ["HCY"], .mma: ["MMA"], .umma: ["UMMA"], .hb: ["HB", "HBM"], .mcv: ["MCV", "MCVM"],
        .anc: ["ANC"],
    ]

    /// The day by which the three months' control is over, where the protocol has one.
    private var due: FuzzyTime? {
        course.protocol.monitoring.first { $0.id == "M-3MO" }?.to.flatMap { offset in
            course.time(PlannedTiming.Span(Exact(offset.value), offset.unit))
        }
    }
}
