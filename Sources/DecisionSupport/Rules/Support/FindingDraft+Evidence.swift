import ClinicalModel

/// Building a draft: what it rests on, what it held against what, what it says.
extension FindingDraft {
    init(_ severity: Severity) { self.init(severity, evidence: []) }

    /// A result that makes the rule fire, with the parameter it was held against.
    mutating func trigger(
        _ result: UsableResult?, of person: Assessment, against parameter: String? = nil
    ) {
        guard let result else { return }
        let item = person.evidence(of: result, role: .triggers, limit: parameter)
        evidence.append(item)
        guard let parameter else { return }
        use(parameter)
        say(Self.sentence(result, item, of: person, against: parameter))
    }

    /// The value beside its limit, as in "Haemoglobin 88 g/L (8.8 g/dL), limit 10.5 g/dL".
    ///
    /// A value in another unit than the limit's is also said in that: 95 pg/mL is below 73 pmol/L.
    private static func sentence(
        _ result: UsableResult, _ item: Evidence, of person: Assessment, against parameter: String
    ) -> String {
        let name = result.key.shortName
        let named =
            person.role == .mother
            ? "Mother's \(name)" : name.prefix(1).uppercased() + name.dropFirst()
        var compared = ""
        if let value = item.comparedValue, let unit = item.comparedUnit, value != item.value {
            compared = " (\(value) \(unit))"
        }
        return "\(named) \(person.text(of: result))\(compared), limit \(person.text(parameter))."
    }

    /// Raised metabolites, each with the limit of its person, age and state.
    mutating func trigger(raised results: [UsableResult], of person: Assessment) {
        for result in results { trigger(result, of: person, against: person.raisedLimit(result)) }
    }

    /// The infant's B12 between the two limits of the borderline range.
    mutating func triggerBorderline(of infant: Assessment) {
        guard let result = infant.b12pre else { return }
        let (low, high) = ("P-B12-LOW", "P-B12-BORDER")
        evidence.append(infant.evidence(of: result, role: .triggers, limit: high))
        use(low)
        use(high)
        say(
            """
            Vitamin B12 \(infant.text(of: result)), limits \(infant.text(low)) and \
            \(infant.text(high)).
            """)
    }

    mutating func trigger(_ signs: [SignRecord], of person: Assessment) {
        support(signs.map { person.evidence(of: $0, role: .triggers) })
    }

    /// A result that adds to the picture; one that already stands here is not repeated.
    mutating func support(_ results: [UsableResult?], of person: Assessment) {
        var places = EvidencePlaces(evidence)
        for result in results.compactMap({ $0 }) {
            let limit = Self.limit(of: result, of: person)
            let item = person.evidence(of: result, role: .supports, limit: limit)
            guard places.insert(item) else { continue }
            evidence.append(item)
            if let limit { use(limit) }
        }
    }

    /// What a supporting value is held against, where it is beyond that.
    private static func limit(of result: UsableResult, of person: Assessment) -> String? {
        if result.key == .b12, person.role == .infant, person.lowOrBorderline.isYes {
            return person.classLimit
        }
        return person.isRaised(result).isYes ? person.raisedLimit(result) : nil
    }

    mutating func support(_ signs: [SignRecord], of person: Assessment) {
        support(signs.map { person.evidence(of: $0, role: .supports) })
    }

    /// Adds what does not stand here yet: what weighs most is added first.
    mutating func support(_ items: [Evidence]) {
        var places = EvidencePlaces(evidence)
        for item in items where places.insert(item) { evidence.append(item) }
    }

    mutating func use(_ parameter: String) {
        if !parameters.contains(parameter) { parameters.append(parameter) }
    }

    mutating func say(_ sentence: String) { text.append(sentence) }
}

/// What stands in a list of evidence, for long lists too.
private struct EvidencePlaces {
    private struct Place: Hashable {
        let source: SourceReference?
        let name: String
    }

    private var places: Set<Place>
    private var signs: Set<SourceReference?>

    init(_ evidence: [Evidence]) {
        places = Set(evidence.map { Place(source: $0.source, name: $0.name) })
        signs = Set(evidence.filter(\.isClinicalSign).map(\.source))
    }

    /// False where the same value or record stands already; a sign read from a milestone is its
    /// record.
    mutating func insert(_ item: Evidence) -> Bool {
        if item.isClinicalSign, !signs.insert(item.source).inserted { return false }
        return places.insert(Place(source: item.source, name: item.name)).inserted
    }
}

extension Evidence {
    fileprivate var isClinicalSign: Bool { kind == .sign || kind == .milestone }
}
