import ClinicalModel

/// `comparator-indeterminate` (4.G): which limits lie inside the interval of a value, whatever
/// else a rule lacks; one issue a value.
struct ComparatorCheck {
    private let assessment: Assessment
    /// Asked once: the check is made for each rule.
    private let hasComparators: Bool
    private var open: [(result: UsableResult, limits: [String])] = []

    init(assessment: Assessment) {
        self.assessment = assessment
        hasComparators = assessment.hasComparators
    }

    /// Takes note of the limits of a rule that is not settled without its values.
    mutating func note(_ rule: any DetectionRule.Type, _ outcome: RuleOutcome) {
        guard hasComparators else { return }
        switch outcome {
        case .silent: return
        case .indeterminate(let keys):
            for key in keys.map({ AnalyteKey(rawValue: $0) }) {
                guard let result = assessment.openResult(key) else { continue }
                add(limits(of: rule, inside: result), to: result)
            }
        case .fires, .insufficient: break
        }
        for key in Set(rule.parameters.compactMap(ParameterSubject.key)) {
            guard let result = assessment.last(key), result.hasComparator else { continue }
            let limits = limits(of: rule, inside: result)
            if !limits.isEmpty { add(limits, to: result) }
        }
    }

    var issues: [DataIssue] {
        open.map { result, limits in
            var values = [
                "key": result.key.rawValue, "v": assessment.text(of: result),
                "limit": "the sender's limit",
            ]
            if !limits.isEmpty {
                let ascending = limits.uniqued().sorted {
                    assessment.limit($0, for: result.key) < assessment.limit($1, for: result.key)
                }
                values["limit"] = ascending.map(assessment.text).joined(separator: ", ")
            }
            return assessment.context.technicalIssue(
                "comparator-indeterminate", subject: assessment.personID, source: result.source,
                values: values)
        }
    }

    private mutating func add(_ limits: [String], to result: UsableResult) {
        if let place = open.firstIndex(where: { $0.result === result }) {
            open[place].limits += limits
        } else {
            open.append((result, limits))
        }
    }

    private func limits(
        of rule: any DetectionRule.Type, inside result: UsableResult
    ) -> [String] {
        let comparison: Comparison = Self.highKeys.contains(result.key) ? .above : .below
        return rule.parameters.filter { name in
            ParameterSubject.key(of: name) == result.key && applies(name, to: result)
                && result.interval.holds(comparison, assessment.limit(name, for: result.key))
                    == nil
        }
    }

    /// What a high value of is the finding.
    private static let highKeys: Set<AnalyteKey> = [
        .thcy, .mma, .umma, .mcv, .rdw, .rdwsd, .crea, .c3, .c3c2,
    ]

    /// Whether a limit is that of the person's age or state at the sample.
    private func applies(_ name: String, to result: UsableResult) -> Bool {
        let isInfant = assessment.isInfant
        let day = result.time.day
        func ofState(_ name: String) -> String { assessment.motherParameter(name, at: day) }
        switch result.key {
        case .b12 where isInfant:
            return ["P-B12-SEVERE", "P-B12-LOW", "P-B12-BORDER"].contains(name)
        case .b12: return ["P-B12M-LOW", "P-B12M-BORDER"].map(ofState).contains(name)
        case .holotc where isInfant: return ["P-HTC-LOW", "P-HTC-BORDER"].contains(name)
        case .holotc: return ["P-HTC-LOW", "P-HTC-BORDER"].map(ofState).contains(name)
        case .thcy where isInfant: return !["P-HCY-MOTHER", "P-HCY-PREG"].contains(name)
        case .mma where isInfant && name.hasPrefix("P-IEM-"): return true
        case .umma where isInfant && name.hasPrefix("P-IEM-"): return true
        case .thcy, .mma, .umma: return name == assessment.raisedLimit(result)
        case .hb: return name == assessment.hbLow(result)
        case .mcv:
            let age = result.ageDays
            return [assessment.mcvUpper(result), assessment.mcvLower(ageDays: age)]
                .contains(name) || isInfant && name.hasPrefix("P-TRIAD-")
        case .c3, .c3c2:
            return assessment.senderHigh(result) == nil || name == "P-C3C2-URGENT"
        case .anc: return !name.hasPrefix("P-ANC-LOW") || name == ancLow(result)
        default: return true
        }
    }

    private func ancLow(_ result: UsableResult) -> String {
        assessment.ancLow(ageDays: result.ageDays)
    }
}

extension Assessment {
    fileprivate var hasComparators: Bool {
        record.results.contains { $0.value.comparator != nil }
    }
}
