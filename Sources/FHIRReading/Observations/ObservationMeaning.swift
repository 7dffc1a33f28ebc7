import ClinicalModel
import FHIRCore

/// What the code of an Observation or component says about its value.
enum ObservationMeaning {
    /// Nothing the rules speak of.
    case nothing
    /// A result of an analyte, by a code of the knowledge.
    case analyte(CodeTables.AnalyteMeaning)
    /// A result known by a local name only.
    case localName(LocalMatch)
    /// A code that belongs to another analyte and is used for one of ours.
    case foreign
    /// A sign, a milestone, feeding, diet, an examination and so on.
    case concept(Concept)
}

/// A local name, and the analytes it may stand for.
struct LocalMatch {
    let keys: [AnalyteKey]
    /// The name stands for one of them only with a unit of it.
    let needsUnit: Bool
    let name: String
    let system: String
}

extension ReadingSession {
    /// The meaning of a code; makes no text unless a code is known or there is no LOINC coding.
    func meaning(of code: Element?) -> ObservationMeaning {
        guard let code else { return .nothing }
        var hasLoinc = false
        var found = ObservationMeaning.nothing
        for coding in code[.coding].items {
            let bytes = arena.bytes(of: coding[.code])
            if CodeTables.isLoinc(arena.bytes(of: coding[.system])) {
                hasLoinc = true
                guard let place = knowledge.loincIndex.position(of: bytes) else { continue }
                switch tables.loinc[place] {
                case .analyte(let meaning):
                    if isMapped(coding) { return .localName(mapped(meaning, code)) }
                    return .analyte(meaning)
                case .trap: continue
                case .foreign: if case .nothing = found { found = .foreign }
                case .topic(let concept): found = .concept(concept)
                }
            } else if !bytes.isEmpty {
                if let other = otherMeaning(coding, bytes) {
                    if case .analyte = other { return other }
                    found = other
                }
            }
        }
        if hasLoinc { return found }
        if case .nothing = found { return localName(code) }
        return found
    }

    /// Whether a coding was put to a laboratory's own code when a feed was mapped.
    private func isMapped(_ coding: Element) -> Bool {
        guard let extensions = coding[.extension] else { return false }
        return extensions.items.contains {
            $0[.url]?.equals("https://w3id.org/cobalamin/StructureDefinition/mapped-code") ?? false
        }
    }

    /// What a mapped coding means: the laboratory's own name for the analyte.
    private func mapped(
        _ meaning: CodeTables.AnalyteMeaning, _ code: Element
    ) -> LocalMatch {
        let own = code.codings.first { !isMapped($0) }
        let name = own?.text(.code) ?? own?.text(.display) ?? code.text(.text) ?? meaning.code
        return LocalMatch(
            keys: [meaning.key], needsUnit: false, name: name,
            system: own?.text(.system) ?? "")
    }

    /// An analyte or a concept by a code of another system than LOINC.
    private func otherMeaning(_ coding: Element, _ bytes: Bytes) -> ObservationMeaning? {
        let mayBeAnalyte = tables.otherCodes.position(of: bytes) != nil
        guard mayBeAnalyte || knowledge.concepts.mayKnow(bytes), let text = CodedText(coding) else {
            return nil
        }
        if mayBeAnalyte, let meaning = tables.others["\(text.system ?? "")|\(text.code)"] {
            return .analyte(meaning)
        }
        for table in Self.observationTables {
            let concept = knowledge.concepts.concept(table, system: text.system, code: text.code)
            if let concept { return .concept(concept) }
        }
        return nil
    }

    /// Tables that may give an Observation its meaning by its code.
    private static let observationTables: [ConceptTable] = [
        .observations, .milestones, .neurologicalSigns, .generalSigns, .exposures, .conditions,
        .feeding, .diet, .motherState, .nitrousOxide, .growthFlag, .developmentStatus, .imaging,
    ]

    /// Without any LOINC coding, a code, then a display, then the text may be a local name.
    private func localName(_ code: Element) -> ObservationMeaning {
        var names: [(text: String, system: String)] = []
        for coding in code.codings {
            if let text = coding.text(.code) { names.append((text, coding.text(.system) ?? "")) }
        }
        for coding in code.codings {
            if let text = coding.text(.display) { names.append((text, coding.text(.system) ?? "")) }
        }
        if let text = code.text(.text) { names.append((text, "")) }
        for name in names where name.text.utf8.count <= 64 {
            switch knowledge.localNames.match(name.text) {
            case .analyte(let key), .analyteUnlessUrine(let key):
                return .localName(
                    LocalMatch(
                        keys: [key], needsUnit: false, name: name.text, system: name.system))
            case .byUnit(let keys):
                return .localName(
                    LocalMatch(keys: keys, needsUnit: true, name: name.text, system: name.system))
            case .refused: return .nothing
            case .unknown: continue
            }
        }
        for name in names where name.text.utf8.count <= 64 {
            let event = knowledge.concepts.concept(.procedures, name: name.text)
            if let event { return .concept(event) }
        }
        return .nothing
    }
}
