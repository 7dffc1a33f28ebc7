import ClinicalModel

/// A concept in its table.
struct ConceptMeaning: Hashable {
    var table: ConceptTable
    var key: ConceptKey
}

/// Chooses codes of the profiles for concepts, such that a reader finds these concepts and no more.
///
/// Records of concepts do not carry the code they came with. Of the codes that mean the same, one
/// called like the concept is taken first, then SNOMED CT's, then the project's own.
struct ConceptCoder {
    let knowledge: Knowledge
    private let rows: [ConceptMeaning: [ConceptCatalogue.Row]]
    private let names: [ConceptMeaning: [String]]

    init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        var rows: [ConceptMeaning: [ConceptCatalogue.Row]] = [:]
        var names: [ConceptMeaning: [String]] = [:]
        for row in knowledge.concepts.rows {
            let meaning = ConceptMeaning(table: row.table, key: row.key)
            if row.system == nil {
                names[meaning, default: []].append(row.code)
            } else if !row.isPrefix {
                rows[meaning, default: []].append(row)
            }
        }
        self.rows = rows.mapValues { Self.byPreference($0) }
        self.names = names
    }

    /// The tables that know a key, of some.
    func table(of key: ConceptKey, among tables: [ConceptTable]) -> ConceptTable? {
        tables.first { table in
            let meaning = ConceptMeaning(table: table, key: key)
            return rows[meaning] != nil || names[meaning] != nil
        }
    }

    /// Codings that together mean just these concepts to a reader who asks `tables`; nil where no
    /// codes do.
    func codings(for meanings: [ConceptMeaning], asked tables: [ConceptTable]) -> [WrittenCoding]? {
        var open = meanings
        var codings: [WrittenCoding] = []
        while let next = open.first {
            let found = (rows[next] ?? []).lazy.compactMap {
                row -> (WrittenCoding, [ConceptMeaning])? in
                let said = self.meanings(of: row, asked: tables)
                guard said.contains(next), said.allSatisfy(meanings.contains) else { return nil }
                return (Self.coding(row), said)
            }.first
            guard let (coding, said) = found else { return nil }
            codings.append(coding)
            open.removeAll(where: said.contains)
        }
        return codings
    }

    /// The coding by which an Observation's code is read as a concept: the first table that knows
    /// it decides.
    func codeOfObservation(_ meaning: ConceptMeaning) -> WrittenCoding? {
        rows[meaning]?.lazy.filter { row in
            let system = row.system ?? ""
            if system == CodeSystemURI.loinc {
                return meaning.table == .imaging || meaning.table == .observations
            }
            guard self.knowledge.analyte(system: system, code: row.code) == nil else {
                return false
            }
            let first = Self.observationTables.lazy.compactMap { table in
                self.knowledge.concepts.concept(table, system: system, code: row.code)
            }.first
            return first.map { $0.table == meaning.table && $0.key == meaning.key } ?? false
        }.first.map(Self.coding)
    }

    /// A coding of a drug whose name tells no strength, which would make amounts of pieces.
    func plainCoding(_ meaning: ConceptMeaning) -> WrittenCoding? {
        let all = rows[meaning] ?? []
        return all.first { !$0.display.contains(/[0-9]\s*(m?c?g|ug|µg|micro|mL)/) }.map(Self.coding)
    }

    /// A name that stands for a concept.
    func name(of meaning: ConceptMeaning) -> String? { names[meaning]?.first }

    /// The order in which a reader asks what the code of an Observation is.
    static let observationTables: [ConceptTable] = [
        .observations, .milestones, .neurologicalSigns, .generalSigns, .exposures, .conditions,
        .feeding, .diet, .motherState, .nitrousOxide, .growthFlag, .developmentStatus, .imaging,
    ]

    /// The tables that tell what a Condition is.
    static let conditionTables: [ConceptTable] = [
        .neurologicalSigns, .generalSigns, .conditions, .exposures, .motherState, .nitrousOxide,
        .diet, .feeding,
    ]

    private func meanings(
        of row: ConceptCatalogue.Row, asked tables: [ConceptTable]
    ) -> [ConceptMeaning] {
        tables.flatMap { table in
            knowledge.concepts.concepts(table, system: row.system, code: row.code).map {
                ConceptMeaning(table: table, key: $0.key)
            }
        }
    }

    private static func coding(_ row: ConceptCatalogue.Row) -> WrittenCoding {
        WrittenCoding(system: row.system, code: row.code, display: nil)
    }

    private static func byPreference(_ rows: [ConceptCatalogue.Row]) -> [ConceptCatalogue.Row] {
        rows.enumerated().sorted { one, other in
            (rank(one.element), one.offset) < (rank(other.element), other.offset)
        }.map(\.element)
    }

    private static func rank(_ row: ConceptCatalogue.Row) -> Int {
        if LocalName.normalise(row.display) == LocalName.normalise(row.key.rawValue) { return 0 }
        switch row.system {
        case CodeSystemURI.snomedCT: return 1
        case CodeSystemURI.observations: return 2
        case CodeSystemURI.humanPhenotypeOntology: return 3
        default: return 4
        }
    }
}
