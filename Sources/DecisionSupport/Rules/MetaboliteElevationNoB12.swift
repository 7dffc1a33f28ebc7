import ClinicalModel

/// Raised metabolites of an infant without a B12 that can be interpreted.
///
/// ## What it detects
/// Homocysteine and MMA both raised within {P-COTEMP} of each other, or one of them with a red-flag
/// sign, while no pre-treatment B12 exists (none, excluded by R45 or R47, sampled after dosing) or
/// its class cannot be decided.
///
/// ## Why it matters
/// The metabolites carry the pattern alone; a B12 after the first dose can no longer be read.
///
/// ## Source
/// Case report of a 10-month-old with raised urinary MMA and homocysteine (grade C).
///
/// ## Fires on
/// (MET2+ or MET+ with a red-flag sign) without a classified B12: warning; critical with both
/// markers and a red-flag sign.
///
/// ## Stays silent on
/// One raised marker without a red-flag sign (R07); any classified B12 (R02–R05).
enum MetaboliteElevationNoB12: DetectionRule {
    static let number = "R06"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-LOW", "P-B12-BORDER", "P-COTEMP"] + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma, .crea, .fol]
    static let records: [RecordKind] = [.signs, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let isOpen = infant.b12pre == nil || infant.isB12ClassIndeterminate
        return .when(Truth(isOpen).and(infant.functionalPattern)) { draft(infant) }
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        var draft = FindingDraft.functionalPattern(of: infant)
        draft.support([infant.b12pre], of: infant)
        if infant.raisedMetabolites.contains(where: { $0.key == .mma }) {
            draft.say("MMA can also rise in acute gastroenteritis or short gut.")
        }
        if infant.tx {
            draft.say(
                "B12 sampled after dosing is not informative; metabolites support deficiency.")
        }
        draft.recommend(
            """
            Suggested: order B12 now, before the first dose; treat per protocol without waiting \
            for the result. Test the mother (B12, homocysteine).
            """,
            underTreatment: "Test the mother (B12, homocysteine); follow MMA and homocysteine.",
            of: infant)
        return draft
    }
}

extension MetaboliteElevationNoB12 {
    static let examples: [RuleExample] = [
        .fires(.critical, "urinary MMA 412, homocysteine 62, regression, no B12") {
            $0.infant(ageDays: 308) {
                $0.result(.umma, "412", "mmol/mol{creat}")
                $0.result(.thcy, "62", "umol/L")
                $0.sign("regression")
            }
        },
        .silent("only urinary MMA raised, no red flag") {
            $0.infant(ageDays: 308) {
                $0.result(.umma, "412", "mmol/mol{creat}")
                $0.result(.thcy, "5", "umol/L")
            }
        },
        .fires(.warning, "both markers, no sign") {
            $0.infant(ageDays: 308) {
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .fires(.warning, "one marker with a red-flag sign") {
            $0.infant(ageDays: 308) {
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
                $0.sign("hypotonia")
            }
        },
        .fires(.warning, "B12 sampled after the first dose") {
            $0.infant(ageDays: 308) {
                $0.dose(.hydroxocobalamin, "1000", hoursAgo: 3)
                $0.result(.b12, ">2000", "pg/mL")
                $0.result(.thcy, "58", "umol/L")
                $0.result(.mma, "11.4", "umol/L")
            }
        },
        .fires(.warning, "a comparator leaves the class open") {
            $0.infant(ageDays: 308) {
                $0.result(.b12, "<300", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .silent("a classified B12") {
            $0.infant(ageDays: 308) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .silent("urinary MMA exactly at the default limit") {
            $0.infant(ageDays: 308) {
                $0.result(.umma, "20", "mmol/mol{creat}")
                $0.result(.thcy, "5", "umol/L")
            }
        },
        .fires(.info, "renal impairment lowers by one step") {
            $0.infant(ageDays: 308) {
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
                $0.result(.crea, "92", "umol/L")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .insufficient("MMA missing") {
            $0.infant(ageDays: 308) { $0.result(.thcy, "18", "umol/L") }
        },
    ]
}
