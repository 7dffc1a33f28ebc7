import ClinicalModel
import FHIRCore
import Foundation

extension ReadingSession {
    /// The person a Reference names; nil, with one issue, where nobody answers to it.
    func person(of reference: Element?, from owner: Int) -> PersonID? {
        guard let reference else { return nil }
        let text = arena.bytes(of: reference[.reference])
        if let last = lastSubject, last.text.equals(text), !text.isEmpty,
            last.owner == resources.outermost(owner) || isIndependent(text)
        {
            return last.person
        }
        let person = findPerson(reference, from: owner)
        lastSubject = (text, resources.outermost(owner), person)
        return person
    }

    /// The person of a record that matters; nil, with one issue, where it names nobody.
    func patient(of reference: Element?, from number: Int) -> PersonID? {
        guard let reference, !reference.isNull else {
            let type = resources.entries[number].kind.typeName
            report(
                "subject-missing", resources.source(number),
                "the \(type) names no subject; it is not attributed")
            return nil
        }
        return attributed(reference, from: number)
    }

    /// The person a Reference of a relevant record names; nil, with an issue, where it leads to
    /// nobody or to somebody who is neither a patient nor a known mother.
    func attributed(_ reference: Element, from number: Int) -> PersonID? {
        if let person = person(of: reference, from: number) { return person }
        switch resolve(reference, from: number) {
        // Said once for each reference.
        case .nowhere: return nil
        // A Patient that is not read has an issue of its own.
        case .resource(let target) where resources.entries[target].kind == .patient: return nil
        case .resource:
            report(
                "subject-missing", resources.source(number),
                "the subject is no Patient and no mother by MTH, NMTH or GESTM; the record is not attributed"
            )
        case .absent:
            report(
                "subject-missing", resources.source(number),
                "no one person of the document has what the subject is named by; the record is not attributed"
            )
        }
        return nil
    }

    /// Whether a reference means the same from every resource of the document.
    private func isIndependent(_ text: Bytes) -> Bool {
        text.first != UInt8(ascii: "#") && !resolver.hasContestedNames
    }

    private func findPerson(_ reference: Element, from owner: Int) -> PersonID? {
        switch resolve(reference, from: owner) {
        case .resource(let number):
            if let person = knownPerson(at: number) { return person }
            let entry = resources.entries[number]
            guard entry.isContained, entry.kind == .patient else { return nil }
            return containedPerson(number)
        case .nowhere:
            if let person = person(identifiedBy: reference) { return person }
            reportLost(reference, from: owner)
            return nil
        case .absent:
            return person(identifiedBy: reference)
        }
    }

    /// A contained Patient is the Patient with its identifier, where there is exactly one.
    private func containedPerson(_ number: Int) -> PersonID {
        let identifiers = identifiers(of: resources.entries[number].element)
        let matches = Set(identifiers.flatMap { personsByIdentifier[$0] ?? [] })
        guard let match = matches.first, matches.count == 1 else { return addPerson(number) }
        personOfResource[number] = Int32(truncatingIfNeeded: match.index)
        return match
    }

    /// The one person who carries the identifier of a Reference; twins who share it are nobody.
    private func person(identifiedBy reference: Element) -> PersonID? {
        guard let key = identifier(in: reference) ?? conditionalIdentifier(in: reference) else {
            return nil
        }
        guard let persons = personsByIdentifier[key], persons.count == 1 else { return nil }
        return persons.first
    }

    private func identifier(in reference: Element) -> BusinessIdentifier? {
        guard let identifier = reference[.identifier], let system = identifier.text(.system),
            let value = identifier.text(.value)
        else { return nil }
        return BusinessIdentifier(system: system, value: value)
    }

    /// That of a conditional reference, `Patient?identifier=system|value`.
    private func conditionalIdentifier(in reference: Element) -> BusinessIdentifier? {
        let start: StaticString = "Patient?identifier="
        let text = arena.bytes(of: reference[.reference])
        guard text.starts(with: start) else { return nil }
        let query = text.part(start.utf8CodeUnitCount..<text.count).text
        let parts = (query.removingPercentEncoding ?? query).split(
            separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        return BusinessIdentifier(system: String(parts[0]), value: String(parts[1]))
    }

    private func reportLost(_ reference: Element, from owner: Int) {
        guard let text = reference.text(.reference), lostReferences.insert(text).inserted else {
            return
        }
        report(
            "reference-unresolved", resources.source(owner),
            "the reference names no resource of the document; what refers to it is not attributed")
    }
}
