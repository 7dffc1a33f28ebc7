import ClinicalModel
import FHIRSyntax

extension FindingWriter {
    /// The slug of the resource that says what could not be decided.
    static let incompleteSlug = "screening-incomplete"

    /// The `screening-incomplete` DetectedIssue of a person; empty where nothing is open.
    func incompleteResource(
        of subject: SubjectScreening, earlier: [String: [[UInt8]]]
    ) -> [EmittedResource] {
        guard isIncompleteSaid(of: subject) else { return [] }
        let id = identity.id(rule: Self.incompleteSlug, subject: subject.person)
        let patient = patient(of: subject.person)
        let isOther = patient != subject.person
        var writer = JSONWriter(reserving: 1024)
        writer.object { issue in
            issue.head("DetectedIssue", id: id)
            issue.array("extension") { writeIncompleteExtensions(of: subject, to: &$0) }
            issue.findingIdentifier(id)
            issue.member("status", "final")
            issue.object("code") { code in
                code.array("coding") {
                    $0.coding(Canonical.rules, Self.incompleteSlug, display: incompleteTitle)
                }
            }
            issue.member("severity", "low")
            if let patient { issue.object("patient") { writePerson(patient, to: &$0) } }
            issue.member("identifiedDateTime", identified)
            let source = persons[subject.person.index].source
            writeReferences("implicated", isOther ? [source] : [], to: &issue)
            issue.text("detail", incompleteText(of: subject))
            issue.keptMitigations(earlier[id] ?? [])
        }
        return [
            EmittedResource(
                type: "DetectedIssue", id: id, subject: subject.person, json: writer.bytes)
        ]
    }

    /// Whether something is open for a person and is to be said.
    func isIncompleteSaid(of subject: SubjectScreening) -> Bool {
        let isLinked = subject.role == .mother && !subject.infants.isEmpty
        guard subject.role == .infant || isLinked else { return false }
        guard
            !subject.insufficient.isEmpty || issues[subject.person] != nil
                || !notEvaluated(of: subject).isEmpty
        else { return false }
        switch incomplete {
        case .always: return true
        case .touched: return subject.hasInput
        case .never: return false
        }
    }

    /// What could not be decided, what is missing, and what stands against the data, in words.
    func incompleteText(of subject: SubjectScreening) -> String {
        var parts: [String] = []
        if !subject.insufficient.isEmpty {
            let groups = subject.insufficient.groupedByMissing.map { missing, rules in
                let names = rules.map { "\($0.number) \($0.rule)" }.joined(separator: ", ")
                return "without \(missing.joined(separator: ", ")): \(names)"
            }
            parts.append("Not decided for lack of data: \(groups.joined(separator: "; ")).")
        }
        let disabled = notEvaluated(of: subject)
        if !disabled.isEmpty { parts.append(disabled.sentence) }
        let ids = (issues[subject.person] ?? []).map(\.id).distinct
        if !ids.isEmpty { parts.append("About the data: \(ids.joined(separator: ", ")).") }
        if subject.findings.allSatisfy(\.lifecycle.isClosed) {
            parts.append(knowledge.sentences.emptyResult)
        }
        return knowledge.sentences.closing(parts.joined(separator: " "))
    }

    /// The disabled rules that are about somebody of this role.
    func notEvaluated(of subject: SubjectScreening) -> [DisabledRule] {
        screening.notEvaluated.filter { disabled in
            let letters = knowledge.rule(disabled.rule)?.subjects ?? []
            return !Set(letters).isDisjoint(with: [subject.role == .mother ? "M" : "I", "any"])
        }
    }

    private var incompleteTitle: String? {
        knowledge.technicalIssue(Self.incompleteSlug)?.title
    }

    private func writeIncompleteExtensions(
        of subject: SubjectScreening, to array: inout JSONWriter
    ) {
        array.valueExtension("rule-version", "valueString", "1")
        for open in subject.insufficient { array.missingInput(open) }
        for disabled in notEvaluated(of: subject) { array.notEvaluated(disabled) }
        for id in (issues[subject.person] ?? []).map(\.id).distinct {
            array.valueExtension("data-issue", "valueCode", id)
        }
        if patient(of: subject.person) != subject.person {
            writeSubjectExtension(subject.person, to: &array)
        }
    }
}

extension [DisabledRule] {
    /// All in one sentence: "Not evaluated: R25 breast-milk-b12-low (disabled in site.yaml).".
    var sentence: String { "Not evaluated: \(map(\.sentence).joined(separator: ", "))." }
}

extension [Insufficiency] {
    /// The undecided rules by what they lack, in the order of first appearance.
    var groupedByMissing: [(missing: [String], rules: [Insufficiency])] {
        map(\.missing).distinct.map { missing in
            (missing, filter { $0.missing == missing })
        }
    }
}

extension Array where Element: Hashable {
    /// The elements, each once, in the order of first appearance.
    var distinct: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
