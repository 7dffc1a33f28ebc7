import ClinicalModel
import FHIRCore

/// Events that have names and no code of their own in the profiles.
extension ReadingSession {
    /// The concepts a code or the beginning of its words stand for, table by table.
    func concepts(ofEvent code: Element, _ tables: [ConceptTable]) -> [Concept] {
        if mayMatter(code) {
            let found = tables.flatMap { concepts(byCodeOf: code, $0) }
            if !found.isEmpty { return found }
        }
        guard mayName(code, self.tables.eventNames) else { return [] }
        for text in code.words {
            if let concept = concept(tables, beginning: text) { return [concept] }
        }
        return []
    }

    /// The diagnosis that the beginning of the words stands for: "Haemophilia A".
    func concept(ofDiagnosis code: Element) -> Concept? {
        guard mayName(code, tables.diagnosisNames) else { return nil }
        return code.words.lazy.compactMap { self.concept([.conditions], beginning: $0) }
            .first { CodeTables.namedDiagnoses.contains($0.key) }
    }

    /// Whether the text or a display begins like one of the names; no text is made.
    func mayName(_ code: Element, _ names: NamePrefixes) -> Bool {
        if let text = code[.text], names.mayBegin(arena.bytes(of: text)) { return true }
        return code.codings.contains { coding in
            coding[.display].map { names.mayBegin(arena.bytes(of: $0)) } ?? false
        }
    }

    /// The concept whose name begins a text: "Gastroscopy with biopsy (procedure)".
    private func concept(_ tables: [ConceptTable], beginning text: String) -> Concept? {
        guard text.utf8.count <= 200 else { return nil }
        let words = text.split { " ,;:(/".contains($0) }.prefix(6)
        for count in stride(from: words.count, to: 0, by: -1) {
            let start = words.prefix(count).joined(separator: " ")
            for table in tables {
                if let concept = knowledge.concepts.concept(table, name: start) { return concept }
            }
        }
        return nil
    }
}
