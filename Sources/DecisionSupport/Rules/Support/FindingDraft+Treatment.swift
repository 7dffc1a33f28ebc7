import ClinicalModel

extension FindingDraft {
    /// What to do next; with treatment under way its follow-up, never a reason to stop it.
    mutating func recommend(
        _ untreated: String, underTreatment followUp: String, of person: Assessment
    ) {
        guard let t0 = person.t0 else {
            recommendation = untreated
            return
        }
        recommendation = "\(Self.treatment(t0, of: person)) \(followUp)"
    }

    private static func treatment(_ t0: FirstDose, of person: Assessment) -> String {
        let name = person.role == .mother ? "Treatment of the mother" : "Treatment"
        let date = t0.time.instant?.day.description ?? t0.time.description
        return t0.isOnlyOrdered
            ? "\(name) is ordered since \(date), not documented as given: make sure it is given now."
            : "\(name) is documented since \(date); continue by the local protocol."
    }
}
