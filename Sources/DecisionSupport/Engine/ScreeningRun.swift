import ClinicalModel

/// One document through the steps of clinical section 4.0.
struct ScreeningRun {
    /// A person whom rules are asked for, and what they said.
    private struct Subject {
        let assessment: Assessment
        var claims: [Claim] = []
        var insufficient: [Insufficiency] = []
        var comparators: ComparatorCheck

        init(assessment: Assessment) {
            self.assessment = assessment
            comparators = ComparatorCheck(assessment: assessment)
        }
    }

    private struct Claim {
        let rule: RuleDefinition
        let draft: FindingDraft
    }

    private let context: ScreeningContext
    private let rules: ScreeningRules
    private var subjects: [Subject] = []

    init(context: ScreeningContext, rules: ScreeningRules) {
        self.context = context
        self.rules = rules
    }

    mutating func run() -> Screening {
        collect()
        evaluate()
        return screening()
    }

    /// What the rules say of a few persons who are not treated yet, before subsumption.
    mutating func untreatedFindings(of people: [PersonID]) -> [Finding] {
        subjects = people.map { Subject(assessment: context.assessment(of: $0)) }
        evaluate()
        return subjects.filter { !$0.assessment.tx }.flatMap(findings)
            .filter { $0.lifecycle != .resolved }
    }

    // MARK: 1–3: collect

    private mutating func collect() {
        let quiet = QuietCheck(
            knowledge: context.knowledge, tables: context.tables, asOf: context.asOf)
        for record in context.document.records {
            let role = context.role(of: record.person.id)
            if role == .other, quiet.isQuiet(record) { continue }
            subjects.append(Subject(assessment: context.assessment(of: record.person.id)))
        }
        TechnicalCheck(context: context).run()
        DyadLinkCheck(context: context).run()
        PlanConflictCheck(context: context).run()
        MonitoringGapCheck(context: context).run()
        ProtocolCheck(context: context).run()
    }

    // MARK: 4–6: rules, suppression

    private mutating func evaluate() {
        for phase in rules.phases {
            for index in subjects.indices { evaluate(phase, at: index) }
        }
    }

    private mutating func evaluate(_ phase: [ScreeningRule], at index: Int) {
        let assessment = subjects[index].assessment
        for rule in phase where rule.subject.includes(assessment.role) {
            var drafts: [FindingDraft] = []
            let outcome = rule.type.evaluate(assessment)
            switch outcome {
            case .fires(let found): drafts = found
            case .silent, .indeterminate: break
            case .insufficient(let missing): note(missing, rule, at: index)
            }
            subjects[index].comparators.note(rule.type, outcome)
            drafts += undecided(rule, assessment, hasFired: !drafts.isEmpty)
            guard !drafts.isEmpty else { continue }
            let table = ConfounderTable(assessment: assessment)
            drafts = merged(drafts.map { table.applied(to: $0, of: rule.definition.id) })
            assessment.said[rule.definition.id] = drafts.filter { !$0.isResolved }
            subjects[index].insufficient.removeAll { $0.number == rule.definition.id }
            subjects[index].claims += drafts.map { Claim(rule: rule.definition, draft: $0) }
        }
    }

    /// Provisional (R47) and possible (comparator) findings of the B12 rules.
    private func undecided(
        _ rule: ScreeningRule, _ assessment: Assessment, hasFired: Bool
    ) -> [FindingDraft] {
        guard assessment.role == .infant, !hasFired else { return [] }
        if rule.mayBePossible, let b12 = assessment.b12pre, b12.hasComparator {
            let drafts = assessment.taking(b12: b12.taking(b12.interval.low)).drafts(of: rule.type)
            if !drafts.isEmpty { return drafts.map(Self.possible) }
        }
        guard rule.mayBeProvisional, let b12 = assessment.provisionalB12 else { return [] }
        return assessment.taking(b12: b12).drafts(of: rule.type).map(Self.provisional)
    }

    private static func possible(_ draft: FindingDraft) -> FindingDraft {
        var draft = draft
        draft.confidence = .possible
        draft.severity = draft.severity.lowered
        return draft
    }

    private static func provisional(_ draft: FindingDraft) -> FindingDraft {
        var draft = draft
        draft.isProvisional = true
        return draft
    }

    /// One finding per subject, worst severity first, all triggers in the evidence; findings
    /// with an instance of their own stay apart.
    private func merged(_ drafts: [FindingDraft]) -> [FindingDraft] {
        guard drafts.count > 1 else { return drafts }
        let worstFirst = drafts.enumerated().sorted {
            ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
        }
        var result: [FindingDraft] = []
        var places: [DraftPlace: Int] = [:]
        for (_, draft) in worstFirst {
            let key = DraftPlace(subject: draft.subject, instance: draft.instance)
            guard let place = places[key] else {
                places[key] = result.count
                result.append(draft)
                continue
            }
            result[place].evidence += draft.evidence
            result[place].parameters += draft.parameters
            result[place].text += draft.text
            result[place].notes += draft.notes
        }
        return result
    }

