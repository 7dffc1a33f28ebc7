import ClinicalModel

extension PatientRecord {
    /// Only what is known at T: a record that begins later is invisible.
    func known(at asOf: AsOf) -> PatientRecord {
        var copy = self
        copy.results.keep { $0.time?.isKnown(at: asOf) ?? false }
        copy.signs.keep { $0.isKnown(at: asOf) }
        copy.milestones.keep { $0.time?.isKnown(at: asOf) ?? false }
        copy.conditions.keep { $0.known?.isKnown(at: asOf) ?? true }
        copy.observations.keep { $0.known?.isKnown(at: asOf) ?? true }
        copy.feeding.keep { $0.period.start?.isKnown(at: asOf) ?? true }
        copy.diets.keep { $0.period.start?.isKnown(at: asOf) ?? true }
        copy.medications.keep { ($0.recorded ?? $0.start)?.isKnown(at: asOf) ?? true }
        copy.orders.keep { $0.time?.isKnown(at: asOf) ?? true }
        copy.overrides.keep { $0.holds(at: asOf) }
        copy.procedures.keep { $0.period.start?.isKnown(at: asOf) ?? true }
        copy.newbornScreenings.keep { $0.time?.isKnown(at: asOf) ?? true }
        copy.allergies.keep { $0.known?.isKnown(at: asOf) ?? true }
        copy.carePlans.keep { $0.known?.isKnown(at: asOf) ?? true }
        return copy
    }
}

extension SignRecord {
    /// Known from its record date, else its onset; a sign without either cannot be placed.
    fileprivate func isKnown(at asOf: AsOf) -> Bool {
        guard let time = recorded ?? onset else { return false }
        return time.isKnown(at: asOf)
    }
}

extension OverrideRecord {
    /// Whether it was said by T and has not run out.
    fileprivate func holds(at asOf: AsOf) -> Bool {
        guard time?.isKnown(at: asOf) ?? true else { return false }
        return end.map { asOf.day <= $0.lastDay } ?? true
    }
}

extension Array {
    /// Leaves out what does not hold; touches nothing where all do.
    fileprivate mutating func keep(_ holds: (Element) -> Bool) {
        guard !allSatisfy(holds) else { return }
        self = filter(holds)
    }
}
