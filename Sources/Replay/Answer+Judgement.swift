package import AdapterPipeline
import ClinicalModel
import FHIRReading

extension Answer {
    /// Adds what was found in one document of the input.
    package mutating func add(_ judgement: Judgement) {
        let persons = judgement.namedPersons.map(\.source.reference)
        for subject in judgement.screening.subjects {
            add(Person(subject, reference: persons[subject.person.index]))
        }
        issues += judgement.screening.issues.map { issue in
            Expectation.NamedIssue(
                id: issue.id, subject: issue.subject.map { persons[$0.index] })
        }
    }

    /// A person may stand in several lines of a stream.
    mutating func add(_ person: Person) {
        guard let place = persons.firstIndex(where: { $0.reference == person.reference }) else {
            return persons.append(person)
        }
        persons[place].findings += person.findings
        persons[place].resolved += person.resolved
        persons[place].insufficient += person.insufficient
    }
}

extension Answer.Person {
    fileprivate init(_ subject: SubjectScreening, reference: String) {
        let closed: Set<Lifecycle> = [.resolved, .superseded]
        self.init(
            reference: reference,
            findings: subject.findings.filter { !closed.contains($0.lifecycle) }
                .map(Answer.Finding.init),
            resolved: subject.findings.filter { $0.lifecycle == .resolved }.map(\.number),
            insufficient: subject.insufficient.map(\.number))
    }
}

extension Answer.Finding {
    fileprivate init(_ finding: Finding) {
        self.init(
            rule: finding.number, severities: [finding.severity.name],
            lifecycle: finding.lifecycle.rawValue, confidence: finding.confidence.rawValue,
            isProvisional: finding.isProvisional, notes: finding.notes,
            text: "\(finding.message) \(finding.recommendation)",
            evidence: finding.evidence.compactMap(ResultText.init))
    }
}

extension ResultText {
    fileprivate init?(_ evidence: Evidence) {
        guard let source = evidence.source else { return nil }
        self.init(
            reference: source.reference, value: evidence.value, unit: evidence.unit,
            canonicalValue: evidence.canonicalValue, canonicalUnit: evidence.canonicalUnit,
            comparedValue: evidence.comparedValue, comparedUnit: evidence.comparedUnit)
    }
}