    private struct DraftPlace: Hashable {
        let subject: PersonID?
        let instance: String?
    }

    /// Insufficient is said of infants and linked mothers only.
    private mutating func note(_ missing: [String], _ rule: ScreeningRule, at index: Int) {
        let assessment = subjects[index].assessment
        guard assessment.role == .infant || assessment.hasInfants,
            !context.disabledRules.contains(rule.definition.id)
        else { return }
        subjects[index].insufficient.append(
            Insufficiency(
                number: rule.definition.id, rule: rule.definition.slug, missing: missing))
    }

    // MARK: 7–9: findings

    private func screening() -> Screening {
        var findings: [PersonID: [Finding]] = [:]
        for finding in subjects.flatMap(self.findings) {
            findings[finding.subject, default: []].append(finding)
        }
        let earlier = EarlierFindings(context: context, rules: rules)
            .findings(of: subjects.map(\.assessment), beyond: findings)
        for finding in earlier { findings[finding.subject, default: []].append(finding) }
        for person in findings.keys {
            guard var own = findings[person] else { continue }
            if !context.policy.emitsSubsumed { Subsumption.apply(to: &own) }
            own.sort(by: Self.comesFirst)
            findings[person] = own
        }
        let insufficient = Dictionary(
            uniqueKeysWithValues: subjects.map { ($0.assessment.personID, $0.insufficient) })
        let screened = context.document.records.map { record in
            result(record, findings[record.person.id] ?? [], insufficient[record.person.id] ?? [])
        }
        return Screening(
            asOf: context.asOf, subjects: screened, issues: issues(screened),
            notEvaluated: context.policy.disabledRules)
    }

    /// Those of disabled rules are left out here and not earlier: other rules read them.
    private func findings(of subject: Subject) -> [Finding] {
        let builder = FindingBuilder(assessment: subject.assessment)
        return subject.claims.filter { !context.disabledRules.contains($0.rule.id) }
            .map { builder.finding($0.rule, $0.draft) }
    }

    private func result(
        _ record: PatientRecord, _ findings: [Finding], _ insufficient: [Insufficiency]
    ) -> SubjectScreening {
        let id = record.person.id
        let role = context.role(of: id)
        // Nobody assesses a person of whom the checks have nothing to say.
        let known = context.existingAssessment(of: id)?.record ?? record
        return SubjectScreening(
            person: id, role: role, mother: context.mother(of: id),
            infants: context.children(of: id), findings: findings,
            insufficient: insufficient.sorted { $0.number < $1.number },
            hasInput: known.hasInput(role))
    }

    private static func comesFirst(_ left: Finding, _ right: Finding) -> Bool {
        if left.severity != right.severity { return left.severity > right.severity }
        if left.number != right.number { return left.number < right.number }
        return (left.instance ?? "") < (right.instance ?? "")
    }

    /// Reading's and the checks' issues known at T, each once.
    private func issues(_ screened: [SubjectScreening]) -> [DataIssue] {
        var issues = context.document.issues.filter { $0.time?.isKnown(at: context.asOf) ?? true }
        for subject in subjects {
            issues += subject.assessment.prepared.issues + subject.comparators.issues
        }
        issues += context.issues
        let isEmpty = screened.allSatisfy { subject in
            subject.findings.allSatisfy { [.resolved, .superseded].contains($0.lifecycle) }
        }
        if isEmpty {
            issues.append(context.technicalIssue("empty-result", subject: nil, source: nil))
        }
        guard issues.count > 1 else { return issues }
        var seen = Set<IssuePlace>()
        return issues.filter { issue in
            guard let source = issue.source else { return true }
            return seen.insert(IssuePlace(id: issue.id, source: source)).inserted
        }
    }

    private struct IssuePlace: Hashable {
        let id: String
        let source: SourceReference
    }
}

extension PatientRecord {
    /// Whether some rule could look at anything here.
    fileprivate func hasInput(_ role: Role) -> Bool {
        // Growth alone is checked for its units, and asks no rule.
        if results.contains(where: { $0.key != .weight && $0.key != .headCircumference })
            || medications.contains(where: { $0.substance.isVitaminB12 })
        {
            return true
        }
        guard role != .other else { return false }
        return
            !(signs.isEmpty && milestones.isEmpty && conditions.isEmpty && feeding.isEmpty
            && diets.isEmpty && medications.isEmpty && observations.isEmpty && orders.isEmpty
            && procedures.isEmpty && newbornScreenings.isEmpty)
    }
}
