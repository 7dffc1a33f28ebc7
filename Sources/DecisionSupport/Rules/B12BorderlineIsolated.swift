import ClinicalModel

/// Borderline vitamin B12 whose meaning no metabolite has settled.
///
/// ## What it detects
/// Pre-treatment B12 from {P-B12-LOW} to below {P-B12-BORDER} without MMA, urinary MMA or
/// homocysteine within {P-COTEMP}, or with a metabolite raised only earlier or later.
///
/// ## Why it matters
/// In this range total B12 alone cannot tell the deficient from the replete; a metabolite can.
///
/// ## Source
/// NICE NG239 (grade A for adults); biomarker testing of infants (grade C).
///
/// ## Fires on
/// BORD and no co-temporal metabolite: info; warning with a neurological sign, with exclusive
/// breastfeeding by a mother at risk, or with a metabolite raised at another time.
///
/// ## Stays silent on
/// Co-temporal metabolites that are known: raised (R03) or not.
enum B12BorderlineIsolated: DetectionRule {
    static let number = "R04"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-LOW", "P-B12-BORDER", "P-COTEMP"] + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.signs, .doses, .feeding, .exposures]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        .when(infant.bord.and(isUnsettled(infant))) { draft(infant) }
    }

    /// No metabolite near the B12, or one raised only at another time.
    private static func isUnsettled(_ infant: Assessment) -> Truth {
        guard let sample = infant.b12pre else { return .yes }
        guard infant.raisedMetabolites(near: sample).isEmpty else { return .no }
        let isMeasured = infant.hasMetabolite([.thcy, .mma, .umma], near: sample)
        return Truth(!isMeasured || infant.metPlus.isYes)
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        let signs = infant.signs(atSampleOf: infant.b12pre)
        let isExposed = infant.ebf.and(infant.isAtRisk).isYes
        let isWarning = signs.hasNeurological || isExposed || infant.metPlus.isYes
        var draft = FindingDraft(isWarning ? .warning : .info)
        draft.triggerBorderline(of: infant)
        draft.support(infant.raisedMetabolites, of: infant)
        draft.support(signs.neurological, of: infant)
        if isExposed { draft.supportExposure(of: infant) }
        draft.sayUnitDoubt(of: infant)
        draft.recommend(
            """
            Suggested: order MMA and total homocysteine of the infant now, B12 and homocysteine of \
            the mother. With signs do not delay treatment for the results.
            """,
            underTreatment: """
                Follow MMA, homocysteine and the clinical picture; test the mother (B12, \
                homocysteine).
                """,
            of: infant)
        return draft
    }
}

extension B12BorderlineIsolated {
    static let examples: [RuleExample] = [
        .fires(.info, "240 pg/mL without metabolites at 4 months") {
            $0.infant(ageDays: 122) { $0.result(.b12, "240", "pg/mL") }
        },
        .silent("both metabolites measured the same day") {
            $0.infant(ageDays: 122) {
                $0.result(.b12, "240", "pg/mL")
                $0.result(.thcy, "7.1", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
            }
        },
        .fires(.info, "exactly at the lower limit of the range") {
            $0.infant(ageDays: 122) { $0.result(.b12, "200", "pg/mL") }
        },
        .silent("just under it") {
            $0.infant(ageDays: 122) { $0.result(.b12, "199.9", "pg/mL") }
        },
        .fires(.info, "just under the upper limit") {
            $0.infant(ageDays: 122) { $0.result(.b12, "349.9", "pg/mL") }
        },
        .silent("exactly at the upper limit") {
            $0.infant(ageDays: 122) { $0.result(.b12, "350", "pg/mL") }
        },
        .fires(.info, "148 pmol/L is just inside") {
            $0.infant(ageDays: 122) { $0.result(.b12, "148", "pmol/L") }
        },
        .fires(.warning, "a neurological sign") {
            $0.infant(ageDays: 122) {
                $0.result(.b12, "240", "pg/mL")
                $0.sign("irritability")
            }
        },
        .fires(.warning, "exclusive breastfeeding by a vegan mother") {
            $0.infant(ageDays: 122) {
                $0.result(.b12, "240", "pg/mL")
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 100)
            }
            $0.mother { $0.diet(.vegan) }
        },
        .fires(.warning, "homocysteine raised six weeks earlier") {
            $0.infant(ageDays: 122) {
                $0.result(.b12, "240", "pg/mL")
                $0.result(.thcy, "18", "umol/L", daysAgo: 42)
            }
        },
        .silent("a raised co-temporal metabolite decides it") {
            $0.infant(ageDays: 122) {
                $0.result(.b12, "240", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.b12, "240", "pg/mL") }
        },
        .insufficient("no B12") {
            $0.infant(ageDays: 122) { $0.result(.hb, "11.5", "g/dL") }
        },
    ]
}
