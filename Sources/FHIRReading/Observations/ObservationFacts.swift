import ClinicalModel
import FHIRCore

/// What all values of one Observation share: whose they are, when, from what sample.
struct ObservationFacts {
    let number: Int
    let entry: ResourceEntry
    let source: SourceReference
    let identity: String
    let person: PersonID
    let status: LabResult.Status
    let effective: Period?
    let time: FuzzyTime?
    let timeSource: LabResult.TimeSource?
    let issued: Instant?
    let specimen: SpecimenFacts?
    let report: Int?

    var element: Element { entry.element }
}

extension ReadingSession {
    /// Who, when and whence; nil where the Observation must not be used.
    func facts(of number: Int) -> ObservationFacts? {
        guard isUsable(number) else { return nil }
        let entry = resources.entries[number]
        let element = entry.element
        let source = resources.source(number)
        guard let status = status(of: element, source) else { return nil }
        guard let person = subject(of: number, source) else { return nil }
        let specimen = specimenFacts(entry[.specimen], from: number)
        let effective = effective(of: element, in: source)
        var report: Int?
        if effective == nil || (specimen == nil && reportsHaveSpecimens) {
            report = self.report(of: number)
        }
        let sample = specimen ?? report.flatMap { reportSpecimen($0) }
        let issued = time(element[.issued], in: source)?.instant
        let time = resultTime(sample, effective, report, issued)
        return ObservationFacts(
            number: number, entry: entry, source: source,
            identity: resources.identity(number, source), person: person, status: status,
            effective: effective, time: time?.time, timeSource: time?.source, issued: issued,
            specimen: sample, report: report)
    }

    /// final, amended, corrected or preliminary; nil for every other status.
    private func status(of element: Element, _ source: SourceReference) -> LabResult.Status? {
        guard let status = element[.status] else {
            report("status-unreadable", source, "the Observation has no status; it is not used")
            return nil
        }
        if status.equals("final") { return .final }
        let text = status.string ?? ""
        if let known = LabResult.Status(rawValue: text) { return known }
        if !["registered", "cancelled", "entered-in-error", "unknown"].contains(text) {
            report(
                "status-unreadable", source,
                "the status of the Observation is no code of R4; it is not used")
        }
        return nil
    }

    /// The person in focus, else the subject, else the report's subject.
    private func subject(of number: Int, _ source: SourceReference) -> PersonID? {
        let entry = resources.entries[number]
        if let focus = entry[.focus], !focus.isNull {
            for item in focus.items {
                switch resolve(item, from: number) {
                case .resource(let target):
                    let kind = resources.entries[target].kind
                    // A focus on a device or a specimen leaves the value with the subject.
                    guard kind == .patient || kind == .relatedPerson else { continue }
                    return attributed(item, from: number)
                case .nowhere, .absent:
                    // Whoever it names, it is not the subject: never guess.
                    return attributed(item, from: number)
                }
            }
        }
        if let subject = entry[.subject] { return attributed(subject, from: number) }
        if let report = report(of: number),
            let subject = resources.entries[report].element[.subject]
        {
            return attributed(subject, from: report)
        }
        report("subject-missing", source, "the Observation names no subject; it is not attributed")
        return nil
    }

    /// Collection, else effective, else the report's effective, else issued (clinical 0.5).
    private func resultTime(
        _ specimen: SpecimenFacts?, _ effective: Period?, _ report: Int?, _ issued: Instant?
    ) -> (time: FuzzyTime, source: LabResult.TimeSource)? {
        if let time = specimen?.collected { return (time, .collected) }
        if let time = effective?.start ?? effective?.end { return (time, .effective) }
        if let report, let period = reportEffective(report), let time = period.start ?? period.end {
            return (time, .reportEffective)
        }
        return issued.map { (.instant($0), .issued) }
    }

    private func reportEffective(_ report: Int) -> Period? {
        self.effective(of: resources.entries[report].element, in: resources.source(report))
    }

    private func reportSpecimen(_ report: Int) -> SpecimenFacts? {
        let specimens = resources.entries[report].element[.specimen]
        var found = specimens.items
        guard let only = found.next(), found.next() == nil else { return nil }
        return specimenFacts(only, from: report)
    }

    /// Whether asking the reports for a specimen can help.
    private var reportsHaveSpecimens: Bool {
        if let known = reportsNameSpecimens { return known }
        let found = resources.entries.contains {
            $0.kind == .diagnosticReport && $0.element[.specimen] != nil
        }
        reportsNameSpecimens = found
        return found
    }

    /// The DiagnosticReport that lists an Observation in `result`.
    func report(of number: Int) -> Int? {
        let known = reportOfObservation ?? reportsByObservation()
        reportOfObservation = known
        return known[number] < 0 ? nil : Int(known[number])
    }

    /// By the number of a resource; -1 where no report lists it.
    private func reportsByObservation() -> [Int32] {
        var reports = [Int32](repeating: -1, count: resources.entries.count)
        for report in resources.entries.indices where isCurrent(report, .diagnosticReport) {
            let element = resources.entries[report].element
            guard isUsable(report), !(element[.status]?.equals("entered-in-error") ?? false) else {
                continue
            }
            for result in element[.result].items {
                guard let member = resolve(result, from: report).resource else { continue }
                if reports[member] < 0 { reports[member] = Int32(truncatingIfNeeded: report) }
            }
        }
        return reports
    }
}
