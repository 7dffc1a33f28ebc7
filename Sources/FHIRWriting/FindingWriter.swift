package import ClinicalModel

/// Which persons get a `screening-incomplete` resource.
package enum IncompletePolicy: String, Sendable, CaseIterable {
    /// Every infant and linked mother with something undecided.
    case always
    /// Only those for whom the document holds an input of a rule.
    case touched
    case never
}

/// Turns the findings of one document into FHIR resources.
package struct FindingWriter {
    let knowledge: Knowledge
    let screening: Screening
    let persons: [Person]
    /// What each person's resources are; empty where only the persons are known.
    let records: [PatientRecord]
    let identity: FindingIdentity
    let incomplete: IncompletePolicy
    /// Whether resolved and superseded findings are written even if no earlier run wrote them.
    let showsHistory: Bool
    /// The first infant of each mother, by the infants, else by herself.
    let infantOfMother: [PersonID: PersonID]
    /// The issues that concern a person, by person.
    let issues: [PersonID: [DataIssue]]

    /// A writer that knows whose each resource is, so that a mother's are `implicated`.
    package init(
        knowledge: Knowledge, screening: Screening, document: ClinicalDocument,
        incomplete: IncompletePolicy = .touched, showsHistory: Bool = false
    ) {
        self.init(
            knowledge: knowledge, screening: screening, persons: document.records.map(\.person),
            records: document.records, incomplete: incomplete, showsHistory: showsHistory)
    }

    package init(
        knowledge: Knowledge, screening: Screening, persons: [Person],
        records: [PatientRecord] = [], incomplete: IncompletePolicy = .touched,
        showsHistory: Bool = false
    ) {
        self.knowledge = knowledge
        self.screening = screening
        self.persons = persons
        self.records = records
        self.incomplete = incomplete
        self.showsHistory = showsHistory
        identity = FindingIdentity(persons: persons)
        var infants: [PersonID: PersonID] = [:]
        for subject in screening.subjects {
            if let mother = subject.mother, infants[mother] == nil {
                infants[mother] = subject.person
            }
        }
        for subject in screening.subjects where infants[subject.person] == nil {
            infants[subject.person] = subject.infants.first
        }
        infantOfMother = infants
        let personal = screening.issues.filter { $0.subject != nil && $0.id != "empty-result" }
        issues = Dictionary(grouping: personal) { $0.subject ?? PersonID(0) }
    }

    /// All resources of the document, in the order of subjects and findings.
    ///
    /// `earlier` maps ids of DetectedIssues an earlier run left in the document to the mitigations a
    /// clinician added to them, as JSON; those are kept.
    package func resources(earlier: [String: [[UInt8]]] = [:]) -> [EmittedResource] {
        screening.subjects.flatMap { subject -> [EmittedResource] in
            let written = subject.findings.filter { isWritten($0, earlier: earlier) }
            let found = written.flatMap { finding -> [EmittedResource] in
                let id = identity.id(of: finding)
                return resources(of: finding, id: id, mitigations: earlier[id] ?? [])
            }
            return found + incompleteResource(of: subject, earlier: earlier)
        }
    }

    private func isWritten(_ finding: Finding, earlier: [String: [[UInt8]]]) -> Bool {
        !finding.lifecycle.isClosed || showsHistory || earlier[identity.id(of: finding)] != nil
    }

    private func resources(
        of finding: Finding, id: String, mitigations: [[UInt8]]
    ) -> [EmittedResource] {
        let issue = detectedIssue(finding, id: id, mitigations: mitigations)
        // A Flag or RiskAssessment must have a Patient as its subject; a DetectedIssue need not.
        guard let rule = knowledge.rule(finding.rule), let patient = patient(of: finding.subject)
        else { return [issue] }
        var all = [issue]
        if !rule.flagCategories.isEmpty {
            all.append(flag(finding, rule: rule, patient: patient, findingID: id))
        }
        if rule.hasRiskAssessment {
            all.append(riskAssessment(finding, patient: patient, findingID: id))
        }
        return all
    }

    /// The evaluation date as FHIR writes it.
    var identified: String {
        screening.asOf.text.contains("T")
            ? screening.asOf.instant.description : screening.asOf.text
    }
}

extension Lifecycle {
    /// Whether the finding no longer stands.
    var isClosed: Bool { self == .resolved || self == .superseded }
}
