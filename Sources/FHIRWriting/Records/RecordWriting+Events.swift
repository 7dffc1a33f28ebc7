import ClinicalModel
import FHIRSyntax

/// What was done: procedures, reports and pictures.
extension RecordWriting {
    mutating func writeProcedure(_ group: RecordGroup, at address: ResourceAddress) {
        var code = WrittenConcept()
        var when: Period?
        var status = "completed"
        var reasons: [WrittenCoding] = []
        for item in group.items {
            switch item {
            case .procedure(let record):
                take(ConceptMeaning(table: .procedures, key: record.key), &code)
                when = record.period
            case .medication(let record):
                status = record.status
                when = Period(
                    start: record.start, end: record.end, isSingleDate: record.end == nil)
                let isGas = record.substance == .nitrousOxide
                take(
                    isGas
                        ? ConceptMeaning(.drugs, record.substance.rawValue)
                        : ConceptMeaning(.procedures, "b12-injections-started"), &code)
            case .condition(let record):
                if let reason = exposure(record) {
                    reasons.append(reason)
                } else if let meaning = meaning(record.key, [.conditions, .nitrousOxide]) {
                    take(meaning, &code)
                }
                if when == nil { when = Period(single: record.onset) }
            default: break
            }
        }
        let subject = subject(of: group)
        add(address) { procedure in
            procedure.member("status", status)
            procedure.concept("code", code)
            procedure.reference("subject", subject)
            procedure.span("performed", when)
            procedure.reasons(reasons)
        }
    }

    /// Nitrous oxide in labour, surgery or for play, where it stands as a reason.
    func exposure(_ record: ConditionRecord) -> WrittenCoding? {
        let meaning = ConceptMeaning(table: .nitrousOxide, key: record.key)
        return coder.codings(for: [meaning], asked: [.nitrousOxide])?.first
    }

    /// Adds a code, or a name where the profiles have no code.
    private func take(_ meaning: ConceptMeaning, _ code: inout WrittenConcept) {
        let asked: [ConceptTable] =
            meaning.table == .drugs ? [.drugs] : [.procedures, .conditions, .nitrousOxide]
        if let codings = coder.codings(for: [meaning], asked: asked) {
            code.codings += codings.filter { !code.codings.contains($0) }
        } else if code.text == nil {
            code.text = coder.name(of: meaning)
        }
    }

    /// A report of an examination or a picture, or one that concludes in codes.
    mutating func writeDiagnosticReport(_ group: RecordGroup, at address: ResourceAddress) {
        var code = WrittenConcept()
        var conclusions: [WrittenCoding] = []
        var when: Period?
        for item in group.items {
            switch item {
            case .procedure(let record):
                take(ConceptMeaning(table: .procedures, key: record.key), &code)
                when = record.period
            case .observation(let record):
                let meaning = ConceptMeaning(table: .imaging, key: record.key)
                code.codings += coder.codings(for: [meaning], asked: [.imaging]) ?? []
                if when == nil { when = Period(single: record.onset) }
            case .condition(let record):
                let meaning = ConceptMeaning(table: .conditions, key: record.key)
                conclusions += coder.codings(for: [meaning], asked: [.conditions]) ?? []
                if when == nil { when = Period(single: record.onset) }
            default: break
            }
        }
        let subject = subject(of: group)
        add(address) { report in
            report.member("status", "final")
            report.concept("code", code)
            report.reference("subject", subject)
            report.span("effective", when)
            guard !conclusions.isEmpty else { return }
            report.array("conclusionCode") { array in
                for coding in conclusions {
                    array.object { $0.members(of: WrittenConcept(codings: [coding])) }
                }
            }
        }
    }

    mutating func writeImagingStudy(_ group: RecordGroup, at address: ResourceAddress) {
        let pictures = group.items.compactMap { item -> ConditionRecord? in
            if case .observation(let record) = item { record } else { nil }
        }
        let codes = pictures.flatMap { record in
            let meaning = ConceptMeaning(table: .imaging, key: record.key)
            return coder.codings(for: [meaning], asked: [.imaging]) ?? []
        }
        let subject = subject(of: group)
        add(address) { study in
            study.member("status", "unknown")
            study.reference("subject", subject)
            study.time("started", pictures.first?.onset)
            guard !codes.isEmpty else { return }
            study.array("procedureCode") { array in
                for code in codes {
                    array.object { $0.members(of: WrittenConcept(codings: [code])) }
                }
            }
        }
    }
}

extension JSONWriter {
    mutating func reasons(_ codings: [WrittenCoding]) {
        guard !codings.isEmpty else { return }
        array("reasonCode") { array in
            for coding in codings {
                array.object { $0.members(of: WrittenConcept(codings: [coding])) }
            }
        }
    }
}
