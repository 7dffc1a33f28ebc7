import ClinicalModel

/// Building a draft: what it rests on, what it held against what, what it says.
extension FindingDraft {
    init(_ severity: Severity) { self.init(severity, evidence: []) }

    /// A result that makes the rule fire, with the parameter it was held against.
    mutating func trigger(
        _ result: UsableResult?, of person: Assessment, against parameter: String? = nil
    ) {
        guard let result else { return }
        evidence.append(person.evidence(of: result, role: .triggers, limit: parameter))
        if let parameter { use(parameter) }
    }

    /// Raised metabolites, each with the limit of its person, age and state.
    mutating func trigger(raised results: [UsableResult], of person: Assessment) {
        for result in results { trigger(result, of: person, against: person.raisedLimit(result)) }
    }

    mutating func trigger(_ signs: [SignRecord], of person: Assessment) {
        evidence += signs.map { person.evidence(of: $0, role: .triggers) }
    }

    /// A result that adds to the picture; one that already stands here is not repeated.
    mutating func support(_ results: [UsableResult?], of person: Assessment) {
        for result in results.compactMap({ $0 }) {
            let limit = person.isRaised(result).isYes ? person.raisedLimit(result) : nil
            let item = person.evidence(of: result, role: .supports, limit: limit)
            guard !holds(item) else { continue }
            evidence.append(item)
            if let limit { use(limit) }
        }
    }

    mutating func support(_ signs: [SignRecord], of person: Assessment) {
        support(signs.map { person.evidence(of: $0, role: .supports) })
    }

    mutating func support(_ items: [Evidence]) {
        evidence += items.filter { !holds($0) }
    }

    mutating func use(_ parameter: String) {
        if !parameters.contains(parameter) { parameters.append(parameter) }
    }

    mutating func say(_ sentence: String) { text.append(sentence) }

    /// The same value or record is evidence already.
    private func holds(_ item: Evidence) -> Bool {
        evidence.contains { $0.source == item.source && $0.name == item.name }
    }
}
