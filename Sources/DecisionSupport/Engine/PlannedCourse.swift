package import ClinicalModel

/// Vitamin B12 that is to be given again and again: an active order, or what an active plan holds.
package struct PlannedCourse: Sendable {
    /// What is to be given, as an order says it.
    package let order: MedicationRecord
    /// The plan that holds it; nil where there are only orders.
    package let plan: CarePlanRecord?

    /// Days from one dose to the next, the longest of a range; nil where nobody says how often.
    package var interval: Exact? {
        guard let rate = order.leastDosesPerDay ?? order.dosesPerDay, rate > .zero else {
            return nil
        }
        return Exact.one.divided(by: rate)
    }

    /// A schedule is stated in words that do not tell how often.
    var isIntervalUnclear: Bool { interval == nil && order.isRateUnknown }
}

extension CarePlanRecord {
    /// What it gives of vitamin B12, prohibitions and antidotes left out.
    package var vitaminB12: [Activity] {
        activities.filter { activity in
            guard let medication = activity.medication else { return false }
            return !activity.isProhibited && medication.substance.isVitaminB12
                && !medication.isAntidote
        }
    }

    /// Somebody decided on it: neither a draft nor a proposal.
    package var isDecided: Bool {
        status != "draft" && !["proposal", "option"].contains(intent)
    }
}

extension CarePlanRecord.Activity {
    /// Still to be done, by the status of the order or of the activity itself.
    var isOpen: Bool {
        let status = medication?.status ?? status
        guard let status else { return true }
        let open = ["not-started", "scheduled", "in-progress", "unknown"]
        return reference == nil ? open.contains(status) : status == "active"
    }
}

extension Assessment {
    /// Plans that give vitamin B12 and are no drafts; one that only measures is none of them.
    package var treatmentPlans: [CarePlanRecord] {
        record.carePlans.filter { $0.isDecided && !$0.vitaminB12.isEmpty }
    }

    /// Those that hold at T.
    package var activeTreatmentPlans: [CarePlanRecord] {
        treatmentPlans.filter { isActive($0, at: asOf) }
    }

    /// What is planned at a moment: where plans exist what an active one holds, else active orders.
    package func plannedCourses(at asOf: AsOf) -> [PlannedCourse] {
        let plans = treatmentPlans
        guard plans.isEmpty else {
            return plans.filter { isActive($0, at: asOf) }.flatMap { courses(of: $0, at: asOf) }
        }
        let orders = record.medications.filter { order in
            order.kind == .request && order.substance.isVitaminB12 && !order.isAntidote
                && order.status == "active" && Self.holds(order.start, order.end, at: asOf)
        }
        return orders.map { PlannedCourse(order: $0, plan: nil) }
    }

    /// What one plan holds at a moment.
    func courses(of plan: CarePlanRecord, at asOf: AsOf) -> [PlannedCourse] {
        let open = plan.vitaminB12.filter(\.isOpen).compactMap(\.medication)
            .filter { Self.holds($0.start, $0.end, at: asOf) }
        // A phase without a date waits for the one that goes on.
        let hasBegun = open.contains { $0.start != nil }
        return open.filter { $0.start != nil || !hasBegun }
            .map { PlannedCourse(order: $0, plan: plan) }
    }

    private func isActive(_ plan: CarePlanRecord, at asOf: AsOf) -> Bool {
        plan.status == "active" && plan.known?.isKnown(at: asOf) ?? true
            && Self.holds(plan.period?.start, plan.period?.end, at: asOf)
    }

    /// Begun, and not past its bounds.
    private static func holds(_ start: FuzzyTime?, _ end: FuzzyTime?, at asOf: AsOf) -> Bool {
        (start?.isKnown(at: asOf) ?? true) && (end.map { $0.lastDay >= asOf.day } ?? true)
    }
}
