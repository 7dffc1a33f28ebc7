import ClinicalModel

/// How the amount of a dose is written, so that it is read as it was.
enum WrittenDose {
    case none
    case quantity(ReportedQuantity)
    /// A quantity whose unit is one of a rate: "ug/d".
    case rate(ReportedQuantity)
    case range(low: ReportedQuantity?, high: ReportedQuantity?)
    /// As it stands in the directions, or would.
    case words(String)
}

extension MedicationRecord {
    /// The form of the dose; `allowsRange` where the resource type knows ranges.
    func writtenDose(_ knowledge: Knowledge, allowsRange: Bool) -> WrittenDose {
        guard let dose, let text = dose.text else { return .none }
        if let (low, high) = Self.ends(of: text), Exact(decimalText: high) == dose.number {
            if allowsRange { return .range(low: dose.with(low), high: dose.with(high)) }
            return .words([text, dose.unitText].compactMap { $0 }.joined(separator: " "))
        }
        guard text.isJSONNumber, Exact(decimalText: text) == dose.number else {
            return .words([text, dose.unitText].compactMap { $0 }.joined(separator: " "))
        }
        if leastMicrograms != nil { return .range(low: nil, high: dose) }
        let isMass = dose.canonicalDose(knowledge) != nil
        // A mass that gives no amount was the low end of a range without a high one.
        if isMass, amountMicrograms == nil, allowsRange { return .range(low: dose, high: nil) }
        let isRate = !isMass && (dose.unitText?.contains("/") ?? false)
        return isRate && amountMicrograms != nil ? .rate(dose) : .quantity(dose)
    }

    /// The two numbers of "2-5".
    private static func ends(of text: String) -> (String, String)? {
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count == 2, parts.allSatisfy(\.isJSONNumber) else { return nil }
        return (parts[0], parts[1])
    }

    /// The strength of the product by which the dose gives its amount; nil where its unit does.
    func impliedStrength(_ knowledge: Knowledge) -> (mass: ReportedQuantity, per: ReportedQuantity)?
    {
        guard let amount = amountMicrograms, let dose, let number = dose.number, number > .zero,
            dose.comparator == nil, dose.unitText != nil, dose.canonicalDose(knowledge) == nil,
            !(dose.unitText?.contains("/") ?? false)
        else { return nil }
        // Of an amount without a finite decimal as many as its denominator says.
        let count = Exact(numerator: amount.denominator, denominator: 1) ?? .one
        let isFinite = amount.description.isJSONNumber
        let times = isFinite ? Exact.one : count
        guard let mass = amount.multiplied(by: times), let per = number.multiplied(by: times) else {
            return nil
        }
        var product = dose
        product.text = isFinite ? dose.text : per.description
        product.number = per
        return (.micrograms(mass), product)
    }
}

extension ReportedQuantity {
    /// The mass in micrograms, where the unit is one.
    func canonicalDose(_ knowledge: Knowledge) -> Exact? {
        guard let number, let analyte = knowledge.analyte(.dose),
            case .known(let known) = knowledge.resolveUnit(text: unit, code: unitCode, for: .dose)
        else { return nil }
        return analyte.canonical(number, in: known)
    }

    /// Another number of the same unit.
    fileprivate func with(_ text: String) -> ReportedQuantity {
        var copy = self
        copy.text = text
        copy.number = Exact(decimalText: text)
        return copy
    }
}
