import ClinicalModel
import FHIRCore

/// Reports and pictures: what was done, and what was concluded in codes.
extension ReadingSession {
    /// A DiagnosticReport of an endoscopy, a biopsy or a picture of the head, or one that
    /// concludes in codes.
    func readDiagnosticReport(_ number: Int) {
        let report = resources.entries[number].element
        let code = report[.code]
        let events = code.map { concepts(ofEvent: $0, [.procedures, .imaging]) } ?? []
        let conclusions = report[.conclusionCode].items.flatMap {
            concepts(byCodeOf: $0, .conditions)
        }
        guard !events.isEmpty || !conclusions.isEmpty, isUsable(number), isIssued(number),
            let person = patient(of: report[.subject], from: number)
        else { return }
        let source = resources.source(number)
        let issued = time(report[.issued], in: source).map {
            Period(start: $0, end: nil, isSingleDate: true)
        }
        let when = effective(of: report, in: source) ?? issued
        for event in events { add(event, when, source, person) }
        for conclusion in conclusions {
            records[person.index].conditions.append(
                ConditionRecord(
                    key: conclusion.key, source: source, onset: when?.start,
                    recorded: when?.start))
        }
    }

    /// A picture of the head, by the code of the procedure.
    func readImagingStudy(_ number: Int) {
        let study = resources.entries[number].element
        let pictures = study[.procedureCode].items.flatMap {
            concepts(byCodeOf: $0, .imaging)
        }
        guard pictures.contains(where: { $0.key != Self.chest }), isUsable(number),
            !(study[.status]?.equals("entered-in-error") ?? false),
            !(study[.status]?.equals("cancelled") ?? false),
            let person = patient(of: study[.subject], from: number)
        else { return }
        let source = resources.source(number)
        let when = span(dateTime: study[.started], period: nil, in: source)
        for picture in pictures { add(picture, when, source, person) }
    }

    static let chest: ConceptKey = "chest-ct"

    private func add(
        _ event: Concept, _ when: Period?, _ source: SourceReference, _ person: PersonID
    ) {
        switch event.table {
        case .procedures where !Self.isNoEvent(event.key):
            addProcedure(event.key, when, source, person)
        case .imaging where event.key != Self.chest:
            records[person.index].observations.append(
                ConditionRecord(
                    key: event.key, source: source, onset: when?.start, recorded: when?.start))
        default: break
        }
    }

    /// What a report cannot be about.
    private static func isNoEvent(_ key: ConceptKey) -> Bool {
        ["b12-measurement", "b12-injections-started", "b12-injections-stopped"].contains(key)
    }

    private func isIssued(_ number: Int) -> Bool {
        let issued = ["final", "amended", "corrected", "appended", "partial", "preliminary"]
        let others = ["registered", "cancelled", "entered-in-error", "unknown"]
        return status(of: number, among: issued + others).map(issued.contains) ?? false
    }
}
