package import ClinicalModel

/// What the choice of a protocol asks of a person: rules that fired and named predicates at T.
///
/// Made only for persons for whom somebody plans.
package struct ScreeningFacts: Sendable {
    package let person: PersonID
    package let role: Role
    /// The numbers of the rules whose findings stand: `R01`.
    package let fired: Set<String>
    package let predicates: [ProtocolPredicate: Truth]

    package init(
        person: PersonID, role: Role, fired: Set<String>, predicates: [ProtocolPredicate: Truth]
    ) {
        self.person = person
        self.role = role
        self.fired = fired
        self.predicates = predicates
    }

    /// A rule number, or the name of a predicate.
    package func truth(of name: String) -> Truth {
        if fired.contains(name) { return .yes }
        return ProtocolPredicate(rawValue: name).flatMap { predicates[$0] } ?? .no
    }
}

extension AssessedDocument {
    /// The facts about a person; `screening` is that of the same document at the same T.
    package func facts(of person: PersonID, in screening: Screening) -> ScreeningFacts {
        let assessment = assessment(of: person)
        let findings = screening.subjects.first { $0.person == person }?.findings ?? []
        let standing = findings.filter { ![.resolved, .superseded].contains($0.lifecycle) }
        let truths = ProtocolPredicate.allCases.map { ($0, assessment.truth(of: $0)) }
        return ScreeningFacts(
            person: person, role: assessment.role, fired: Set(standing.map(\.number)),
            predicates: Dictionary(truths, uniquingKeysWith: { first, _ in first }))
    }
}
