import ClinicalModel
import FHIRCore

/// Which substance a medication record is about, and how strong its product is.
struct DrugFacts {
    var substance: Substance
    var isAntidote: Bool
    /// The Medication or CodeableConcept that says so.
    var strengths: [ProductStrength]
    /// Where the product's name tells it.
    var route: DoseRoute?
    /// The product's name has a strength whose number has two readings.
    var hasAmbiguousStrength = false
    /// An ingredient or the product's name says so; false where nobody says.
    var containsBenzylAlcohol = false
}

/// Micrograms of the substance in an amount of the product: 1 mg in 1 mL, 50 µg in a tablet.
struct ProductStrength: Equatable {
    var micrograms: Exact
    /// The amount of product, and its unit as folded text; empty for one piece.
    var amount: Exact
    var unit: String
}

extension ReadingSession {
    /// The first drug of a medication record; nil where it is none the rules speak of.
    func drug(of number: Int) -> DrugFacts? { drugs(of: number).first }

    /// The drugs of a medication record: each substance of its product the rules speak of.
    func drugs(of number: Int) -> [DrugFacts] {
        let element = resources.entries[number].element
        if let concept = element[.medicationCodeableConcept] {
            return drug(of: concept, medication: nil, from: number).map { [$0] } ?? []
        }
        return element[.medicationReference].map { drugs(ofReference: $0, from: number) } ?? []
    }

    /// The drug a Reference leads to, else the one its display names.
    func drug(ofReference reference: Element, from number: Int) -> DrugFacts? {
        drugs(ofReference: reference, from: number).first
    }

    func drugs(ofReference reference: Element, from number: Int) -> [DrugFacts] {
        if let target = resolve(reference, from: number).resource,
            resources.entries[target].kind == .medication
        {
            let found = drugs(ofMedication: target)
            if !found.isEmpty { return found }
        }
        return drug(ofDisplay: reference).map { [$0] } ?? []
    }

    private func drug(ofDisplay reference: Element) -> DrugFacts? {
        guard let display = reference[.display],
            tables.drugNames.mayHold(arena.bytes(of: display)), let text = display.string,
            let match = substance(in: text)
        else { return nil }
        return DrugFacts(
            substance: match.substance, isAntidote: match.isAntidote,
            strengths: StrengthText.strengths(in: text, knowledge),
            hasAmbiguousStrength: StrengthText.isAmbiguous(text, knowledge),
            containsBenzylAlcohol: namesBenzylAlcohol(text))
    }

    /// The drugs of a Medication: by its code, and by its ingredients.
    func drugs(ofMedication number: Int) -> [DrugFacts] {
        let medication = resources.entries[number].element
        let coded = medication[.code].flatMap {
            drug(of: $0, medication: medication, from: number)
        }
        let others = drugs(ofIngredients: medication, from: number).filter { other in
            !(coded.map { $0.substance.isSame(as: other.substance) } ?? false)
        }
        var drugs = (coded.map { [$0] } ?? []) + others
        guard !drugs.isEmpty, holdsBenzylAlcohol(medication, from: number) else { return drugs }
        for index in drugs.indices { drugs[index].containsBenzylAlcohol = true }
        return drugs
    }

    func drug(of concept: Element, medication: Element?, from number: Int) -> DrugFacts? {
        guard let match = substance(of: concept) else { return nil }
        let words = concept.words + knownDisplays(of: concept)
        let written = words.flatMap { StrengthText.strengths(in: $0, knowledge) }
        let listed = medication.map { strengths(of: match.substance, $0, from: number) } ?? []
        let all = listed + written
        return DrugFacts(
            substance: match.substance, isAntidote: match.isAntidote, strengths: all,
            hasAmbiguousStrength: all.isEmpty
                && words.contains { StrengthText.isAmbiguous($0, knowledge) },
            containsBenzylAlcohol: match.substance.isVitaminB12
                && words.contains { namesBenzylAlcohol($0) })
    }

    /// What the profiles call the product of a code: it may tell the strength.
    private func knownDisplays(of concept: Element) -> [String] {
        concepts(byCodeOf: concept, .drugs).map(\.display)
    }

    private func drugs(ofIngredients medication: Element, from number: Int) -> [DrugFacts] {
        var drugs: [DrugFacts] = []
        for ingredient in medication[.ingredient].items {
            guard let match = substance(ofIngredient: ingredient, from: number) else { continue }
            let listed = strength(of: ingredient).map { [$0] } ?? []
            if let same = drugs.firstIndex(where: { $0.substance == match.substance }) {
                drugs[same].strengths += listed
            } else {
                drugs.append(
                    DrugFacts(
                        substance: match.substance, isAntidote: match.isAntidote,
                        strengths: listed))
            }
        }
        return drugs
    }

    /// By its concept, else by the code of the Substance or Medication it refers to.
    private func substance(
        ofIngredient ingredient: Element, from number: Int
    ) -> (substance: Substance, isAntidote: Bool)? {
        if let concept = ingredient[.itemCodeableConcept] { return substance(of: concept) }
        guard let reference = ingredient[.itemReference] else { return nil }
        if let target = resolve(reference, from: number).resource,
            let code = resources.entries[target].element[.code],
            let found = substance(of: code)
        {
            return found
        }
        return drug(ofDisplay: reference).map { ($0.substance, $0.isAntidote) }
    }

    /// Strengths of the ingredients that are the drug; of a single ingredient whatever its code.
    private func strengths(
        of substance: Substance, _ medication: Element, from number: Int
    ) -> [ProductStrength] {
        let ingredients = Array(medication[.ingredient].items)
        let known = ingredients.map { self.substance(ofIngredient: $0, from: number)?.substance }
        if ingredients.count == 1, known.first == .some(nil) {
            return ingredients.compactMap(strength)
        }
        return zip(ingredients, known).compactMap { ingredient, other in
            (other?.isSame(as: substance) ?? false) ? strength(of: ingredient) : nil
        }
    }

    private func strength(of ingredient: Element) -> ProductStrength? {
        guard let ratio = ingredient[.strength], let mass = quantity(ratio[.numerator]),
            let micrograms = canonical(mass, for: .dose)
        else { return nil }
        let product = quantity(ratio[.denominator])
        return ProductStrength(
            micrograms: micrograms, amount: product?.number ?? .one,
            unit: product?.unitCode ?? product?.unit ?? "")
    }
}

extension Substance {
    /// The same drug for the rules: every form of vitamin B12 is vitamin B12.
    func isSame(as other: Substance) -> Bool {
        self == other || (isVitaminB12 && other.isVitaminB12)
    }
}
