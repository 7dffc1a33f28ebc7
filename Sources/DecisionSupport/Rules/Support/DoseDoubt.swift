import ClinicalModel

/// What makes the amount of a dose of vitamin B12 hard to believe (R43).
enum DoseDoubt: Equatable {
    /// Hydroxocobalamin packed or dosed as against cyanide.
    case antidote
    /// In grams, whatever the number.
    case grams
    /// A number without a unit.
    case noUnit
    /// Above the parameter.
    case tooMuch(String)
    /// Below the parameter.
    case tooLittle(String)
    /// Too little only if it is injected, which nobody says.
    case routeOpen

    /// The parameter it was held against.
    var parameter: String? {
        switch self {
        case .tooMuch(let name), .tooLittle(let name): name
        case .antidote, .grams, .noUnit, .routeOpen: nil
        }
    }
}

extension Assessment {
    /// Doses of vitamin B12 that were given, and those that are ordered or planned, started or not.
    var judgedDoses: [MedicationRecord] {
        let recorded = record.medications.filter { dose in
            guard dose.substance.isVitaminB12 else { return false }
            guard dose.kind == .request else {
                return dose.countsAsTaken && dose.start?.isKnown(at: asOf) ?? true
            }
            return Self.waiting.contains(dose.status)
        }
        let known = Set(recorded.map(\.source.reference))
        let planned = record.carePlans.filter { Self.waiting.contains($0.status) }
            .flatMap(\.activities).filter { !$0.isProhibited && $0.isWaiting }
            .compactMap(\.medication)
            .filter { $0.substance.isVitaminB12 && !known.contains($0.source.reference) }
        return recorded + planned
    }

    private static let waiting: Set<String> = ["active", "draft"]

    /// Everything that is wrong with the amount, the gravest first.
    func doubts(about dose: MedicationRecord) -> [DoseDoubt] {
        var doubts: [DoseDoubt] = []
        if dose.isAntidote { doubts.append(.antidote) }
        if isInGrams(dose) { doubts.append(.grams) }
        if isWithoutUnit(dose) { doubts.append(.noUnit) }
        return doubts + limitDoubts(about: dose)
    }

    /// Of a range both ends count.
    private func limitDoubts(about dose: MedicationRecord) -> [DoseDoubt] {
        guard let most = dose.amountMicrograms else { return [] }
        if most > parameter("P-DOSE-ANY-MAX").value { return [.tooMuch("P-DOSE-ANY-MAX")] }
        guard role == .infant else { return [] }
        guard let route = dose.route else { return doubtsOfAnyRoute(dose, most) }
        let limit = route.isParenteral ? "P-DOSE-PAR-MAX" : "P-DOSE-PO-MAX"
        if most > parameter(limit).value {
            return !route.isParenteral && isTreatedAsInbornError ? [] : [.tooMuch(limit)]
        }
        guard route.isParenteral, isTooLittle(dose, most) else { return [] }
        return [.tooLittle("P-DOSE-PAR-MIN")]
    }

    /// Too much by whatever way; too little only if it is injected.
    private func doubtsOfAnyRoute(_ dose: MedicationRecord, _ most: Exact) -> [DoseDoubt] {
        let highest = max(parameter("P-DOSE-PAR-MAX").value, parameter("P-DOSE-PO-MAX").value)
        if most > highest { return isTreatedAsInbornError ? [] : [.tooMuch("P-DOSE-PO-MAX")] }
        return isTooLittle(dose, most) ? [.routeOpen] : []
    }

    private func isTooLittle(_ dose: MedicationRecord, _ most: Exact) -> Bool {
        (dose.leastMicrograms ?? most) < parameter("P-DOSE-PAR-MIN").value
    }

    /// A plan for an inborn error gives far more by mouth; such protocols are never proposed.
    private var isTreatedAsInbornError: Bool {
        recordedProtocols.contains { !$0.scheme.isProposable }
    }

    private func isInGrams(_ dose: MedicationRecord) -> Bool {
        guard let written = dose.dose, written.unitText != nil,
            case .known(let unit) = knowledge.resolveUnit(
                text: written.unit, code: written.unitCode, for: .dose)
        else { return false }
        return unit.code == "g"
    }

    private func isWithoutUnit(_ dose: MedicationRecord) -> Bool {
        guard dose.amountMicrograms == nil else { return false }
        if let written = dose.dose { return written.number != nil && written.unitText == nil }
        return dose.directions.map(isBareNumber) ?? false
    }

    /// A number with nothing behind it but the way it is given: "1000", "1000 IM".
    private func isBareNumber(_ text: String) -> Bool {
        let words = text.split { $0.isWhitespace || "();:".contains($0) }
        guard let first = words.first, first.contains(where: \.isNumber),
            first.allSatisfy({ $0.isNumber || ".,".contains($0) })
        else { return false }
        guard let second = words.dropFirst().first else { return true }
        return knowledge.concepts.concept(.routes, name: String(second)) != nil
    }
}

extension CarePlanRecord.Activity {
    /// Neither over nor given up; an order as long as it is active or a draft.
    fileprivate var isWaiting: Bool {
        let over = ["completed", "cancelled", "stopped", "on-hold", "entered-in-error"]
        return !over.contains(medication?.status ?? status ?? "")
    }
}
