import ClinicalModel
import FHIRCore

/// Observations that stand in nearly every chart: asked only of those whom they can concern.
extension ReadingSession {
    /// Whether the subject was an infant when the Observation was made; nothing is reported.
    func isOfInfant(_ number: Int) -> Bool {
        let element = resources.entries[number].element
        let effective = element[.effectiveDateTime] ?? element[.effectiveInstant]
        guard let youngest = youngestBirth,
            let day = time(effective ?? element[.effectivePeriod]?[.start])?.day,
            day - youngest <= tables.infantDays, let person = subjectInDocument(number),
            let birth = records[person.index].person.birthDay
        else { return false }
        return (0...tables.infantDays).contains(day - birth)
    }

    /// Whether the subject is the mother of an infant of the document.
    func isOfMother(_ number: Int) -> Bool {
        guard !dyads.isEmpty, let person = subjectInDocument(number) else { return false }
        return mothers.contains(person)
    }

    private func subjectInDocument(_ number: Int) -> PersonID? {
        resolve(resources.entries[number].element[.subject], from: number).resource
            .flatMap(knownPerson)
    }

    /// LOINC 72166-2: smoking, where the answer says so in words the profiles know.
    func readSmoking(_ element: Element, _ facts: ObservationFacts, _ source: SourceReference) {
        if let boolean = element[.valueBoolean]?.bool {
            return addState("smoking", facts, source, isRefuted: !boolean)
        }
        let words =
            (element[.valueCodeableConcept]?.words ?? [])
            + [element.text(.valueString)].compactMap { $0 }
        let isSmoker = words.contains { word in
            let name = word.prefix { $0 != "(" }
            return knowledge.concepts.concept(.exposures, name: String(name))?.key == "smoking"
        }
        if isSmoker { addState("smoking", facts, source) }
    }
}
