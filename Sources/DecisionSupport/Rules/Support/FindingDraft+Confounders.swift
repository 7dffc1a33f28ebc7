import ClinicalModel

/// What else may explain a value: said in words, never a reason to be silent.
extension FindingDraft {
    /// Names renal impairment and folate deficiency where they may raise the metabolites.
    mutating func sayConfounders(of person: Assessment) {
        let renal = person.raisedMetabolites.flatMap(person.renalEvidence)
        let folate = person.raisedMetabolites.flatMap(person.folateEvidence)
        if !renal.isEmpty {
            say("Renal impairment can raise MMA and homocysteine in serum; urinary MMA tells more.")
            support(renal)
        }
        if !folate.isEmpty {
            say("Folate deficiency can raise homocysteine.")
            support(folate)
        }
    }

    /// A holotranscobalamin above the indeterminate range beside a low total.
    mutating func sayHaptocorrin(of person: Assessment) {
        guard let active = person.last(.holotc),
            person.test(active, .above, "P-HTC-BORDER").isYes
        else { return }
        say("Holotranscobalamin is not low: consider haptocorrin deficiency.")
        evidence.append(person.evidence(of: active, role: .against, limit: "P-HTC-BORDER"))
        use("P-HTC-BORDER")
    }

    /// The class hangs on the unit (R46): the more deficient reading was kept.
    mutating func sayUnitDoubt(of person: Assessment) {
        guard person.b12ClassDependsOnUnit else { return }
        say("Class depends on unit; confirm with laboratory.")
    }
}

extension Assessment {
    /// Raised metabolites that neither kidneys nor folate explain (4.H).
    var unconfoundedMetabolites: [UsableResult] {
        if raisedMetabolites.contains(where: { $0.key == .umma }) { return raisedMetabolites }
        return raisedMetabolites.filter { !confren(at: $0).isYes && !conffol(at: $0).isYes }
    }
}
