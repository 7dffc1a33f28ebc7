import ClinicalModel

/// What all assessments of one document share; lives as long as the screening of it.
final class ScreeningContext {
    let knowledge: Knowledge
    let tables: EngineTables
    let rules: [any DetectionRule.Type]
    let policy: ScreeningPolicy
    /// The numbers of the rules that nothing is reported of.
    let disabledRules: Set<String>
    let document: ClinicalDocument
    let asOf: AsOf
    let clock: Instant?
    /// Made when first asked for.
    private var assessments: [PersonID: Assessment] = [:]
    private(set) var issues: [DataIssue] = []
    private let dyadsByInfant: [PersonID: Dyad]
    private let infantsByMother: [PersonID: [PersonID]]
    /// By person; of an earlier moment, those that were asked for.
    private var roles: [Role] = []
    private var earlierRoles: [PersonID: Role] = [:]

    init(
        knowledge: Knowledge, tables: EngineTables, rules: [any DetectionRule.Type],
        policy: ScreeningPolicy = .standard, document: ClinicalDocument, asOf: AsOf,
        clock: Instant?
    ) {
        self.knowledge = knowledge
        self.tables = tables
        self.rules = rules
        self.policy = policy
        disabledRules = Set(policy.disabledRules.map(\.number))
        self.document = document
        self.asOf = asOf
        self.clock = clock
        var dyads: [PersonID: Dyad] = [:]
        var infants: [PersonID: [PersonID]] = [:]
        for dyad in document.dyads where dyads[dyad.infant] == nil {
            dyads[dyad.infant] = dyad
            infants[dyad.mother, default: []].append(dyad.infant)
        }
        dyadsByInfant = dyads
        infantsByMother = infants
        roles = document.records.map(role)
    }

    /// The same document at an earlier moment; costs nothing for persons who are not asked for.
    init(earlier asOf: AsOf, than later: ScreeningContext) {
        knowledge = later.knowledge
        tables = later.tables
        rules = later.rules
        policy = later.policy
        disabledRules = later.disabledRules
        document = later.document
        self.asOf = asOf
        clock = later.clock
        dyadsByInfant = later.dyadsByInfant
        infantsByMother = later.infantsByMother
    }

    func role(of person: PersonID) -> Role {
        guard roles.isEmpty else { return roles[person.index] }
        if let known = earlierRoles[person] { return known }
        let role = role(document[person])
        earlierRoles[person] = role
        return role
    }

    func mother(of infant: PersonID) -> PersonID? { dyadsByInfant[infant]?.mother }
    /// Every linked child, in scope or not: older ones tell about earlier pregnancies.
    func children(of mother: PersonID) -> [PersonID] { infantsByMother[mother] ?? [] }

    func assessment(of person: PersonID) -> Assessment {
        if let known = assessments[person] { return known }
        let made = Assessment(
            record: document[person], role: role(of: person), context: self)
        assessments[person] = made
        return made
    }

    /// The assessment, if somebody asked for it before.
    func existingAssessment(of person: PersonID) -> Assessment? { assessments[person] }

    func raise(_ issue: DataIssue) { issues.append(issue) }

    func isInScope(_ person: Person) -> Bool {
        guard let age = person.ageDays(on: asOf.day), age >= 0 else { return false }
        return age <= tables.infantDays
    }

    private func role(_ record: PatientRecord) -> Role {
        if isInScope(record.person) { return .infant }
        if children(of: record.person.id).contains(where: { isInScope(document[$0].person) }) {
            return .mother
        }
        return record.person.sex != .male && isCodedMother(record) ? .mother : .other
    }

    /// Coded pregnancy or lactation at T, newest statement first.
    private func isCodedMother(_ record: PatientRecord) -> Bool {
        guard !(record.conditions.isEmpty && record.observations.isEmpty) else { return false }
        return MaternalStatement.current(in: record, at: asOf)?.isMother ?? false
    }
}
