import ClinicalModel

/// A value whose unit is missing, unknown or hardly possible.
///
/// ## What it detects
/// A unit that is missing, unknown or known to be wrong for the analyte; a value outside the hard
/// limits of what a body can have; a value outside the soft limits.
///
/// ## Why it matters
/// A slip of a thousand hides a severe deficiency or invents one. Values are reported, never
/// repaired: the clinical rules stay silent on an excluded value, and this rule says which of them
/// would speak if the likely unit were meant.
///
/// ## Source
/// Plausibility limits that are expert defaults (grade D); published slips such as homocysteine in mmol/L.
///
/// ## Fires on
/// Unknown or refused unit, hard limit: error, value excluded. Missing unit: warning, excluded.
/// Soft limit: warning, value used; info where an independent marker supports a very high one.
///
/// ## Stays silent on
/// Values with a comparator (for limits), and high B12 after treatment.
enum ImplausibleUnit: DetectionRule {
    static let number = "R45"
    static let subject = RuleSubject.anyone
    static let parameters = PlausibilityLimits.names
    static let records: [RecordKind] = [.anyResult, .doses]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        let problems = person.prepared.unitProblems
        guard !problems.isEmpty else { return .silent }
        return .fires(problems.map { draft(person, $0) })
    }

    private static func draft(_ person: Assessment, _ problem: UnitProblem) -> FindingDraft {
        let result = problem.result
        var draft = FindingDraft(problem.severity)
        draft.instance = result.source.reference + result.source.member
        draft.values = [
            "v": person.text(of: result), "key": result.key.rawValue,
            "unit": result.value.unitText ?? "no unit",
        ]
        draft.evidence = [person.evidence(of: problem)]
        switch problem.kind {
        case .missingUnit: draft.say("The unit is missing; the number is not interpreted.")
        case .unknownUnit: draft.say("The unit is unknown for this analyte; the value is not used.")
        case .refusedUnit(let reason): draft.say("The unit is not accepted: \(reason).")
        case .impossible(let limit):
            draft.say("Beyond \(person.text(limit)), impossible; the value is not used.")
            draft.use(limit)
        case .suspicious(let limit):
            draft.say("Beyond \(person.text(limit)); the value is used and marked.")
            if problem.isSupported { draft.say("Another metabolite supports the value.") }
            draft.use(limit)
        }
        suggest(&draft, person, problem)
        draft.recommendation = "Confirm value and unit with the laboratory."
        return draft
    }

    /// The likely unit, and the critical rules that would then speak.
    private static func suggest(
        _ draft: inout FindingDraft, _ person: Assessment, _ problem: UnitProblem
    ) {
        guard let suggestion = problem.suggestion else { return }
        let reading = person.text(of: suggestion, for: problem.result)
        draft.say("If the unit is \(suggestion.unit) this is \(reading).")
        guard problem.isExcluded else { return }
        let rules = person.criticalRules(reading: problem.result, in: suggestion.unit)
        guard !rules.isEmpty else { return }
        let names = rules.joined(separator: ", ")
        draft.say("Possible \(names): confirm with the laboratory today.")
    }
}

extension ImplausibleUnit {
    static let examples: [RuleExample] = [
        .fires(.error, "B12 0.053 pg/mL") {
            $0.infant(ageDays: 217) { $0.result(.b12, "0.053", "pg/mL") }
        },
        .fires(.error, "homocysteine 26 mmol/L") {
            $0.infant(ageDays: 217) { $0.result(.thcy, "26", "mmol/L") }
        },
        .silent("B12 1480 pmol/L in a supplemented mother") {
            $0.infant(ageDays: 60)
            $0.mother {
                $0.dose(.cyanocobalamin, "50", .oral, kind: .statement, daysAgo: 90, perDay: 1)
                $0.result(.b12, "1480", "pmol/L")
            }
        },
        .fires(.warning, "a unit that is missing") {
            $0.infant(ageDays: 217) { $0.result(.b12, "190", nil) }
        },
        .fires(.error, "a unit nobody knows") {
            $0.infant(ageDays: 217) { $0.result(.b12, "190", "furlong") }
        },
        .silent("the hard limit itself, marked by the soft limit of its own only") {
            $0.infant(ageDays: 217) { $0.result(.k, "7.0", "mmol/L") }
        },
        .fires(.warning, "just outside a soft limit") {
            $0.infant(ageDays: 217) { $0.result(.k, "7.1", "mmol/L") }
        },
        .fires(.error, "just outside a hard limit") {
            $0.infant(ageDays: 217) { $0.result(.k, "12.1", "mmol/L") }
        },
        .fires(.warning, "a very high MMA alone") {
            $0.infant(ageDays: 43) { $0.result(.mma, "88", "umol/L") }
        },
        .fires(.info, "a very high MMA that homocysteine supports") {
            $0.infant(ageDays: 43) {
                $0.result(.mma, "88", "umol/L")
                $0.result(.thcy, "142", "umol/L")
            }
        },
        .silent("a high B12 after an injection") {
            $0.infant(ageDays: 217) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
                $0.result(.b12, "90000", "pmol/L")
            }
        },
        .silent("a comparator beyond the soft limit") {
            $0.infant(ageDays: 217) { $0.result(.b12, ">2000", "pmol/L") }
        },
        .silent("giga per litre of French laboratories") {
            $0.infant(ageDays: 217) { $0.result(.anc, "0.9", "G/L") }
        },
    ]
}
