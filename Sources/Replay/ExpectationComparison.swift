/// Compares what was found with what a case expects to be found.
package struct ExpectationComparison {
    private let expectation: Expectation
    private let answer: Answer
    private var differences: [Difference] = []
    private var unseen: Set<String> = []

    /// What is not as expected, and the names of what an answer that is not whole did not show.
    package static func result(
        _ expectation: Expectation, _ answer: Answer
    ) -> (differences: [Difference], notCompared: [String]) {
        var comparison = ExpectationComparison(expectation: expectation, answer: answer)
        comparison.compare()
        return (comparison.differences, comparison.unseen.sorted())
    }

    private init(expectation: Expectation, answer: Answer) {
        self.expectation = expectation
        self.answer = answer
    }

    private mutating func compare() {
        for subject in expectation.subjects {
            let place = Self.place(of: subject.reference)
            if let person = answer.persons.first(where: { $0.reference == subject.reference }) {
                compare(subject, person, at: place)
            } else if answer.isWhole {
                note(place, "a patient of the document", nil)
            } else {
                // Of whom nothing was found, nothing is written.
                compare(subject, Answer.Person(reference: subject.reference), at: place)
            }
        }
        for person in answer.persons
        where !expectation.subjects.contains(where: { $0.reference == person.reference }) {
            let rules = person.findings.map(\.rule).joined(separator: ", ")
            let got = "a patient with \(rules.isEmpty ? "no finding" : rules)"
            note(Self.place(of: person.reference), nil, got)
        }
        compareIssues()
    }

    private static func place(of reference: String) -> String { "subjects[\"\(reference)\"]" }

    private mutating func note(_ path: String, _ expected: String?, _ got: String?) {
        differences.append(Difference(path, expected: expected, got: got))
    }

    // MARK: Persons

    private mutating func compare(
        _ expected: Expectation.Subject, _ person: Answer.Person, at place: String
    ) {
        var left = person.findings.filter { finding in
            expectation.rules?.contains(finding.rule) ?? true
        }
        for (number, fire) in expected.fires.enumerated() {
            let path = "\(place).fires[\(number)]"
            if !answer.isWhole, fire.evidence.contains(where: \.hasValues) {
                unseen.insert("evidence values")
            }
            guard let match = nearest(to: fire, in: left) else {
                note(path, "\(fire.rule) \(fire.severity)", nil)
                continue
            }
            differences += faults(of: left.remove(at: match), as: fire, at: path)
        }
        for finding in left { note("\(place).fires", nil, "\(finding.rule) \(finding.severity)") }
        for rule in expected.never {
            let found = person.findings.filter { $0.rule == rule }
            for finding in found where !left.contains(finding) {
                note("\(place).never", "no \(rule)", "\(finding.rule) \(finding.severity)")
            }
        }
        require(expected.resolved, in: person.resolved, at: "\(place).resolved", "resolved")
        require(
            expected.insufficient, in: person.insufficient, at: "\(place).insufficient",
            "insufficient")
    }

    /// The finding of the same rule that differs in the fewest places.
    private func nearest(
        to fire: Expectation.Fire, in findings: [Answer.Finding]
    ) -> Int? {
        findings.indices.filter { findings[$0].rule == fire.rule }
            .min { left, right in
                faults(of: findings[left], as: fire, at: "").count
                    < faults(of: findings[right], as: fire, at: "").count
            }
    }

    private mutating func require(
        _ rules: [String], in found: [String], at path: String, _ word: String
    ) {
        guard answer.isWhole else {
            if !rules.isEmpty { unseen.insert(word) }
            return
        }
        for rule in rules where !found.contains(rule) { note(path, rule, nil) }
    }

    // MARK: Findings

    private func faults(
        of finding: Answer.Finding, as fire: Expectation.Fire, at path: String
    ) -> [Difference] {
        var faults: [Difference] = []
        func differ(_ name: String, _ expected: String?, _ got: String?) {
            faults.append(Difference("\(path).\(name)", expected: expected, got: got))
        }
        if !finding.severities.contains(fire.severity) {
            differ("severity", fire.severity, finding.severity)
        }
        if let lifecycle = fire.lifecycle, lifecycle != finding.lifecycle {
            differ("lifecycle", lifecycle, finding.lifecycle)
        }
        if let confidence = fire.confidence, confidence != finding.confidence {
            differ("confidence", confidence, finding.confidence)
        }
        if let provisional = fire.provisional, provisional != finding.isProvisional {
            differ("provisional", "\(provisional)", "\(finding.isProvisional)")
        }
        for note in fire.notes where !finding.notes.contains(note) {
            differ("notes", note, finding.notes.joined(separator: ", "))
        }
        for words in fire.textContains where !finding.text.contains(words) {
            differ("textContains", words, finding.text)
        }
        for (number, result) in fire.evidence.enumerated() {
            faults += self.faults(
                of: result, in: finding.evidence, at: "\(path).evidence[\(number)]")
        }
        return faults
    }

    private func faults(
        of result: ResultText, in evidence: [ResultText], at path: String
    ) -> [Difference] {
        let same = evidence.filter { $0.reference == result.reference }
        guard !same.isEmpty else {
            return [Difference(path, expected: result.reference, got: nil)]
        }
        guard answer.isWhole else { return [] }
        let all = same.map { got in
            zip(result.members, got.members).compactMap { wanted, got -> Difference? in
                guard let text = wanted.text, text != got.text else { return nil }
                return Difference("\(path).\(wanted.name)", expected: text, got: got.text)
            }
        }
        return all.min { $0.count < $1.count } ?? []
    }

    // MARK: Issues

    private mutating func compareIssues() {
        guard answer.isWhole else {
            if !(expectation.present + expectation.never).isEmpty { unseen.insert("issues") }
            return
        }
        func stands(_ issue: Expectation.NamedIssue) -> Bool {
            answer.issues.contains { found in
                found.id == issue.id && (issue.subject == nil || issue.subject == found.subject)
            }
        }
        for issue in expectation.present where !stands(issue) {
            note("issues.present", issue.words, nil)
        }
        for issue in expectation.never where stands(issue) {
            note("issues.never", nil, issue.words)
        }
    }
}

extension Expectation.NamedIssue {
    fileprivate var words: String { [id, subject].compactMap(\.self).joined(separator: " of ") }
}
