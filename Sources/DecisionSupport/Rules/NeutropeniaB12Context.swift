import ClinicalModel

/// Low neutrophils together with a sign of B12 deficiency in the blood.
///
/// ## What it detects
/// The newest pre-treatment neutrophil count below the limit for age, with low or borderline B12,
/// a raised metabolite, or macrocytic anaemia.
///
/// ## Why it matters
/// The count recovers over several months of treatment; until then infections matter.
///
/// ## Source
/// Case report with 0.9 G/L (grade C); 35 % neutropenia in Akcaboy 2015 (grade B).
///
/// ## Fires on
/// ANC below the age limit in that context: warning; critical below {P-ANC-SEVERE #} × 10⁹/L.
///
/// ## Stays silent on
/// Neutropenia without any of it; hidden where two cell lines are low (R15).
enum NeutropeniaB12Context: DetectionRule {
    static let number = "R14"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-LOW", "P-B12-BORDER", "P-ANC-SEVERE"] + AgeLimits.ancLow + AgeLimits.hbLow
        + AgeLimits.mcvUpper
        + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.anc, .hb, .mcv, .b12, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let context = infant.lowOrBorderline.or(infant.metPlus)
            .or(infant.macro.and(infant.anaemia))
        return .when(infant.neutropenia.and(context)) { draft(infant) }
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        let isSevere = infant.test(infant.ancPre, .below, "P-ANC-SEVERE").isYes
        var draft = FindingDraft(isSevere ? .critical : .warning)
        draft.values["v"] = infant.ancPre.map(infant.text(of:))
        draft.trigger(infant.ancPre, of: infant, against: infant.ancLimit)
        if isSevere { draft.use("P-ANC-SEVERE") }
        draft.supportBloodContext(of: infant)
        draft.say("Normalises over several months of B12 treatment.")
        draft.say("Viral suppression and benign ethnic or autoimmune neutropenia: repeat.")
        let recheck = "Repeat the differential count; look for infection"
        draft.recommend(
            """
            \(recheck); treat the B12 deficiency by the local protocol without waiting for the \
            count.
            """,
            underTreatment: "\(recheck).", of: infant)
        return draft
    }
}

extension NeutropeniaB12Context {
    static let examples: [RuleExample] = [
        .fires(.warning, "ANC 0.9 with B12 150 pg/mL at 5 months") {
            $0.infant(ageDays: 152) {
                $0.result(.anc, "0.9", "10*9/L")
                $0.result(.hb, "11.2", "g/dL")
                $0.result(.plt, "300", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .fires(.critical, "ANC 0.4 with B12 < 300 pg/mL: low or borderline for certain") {
            $0.infant(ageDays: 152) {
                $0.result(.anc, "0.4", "10*9/L")
                $0.result(.b12, "<300", "pg/mL")
            }
        },
        .insufficient("ANC 0.4 with B12 < 400 pg/mL: perhaps adequate, metabolites unknown") {
            $0.infant(ageDays: 152) {
                $0.result(.anc, "0.4", "10*9/L")
                $0.result(.b12, "<400", "pg/mL")
            }
        },
        .silent("ANC 0.9 without any sign of B12 deficiency") {
            $0.infant(ageDays: 152) {
                $0.result(.anc, "0.9", "10*9/L")
                $0.result(.b12, "480", "pg/mL")
                $0.result(.mcv, "76", "fL")
                $0.result(.thcy, "6", "umol/L")
                $0.result(.mma, "0.3", "umol/L")
                $0.result(.hb, "11", "g/dL")
            }
        },
        .silent("exactly at the limit") {
            $0.infant(ageDays: 152) {
                $0.result(.anc, "1.0", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .fires(.warning, "900 cells in a microlitre") {
            $0.infant(ageDays: 152) {
                $0.result(.anc, "900", "/uL")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .silent("1.2 before the first birthday") {
            $0.infant(ageDays: 364) {
                $0.result(.anc, "1.2", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .fires(.warning, "1.2 from the first birthday") {
            $0.infant(ageDays: 365) {
                $0.result(.anc, "1.2", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .fires(.warning, "exactly at the severe limit") {
            $0.infant(ageDays: 152) {
                $0.result(.anc, "0.5", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .fires(.critical, "just under it") {
            $0.infant(ageDays: 152) {
                $0.result(.anc, "0.49", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .fires(.warning, "with macrocytic anaemia") {
            $0.infant(ageDays: 274) {
                $0.result(.anc, "0.9", "10*9/L")
                $0.result(.mcv, "93", "fL")
                $0.result(.hb, "9", "g/dL", daysAgo: 3)
            }
        },
        .fires(.warning, "with a raised metabolite") {
            $0.infant(ageDays: 152) {
                $0.result(.anc, "0.9", "10*9/L")
                $0.result(.b12, "480", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
            }
        },
        .fires(.warning, "a comparator under the limit") {
            $0.infant(ageDays: 152) {
                $0.result(.anc, "<0.6", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.result(.anc, "0.9", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .insufficient("neither B12 nor metabolites") {
            $0.infant(ageDays: 152) { $0.result(.anc, "0.9", "10*9/L") }
        },
        .insufficient("no neutrophil count") {
            $0.infant(ageDays: 152) { $0.result(.b12, "150", "pg/mL") }
        },
    ]
}
