import ClinicalModel

/// One thing that speaks against a product or a route (R57).
struct InjectionConcern {
    let severity: Severity
    let reason: String
    let advice: String
    let evidence: [Evidence]
    var parameters: [String] = []
}

extension Assessment {
    /// The allergy first; each at most once.
    var injectionConcerns: [InjectionConcern] {
        [allergyConcern, bleedingConcern, preservativeConcern, opticConcern].compactMap { $0 }
    }

    // MARK: Allergy

    private var allergyConcern: InjectionConcern? {
        let allergies = record.allergies.filter { $0.isClinicallyActive && !$0.isRefuted }
        guard let first = allergies.first else { return nil }
        return InjectionConcern(
            severity: .critical, reason: "allergy to \(first.allergen.rawValue) is recorded",
            advice: """
                clarify the allergy at once with a specialist; treat under supervision where it \
                cannot wait
                """,
            evidence: allergies.map { allergy in
                Evidence(
                    kind: .exposure, role: .triggers, source: allergy.source, name: "allergy",
                    value: allergy.allergen.rawValue, time: allergy.known)
            }, parameters: ["P-INFANT"])
    }

    // MARK: Bleeding

    /// Few platelets near to now or to an order, or a bleeding disorder.
    var isBleedingFeared: Truth {
        bleedingDisorders.isEmpty ? arePlateletsLow : .yes
    }

    /// An intramuscular dose is ordered or planned; one without a route may be one.
    var isIntramuscularPlanned: Truth {
        let tests = plannedInjections.map { order -> Truth in
            guard let route = order.route, route != .parenteral else {
                return .unknown(["route"])
            }
            return Truth(route == .intramuscular)
        }
        return tests.reduce(.no) { $0.or($1) }
    }

    private var bleedingConcern: InjectionConcern? {
        guard isBleedingFeared.isYes, isIntramuscularPlanned.isYes else { return nil }
        let platelets = arePlateletsLow.isYes ? results(.plt).last : nil
        let counts = platelets.map { [evidence(of: $0, role: .triggers, limit: "P-IM-PLT")] } ?? []
        let orders = plannedInjections.filter { $0.route == .intramuscular }
        return InjectionConcern(
            severity: .warning,
            reason: "intramuscular dose planned beside "
                + (platelets.map { "platelets of \(text(of: $0))" } ?? "a bleeding disorder"),
            advice: "subcutaneous or oral instead, consult",
            evidence: counts + bleedingDisorders.map { evidence(of: $0, role: .triggers) }
                + orders.map { evidence(of: $0, role: .triggers) },
            parameters: ["P-IM-PLT", "P-PLT-WIN"])
    }

    private var bleedingDisorders: [ConditionRecord] {
        record.conditions.filter {
            $0.key == "bleeding-disorder" && $0.isClinicallyActive && !$0.isRefuted
        }
    }

    /// The newest count is below the limit, and near to now or to an order.
    private var arePlateletsLow: Truth {
        guard let newest = results(.plt).last else { return .no }
        let days = [asOf.day] + plannedInjections.compactMap { ($0.start ?? $0.recorded)?.day }
        let window = number("P-PLT-WIN")
        let isNear = days.contains { ($0 - newest.time.day).magnitude <= window.magnitude }
        return isNear ? test(newest, .below, "P-IM-PLT") : .no
    }

    /// Doses of B12 that are to come: orders and drafts in force, and what plans hold.
    private var plannedInjections: [MedicationRecord] {
        let orders = record.medications.filter { order in
            order.kind == .request && ["active", "draft"].contains(order.status)
        }
        let plans = record.carePlans.filter { ["active", "draft"].contains($0.status) }
        let planned = plans.flatMap(\.activities).filter { activity in
            !activity.isProhibited && !Self.endedStatus.contains(activity.status ?? "")
        }
        return (orders + planned.compactMap(\.medication)).filter { dose in
            dose.substance.isVitaminB12 && !dose.isAntidote
                && dose.end.map { $0.lastDay >= asOf.day } ?? true
        }
    }

    private static let endedStatus: Set<String> = [
        "completed", "cancelled", "stopped", "entered-in-error",
    ]

    // MARK: Preservative and eyes

    private var preservativeConcern: InjectionConcern? {
        let doses = ordersAndDoses.filter(\.containsBenzylAlcohol)
        guard isTooYoungForBenzylAlcohol, !doses.isEmpty else { return nil }
        return InjectionConcern(
            severity: .warning, reason: "product with benzyl alcohol in a newborn",
            advice: "a product without benzyl alcohol",
            evidence: doses.map { evidence(of: $0, role: .triggers) },
            parameters: ["P-BENZYL-AGE", "P-BENZYL-PMA"])
    }

    /// Corrected age counts only where gestation is known and too short.
    private var isTooYoungForBenzylAlcohol: Bool {
        guard let age = ageDays else { return false }
        if age < number("P-BENZYL-AGE") { return true }
        guard let corrected = correctedAge(on: asOf.day), corrected < age else { return false }
        let sinceConception = Exact(corrected + number("P-PREG"))
        return sinceConception < limit("P-BENZYL-PMA", for: .gestation)
    }

    private var opticConcern: InjectionConcern? {
        let people = [self, mother].compactMap { $0 }
        let histories = people.flatMap { person in
            person.record.conditions.filter { $0.key == "leber-optic-atrophy" && !$0.isRefuted }
                .map { person.evidence(of: $0, role: .triggers) }
        }
        let doses = ordersAndDoses.filter { $0.substance == .cyanocobalamin }
        guard !histories.isEmpty, !doses.isEmpty else { return nil }
        return InjectionConcern(
            severity: .warning, reason: "cyanocobalamin with Leber's optic atrophy in the family",
            advice: "hydroxocobalamin instead of cyanocobalamin",
            evidence: histories + doses.map { evidence(of: $0, role: .triggers) },
            parameters: ["P-INFANT"])
    }

    /// What is to come and what was given.
    private var ordersAndDoses: [MedicationRecord] { plannedInjections + b12Intake }
}
