import ClinicalModel
import FHIRSyntax

extension FindingWriter {
    /// The slug of the resource that says what could not be decided.
    static let incompleteSlug = "screening-incomplete"

    /// The `screening-incomplete` DetectedIssue of a person; empty where nothing is open.
    func incompleteResource(
        of subject: SubjectScreening, earlier: [String: [[UInt8]]]
    ) -> [EmittedResource] {
        let issues = issues[subject.person] ?? []
        guard isSaid(of: subject, issues: issues) else { return [] }
        let id = identity.id(rule: Self.incompleteSlug, subject: subject.person)
        var writer = JSONWriter(reserving: 1024)
        writer.object { issue in
            issue.head("DetectedIssue", id: id)
            issue.array("extension") { array in
                array.valueExtension("rule-version", "valueString", "1")
                for open in subject.insufficient { array.missingInput(open) }
                for found in issues { array.valueExtension("data-issue", "valueCode", found.id) }
                if patient(of: subject.person) != subject.person {
                    writeSubjectExtension(subject.person, to: &array)
                }
            }
            issue.findingIdentifier(id)
            issue.member("status", "final")
            issue.object("code") { code in
                code.array("coding") { $0.coding(Canonical.rules, Self.incompleteSlug) }
            }
            issue.member("severity", "low")
            issue.object("patient") { writePerson(patient(of: subject.person), to: &$0) }
            issue.member("identifiedDateTime", identified)
            issue.member("detail", incompleteText(of: subject, issues: issues))
            issue.keptMitigations(earlier[id] ?? [])
        }
        return [
            EmittedResource(
                type: "DetectedIssue", id: id, subject: subject.person, json: writer.bytes)
        ]
    }

    private func isSaid(of subject: SubjectScreening, issues: [DataIssue]) -> Bool {
        let isLinked = subject.role == .mother && !subject.infants.isEmpty
        guard subject.role == .infant || isLinked else { return false }
        guard !subject.insufficient.isEmpty || !issues.isEmpty else { return false }
        switch incomplete {
        case .always: return true
        case .touched: return subject.hasInput
        case .never: return false
        }
    }

    private func incompleteText(of subject: SubjectScreening, issues: [DataIssue]) -> String {
        var parts: [String] = []
        if !subject.insufficient.isEmpty {
            let rules = subject.insufficient.map {
                "\($0.number) \($0.rule) (missing: \($0.missing.joined(separator: ", ")))"
            }
            parts.append("Not decided for lack of data: \(rules.joined(separator: "; ")).")
        }
        if !issues.isEmpty {
            parts.append("About the data: \(issues.map(\.id).distinct.joined(separator: ", ")).")
        }
        let shown = subject.findings.contains {
            $0.lifecycle != .resolved && $0.lifecycle != .superseded
        }
        if !shown { parts.append(knowledge.sentences.emptyResult) }
        return knowledge.sentences.closing(parts.joined(separator: " "))
    }
}

extension Array where Element: Hashable {
    /// The elements, each once, in the order of first appearance.
    var distinct: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
