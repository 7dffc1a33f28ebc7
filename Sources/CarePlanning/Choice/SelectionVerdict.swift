import ClinicalModel
import DecisionSupport

/// Whether one row of the choice fits one person, and why.
struct SelectionVerdict {
    let fits: Bool
    /// "RF (red-flag signs)", in a sentence that says that it fits.
    let because: String
    /// One sentence that says why it does not.
    let whyNot: String
    /// What is not known and was taken for not so.
    let notes: [String]

    init(
        _ selection: ProtocolSelection, of owner: TreatmentProtocol, _ facts: ScreeningFacts,
        ageDays: Int?
    ) {
        var failing: [String] = []
        var unknown: [String] = []
        for condition in selection.conditions {
            let isNegated = condition.hasPrefix("!")
            let name = isNegated ? String(condition.dropFirst()) : condition
            let truth = facts.truth(of: name)
            let words = Self.words(name)
            switch (isNegated, truth.isYes) {
            case (true, true): failing.append("\(words) holds")
            case (false, false):
                failing.append(Self.words(ofFailing: words, truth))
            case (true, false): if !truth.isNo { unknown.append(words) }
            case (false, true): break
            }
        }
        if !selection.anyOf.isEmpty, !selection.anyOf.contains(where: { facts.truth(of: $0).isYes })
        {
            failing.append("none of \(selection.anyOf.joined(separator: ", ")) has fired")
        }
        if let limit = owner.ageLimit, let ageDays, ageDays >= limit.daysAtMost {
            failing.append("it is for an age under \(limit.value) \(limit.unit.rawValue)")
        }
        fits = failing.isEmpty
        because = selection.conditions.map { condition in
            condition.hasPrefix("!")
                ? "not \(Self.words(String(condition.dropFirst())))" : Self.words(condition)
        }.joined(separator: ", ")
        whyNot = failing.isEmpty ? "" : failing.joined(separator: "; ").sentence
        notes = unknown.map { "\($0) is not known; the choice takes it for absent." }
    }

    private static func words(ofFailing words: String, _ truth: Truth) -> String {
        switch truth {
        case .unknown(let missing) where !missing.isEmpty:
            "\(words) cannot be told (missing: \(missing.joined(separator: ", ")))"
        case .unknown: "\(words) cannot be told"
        case .indeterminate: "\(words) cannot be told (a value is given as a limit)"
        case .yes, .no: "\(words) does not hold"
        }
    }

    /// A rule by its number, a predicate by its name and what that means.
    private static func words(_ name: String) -> String {
        guard let predicate = ProtocolPredicate(rawValue: name) else { return name }
        return predicate.meaning.map { "\(name) (\($0))" } ?? name
    }
}

extension PlannedTiming.Span {
    /// Days of a length of time, a month as 30.4375 d.
    fileprivate var daysAtMost: Int {
        let days: Exact? =
            switch unit {
            case .day: value
            case .week: value.multiplied(by: 7)
            case .month: value.multiplied(by: Exact(numerator: 487, denominator: 16) ?? 30)
            case .year: value.multiplied(by: Exact(numerator: 1461, denominator: 4) ?? 365)
            case .second, .minute, .hour: nil
            }
        guard let days else { return .max }
        return Int(days.approximate.rounded(.up))
    }
}

extension String {
    /// With a capital and a full stop.
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}

extension ProtocolPredicate {
    /// What the short name stands for; nil where it says that itself.
    var meaning: String? {
        switch self {
        case .redFlags: "red-flag signs"
        case .neurologicalSigns: "neurological signs"
        case .generalSigns: "general signs"
        case .severe: "severely low vitamin B12"
        case .low: "low vitamin B12"
        case .borderline: "borderline vitamin B12"
        case .adequate: "vitamin B12 not low"
        case .homocysteineRaised: "homocysteine raised"
        case .methylmalonateRaised: "methylmalonic acid raised"
        case .metaboliteRaised: "a metabolite raised"
        case .bothMetabolitesRaised: "homocysteine and methylmalonic acid raised"
        case .homocysteineSuboptimal: "homocysteine above P-HCY-SUB"
        case .anaemia: "anaemia"
        case .macrocytosis: "macrocytosis"
        case .exclusivelyBreastfed: "exclusively breastfed"
        case .breastfed: "breastfed"
        case .infantSupplemented: "the infant is supplemented"
        case .motherAtRisk: "mother at risk"
        case .motherSupplemented: "mother supplemented"
        case .restrictedDiet: "vegan or vegetarian"
        case .treated: "treated"
        case .neutropenia, .motorDelay, .feedingDifficulty, .malabsorption, .lactation,
            .pregnantOrBreastfeeding:
            nil
        }
    }
}
