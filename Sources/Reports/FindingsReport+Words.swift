import ClinicalModel

extension FindingsReport {
    /// "Infant Patient/p1 (247 days old) – mother Patient/m1".
    func headline(_ subject: SubjectScreening) -> String {
        let person = persons[subject.person.index]
        var words = [subject.role.rawValue.capitalizedFirst, reference(subject.person)]
        if subject.role == .infant, let age = person.ageDays(on: screening.asOf.day) {
            words.append("(\(age) days old)")
        }
        if let mother = subject.mother {
            words.append("– mother \(reference(mother))")
        } else if subject.role == .infant {
            words.append("– no mother linked")
        }
        return words.joined(separator: " ").printable
    }

    static let overrideTitle = "Limits set by the site"

    /// "P-B12-LOW 180 pg/mL instead of 200 pg/mL", for every limit of the site: one may be why
    /// nothing was found.
    var overrides: [String] { run.overrides.compactMap(\.replacement) }

    /// How a finding stands, where that is not simply new and definite.
    func stateWords(_ finding: Finding) -> [String] {
        var words: [String] = []
        if finding.lifecycle != .new { words.append(finding.lifecycle.rawValue) }
        if let start = finding.treatmentStart { words.append("treated since \(start.day)") }
        if let reason = finding.mitigatedBy { words.append("because of \(reason)".printable) }
        if finding.confidence != .definite { words.append(finding.confidence.rawValue) }
        if finding.isProvisional { words.append("provisional") }
        return words + finding.notes.map(\.printable)
    }

    /// The undecided rules by what they lack: `MMA, THCY (R03, R05)`.
    func undecided(_ subject: SubjectScreening) -> [String] {
        var missing: [[String]] = []
        for open in subject.insufficient where !missing.contains(open.missing) {
            missing.append(open.missing)
        }
        return missing.map { inputs in
            let rules = subject.insufficient.filter { $0.missing == inputs }.map(\.number)
            return "\(inputs.joined(separator: ", ")) (\(rules.joined(separator: ", ")))"
        }
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
