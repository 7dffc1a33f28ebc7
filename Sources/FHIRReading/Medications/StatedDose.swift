import ClinicalModel
import FHIRCore

/// What a dosage says of one dose.
struct StatedDose {
    enum Problem {
        case ambiguousNumber
        case noMicrograms
    }

    /// As written; of a range the upper end.
    var quantity: ReportedQuantity?
    var micrograms: Exact?
    /// The low end of a range.
    var least: Exact?
    /// Where the dose itself says how often: "5 µg/d".
    var perDay: Exact?
    /// Why no micrograms can be told.
    var problem: Problem?
}

extension ReadingSession {
    /// The dose of a dosage: the first that gives micrograms; nil where no amount is stated.
    func dose(of dosage: Element, _ drug: DrugFacts) -> StatedDose? {
        let coded = codedDoses(of: dosage, drug)
        if let read = coded.first(where: { $0.micrograms != nil }) { return read }
        // "1 tablet" may be 50 µg by the text; of "2 tablets" the text may name either.
        let isOne = coded.allSatisfy { $0.quantity?.number == .one }
        let written = dosage.text(.text).flatMap { writtenDose($0) }
        guard let first = coded.first else { return written }
        if isOne, let written, written.micrograms != nil { return written }
        return first
    }

    /// The dose a plan states itself: the quantity of one, a share of the daily amount, else words.
    func dose(ofDetail detail: Element, _ drug: DrugFacts, perDay: Exact?) -> StatedDose? {
        if let single = stated(detail[.quantity], drug) { return single }
        guard var daily = stated(detail[.dailyAmount], drug) else {
            return detail.text(.description).flatMap { writtenDose($0) }
        }
        daily.perDay = perDay ?? .one
        if let perDay, perDay > .one {
            daily.micrograms = daily.micrograms?.divided(by: perDay)
        }
        return daily
    }

    private func codedDoses(of dosage: Element, _ drug: DrugFacts) -> [StatedDose] {
        let sets = Array(dosage[.doseAndRate].items)
        let doses =
            [stated(dosage[.dose], drug)]
            + sets.flatMap { [stated($0[.doseQuantity], drug), range($0[.doseRange], drug)] }
        let rates = ([dosage] + sets).flatMap {
            [
                stated($0[.rateQuantity], drug), ratio($0[.rateRatio]),
                range($0[.rateRange], drug),
            ]
        }
        return (doses + rates).compactMap { $0 }
    }

    /// A Quantity; one without a number states no amount.
    private func stated(_ element: Element?, _ drug: DrugFacts) -> StatedDose? {
        guard let written = quantity(element) else { return nil }
        guard written.text != nil else {
            return element?[.value] == nil
                ? nil : StatedDose(quantity: written, problem: .ambiguousNumber)
        }
        let read = daily(written, drug)
        let problem: StatedDose.Problem =
            drug.hasAmbiguousStrength ? .ambiguousNumber : .noMicrograms
        return StatedDose(
            quantity: written, micrograms: read?.micrograms, perDay: read?.perDay,
            problem: read == nil ? problem : nil)
    }

    /// A Range; without a low end it begins at nothing.
    private func range(_ element: Element?, _ drug: DrugFacts) -> StatedDose? {
        guard let element, element.isObject else { return nil }
        let ends = (low: quantity(element[.low]), high: quantity(element[.high]))
        guard var shown = ends.high ?? ends.low else { return nil }
        let top = ends.high.flatMap { daily(Self.with($0, unitOf: ends.low), drug) }
        let bottom =
            ends.low.map { daily(Self.with($0, unitOf: ends.high), drug) }
            ?? (micrograms: .zero, perDay: nil)
        shown = Self.with(shown, unitOf: ends.low)
        shown.text = [ends.low?.text, ends.high?.text].compactMap { $0 }.joined(separator: "-")
        guard let top, let bottom else {
            return StatedDose(quantity: shown, problem: .noMicrograms)
        }
        return StatedDose(
            quantity: shown, micrograms: max(top.micrograms, bottom.micrograms),
            least: min(top.micrograms, bottom.micrograms), perDay: top.perDay)
    }

    /// With the unit of the other end, where it has none.
    private static func with(
        _ end: ReportedQuantity, unitOf other: ReportedQuantity?
    ) -> ReportedQuantity {
        guard end.unit == nil, end.unitCode == nil, let other else { return end }
        var end = end
        end.unit = other.unit
        end.unitCode = other.unitCode
        end.unitSystem = other.unitSystem
        return end
    }

    /// A Ratio of a mass to a time.
    private func ratio(_ element: Element?) -> StatedDose? {
        guard let element, let mass = quantity(element[.numerator]) else { return nil }
        var stated = StatedDose(quantity: mass, problem: .noMicrograms)
        guard let time = quantity(element[.denominator]), mass.comparator == nil,
            let unit = TimingFrequency.days(in: time.unitCode ?? time.unit ?? ""),
            let days = (time.number ?? .one).multiplied(by: unit), days >= .one,
            let micrograms = canonical(mass, for: .dose)
        else { return stated }
        stated.micrograms = micrograms
        stated.perDay = Exact.one.divided(by: days)
        stated.problem = nil
        return stated
    }

    /// The mass of a quantity, and how often a day where its unit is one of a rate: "ug/d".
    ///
    /// A rate an hour says nothing of a dose, nor does a mass by body weight.
    private func daily(
        _ dose: ReportedQuantity, _ drug: DrugFacts
    ) -> (micrograms: Exact, perDay: Exact?)? {
        if let mass = micrograms(dose, drug) { return (mass, nil) }
        let units = [dose.unitCode, dose.unit].compactMap { $0 }
        guard dose.comparator == nil, let rate = units.first(where: { $0.contains("/") }) else {
            return nil
        }
        let parts = rate.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let days = TimingFrequency.days(in: String(parts[1])),
            days >= .one,
            let mass = canonical(
                ReportedQuantity(text: dose.text, number: dose.number, unit: String(parts[0])),
                for: .dose)
        else { return nil }
        return (mass, Exact.one.divided(by: days))
    }

    /// The amount that directions name.
    private func writtenDose(_ text: String) -> StatedDose? {
        switch DirectionsText.amount(in: text, knowledge) {
        case .none: return nil
        case .ambiguous: return StatedDose(problem: .ambiguousNumber)
        case .unreadable: return StatedDose(problem: .noMicrograms)
        case .mass(let mass):
            let written = ReportedQuantity(text: mass.text, number: mass.number, unit: mass.unit)
            guard case .days(let days) = mass.share else {
                return StatedDose(
                    quantity: written, micrograms: mass.micrograms, least: mass.least)
            }
            guard days >= .one else {
                return StatedDose(quantity: written, problem: .noMicrograms)
            }
            return StatedDose(
                quantity: written, micrograms: mass.micrograms, least: mass.least,
                perDay: Exact.one.divided(by: days))
        }
    }
}
