import ClinicalModel

extension RecordWriting {
    /// Codes and values for the records of one element, with the records each stands for.
    func parts(of items: [RecordItem]) -> [(ObservationPart, [RecordItem])] {
        if let topic = topic(of: items) { return topic }
        return items.compactMap { item in part(of: item).map { ($0, [item]) } }
    }

    /// A topic whose value several records were read from: feeding with diet, a status with signs.
    private func topic(of items: [RecordItem]) -> [(ObservationPart, [RecordItem])]? {
        var key: ConceptKey?
        var meanings: [ConceptMeaning] = []
        var tables: [ConceptTable] = []
        for item in items {
            switch item {
            case .observation(let record):
                guard !record.isRefuted, let table = Self.statusTable(of: record.key, coder) else {
                    return nil
                }
                key = ConceptKey(rawValue: table.rawValue)
                meanings.append(ConceptMeaning(table: table, key: record.key))
                tables += [table, .neurologicalSigns, .generalSigns]
            case .sign(let record):
                let signs: [ConceptTable] = [.neurologicalSigns, .generalSigns]
                guard !record.isRefuted, let table = coder.table(of: record.key, among: signs)
                else {
                    return nil
                }
                meanings.append(ConceptMeaning(table: table, key: record.key))
            case .feeding(let record) where record.formulaVolume == nil:
                key = "feeding"
                meanings += record.kinds.map { .init(.feeding, $0.rawValue) }
                tables += [.feeding, .diet]
            case .diet(let record):
                if key == nil { key = "diet" }
                meanings += record.kinds.map { .init(.diet, $0.rawValue) }
                tables.append(.diet)
            default: return nil
            }
        }
        guard let key, let code = observationCode(.init(.observations, key.rawValue)),
            let codings = coder.codings(for: meanings, asked: tables)
        else { return nil }
        let value = WrittenValue.concept(WrittenConcept(codings: codings))
        return [(ObservationPart(code: code, value: value), items)]
    }

    /// Growth and development are said as values.
    private static func statusTable(of key: ConceptKey, _ coder: ConceptCoder) -> ConceptTable? {
        coder.table(of: key, among: [.growthFlag, .developmentStatus])
    }

    private func part(of item: RecordItem) -> ObservationPart? {
        switch item {
        case .result(let result): return part(of: result)
        case .sign(let record):
            return part(
                record.key, [.neurologicalSigns, .generalSigns], isRefuted: record.isRefuted)
        case .condition(let record):
            return part(
                record.key, [.exposures, .conditions, .motherState, .nitrousOxide],
                isRefuted: record.isRefuted)
        case .observation(let record): return picture(record)
        case .milestone(let record): return milestone(record)
        case .feeding(let record): return feeding(record)
        case .screening(let record): return screening(record)
        case .procedure(let record):
            let meaning = ConceptMeaning(table: .procedures, key: record.key)
            return coder.name(of: meaning).map { ObservationPart(code: WrittenConcept(text: $0)) }
        default: return nil
        }
    }

    /// A concept that the code names and a boolean affirms or denies.
    private func part(
        _ key: ConceptKey, _ tables: [ConceptTable], isRefuted: Bool
    ) -> ObservationPart? {
        for table in tables {
            guard let code = observationCode(ConceptMeaning(table: table, key: key)) else {
                continue
            }
            return ObservationPart(code: code, value: .boolean(!isRefuted))
        }
        return nil
    }

    private func observationCode(_ meaning: ConceptMeaning) -> WrittenConcept? {
        coder.codeOfObservation(meaning).map { WrittenConcept(codings: [$0]) }
    }

    /// A picture was taken, whatever it shows; or growth or development is denied.
    private func picture(_ record: ConditionRecord) -> ObservationPart? {
        if let code = observationCode(ConceptMeaning(table: .imaging, key: record.key)) {
            return ObservationPart(code: code, value: record.isRefuted ? .boolean(false) : .none)
        }
        return part(record.key, [.growthFlag, .developmentStatus], isRefuted: record.isRefuted)
    }

    private func milestone(_ record: MilestoneRecord) -> ObservationPart? {
        let status = ConceptMeaning(.milestoneStatus, record.status.rawValue)
        guard let code = observationCode(.init(.milestones, record.key)),
            let codings = coder.codings(for: [status], asked: [.milestoneStatus])
        else { return nil }
        return ObservationPart(code: code, value: .concept(WrittenConcept(codings: codings)))
    }

    /// Formula a day.
    private func feeding(_ record: FeedingRecord) -> ObservationPart? {
        guard let volume = record.formulaVolume, let code = code(of: .formulaVolume) else {
            return nil
        }
        return ObservationPart(code: code, value: .quantity(volume))
    }

    /// The answers as words, and a code for what they do not name.
    private func screening(_ record: NewbornScreeningRecord) -> ObservationPart? {
        let topic: ConceptKey
        switch record.topic {
        case .interpretation: topic = "newborn-screening-interpretation"
        case .positiveConditions: topic = "newborn-screening-positive"
        }
        guard let code = observationCode(ConceptMeaning(table: .observations, key: topic)) else {
            return nil
        }
        let meanings = record.disorders.map { ConceptMeaning(table: .conditions, key: $0) }
        var codings = coder.codings(for: meanings, asked: [.conditions]) ?? []
        for answer in record.answers.dropFirst() {
            codings.append(WrittenCoding(display: answer))
        }
        let value = WrittenConcept(codings: codings, text: record.answers.first)
        return ObservationPart(code: code, value: .concept(value))
    }

    /// The code of the profiles by which an analyte is asked for.
    func code(of key: AnalyteKey) -> WrittenConcept? {
        let codes = knowledge.analyte(key)?.codes ?? []
        guard let code = codes.first(where: { $0.mark == .verified }) ?? codes.first else {
            return nil
        }
        let coding = WrittenCoding(
            system: code.system, code: code.code,
            display: code.display.isEmpty ? nil : code.display)
        return WrittenConcept(codings: [coding])
    }
}

extension ConceptMeaning {
    init(_ table: ConceptTable, _ key: String) {
        self.init(table: table, key: ConceptKey(rawValue: key))
    }
}
