import ClinicalModel

/// The mother is deficient, and nobody has looked for the cause.
///
/// ## What it detects
/// The mother's results show a deficiency pattern (R21), she is not recorded as vegan or
/// vegetarian, and {P-WORKUP} or more after the triggering result there is no intrinsic factor or
/// parietal cell antibody, gastrin, Helicobacter test, coeliac serology, gastroscopy or biopsy, and
/// no disorder of stomach or gut recorded.
///
/// ## Why it matters
/// The cause decides how long mother and infant need treatment; gastritis may give no symptoms.
///
/// ## Source
/// Case report: atrophic gastritis with Helicobacter in a mother without symptoms who ate everything
/// (grade C). The waiting time is an expert default.
///
/// ## Fires on
/// The pattern above: info.
///
/// ## Stays silent on
/// A recorded vegan or vegetarian diet, any of the tests or disorders above, and less than
/// {P-WORKUP} since the triggering result.
enum MaternalCauseWorkupMissing: DetectionRule {
    static let number = "R33"
    static let subject = RuleSubject.mother
    static let parameters =
        ["P-WORKUP"] + MotherLimits.b12Low + MotherLimits.b12Border + MotherLimits.holotcLow
        + MetaboliteLimits.mother
    static let inputs: [AnalyteKey] = [.b12, .holotc, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.doses, .exposures]

    static func evaluate(_ mother: Assessment) -> RuleOutcome {
        guard !mother.eatsVegetarian, !mother.hasCauseWorkup, hasWaited(mother) else {
            return .silent
        }
        return .when(mother.maternalDeficiency) { draft(mother) }
    }

    /// Without a triggering result nothing is to be waited for.
    private static func hasWaited(_ mother: Assessment) -> Bool {
        guard let trigger = mother.maternalTrigger else { return true }
        return mother.asOf.day - trigger.time.day >= mother.number("P-WORKUP")
    }

    private static func draft(_ mother: Assessment) -> FindingDraft {
        var draft = FindingDraft(.info)
        for (result, limit) in mother.maternalTriggers {
            draft.trigger(result, of: mother, against: limit)
        }
        draft.use("P-WORKUP")
        draft.support([
            mother.absence(of: "work-up of the cause", within: "up to \(mother.asOf.day)")
        ])
        draft.say(
            """
            No intrinsic factor or parietal cell antibody, gastrin, Helicobacter test, coeliac \
            serology, gastroscopy, biopsy or disorder of stomach or gut recorded up to \
            \(mother.asOf.day).
            """)
        if mother.currentDiets.isEmpty { draft.say("Her diet is not recorded: ask for it.") }
        draft.sayConfounders(of: mother)
        draft.recommend(
            work + " Do not delay her treatment for it.", underTreatment: work, of: mother)
        return draft
    }

    private static let work = """
        Suggested: diet and medicines, intrinsic factor and parietal cell antibodies, Helicobacter \
        test, coeliac serology; gastroscopy where these are positive or leave it unclear.
        """
}

extension MaternalCauseWorkupMissing {
    static let examples: [RuleExample] = [
        .fires(.info, "110 pg/mL and homocysteine 48.3 before any work-up") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.diet(.omnivore)
                $0.result(.b12, "110", "pg/mL", daysAgo: 40)
                $0.result(.thcy, "48.3", "umol/L", daysAgo: 40)
            }
        },
        .silent("a biopsy is recorded") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.result(.b12, "110", "pg/mL", daysAgo: 40)
                $0.procedure("gastric-biopsy", daysAgo: 20)
            }
        },
        .silent("atrophic gastritis is recorded") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.result(.b12, "110", "pg/mL", daysAgo: 40)
                $0.condition("atrophic-gastritis", daysAgo: 20)
            }
        },
        .fires(.info, "exactly 30 days after the result") {
            $0.infant(ageDays: 247)
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 30) }
        },
        .silent("29 days after the result") {
            $0.infant(ageDays: 247)
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 29) }
        },
        .silent("an intrinsic factor antibody, even negative") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.result(.b12, "110", "pg/mL", daysAgo: 40)
                $0.qualitative(.ifab, positive: false, daysAgo: 5)
            }
        },
        .silent("a Helicobacter test before the result") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.qualitative(.hpyl, positive: false, daysAgo: 100)
                $0.result(.b12, "110", "pg/mL", daysAgo: 40)
            }
        },
        .silent("coeliac serology") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.result(.b12, "110", "pg/mL", daysAgo: 40)
                $0.procedure("coeliac-serology", daysAgo: 20)
            }
        },
        .fires(.info, "a transfusion is no work-up") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.result(.b12, "110", "pg/mL", daysAgo: 40)
                $0.procedure("transfusion", daysAgo: 20)
            }
        },
        .silent("a vegan mother") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.diet(.vegan)
                $0.result(.b12, "110", "pg/mL", daysAgo: 40)
            }
        },
        .silent("a vegetarian mother") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.diet(.lactoVegetarian)
                $0.result(.b12, "110", "pg/mL", daysAgo: 40)
            }
        },
        .fires(.info, "vegan before the pregnancy only") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.diet(.vegan, fromDaysAgo: 2000, toDaysAgo: 1000)
                $0.diet(.omnivore, fromDaysAgo: 999)
                $0.result(.b12, "110", "pg/mL", daysAgo: 40)
            }
        },
        .fires(.info, "treated since") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.result(.b12, "110", "pg/mL", daysAgo: 40)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 39)
            }
        },
        .silent("no deficiency pattern") {
            $0.infant(ageDays: 247)
            $0.mother {
                $0.result(.b12, "420", "pg/mL", daysAgo: 40)
                $0.result(.thcy, "9", "umol/L", daysAgo: 40)
                $0.result(.mma, "0.2", "umol/L", daysAgo: 40)
            }
        },
        .silent("the mother of a child beyond the scope") {
            $0.infant(ageDays: 731)
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 40) }
        },
        .insufficient("nothing measured that tells") {
            $0.infant(ageDays: 247)
            $0.mother { $0.result(.hb, "12.5", "g/dL") }
        },
    ]
}
