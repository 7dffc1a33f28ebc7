import ClinicalModel
import FHIRCore

/// What a Specimen says about the values measured in it.
struct SpecimenFacts {
    var kind: LabResult.Specimen
    /// Type, container and site in words, to tell what was sampled.
    var words: [String]
    /// What the words name as the sample.
    var axes: SpecimenVocabulary.Axes
    var collected: FuzzyTime?
    /// The accession identifier, else the Specimen itself.
    var key: String
    var isHaemolysed: Bool
}

extension ReadingSession {
    /// The Specimen a Reference names, read once; from the reference alone where it is not here.
    func specimenFacts(_ reference: Element?, from owner: Int) -> SpecimenFacts? {
        guard let reference, reference.isObject else { return nil }
        switch resolve(reference, from: owner) {
        case .resource(let number):
            guard resources.entries[number].kind == .specimen else { return nil }
            if let facts = specimens[number] { return facts }
            let facts = readSpecimen(number)
            specimens[number] = facts
            return facts
        case .nowhere, .absent:
            return referencedSpecimen(reference)
        }
    }

    private func readSpecimen(_ number: Int) -> SpecimenFacts {
        let specimen = resources.entries[number].element
        let source = resources.source(number)
        let collection = specimen[.collection]
        let collected = span(
            dateTime: collection?[.collectedDateTime], period: collection?[.collectedPeriod],
            in: source)
        let words = specimen[.type]?.words ?? []
        let code = specimen[.type]?.codings.compactMap(CodedText.init).lazy.compactMap {
            self.knowledge.concepts.concept(.specimens, system: $0.system, code: $0.code)?.key
        }.first
        return SpecimenFacts(
            kind: code == "milk" ? .milk : kind(ofSpecimen: words), words: words,
            axes: tables.specimenWords.axes(in: words),
            collected: collected?.start ?? collected?.end,
            key: accession(specimen) ?? resources.identity(number, source),
            isHaemolysed: isHaemolysed(specimen[.condition]) || isHaemolysed(specimen[.note]))
    }

    private func referencedSpecimen(_ reference: Element) -> SpecimenFacts? {
        let key = accession(reference) ?? reference.text(.reference)
        let words = [reference.text(.display)].compactMap { $0 }
        guard key != nil || !words.isEmpty else { return nil }
        return SpecimenFacts(
            kind: kind(ofSpecimen: words), words: words,
            axes: tables.specimenWords.axes(in: words), collected: nil, key: key ?? "",
            isHaemolysed: false)
    }

    private func accession(_ specimen: Element) -> String? {
        let identifier =
            specimen[.accessionIdentifier] ?? specimen[.identifier].items.first { _ in true }
        guard let identifier, let value = identifier.text(.value) else { return nil }
        return "\(identifier.text(.system) ?? "")|\(value)"
    }

    /// What the words of a specimen type mean; a day's collection of urine is told apart.
    func kind(ofSpecimen words: [String]) -> LabResult.Specimen {
        guard !words.isEmpty else { return .unknown }
        let named = tables.specimenWords.axes(in: words)
        func says(_ axis: SpecimenAxis) -> Bool { named.contains(.init(axis)) }
        if says(.driedBloodSpot) { return .driedBloodSpot }
        if says(.milk) { return .milk }
        if says(.urine) {
            return words.contains { $0.contains("24") } ? .urine24h : .urine
        }
        if says(.serumOrPlasma) { return .serumOrPlasma }
        if says(.blood) || says(.redCells) { return .blood }
        return .other
    }

    /// Whether conditions or notes, whatever their shape, speak of haemolysis.
    func isHaemolysed(_ element: Element?) -> Bool {
        guard let element else { return false }
        for item in element.items {
            if item.hasCode("HEM") { return true }
            let texts = item.words + [item[.text]?.string ?? ""]
            if texts.contains(where: Self.speaksOfHaemolysis) { return true }
        }
        return false
    }

    private static func speaksOfHaemolysis(_ text: String) -> Bool {
        guard holdsStem(text) else { return false }
        let text = text.lowercased()
        guard text.contains("emoly") || text.contains("ämoly") || text.contains("émoly") else {
            return false
        }
        return !["no ", "non", "not ", "ohne", "kein", "sans"].contains { text.contains($0) }
    }

    /// Whether "moly" stands in a text, which every word for it has; most notes end here.
    private static func holdsStem(_ text: String) -> Bool {
        var matched = 0
        for byte in text.utf8 {
            let letter = byte | 0x20
            if letter == stem[matched] {
                matched += 1
                if matched == stem.count { return true }
            } else {
                matched = letter == stem[0] ? 1 : 0
            }
        }
        return false
    }

    private static let stem = Array("moly".utf8)
}
