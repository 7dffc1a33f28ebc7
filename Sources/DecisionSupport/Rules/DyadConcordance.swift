import ClinicalModel

/// Infant and mother are both abnormal.
///
/// ## What it detects
/// The infant has low B12, borderline B12 with a raised metabolite, or both metabolites raised, and
/// the mother shows a deficiency pattern (R21), with the two results {P-DYAD-WIN} apart at most.
///
/// ## Why it matters
/// The infant's deficiency then most probably comes from the mother, and both need treatment.
///
/// ## Source
/// Case report (grade C); mother–infant correlations of Chebaya 2017 and others (grade B).
///
/// ## Fires on
/// Both abnormal within {P-DYAD-WIN}: info; raises the confidence of R01–R06 in words.
///
/// ## Stays silent on
/// A mother with normal results (R24), results further apart, no linked mother.
enum DyadConcordance: DetectionRule {
    static let number = "R23"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-DYAD-WIN", "P-B12-LOW", "P-B12-BORDER"] + MetaboliteLimits.infant
        + MetaboliteLimits.mother + MotherLimits.b12Low + MotherLimits.b12Border
        + MotherLimits.holotcLow
    static let inputs: [AnalyteKey] = [.b12, .holotc, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard let mother = infant.mother else { return .silent }
        let pattern = infant.low.or(infant.bord.and(infant.metPlus)).or(infant.met2Plus)
        let both = pattern.and(mother.maternalDeficiency)
        return .when(both.and(Truth(areClose(infant, mother, both)))) { draft(infant, mother) }
    }

    /// The infant's and the mother's triggering results, `P-DYAD-WIN` apart at most.
    private static func areClose(
        _ infant: Assessment, _ mother: Assessment, _ both: Truth
    ) -> Bool {
        guard both.isYes, let trigger = mother.maternalTrigger else { return true }
        return infant.dyadResults.contains { infant.areWithin("P-DYAD-WIN", [$0, trigger]) }
    }

    private static func draft(_ infant: Assessment, _ mother: Assessment) -> FindingDraft {
        var draft = FindingDraft(.info)
        draft.about = mother.personID
        draft.trigger(dyadResultsOf: infant)
        for (result, limit) in mother.maternalTriggers {
            draft.trigger(result, of: mother, against: limit)
        }
        draft.use("P-DYAD-WIN")
        draft.support(infant.raisedMetabolites, of: infant)
        draft.support(mother.raisedMetabolites, of: mother)
        draft.say("Raises the confidence of the infant's findings to probable maternal origin.")
        draft.recommend(
            """
            Treat both by the local protocols and find the maternal cause; do not delay the \
            infant's treatment for the mother's work-up.
            """,
            underTreatment: "Treat the mother by the local protocol and find the maternal cause.",
            of: infant)
        return draft
    }
}

extension DyadConcordance {
    static let examples: [RuleExample] = [
        .fires(.info, "infant 53 pg/mL, mother 110 pg/mL") {
            $0.infant(ageDays: 247) { $0.result(.b12, "53", "pg/mL") }
            $0.mother {
                $0.result(.b12, "110", "pg/mL")
                $0.result(.thcy, "48.3", "umol/L")
            }
        },
        .silent("infant low, mother 420 pg/mL") {
            $0.infant(ageDays: 247) { $0.result(.b12, "53", "pg/mL") }
            $0.mother {
                $0.result(.b12, "420", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
            }
        },
        .fires(.info, "results 60 days apart") {
            $0.infant(ageDays: 247) { $0.result(.b12, "53", "pg/mL") }
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 60) }
        },
        .silent("results 61 days apart") {
            $0.infant(ageDays: 247) { $0.result(.b12, "53", "pg/mL") }
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 61) }
        },
        .fires(.info, "borderline with a raised metabolite") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
            }
            $0.mother { $0.result(.b12, "110", "pg/mL") }
        },
        .silent("borderline without one") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
            }
            $0.mother { $0.result(.b12, "110", "pg/mL") }
        },
        .fires(.info, "both metabolites raised, adequate B12") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
            $0.mother { $0.result(.b12, "81.2", "pmol/L") }
        },
        .fires(.info, "a comparator that leaves the infant low") {
            $0.infant(ageDays: 247) { $0.result(.b12, "<150", "pg/mL") }
            $0.mother { $0.result(.b12, "110", "pg/mL") }
        },
        .silent("no linked mother") {
            $0.infant(ageDays: 247) { $0.result(.b12, "53", "pg/mL") }
            $0.mother { $0.result(.b12, "110", "pg/mL") }
            $0.link = nil
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.b12, "53", "pg/mL") }
            $0.mother { $0.result(.b12, "110", "pg/mL") }
        },
        .insufficient("the mother not tested") {
            $0.infant(ageDays: 247) { $0.result(.b12, "53", "pg/mL") }
            $0.mother { $0.result(.hb, "12.5", "g/dL") }
        },
    ]
}
