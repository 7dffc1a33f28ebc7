import ClinicalModel

/// Borderline vitamin B12 with a raised metabolite.
///
/// ## What it detects
/// Pre-treatment B12 from {P-B12-LOW} to below {P-B12-BORDER} and MMA, urinary MMA or homocysteine
/// raised within {P-COTEMP} of it.
///
/// ## Why it matters
/// A raised metabolite shows that the cells lack B12 although the total is only borderline.
///
/// ## Source
/// Refsum 2004 (grade B); NICE NG239 reflex testing and laboratory reflex practice 200–400 pg/mL
/// (grade A for adults).
///
/// ## Fires on
/// BORD and a raised co-temporal metabolite: warning; critical when homocysteine and MMA are both
/// raised and a neurological sign is present. Renal impairment lowers by one step; folate
/// deficiency to info where homocysteine is the only marker.
///
/// ## Stays silent on
/// Metabolites known and not raised; metabolites unknown (R04).
enum B12BorderlineFunctional: DetectionRule {
    static let number = "R03"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-LOW", "P-B12-BORDER", "P-COTEMP"] + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma, .crea, .fol]
    static let records: [RecordKind] = [.signs, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        .when(infant.bord.and(infant.coTemporalMarker)) { draft(infant) }
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        let markers = infant.raisedMetabolites(near: infant.b12pre)
        let signs = infant.signs(atSampleOf: infant.b12pre)
        let isCritical = infant.met2Plus.isYes && signs.hasNeurological
        var draft = FindingDraft(isCritical ? .critical : .warning)
        draft.values["marker"] = markers.names
        draft.triggerBorderline(of: infant)
        draft.trigger(raised: markers, of: infant)
        draft.support(infant.raisedMetabolites, of: infant)
        draft.support(signs.neurological, of: infant)
        if markers.contains(where: { $0.key == .thcy }) {
            draft.say("Homocysteine also rises in blood left on the cells; check the handling.")
        }
        draft.sayUnitDoubt(of: infant)
        draft.sayConfounders(of: infant)
        draft.recommend(
            isCritical ? whenCritical : otherwise, underTreatment: whenTreated, of: infant)
        return draft
    }

    private static let whenCritical = """
        Treat as functional deficiency by the local protocol; do not wait for further tests. Test \
        the mother (B12, homocysteine, MMA).
        """
    private static let otherwise = """
        Consider treatment. Suggested: order holotranscobalamin and the metabolite not yet \
        measured, and the mother's B12 and homocysteine. If signs appear do not delay treatment \
        for the results.
        """
    private static let whenTreated = """
        Follow MMA, homocysteine and the clinical picture; test the mother (B12, homocysteine, MMA).
        """
}

extension B12BorderlineFunctional {
    static let examples: [RuleExample] = [
        .fires(.critical, "285 pg/mL, both metabolites raised, hypotonia") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "2.1", "umol/L")
                $0.sign("hypotonia")
            }
        },
        .fires(.warning, "one raised metabolite is not critical, whatever the sign") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "0.9", "umol/L")
                $0.sign("hypotonia")
            }
        },
        .fires(.warning, "both raised metabolites without a sign") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "2.1", "umol/L")
            }
        },
        .silent("metabolites known and not raised") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "8.6", "umol/L")
                $0.result(.mma, "0.9", "umol/L")
            }
        },
        .fires(.warning, "exactly at the lower limit of the range") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "200", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "0.9", "umol/L")
            }
        },
        .fires(.warning, "just under the upper limit") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "349.9", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "0.9", "umol/L")
            }
        },
        .silent("exactly at the upper limit") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "350", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "0.9", "umol/L")
            }
        },
        .fires(.warning, "277.9 pg/mL sent as 205 pmol/L") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "205", "pmol/L")
                $0.result(.thcy, "18", "umol/L")
            }
        },
        .silent("homocysteine exactly at its limit") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "10", "umol/L")
                $0.result(.mma, "0.9", "umol/L")
            }
        },
        .fires(.warning, "a metabolite 14 days before") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "18", "umol/L", daysAgo: 14)
            }
        },
        .insufficient("a metabolite 15 days before is not co-temporal") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "18", "umol/L", daysAgo: 15)
            }
        },
        .silent("MMA of 1.0 before the first birthday") {
            $0.infant(ageDays: 364) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
                $0.result(.mma, "1.0", "umol/L")
            }
        },
        .fires(.warning, "MMA of 1.0 from the first birthday") {
            $0.infant(ageDays: 365) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
                $0.result(.mma, "1.0", "umol/L")
            }
        },
        .fires(.warning, "renal impairment lowers by one step") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "2.1", "umol/L")
                $0.result(.crea, "92", "umol/L")
                $0.sign("hypotonia")
            }
        },
        .fires(.info, "folate deficiency where homocysteine is the only marker") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "0.9", "umol/L")
                $0.result(.fol, "8", "nmol/L")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "2.1", "umol/L")
            }
        },
        .insufficient("no metabolites") {
            $0.infant(ageDays: 152) { $0.result(.b12, "285", "pg/mL") }
        },
        .insufficient("MMA could still be raised") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "8", "umol/L")
            }
        },
    ]
}
