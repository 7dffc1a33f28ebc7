import ClinicalModel
import FHIRSyntax

/// What a medication record is about: a code, or a contained Medication with strengths.
struct WrittenProduct {
    struct Ingredient {
        var code: WrittenConcept
        var mass: ReportedQuantity?
        var per: ReportedQuantity?
    }

    var ingredients: [Ingredient] = []
    /// What preserves it, where the records name it.
    var preservative: WrittenConcept?

    /// Whether a code alone does not say it.
    var isContained: Bool {
        ingredients.count > 1 || preservative != nil || ingredients.contains { $0.mass != nil }
    }
}

/// One dosage of a medication record.
struct WrittenDosage {
    var record: MedicationRecord
    var dose: WrittenDose
    var route: WrittenConcept?
}

extension JSONWriter {
    mutating func contained(_ product: WrittenProduct) {
        guard product.isContained else { return }
        array("contained") { array in
            array.object { medication in
                medication.member("resourceType", "Medication")
                medication.member("id", "medication")
                medication.array("ingredient") { ingredients in
                    for ingredient in product.ingredients { ingredients.ingredient(ingredient) }
                    guard let preservative = product.preservative else { return }
                    ingredients.object { $0.concept("itemCodeableConcept", preservative) }
                }
            }
        }
    }

    private mutating func ingredient(_ ingredient: WrittenProduct.Ingredient) {
        object { object in
            object.concept("itemCodeableConcept", ingredient.code)
            guard let mass = ingredient.mass, let per = ingredient.per else { return }
            object.object("strength") { strength in
                strength.quantity("numerator", mass)
                strength.quantity("denominator", per)
            }
        }
    }

    mutating func statusReason(of record: MedicationRecord) {
        guard let reason = record.statusReason else { return }
        let concept = WrittenConcept(text: reason)
        switch record.kind {
        case .request: self.concept("statusReason", concept)
        case .dispense: self.concept("statusReasonCodeableConcept", concept)
        case .administration, .statement:
            array("statusReason") { $0.object { $0.members(of: concept) } }
        }
    }

    mutating func medicationTimes(of record: MedicationRecord) {
        let when = Period(start: record.start, end: record.end, isSingleDate: record.end == nil)
        switch record.kind {
        case .administration where when.isEmpty: absent("effectiveDateTime")
        case .administration: span("effective", when.asStretch)
        case .statement:
            span("effective", when.asStretch)
            time("dateAsserted", record.recorded)
        case .request: time("authoredOn", record.recorded)
        case .dispense: break
        }
    }

    mutating func dispenseTimes(of record: MedicationRecord) {
        if let start = record.start, let end = record.end {
            quantity("daysSupply", .days(end.day - start.day + 1))
        }
        time("whenPrepared", record.recorded)
        time("whenHandedOver", record.start)
    }

    mutating func dosages(
        _ dosages: [WrittenDosage?], of record: MedicationRecord,
        _ planned: CarePlanRecord.Activity?
    ) {
        if record.kind == .administration {
            guard let dosage = dosages.first ?? nil else { return }
            return object("dosage") { $0.administered(dosage) }
        }
        let hasTimes = record.kind == .request && record.needsBounds
        let known = dosages.compactMap { $0 }
        guard !known.isEmpty || hasTimes else { return }
        array(record.kind == .statement ? "dosage" : "dosageInstruction") { array in
            if known.isEmpty {
                let bare = WrittenDosage(record: record, dose: .none)
                return array.object { $0.instructed(bare, planned) }
            }
            for dosage in known { array.object { $0.instructed(dosage, planned) } }
        }
    }

    /// The dosage of a MedicationAdministration, which must state a dose or a rate.
    private mutating func administered(_ dosage: WrittenDosage) {
        var text = dosage.record.directions
        if case .words(let words) = dosage.dose, text == nil { text = words }
        if let text { self.text("text", text) }
        concept("route", dosage.route)
        switch dosage.dose {
        case .quantity(let quantity): self.quantity("dose", quantity)
        case .rate(let rate): quantity("rateQuantity", rate)
        case .none, .range, .words: object("dose") { $0.absentReason() }
        }
    }

    private mutating func instructed(
        _ dosage: WrittenDosage, _ planned: CarePlanRecord.Activity?
    ) {
        var text = dosage.record.directions
        if case .words(let words) = dosage.dose, text == nil { text = words }
        if let text { self.text("text", text) }
        instructedTiming(dosage.record, planned)
        concept("route", dosage.route)
        switch dosage.dose {
        case .none, .words: break
        case .quantity(let quantity): doseAndRate { $0.quantity("doseQuantity", quantity) }
        case .rate(let rate): doseAndRate { $0.quantity("rateQuantity", rate) }
        case .range(let low, let high):
            doseAndRate { set in
                set.object("doseRange") { range in
                    range.quantity("low", low)
                    range.quantity("high", high)
                }
            }
        }
    }

    private mutating func doseAndRate(_ body: (inout JSONWriter) -> Void) {
        array("doseAndRate") { $0.object(body) }
    }

    private mutating func instructedTiming(
        _ record: MedicationRecord, _ planned: CarePlanRecord.Activity?
    ) {
        // A rate that only the words tell is not written as a schedule of its own.
        let isWorded = planned != nil && planned?.dosesPerDay == nil
        let rate = isWorded ? nil : record.dosesPerDay
        guard record.kind == .request, record.needsBounds || planned?.period != nil else {
            return timing("timing", perDay: rate, text: record.scheduleText)
        }
        if let planned {
            if let period = planned.period {
                return timing("timing", bounds: period, perDay: rate, text: record.scheduleText)
            }
            let isMoved = !isWrittenAlike(record.start, record.recorded)
            let days = record.start.flatMap { start in record.end.map { $0.day - start.day } }
            return timing(
                "timing", event: isMoved ? record.start : nil, days: days, perDay: rate,
                text: record.scheduleText)
        }
        let bounds = Period(start: record.start, end: record.end)
        timing("timing", bounds: bounds, perDay: rate, text: record.scheduleText)
    }
}

extension MedicationRecord {
    /// Whether an order covers another time than from the day it was written on.
    fileprivate var needsBounds: Bool {
        end != nil || !isWrittenAlike(start, recorded)
    }
}

extension Period {
    /// With both ends a Period, never a schedule of two dates.
    fileprivate var asStretch: Period { Period(start: start, end: end, isSingleDate: end == nil) }
}
