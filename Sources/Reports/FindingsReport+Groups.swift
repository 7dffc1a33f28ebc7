import ClinicalModel

extension FindingsReport {
    /// Dyads together, those with the worst finding first; a mother follows her first infant.
    func groups() -> [[SubjectScreening]] {
        let subjects = screening.subjects
        var placed: Set<PersonID> = []
        var groups: [[SubjectScreening]] = []
        // Infants first, so that a mother always follows her first infant.
        let infants = subjects.filter { $0.role == .infant }
        let mothers = subjects.filter { $0.role == .mother }
        for subject in infants + mothers where placed.insert(subject.person).inserted {
            let family = members(of: subject, in: subjects).filter {
                placed.insert($0.person).inserted
            }
            groups.append([subject] + family)
        }
        let others = subjects.filter { $0.role == .other && !shown($0).isEmpty }
        groups += others.map { [$0] }
        return groups.enumerated().sorted { left, right in
            let (first, second) = (rank(left.element), rank(right.element))
            return first == second ? left.offset < right.offset : first > second
        }.map(\.element)
    }

    private func members(
        of subject: SubjectScreening, in subjects: [SubjectScreening]
    ) -> [SubjectScreening] {
        let mother = subject.role == .mother ? subject.person : subject.mother
        guard let mother else { return [] }
        return subjects.filter { $0.mother == mother || $0.person == mother }
    }

    private func rank(_ group: [SubjectScreening]) -> Int {
        group.flatMap { shown($0) }.map { $0.severity.rawValue }.max() ?? -1
    }
}
