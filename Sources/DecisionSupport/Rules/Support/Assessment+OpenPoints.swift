import ClinicalModel

/// What is still open when recovery is documented (R58).
extension Assessment {
    /// In words: neutrophils, development score, imaging, the mother, the end of treatment.
    var openPoints: [String] {
        let points: [(words: String, isSettled: Bool)] = [
            ("neutrophils", areNeutrophilsWithinLimit),
            // No document tells a score in a form that is read: only a milestone or a status.
            ("development score", false),
            ("imaging", hasLateImaging),
            ("treatment of the mother", isMotherSettled),
            ("date of the end of treatment", isEndSettled),
        ]
        return points.filter { !$0.isSettled }.map(\.words)
    }

    /// The milestones and statements of development from the first day of recovery on.
    var lateDevelopment: [Evidence] {
        let milestones = record.milestones.filter { isLate($0.time) }
        let statements = developmentRecords.filter { isLate($0.known) }
        return milestones.map { evidence(of: $0, role: .supports) }
            + statements.map { evidence(of: $0, role: .supports) }
    }

    private var areNeutrophilsWithinLimit: Bool {
        lateResults(.anc).last.map(isCountWithinLimit) ?? false
    }

    private var hasLateImaging: Bool {
        record.observations.contains {
            ConceptGroups.headImaging.contains($0.key) && isLate($0.known)
        }
    }

    /// Treated, with a supplement, or not deficient.
    private var isMotherSettled: Bool {
        guard let mother else { return false }
        return mother.tx || mother.suppm.isYes || mother.maternalDeficiency.isNo
    }

    /// The course is over, or a plan or an order says when it ends.
    private var isEndSettled: Bool {
        isCourseEnded || decidedPlans.contains { $0.period?.end != nil }
            || b12Orders.contains { $0.status == "active" && $0.end != nil }
    }

    private func isLate(_ time: FuzzyTime?) -> Bool {
        guard let time, let from = recoveryDay else { return false }
        return time.day >= from
    }
}
