import ClinicalModel
import FHIRCore

extension PlanReader {
    /// One dosage of an order, on what its product says.
    func dosage(
        _ dosage: Element, _ base: PlannedActivity, _ drug: DrugFacts?, _ source: SourceReference
    ) -> PlannedActivity {
        var activity = base
        listUnread(dosage, Self.members, source)
        let patient = dosage.text(Key("patientInstruction"))
        activity.directions = dosage.text(Key("text")) ?? patient
        if dosage.text(Key("text")) != nil, let patient {
            activity.detail = [activity.detail, patient].compactMap(\.self).joined(separator: "\n")
        }
        activity.routeConcept = concept(dosage[.route])
        activity.route =
            session.route(of: dosage[.route])
            ?? activity.directions.flatMap(session.route(named:)) ?? base.route
        activity.isAsNeeded =
            dosage[Key("asNeededBoolean")]?.bool ?? (dosage[Key("asNeededCodeableConcept")] != nil)
        activity.asNeededReason = concept(dosage[Key("asNeededCodeableConcept")])
        if let timing = dosage[Key("timing")] {
            activity.timing = self.timing(timing, source.inner(".timing"))
        } else if activity.directions != nil {
            report(
                "careplan-timing-not-understood", source,
                "the directions are words alone; they are kept as written and nothing is scheduled by them"
            )
        }
        activity.dose = dose(dosage, drug, source)
        return activity
    }

    private func dose(
        _ dosage: Element, _ drug: DrugFacts?, _ source: SourceReference
    ) -> PlannedDose? {
        var dose = PlannedDose()
        if let set = first(dosage[.doseAndRate], "doseAndRate", source) {
            let inner = source.inner(".doseAndRate[0]")
            listUnread(set, Self.setMembers, inner)
            if let range = set[Key("doseRange")] {
                dose.amount = session.quantity(range[Key("low")])
                dose.amountMax = session.quantity(range[Key("high")])
            } else {
                dose.amount = session.quantity(set[.doseQuantity])
            }
            dose.rate = rate(set)
        }
        dose.maxPerPeriod = ratio(dosage[Key("maxDosePerPeriod")])
        dose.maxPerDose = session.quantity(dosage[Key("maxDosePerAdministration")])
        dose.maxPerLifetime = session.quantity(dosage[Key("maxDosePerLifetime")])
        if let drug { take(session.dose(of: dosage, drug), &dose, drug, source) }
        return dose == PlannedDose() ? nil : dose
    }

    private func rate(_ set: Element) -> PlannedDose.Rate? {
        if let ratio = ratio(set[Key("rateRatio")]) { return ratio }
        if let range = set[Key("rateRange")] {
            return PlannedDose.Rate(
                amount: session.quantity(range[Key("low")]),
                amountMax: session.quantity(range[Key("high")]))
        }
        return session.quantity(set[Key("rateQuantity")]).map { PlannedDose.Rate(amount: $0) }
    }

    private func ratio(_ element: Element?) -> PlannedDose.Rate? {
        guard let element, element.isObject else { return nil }
        let rate = PlannedDose.Rate(
            amount: session.quantity(element[Key("numerator")]),
            per: session.quantity(element[Key("denominator")]))
        return rate.amount == nil && rate.per == nil ? nil : rate
    }

    private static let members: Set<String> = [
        "sequence", "text", "patientInstruction", "timing", "asNeededBoolean",
        "asNeededCodeableConcept", "route", "doseAndRate", "maxDosePerPeriod",
        "maxDosePerAdministration", "maxDosePerLifetime",
    ]
    private static let setMembers: Set<String> = [
        "doseRange", "doseQuantity", "rateRatio", "rateRange", "rateQuantity",
    ]
}
