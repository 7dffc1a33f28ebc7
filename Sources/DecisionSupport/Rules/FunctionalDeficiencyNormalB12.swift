import ClinicalModel

/// Raised metabolites of an infant although total B12 looks adequate.
///
/// ## What it detects
/// Pre-treatment B12 of {P-B12-BORDER} or more with homocysteine and MMA both raised within
/// {P-COTEMP} of each other, or one of them raised and a red-flag sign present.
///
/// ## Why it matters
/// Total B12 counts what is bound, not what cells can use: 9 of 21 deficient infants had a value
/// in the reference range.
///
/// ## Source
/// Goraya 2015 (grade B); Hannibal 2016, review.
///
/// ## Fires on
/// ADEQ and (MET2+ or MET+ with a red-flag sign): warning; critical with both. Renal impairment
/// without raised urinary MMA lowers by one step, folate deficiency where homocysteine is the only
/// marker.
///
/// ## Stays silent on
/// One marker raised in an infant without red-flag signs (R07), and every other B12 class.
enum FunctionalDeficiencyNormalB12: DetectionRule {
    static let number = "R05"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-BORDER", "P-COTEMP"] + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma, .crea, .fol]
    static let records: [RecordKind] = [.signs, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        .when(infant.adeq.and(infant.functionalPattern)) { draft(infant) }
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        var draft = FindingDraft.functionalPattern(of: infant)
        draft.trigger(infant.b12pre, of: infant, against: "P-B12-BORDER")
        draft.say("A total B12 in this range does not speak against deficiency.")
        if infant.raisedMetabolites.contains(where: { $0.key == .mma }) {
            draft.say("MMA can also rise in acute gastroenteritis or short gut.")
        }
        draft.sayUnitDoubt(of: infant)
        draft.recommend(
            "\(workUp) With signs do not delay treatment.", underTreatment: workUp, of: infant)
        return draft
    }

    private static let workUp = """
        Consider holotranscobalamin, an inborn error of cobalamin metabolism, folate and renal \
        function; test the mother (B12, homocysteine).
        """
}

extension FunctionalDeficiencyNormalB12 {
    static let examples: [RuleExample] = [
        .fires(.critical, "410 pg/mL, both metabolites raised, tremor") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "18.4", "umol/L")
                $0.result(.mma, "3.2", "umol/L")
                $0.sign("tremor")
            }
        },
        .silent("homocysteine 11.2 alone, no signs") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "11.2", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
            }
        },
        .insufficient("homocysteine 11.2, MMA not measured") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "11.2", "umol/L")
            }
        },
        .fires(.warning, "exactly at the limit of adequacy, no signs") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "350", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .silent("just under it") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "349.9", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .fires(.warning, "258.3 pmol/L is just above it") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "258.3", "pmol/L")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .silent("258.2 pmol/L is just under it") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "258.2", "pmol/L")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .fires(.warning, "one marker with a red-flag sign") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
                $0.sign("seizure")
            }
        },
        .fires(.warning, "markers 14 days apart") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L", daysAgo: 14)
            }
        },
        .silent("markers 15 days apart, no signs") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L", daysAgo: 15)
            }
        },
        .fires(.info, "renal impairment lowers by one step") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "12.4", "umol/L")
                $0.result(.mma, "1.9", "umol/L")
                $0.result(.crea, "91.9", "umol/L")
            }
        },
        .fires(.info, "folate deficiency where homocysteine is the only marker") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
                $0.result(.fol, "8", "nmol/L")
                $0.sign("tremor")
            }
        },
        .fires(.warning, "a lower bound above the limit") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, ">=400", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .insufficient("no B12") {
            $0.infant(ageDays: 152) {
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
    ]
}
