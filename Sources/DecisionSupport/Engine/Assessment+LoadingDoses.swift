package import ClinicalModel

/// What was injected in the first days of treatment, and what the recorded plan had due then (R42).
package struct LoadingDoses: Sendable {
    /// Micrograms that the recorded plan had due; nil where none of it can be told.
    package let due: Exact?
    /// Micrograms that are documented as injected; nil where an amount is missing.
    package let given: Exact?
    /// The doses behind `given`.
    package let doses: [MedicationRecord]
    /// The orders behind `due`.
    package let orders: [MedicationRecord]
}

extension Assessment {
    /// The calendar days of therapy days 1 to `P-LOAD-DAYS`.
    package var loadingDays: ClosedRange<Day>? {
        guard let first = t0?.time.day else { return nil }
        return first...(first + (number("P-LOAD-DAYS") - 1))
    }

    /// The loading days are over.
    package var isLoadingOver: Bool {
        (therapyDay(.instant(asOf.instant)) ?? 0) > number("P-LOAD-DAYS")
    }

    /// Vitamin B12 that was given, or counts as given, on the loading days.
    package var loadingRecords: [MedicationRecord] {
        guard let days = loadingDays else { return [] }
        return b12Records.filter { record in
            guard let start = record.start else { return false }
            if record.isSingle { return isOnLoadingDay(start) }
            return start.day <= days.upperBound
                && record.lastDay(until: asOf.day) >= days.lowerBound
        }
    }

    package var loadingDoses: LoadingDoses? {
        guard let days = loadingDays else { return nil }
        let planned = plannedInjections(days)
        let documented = loadingRecords.filter { $0.kind != .request }
        let injected = documented.filter { $0.route?.isParenteral ?? false }
        // What was given nobody knows how may have been injected.
        let isOpen = documented.contains { $0.route == nil }
        // A statement repeats what was given.
        let first = injected.map(\.kind).min()
        let doses = injected.filter { $0.kind == first }
        return LoadingDoses(
            due: Self.sum(planned.map { $0.due(on: days) }),
            given: isOpen
                ? nil : doses.isEmpty ? .zero : Self.sum(doses.map { $0.given(on: days) }),
            doses: doses, orders: planned)
    }

    /// Therapy days count in hours; a date alone is its day.
    private func isOnLoadingDay(_ time: FuzzyTime) -> Bool {
        guard let day = therapyDay(time) else { return false }
        return day >= 1 && day <= number("P-LOAD-DAYS")
    }

    /// Injections of the plan, else of the orders; of several plans those of the one with least.
    private func plannedInjections(_ days: ClosedRange<Day>) -> [MedicationRecord] {
        let plans = treatmentPlans
        guard plans.isEmpty else {
            let injections = plans.map { plan in
                plan.vitaminB12.compactMap(\.medication).filter { $0.isPlannedInjection }
                    .filter { $0.count(on: days) > .zero }
            }
            return injections.filter { !$0.isEmpty }
                .min { total($0, days) < total($1, days) } ?? []
        }
        return record.medications.filter { order in
            order.kind == .request && order.substance.isVitaminB12 && !order.isAntidote
                && order.countsAsTaken && order.isPlannedInjection
                && order.count(on: days) > .zero
        }
    }

    private func total(_ orders: [MedicationRecord], _ days: ClosedRange<Day>) -> Exact {
        Self.sum(orders.map { $0.due(on: days) }) ?? .zero
    }

    /// Nil where nothing is to be added, or an amount is missing.
    private static func sum(_ amounts: [Exact?]) -> Exact? {
        guard !amounts.isEmpty else { return nil }
        return amounts.reduce(.some(.zero)) { sum, amount in
            amount.flatMap { sum?.adding($0) }
        }
    }
}

extension MedicationRecord {
    /// One moment: an administration without a period.
    fileprivate var isSingle: Bool { kind == .administration && end == nil }

    fileprivate var isPlannedInjection: Bool {
        let never = ["cancelled", "draft", "entered-in-error"]
        return (route?.isParenteral ?? false) && !never.contains(status)
    }

    /// Micrograms that are due on these days; nil where amount or interval cannot be told.
    fileprivate func due(on days: ClosedRange<Day>) -> Exact? {
        guard !isRateUnknown else { return nil }
        return (leastMicrograms ?? amountMicrograms)?.multiplied(by: count(on: days))
    }

    fileprivate func given(on days: ClosedRange<Day>) -> Exact? {
        if isSingle { return amountMicrograms }
        return amountMicrograms?.multiplied(by: count(on: days))
    }

    /// How many doses fall on these days: the first at once, a last part of an interval too.
    fileprivate func count(on days: ClosedRange<Day>) -> Exact {
        let first = max(start?.day ?? days.lowerBound, days.lowerBound)
        let last = min(end?.lastDay ?? days.upperBound, days.upperBound)
        guard first <= last else { return .zero }
        guard let rate = leastDosesPerDay ?? dosesPerDay else {
            // Given once: on its day.
            return start.map { days.contains($0.day) } ?? true ? 1 : .zero
        }
        return Exact(last - first + 1).multiplied(by: rate)?.roundedUp ?? .zero
    }
}

extension Exact {
    fileprivate var roundedUp: Exact {
        guard !isInteger, self > .zero else { return self }
        return Exact(Int(numerator / denominator) + 1)
    }
}
