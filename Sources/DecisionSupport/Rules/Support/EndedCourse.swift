import ClinicalModel

/// A treatment that was given and is over (R53, R58).
struct EndedCourse {
    /// The last dose that was documented.
    let last: MedicationRecord
    let lastDose: FuzzyTime
    /// What says that it is over.
    let evidence: [Evidence]

    /// Nil for an infant that was not treated, and while plans or orders go on.
    init?(_ infant: Assessment) {
        guard infant.tx, infant.isCourseEnded, let (last, time) = infant.lastTreatment else {
            return nil
        }
        self.last = last
        lastDose = time
        let plans = infant.decidedPlans
        evidence =
            plans.isEmpty
            ? infant.b12Orders.map { infant.evidence(of: $0, role: .supports) }
            : plans.map { plan in
                Evidence(
                    kind: .dose, role: .supports, source: plan.source, name: "care plan",
                    value: plan.status, time: plan.period?.end ?? plan.known)
            }
    }
}

extension Assessment {
    /// All plans are over; without any, an order is over and none is active.
    var isCourseEnded: Bool {
        let plans = decidedPlans
        guard plans.isEmpty else { return plans.allSatisfy { isOver($0) } }
        let status = b12Orders.map(\.status)
        return !status.isEmpty && !status.contains("active")
    }

    /// Plans of vitamin B12 that somebody has taken up; a proposal keeps no course open, nor does
    /// a plan that only measures or gives something else.
    var decidedPlans: [CarePlanRecord] {
        record.carePlans.filter { plan in
            plan.isDecided && (plan.activities.isEmpty || !plan.vitaminB12.isEmpty)
        }
    }

    /// Orders of vitamin B12 that are or were in force.
    var b12Orders: [MedicationRecord] {
        record.medications.filter { order in
            order.kind == .request && order.substance.isVitaminB12 && !order.isAntidote
                && order.countsAsTaken
        }
    }

    /// Recorded causes in the infant that last for life.
    var irreversibleCauses: [ConditionRecord] {
        (record.conditions + record.observations).filter {
            ConceptGroups.irreversibleCause.contains($0.key) && !$0.isRefuted
        }
    }

    /// The last therapeutic dose and its time; of a course its end.
    fileprivate var lastTreatment: (MedicationRecord, FuzzyTime)? {
        let given = treatment.therapeutic.filter { $0.kind != .request }
        let days = given.map { (dose: $0, last: lastDay(of: $0, until: asOf.day)) }
        guard let latest = days.max(by: { $0.last < $1.last }) else {
            return t0.map { ($0.record, $0.time) }
        }
        return (latest.dose, .day(latest.last))
    }

    private func lastDay(of dose: MedicationRecord, until today: Day) -> Day {
        dose.kind == .administration
            ? dose.start?.day ?? today : min(lastDay(of: dose), today)
    }

    private func isOver(_ plan: CarePlanRecord) -> Bool {
        guard ["completed", "revoked"].contains(plan.status) else { return false }
        guard let end = plan.period?.end else { return true }
        return end.instant.map { $0 <= asOf.instant } ?? (end.lastDay <= asOf.day)
    }
}
