import ClinicalModel

/// Makes documents as the reader could have read them from valid R4.
struct RecordGenerator {
    let knowledge: Knowledge
    let tables: GeneratorTables

    init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        tables = GeneratorTables(knowledge)
    }

    /// A document with an infant, perhaps a mother and others, and records of each.
    func document(_ choices: inout Choices) -> ClinicalDocument {
        var records = RecordsGenerator(knowledge: knowledge, tables: tables)
        var document = PeopleGenerator().document(&choices) { record, choices in
            records.fill(&record, &choices)
        }
        records.relate(&document, &choices)
        document.newestSampleOffset = SampleOffset.newest(in: document)
        return document
    }
}

/// The codes and names of the profiles that generated records are made of.
struct GeneratorTables {
    /// A result's key with one of its codes.
    private(set) var codes: [(key: AnalyteKey, code: AnalyteCode)] = []
    /// Those that are asked of everybody.
    var codesOfAnyAge: [(key: AnalyteKey, code: AnalyteCode)] {
        codes.filter { $0.key != .weight && $0.key != .headCircumference }
    }
    /// Local names that mean one analyte.
    private(set) var localNames: [(name: String, key: AnalyteKey)] = []
    private(set) var orderable: [AnalyteKey] = []
    private(set) var rules: [String] = []
    private let keys: [ConceptTable: [ConceptKey]]
    private let knowledge: Knowledge

    init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        let apart: Set<AnalyteKey> = [.gestation, .formulaVolume, .dose]
        for analyte in knowledge.analytes where !apart.contains(analyte.key) {
            for code in analyte.codes { codes.append((analyte.key, code)) }
            if analyte.codes.first?.mark == .verified { orderable.append(analyte.key) }
        }
        for name in knowledge.localNames.names {
            if case .analyte(let key) = knowledge.localNames.match(name), !apart.contains(key),
                key != .weight, key != .headCircumference
            {
                localNames.append((name, key))
            }
        }
        rules = knowledge.rules.map(\.slug)
        var keys: [ConceptTable: [ConceptKey]] = [:]
        for row in knowledge.concepts.rows where row.system != nil && !row.isPrefix {
            if !(keys[row.table] ?? []).contains(row.key) {
                keys[row.table, default: []].append(row.key)
            }
        }
        self.keys = keys
    }

    /// The keys of a table that some code stands for.
    func keys(_ table: ConceptTable) -> [ConceptKey] { keys[table] ?? [] }
}

/// The offset rule: that of the newest sample which has one.
enum SampleOffset {
    static func newest(in document: ClinicalDocument) -> Int? {
        var newest: Instant?
        func take(_ time: FuzzyTime?) {
            guard let instant = time?.instant, newest.map({ instant > $0 }) ?? true else { return }
            newest = instant
        }
        for record in document.records {
            for result in record.results
            where result.timeSource == .collected || result.timeSource == .effective {
                take(result.time)
            }
            for sign in record.signs where sign.source.isObservation {
                take(sign.onset)
                take(sign.abatement)
            }
            for state in record.conditions + record.observations where state.source.isObservation {
                take(state.onset)
                take(state.abatement)
            }
            for milestone in record.milestones where milestone.source.isObservation {
                take(milestone.time)
            }
            for screening in record.newbornScreenings { take(screening.time) }
            let periods =
                record.feeding.filter(\.source.isObservation).map(\.period)
                + record.diets.filter(\.source.isObservation).map(\.period)
                + record.procedures.filter(\.source.isObservation).map(\.period)
            // Dates of a Timing are no sample times.
            for period in periods where !(period.isSingleDate && period.end != nil) {
                take(period.start)
                take(period.end)
            }
        }
        return newest?.offsetMinutes
    }
}

extension SourceReference {
    fileprivate var isObservation: Bool { resourceType == "Observation" }
}
