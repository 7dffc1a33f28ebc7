import ClinicalModel
import FHIRCore

extension ReadingSession {
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
        guard mayHoldDrug(concept) else { return nil }
        return concept.words.lazy.compactMap { self.substance(in: $0) }.first
    }

    /// Whether a text of a concept may hold the name of a drug.
    private func mayHoldDrug(_ concept: Element) -> Bool {
        if tables.drugNames.mayHold(arena.bytes(of: concept[.text])) { return true }
        return concept.codings.contains { tables.drugNames.mayHold(arena.bytes(of: $0[.display])) }
    }

    /// By a name anywhere in a text: "Ampulle Hydroxocobalamin", "Vitamin-B12-Injektion".
    func substance(in text: String) -> (substance: Substance, isAntidote: Bool)? {
        guard text.utf8.count <= 200 else { return nil }
        if let whole = substance(named: text) { return whole }
        let words = text.split { !$0.isLetter && !$0.isNumber }
        for start in words.indices {
            let longest = words[start..<min(start + 3, words.count)].joined(separator: " ")
            guard mayBeginDrug(longest) else { continue }
            for count in stride(from: min(3, words.count - start), to: 0, by: -1) {
                let name = words[start..<start + count].joined(separator: " ")
                if let found = substance(known: name) { return found }
            }
            if let found = substance(beginning: words[start]) { return found }
        }
        return nil
    }

    private func mayBeginDrug(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(tables.drugNames.mayBegin)
    }

    private func substance(known name: String) -> (substance: Substance, isAntidote: Bool)? {
        knowledge.concepts.concept(.drugs, name: name).flatMap { Self.substance($0.key) }
    }

    /// "Hydroxocobalaminacetat", "Cyanocobalaminum": only long names may begin a word.
    private func substance(
        beginning word: Substring
    ) -> (substance: Substance, isAntidote: Bool)? {
        let shortest = 9
        guard word.count > shortest else { return nil }
        return stride(from: word.count - 1, through: shortest, by: -1).lazy.compactMap {
            self.substance(known: String(word.prefix($0)))
        }.first
    }

    /// By a name that begins a text: "Hydroxocobalamin 1 mg/mL injection".
    func substance(named text: String) -> (substance: Substance, isAntidote: Bool)? {
        guard text.utf8.count <= 200 else { return nil }
        let words = text.split { $0 == " " || $0 == "," || $0 == "(" }.prefix(3)
        guard mayBeginDrug(text) || mayBeginDrug(words.joined(separator: " ")) else { return nil }
        if let concept = knowledge.concepts.concept(.drugs, name: text) {
            return Self.substance(concept.key)
        }
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
}
