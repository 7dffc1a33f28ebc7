import ClinicalModel
import FHIRSyntax

extension PlanWriting {
    /// What is given: as it was written, else a code of the substance.
    func product(of activity: PlannedActivity) -> WrittenConcept {
        if let product = activity.product { return WrittenConcept(product) }
        guard let substance = activity.substance else {
            return WrittenConcept(text: activity.title)
        }
        let meaning = ConceptMeaning(.drugs, substance.rawValue)
        return WrittenConcept(
            codings: writer.coder.plainCoding(meaning).map { [$0] } ?? [], text: substance.words)
    }

    /// A Dosage: directions in words, when, how and how much.
    func dosage(
        _ dosage: PlannedActivity, of activity: PlannedActivity, _ object: inout JSONWriter
    ) {
        if let words = dosage.directions ?? dosage.doseWords { object.text("text", words) }
        object.schedule("timing", dosage)
        object.asNeeded(dosage)
        object.concept("route", route(of: dosage))
        object.dose(dosage.dose)
    }

    private func route(of activity: PlannedActivity) -> WrittenConcept? {
        if let route = activity.routeConcept { return WrittenConcept(route) }
        // Of a plan that was read, a route without a concept is one of its words.
        guard plan.source == nil, let key = activity.route?.rawValue else { return nil }
        let meaning = ConceptMeaning(.routes, key)
        let codings = writer.coder.codings(for: [meaning], asked: [.routes])
        return WrittenConcept(codings: Array((codings ?? []).prefix(1)), text: key)
    }
}

extension PlannedActivity {
    /// Whether there is anything to say in a Dosage.
    var hasDosage: Bool {
        dose != nil || timing != nil || route != nil || routeConcept != nil || directions != nil
            || isAsNeeded || asNeededReason != nil || !(window?.isEmpty ?? true)
    }

    /// The dose in words for people, in µg and mg: "1000 µg (1 mg) intramuscular".
    var doseWords: String? {
        guard let dose, let low = dose.micrograms else { return nil }
        let high = dose.microgramsMax.flatMap { $0 == low ? nil : $0 }
        let amounts = [low] + (high.map { [$0] } ?? [])
        let micrograms = amounts.map { $0.rounded() }.joined(separator: "–")
        let milligrams = amounts.compactMap { $0.divided(by: 1000)?.rounded() }
        let words = "\(micrograms) µg (\(milligrams.joined(separator: "–")) mg)"
        return [words, route?.rawValue].compactMap(\.self).joined(separator: " ")
    }
}

extension JSONWriter {
    /// Dose, rate and limits of a Dosage.
    fileprivate mutating func dose(_ dose: PlannedDose?) {
        guard let dose else { return }
        if dose.amount != nil || dose.amountMax != nil || dose.rate != nil {
            array("doseAndRate") { array in
                array.object { object in
                    if dose.amountMax != nil {
                        object.range("doseRange", dose.amount, dose.amountMax)
                    } else {
                        object.quantity("doseQuantity", dose.amount)
                    }
                    object.rate(dose.rate)
                }
            }
        }
        ratio("maxDosePerPeriod", dose.maxPerPeriod)
        quantity("maxDosePerAdministration", dose.maxPerDose)
        quantity("maxDosePerLifetime", dose.maxPerLifetime)
    }

    private mutating func rate(_ rate: PlannedDose.Rate?) {
        guard let rate else { return }
        if rate.per != nil {
            ratio("rateRatio", rate)
        } else if rate.amountMax != nil {
            range("rateRange", rate.amount, rate.amountMax)
        } else {
            quantity("rateQuantity", rate.amount)
        }
    }

    private mutating func ratio(_ name: String, _ rate: PlannedDose.Rate?) {
        guard let rate else { return }
        object(name) { ratio in
            ratio.quantity("numerator", rate.amount)
            ratio.quantity("denominator", rate.per)
        }
    }

    mutating func range(
        _ name: String, _ low: ReportedQuantity?, _ high: ReportedQuantity?
    ) {
        object(name) { range in
            range.quantity("low", low)
            range.quantity("high", high)
        }
    }

    mutating func asNeeded(_ activity: PlannedActivity) {
        if let reason = activity.asNeededReason {
            concept("asNeededCodeableConcept", WrittenConcept(reason))
        } else if activity.isAsNeeded {
            name("asNeededBoolean")
            bool(true)
        }
    }
}
