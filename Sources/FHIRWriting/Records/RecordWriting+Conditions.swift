import ClinicalModel
import FHIRSyntax

extension RecordWriting {
    /// What a Condition says of itself, whatever its records are.
    private struct ConditionFacts: Equatable {
        var onset: String?
        var abatement: String?
        /// Nil where a record cannot tell it from the onset.
        var recorded: String?
        var isActive: Bool
        var isRefuted: Bool
        var isUnconfirmed = false
    }

    /// Records of one Condition: a sign, a disorder, a habit, by one code or several.
    mutating func writeCondition(_ group: RecordGroup, at address: ResourceAddress) {
        var remaining = group.items
        var number = 0
        while let first = remaining.first, let facts = Self.facts(of: first) {
            let same = remaining.filter { Self.facts(of: $0) == facts }
            remaining.removeAll { Self.facts(of: $0) == facts }
            let own =
                number == 0
                ? address : ResourceAddress.derived("Condition", "\(group.key) \(number)")
            number += 1
            writeCondition(same, facts, group, at: own)
        }
    }

    private mutating func writeCondition(
        _ items: [RecordItem], _ facts: ConditionFacts, _ group: RecordGroup,
        at address: ResourceAddress
    ) {
        let meanings = items.compactMap(meaning)
        guard let codings = coder.codings(for: meanings, asked: ConceptCoder.conditionTables) else {
            return
        }
        let subject = subject(of: group)
        add(address) { condition in
            if !facts.isActive { condition.concept("clinicalStatus", Self.status("inactive")) }
            if facts.isRefuted {
                condition.concept("verificationStatus", Self.verification("refuted"))
            } else if facts.isUnconfirmed {
                condition.concept("verificationStatus", Self.verification("unconfirmed"))
            }
            condition.concept("code", WrittenConcept(codings: codings))
            condition.reference("subject", subject)
            condition.member("onsetDateTime", facts.onset)
            condition.member("abatementDateTime", facts.abatement)
            condition.member("recordedDate", facts.recorded)
        }
    }

    private static func status(_ code: String) -> WrittenConcept {
        WrittenConcept("http://terminology.hl7.org/CodeSystem/condition-clinical", code)
    }

    private static func verification(_ code: String) -> WrittenConcept {
        WrittenConcept("http://terminology.hl7.org/CodeSystem/condition-ver-status", code)
    }

    private func meaning(of item: RecordItem) -> ConceptMeaning? {
        switch item {
        case .sign(let record): return meaning(record.key, [.neurologicalSigns, .generalSigns])
        case .condition(let record):
            return meaning(record.key, [.conditions, .exposures, .motherState, .nitrousOxide])
        case .diet(let record):
            return record.kinds.first.map { ConceptMeaning(.diet, $0.rawValue) }
        case .feeding(let record):
            return record.kinds.first.map { ConceptMeaning(.feeding, $0.rawValue) }
        default: return nil
        }
    }

    func meaning(_ key: ConceptKey, _ tables: [ConceptTable]) -> ConceptMeaning? {
        coder.table(of: key, among: tables).map { ConceptMeaning(table: $0, key: key) }
    }

    private static func facts(of item: RecordItem) -> ConditionFacts? {
        switch item {
        case .sign(let record):
            // A sign takes its onset where it was not recorded.
            let isSame = isWrittenAlike(record.recorded, record.onset)
            return ConditionFacts(
                onset: record.onset?.fhirText, abatement: record.abatement?.fhirText,
                recorded: isSame ? nil : record.recorded?.fhirText,
                isActive: record.isClinicallyActive, isRefuted: record.isRefuted)
        case .condition(let record):
            return ConditionFacts(
                onset: record.onset?.fhirText, abatement: record.abatement?.fhirText,
                recorded: record.recorded?.fhirText, isActive: record.isClinicallyActive,
                isRefuted: record.isRefuted, isUnconfirmed: record.isUnconfirmed)
        case .diet(let record): return facts(of: record.period)
        case .feeding(let record): return facts(of: record.period)
        default: return nil
        }
    }

    /// A habit that has an end is over.
    private static func facts(of period: Period) -> ConditionFacts {
        ConditionFacts(
            onset: period.start?.fhirText, abatement: period.end?.fhirText, recorded: nil,
            isActive: period.end == nil, isRefuted: false)
    }
}
