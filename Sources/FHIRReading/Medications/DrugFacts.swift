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
}

/// Micrograms of the substance in an amount of the product: 1 mg in 1 mL, 50 µg in a tablet.
struct ProductStrength: Equatable {
    var micrograms: Exact
    /// The amount of product, and its unit as folded text; empty for one piece.
    var amount: Exact
    var unit: String
}

extension ReadingSession {
    /// The drug of a medication record; nil where it is none the rules speak of.
    func drug(of number: Int) -> DrugFacts? {
        let element = resources.entries[number].element
        if let concept = element[.medicationCodeableConcept] {
            return drug(of: concept, medication: nil)
        }
        return element[.medicationReference].flatMap { drug(ofReference: $0, from: number) }
    }

    /// The drug a Reference leads to, else the one its display names.
    func drug(ofReference reference: Element, from number: Int) -> DrugFacts? {
        if let target = resolve(reference, from: number).resource,
            resources.entries[target].kind == .medication
        {
            return drug(ofMedication: target)
        }
        guard let display = reference.text(.display), let match = substance(named: display) else {
            return nil
        }
        return DrugFacts(
            substance: match.substance, isAntidote: match.isAntidote,
            strengths: StrengthText.strengths(in: display, knowledge))
    }

    /// The drug of a Medication: by its code, else by its ingredients.
    func drug(ofMedication number: Int) -> DrugFacts? {
        let medication = resources.entries[number].element
        if let code = medication[.code], let drug = drug(of: code, medication: medication) {
            return drug
        }
        return drug(ofIngredients: medication)
    }

    func drug(of concept: Element, medication: Element?) -> DrugFacts? {
        guard let match = substance(of: concept) else { return nil }
        let words = concept.words + knownDisplays(of: concept)
        let written = words.flatMap { StrengthText.strengths(in: $0, knowledge) }
        let listed = medication.map { strengths(ofIngredients: $0) } ?? []
        return DrugFacts(
            substance: match.substance, isAntidote: match.isAntidote, strengths: listed + written)
    }

    /// What the profiles call the product of a code: it may tell the strength.
    private func knownDisplays(of concept: Element) -> [String] {
        concepts(byCodeOf: concept, .drugs).map(\.display)
    }

    /// By its codes in the order of clinical 1.4, else by name.
    func substance(of concept: Element) -> (substance: Substance, isAntidote: Bool)? {
        if mayMatter(concept) {
            let found = concept.codings.compactMap(CodedText.init).flatMap { coding in
                knowledge.concepts.concepts(.drugs, system: coding.system, code: coding.code)
                    .map { (system: coding.system ?? "", key: $0.key) }
            }
            // Any coding that says antidote wins: it must never pass for a dose against deficiency.
            if let antidote = found.first(where: { $0.key == Self.antidote }) {
                return Self.substance(antidote.key)
            }
            let sorted = found.sorted { Self.rank($0.system) < Self.rank($1.system) }
            if let first = sorted.first { return Self.substance(first.key) }
        }
        guard mayName(concept, tables.drugNames) else { return nil }
        return concept.words.lazy.compactMap { self.substance(named: $0) }.first
    }

    /// By a name that begins a text: "Hydroxocobalamin 1 mg/mL injection".
    func substance(named text: String) -> (substance: Substance, isAntidote: Bool)? {
        guard text.utf8.count <= 200 else { return nil }
        if let concept = knowledge.concepts.concept(.drugs, name: text) {
            return Self.substance(concept.key)
        }
        let words = text.split { $0 == " " || $0 == "," || $0 == "(" }.prefix(3)
        for count in stride(from: words.count, to: 0, by: -1) {
            let start = words.prefix(count).joined(separator: " ")
            if let concept = knowledge.concepts.concept(.drugs, name: start) {
                return Self.substance(concept.key)
            }
        }
        return nil
    }

    private static let antidote: ConceptKey = "hydroxocobalamin-antidote"

    private static func substance(_ key: ConceptKey) -> (substance: Substance, isAntidote: Bool)? {
        if key == antidote { return (.hydroxocobalamin, true) }
        // Iron with folic acid: what matters here is the folic acid.
        if key == "iron-folate-combination" { return (.folicAcid, false) }
        return Substance(rawValue: key.rawValue).map { ($0, false) }
    }

    private static func rank(_ system: String) -> Int {
        let order = ["atc", "snomed", "rxnorm", "fdasis", "ndc"]
        return order.firstIndex { system.contains($0) } ?? order.count
    }

    private func drug(ofIngredients medication: Element) -> DrugFacts? {
        for ingredient in medication[.ingredient].items {
            guard let concept = ingredient[.itemCodeableConcept],
                let match = substance(of: concept)
            else { continue }
            return DrugFacts(
                substance: match.substance, isAntidote: match.isAntidote,
                strengths: strength(of: ingredient).map { [$0] } ?? [])
        }
        return nil
    }

    /// Strengths of the ingredients that are the drug; of a single ingredient whatever its code.
    private func strengths(ofIngredients medication: Element) -> [ProductStrength] {
        let ingredients = Array(medication[.ingredient].items)
        let known = ingredients.filter { ingredient in
            ingredient[.itemCodeableConcept].flatMap { substance(of: $0) } != nil
        }
        let used = known.isEmpty && ingredients.count == 1 ? ingredients : known
        return used.compactMap(strength)
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
