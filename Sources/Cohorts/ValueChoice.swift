import ClinicalModel
import DecisionSupport

/// One value of each person and variable (clinical section 7.5, eligibility).
struct ValueChoice {
    let settings: CohortSettings

    /// Before treatment: the closest to the visit, else the newest.
    func before(_ person: CohortPerson, _ key: AnalyteKey) -> CohortValue? {
        let values = person.values.filter { $0.key == key && $0.phase == .pre }
        guard let visit = settings.visitAgeDays else {
            return values.max { $0.day < $1.day }
        }
        return values.filter { $0.infantAgeDays != nil }.min {
            distance($0.infantAgeDays, visit) < distance($1.infantAgeDays, visit)
        }
    }

    /// After the first dose: the closest to the middle of the window.
    func after(
        _ person: CohortPerson, _ key: AnalyteKey, in followUp: CohortSettings.FollowUp
    ) -> CohortValue? {
        guard let first = person.firstDose else { return nil }
        let values = person.values.filter {
            $0.key == key && $0.phase == .post && followUp.days.contains($0.day - first)
        }
        return values.min {
            distance($0.day - first, followUp.target) < distance($1.day - first, followUp.target)
        }
    }

    private func distance(_ days: Int?, _ target: Int) -> Int { abs((days ?? .max / 2) - target) }
}

extension CohortValue {
    /// Below or above what the laboratory can measure.
    var isCensored: Bool { !value.isFinite }
}
