import ClinicalModel

/// What all assessments of one document share; lives as long as the screening of it.
final class ScreeningContext {
    let knowledge: Knowledge
    let tables: EngineTables
    let rules: [any DetectionRule.Type]
    let document: ClinicalDocument
    let asOf: AsOf
    let clock: Instant?
    /// By person; made when first asked for.
    private var assessments: [Assessment?]
    private(set) var issues: [DataIssue] = []
    private let dyadsByInfant: [PersonID: Dyad]
    private let infantsByMother: [PersonID: [PersonID]]
    private(set) var roles: [Role] = []

    init(
        knowledge: Knowledge, tables: EngineTables, rules: [any DetectionRule.Type],
        document: ClinicalDocument, asOf: AsOf, clock: Instant?
    ) {
        self.knowledge = knowledge
        self.tables = tables
        self.rules = rules
        self.document = document
        self.asOf = asOf
        self.clock = clock
        assessments = Array(repeating: nil, count: document.records.count)
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

    func role(of person: PersonID) -> Role { roles[person.index] }
    func mother(of infant: PersonID) -> PersonID? { dyadsByInfant[infant]?.mother }
    /// Every linked child, in scope or not: older ones tell about earlier pregnancies.
    func children(of mother: PersonID) -> [PersonID] { infantsByMother[mother] ?? [] }

    func assessment(of person: PersonID) -> Assessment {
        if let known = assessments[person.index] { return known }
        let made = Assessment(
            record: document[person], role: role(of: person), context: self)
        assessments[person.index] = made
        return made
    }

    /// The assessment, if somebody asked for it before.
    func existingAssessment(of person: PersonID) -> Assessment? { assessments[person.index] }

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
