import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// An AllergyIntolerance to a form of vitamin B12 or to cobalt; every other is passed over.
    func readAllergy(_ number: Int) {
        let allergy = resources.entries[number].element
        guard let allergen = allergen(of: allergy), isUsable(number),
            !hasStatus(allergy[.verificationStatus], "entered-in-error"),
            let person = patient(of: allergy[.patient], from: number)
        else { return }
        let source = resources.source(number)
        let onset =
            time(allergy[.onsetDateTime], in: source)
            ?? period(allergy[.onsetPeriod], in: source)?.start
            ?? time(atAge: allergy[.onsetAge], person)
        records[person.index].allergies.append(
            AllergyRecord(
                allergen: allergen, source: source, onset: onset,
                recorded: time(allergy[.recordedDate], in: source),
                isClinicallyActive: isActive(allergy[.clinicalStatus]),
                isRefuted: hasStatus(allergy[.verificationStatus], "refuted")))
    }

    func allergen(of allergy: Element) -> AllergyRecord.Allergen? {
        if let code = allergy[.code], let found = allergen(code) { return found }
        return allergy[.reaction].items.lazy.compactMap { reaction in
            reaction[.substance].flatMap { self.allergen($0) }
        }.first
    }

    private func allergen(_ concept: Element) -> AllergyRecord.Allergen? {
        if substance(of: concept)?.substance.isVitaminB12 ?? false { return .cobalamin }
        guard mayNameAllergen(concept) else { return nil }
        return concept.words.lazy.compactMap { self.allergen(named: $0) }.first
    }

    /// Whether a text begins like the name of a drug, itself or behind "Allergy to".
    private func mayNameAllergen(_ concept: Element) -> Bool {
        let start: StaticString = "llergy to "
        func mayName(_ element: Element?) -> Bool {
            guard let element else { return false }
            let text = arena.bytes(of: element)
            if tables.drugNames.mayBegin(text) { return true }
            let behind = start.utf8CodeUnitCount + 1
            guard text.count > behind, text.part(1..<text.count).starts(with: start) else {
                return false
            }
            return tables.drugNames.mayBegin(text.part(behind..<text.count))
        }
        return mayName(concept[.text]) || concept.codings.contains { mayName($0[.display]) }
    }

    /// "Cobalt", "Allergy to hydroxocobalamin".
    private func allergen(named text: String) -> AllergyRecord.Allergen? {
        var words = text.split(separator: " ")
        if words.count > 2, words[0].lowercased() == "allergy", words[1].lowercased() == "to" {
            words.removeFirst(2)
        }
        let name = words.joined(separator: " ")
        if substance(named: name)?.substance.isVitaminB12 ?? false { return .cobalamin }
        let first = words.first.map(String.init) ?? ""
        let isCobalt = knowledge.concepts.concept(.drugs, name: first)?.key == "cobalt"
        return isCobalt ? .cobalt : nil
    }
}
