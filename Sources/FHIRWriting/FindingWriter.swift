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
    let identity: FindingIdentity
    let incomplete: IncompletePolicy
    /// Whether resolved and superseded findings are written even if no earlier run wrote them.
    let showsHistory: Bool
    /// The issues that concern a person, by person.
    let issues: [PersonID: [DataIssue]]

    package init(
        knowledge: Knowledge, screening: Screening, persons: [Person],
        incomplete: IncompletePolicy = .touched, showsHistory: Bool = false
    ) {
        self.knowledge = knowledge
        self.screening = screening
        self.persons = persons
        self.incomplete = incomplete
        self.showsHistory = showsHistory
        identity = FindingIdentity(persons: persons)
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
            let found = written.flatMap { finding in
                resources(of: finding, mitigations: earlier[identity.id(of: finding)] ?? [])
            }
            return found + incompleteResource(of: subject, earlier: earlier)
        }
    }

    private func isWritten(_ finding: Finding, earlier: [String: [[UInt8]]]) -> Bool {
        switch finding.lifecycle {
        case .new, .underTreatment, .mitigated: true
        case .resolved, .superseded: showsHistory || earlier[identity.id(of: finding)] != nil
        }
    }

    private func resources(of finding: Finding, mitigations: [[UInt8]]) -> [EmittedResource] {
        let id = identity.id(of: finding)
        var all = [detectedIssue(finding, id: id, mitigations: mitigations)]
        guard let rule = knowledge.rule(finding.rule) else { return all }
        if !rule.flagCategories.isEmpty { all.append(flag(finding, rule: rule, findingID: id)) }
        if rule.hasRiskAssessment { all.append(riskAssessment(finding, findingID: id)) }
        return all
    }

    /// The person a resource's `patient` names: in R4 that must be a Patient, so for a mother known
    /// only as RelatedPerson it is her infant.
    func patient(of person: PersonID) -> PersonID {
        guard persons[person.index].isRelatedPersonOnly else { return person }
        return screening.subjects.first { $0.mother == person }?.person ?? person
    }

    /// A reference to a resource of the input as the output contract says.
    func reference(to source: SourceReference) -> String {
        if let url = source.fullURL, url.hasPrefix("urn:") { return url }
        return source.reference
    }

    /// The evaluation date as FHIR writes it.
    var identified: String {
        screening.asOf.text.contains("T")
            ? screening.asOf.instant.description : screening.asOf.text
    }
}
