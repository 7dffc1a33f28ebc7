import ClinicalModel

/// Metabolites, blood count and development are documented as within limits after treatment.
///
/// ## What it detects
/// {P-FU-3MO-LO} or more after the first dose, on results from then on: MMA, urinary MMA and
/// homocysteine, each that was measured and at least one, within limits; haemoglobin and MCV within
/// limits; a milestone or a developmental status recorded, none in regression; no red-flag sign;
/// and no planned dose overdue beyond the critical gap.
///
/// ## Why it matters
/// It closes the findings that stood before treatment, and says what is still open.
///
/// ## Source
/// Confirmation after three and six months (source text, grade C); case report (grade C).
///
/// ## Fires on
/// The pattern above: info. The text lists what is still open: neutrophils, development score,
/// imaging, treatment of the mother, date of the end of treatment.
///
/// ## Stays silent on
/// The time before, and any of these not within limits. A B12 level alone never counts. Without
/// metabolites, blood count or development it cannot be decided.
enum RecoveryConfirmed: DetectionRule {
    static let number = "R58"
    static let subject = RuleSubject.infant
    static let phase = RulePhase.dependent
    static let parameters =
        ["P-FU-3MO-LO", "P-SIGN-ACTIVE"] + MetaboliteLimits.infant + AgeLimits.hbLow
        + AgeLimits.mcvUpper + AgeLimits.ancLow
    static let inputs: [AnalyteKey] = [.mma, .umma, .thcy, .hb, .mcv, .anc]
    static let records: [RecordKind] = [.signs, .milestones, .doses, .orders]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        .when(infant.isRecovered) { draft(infant) }
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        var draft = FindingDraft(.info)
        draft.values["list"] = infant.openPoints.joined(separator: ", ")
        draft.windowStart = infant.recoveryDay.map { .day($0) }
        draft.windowEnd = .instant(infant.asOf.instant)
        draft.use("P-FU-3MO-LO")
        for result in infant.recoveryResults {
            draft.trigger(result, of: infant, against: limit(result, infant))
        }
        draft.support(infant.lateDevelopment)
        draft.say("A B12 level alone would not show it. The cause may persist: follow-up goes on.")
        draft.recommendation = """
            Suggested: settle the open points; go on with the plan and its follow-up until its end is \
            decided by the cause.
            """
        return draft
    }

    private static func limit(_ result: UsableResult, _ infant: Assessment) -> String? {
        switch result.key {
        case .hb: infant.hbLow(result)
        case .mcv: infant.mcvUpper(result)
        default: infant.raisedLimit(result)
        }
    }
}

extension RecoveryConfirmed {
    static let examples: [RuleExample] = [
        .fires(.info, "day 96: all within limits, sits alone", seen()),
        .silent("three weeks after the first dose", seen(treatedDaysAgo: 21)),
        .fires(.info, "the first day on which it is judged", seen(treatedDaysAgo: 75)),
        .silent("a day too early", seen(treatedDaysAgo: 74)),
        .silent("homocysteine above its limit", seen(thcy: "10.1")),
        .fires(.info, "homocysteine exactly at its limit", seen(thcy: "10")),
        .fires(.info, "MMA alone", seen(thcy: nil)),
        .silent("haemoglobin below its limit", seen(hb: "10.4")),
        .silent("MCV above its limit", seen(mcv: "86.1")),
        .silent("hypotonia", seen { $0.sign("hypotonia", recordedDaysAgo: 2) }),
        .fires(.info, "irritability is no red flag", seen { $0.sign("irritability") }),
        .silent(
            "a milestone lost and not regained",
            seen {
                $0.milestone("social-smile", .achieved, atAgeDays: 60)
                $0.milestone("social-smile", .lost, atAgeDays: 200)
            }),
        .fires(
            .info, "the newer of two results counts",
            seen { $0.result(.thcy, "14", "umol/L", daysAgo: 10) }),
        .insufficient(
            "B12 alone",
            {
                $0.infant(ageDays: 340) {
                    $0.dose(.hydroxocobalamin, "1000", daysAgo: 96)
                    $0.result(.b12, "812", "pg/mL")
                    $0.result(.hb, "12.1", "g/dL")
                    $0.result(.mcv, "78", "fL")
                    $0.milestone("sit-unsupported", .achieved, atAgeDays: 340)
                }
            }),
        .insufficient("no blood count", seen(hb: nil, mcv: nil)),
        .insufficient("nothing said of development", seen(sits: false)),
        .silent("never treated") {
            $0.infant(ageDays: 340) {
                $0.result(.thcy, "5.9", "umol/L")
                $0.result(.hb, "12.1", "g/dL")
                $0.result(.mcv, "78", "fL")
                $0.milestone("sit-unsupported", .achieved, atAgeDays: 340)
            }
        },
    ]

    /// Four months after the first dose, seen a month ago, with all results within limits.
    private static func seen(
        thcy: String? = "5.9", hb: String? = "12.1", mcv: String? = "78", sits: Bool = true,
        treatedDaysAgo: Int = 96, daysAgo: Int = 0,
        _ build: @Sendable @escaping (inout ExamplePerson) -> Void = { _ in }
    ) -> @Sendable (inout ExampleDyad) -> Void {
        { dyad in
            dyad.infant(ageDays: 340) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: treatedDaysAgo)
                $0.result(.mma, "0.4", "umol/L", daysAgo: daysAgo)
                if let thcy { $0.result(.thcy, thcy, "umol/L", daysAgo: daysAgo) }
                if let hb { $0.result(.hb, hb, "g/dL", daysAgo: daysAgo) }
                if let mcv { $0.result(.mcv, mcv, "fL", daysAgo: daysAgo) }
                if sits { $0.milestone("sit-unsupported", .achieved, atAgeDays: 340 - daysAgo) }
                build(&$0)
            }
        }
    }
}
