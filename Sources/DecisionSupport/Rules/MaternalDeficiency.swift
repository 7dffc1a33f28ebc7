import ClinicalModel

/// The mother's own results show a B12 deficiency pattern.
///
/// ## What it detects
/// From the mother's results before her own first dose, by the limits of her state at the sample:
/// low B12; or borderline B12 with a raised metabolite; or low holotranscobalamin; or homocysteine
/// and MMA both raised, whatever the B12.
///
/// ## Why it matters
/// The breastfed infant depends on her B12; she may have neither anaemia nor macrocytosis.
///
/// ## Source
/// Case report, mother with 110 pg/mL and homocysteine 48.3 µmol/L (grade C); pregnancy limits
/// of reference-interval studies (grade A); Milman 2006 for the fall in pregnancy.
///
/// ## Fires on
/// The patterns above: warning; critical when a linked infant in scope is breastfed and has a
/// red-flag sign. Confounders lower by one step where only metabolites carry it.
///
/// ## Stays silent on
/// A B12 above the trimester limit in pregnancy with metabolites not raised.
enum MaternalDeficiency: DetectionRule {
    static let number = "R21"
    static let subject = RuleSubject.mother
    static let phase = RulePhase.first
    static let parameters =
        MotherLimits.b12Low + MotherLimits.b12Border + MotherLimits.holotcLow
        + MetaboliteLimits.mother
    static let inputs: [AnalyteKey] = [.b12, .holotc, .thcy, .mma, .umma, .crea, .egfr, .fol]
    static let records: [RecordKind] = [.signs, .doses, .feeding, .birth]

    static func evaluate(_ mother: Assessment) -> RuleOutcome {
        .when(mother.maternalDeficiency) { draft(mother) }
    }

    private static func draft(_ mother: Assessment) -> FindingDraft {
        let breastfed = mother.infants.filter(\.bf.isYes)
        let isCritical = breastfed.contains { $0.signs(at: .now).hasRedFlag }
        var draft = FindingDraft(isCritical ? .critical : .warning)
        let trigger = mother.maternalTrigger
        draft.values["v"] = trigger.map { "\($0.key.shortName) \(mother.text(of: $0))" }
        for (result, limit) in mother.maternalTriggers {
            draft.trigger(result, of: mother, against: limit)
        }
        draft.support(mother.raisedMetabolites, of: mother)
        draft.support([mother.b12pre], of: mother)
        for infant in breastfed { supportExposed(infant, &draft) }
        if let day = trigger?.time.day, mother.motherState(on: day).isPregnant {
            draft.say("B12 falls in pregnancy; holotranscobalamin or MMA preferred.")
        }
        draft.say("Oral contraceptives lower total B12.")
        draft.sayUnitDoubt(of: mother)
        draft.sayConfounders(of: mother)
        draft.recommend(
            "\(causes), and consider treating the mother. \(infantTests)",
            underTreatment: "\(causes). \(infantTests)", of: mother)
        return draft
    }

    private static let causes = """
        Look for the cause (diet, intrinsic factor and parietal cell antibodies, stomach, gut, drugs)
        """
    private static let infantTests = """
        Suggested: order B12, MMA, homocysteine and blood count of the infant if not yet known. Do \
        not delay treatment of an infant with signs.
        """

    /// What the severity rests on: that the infant is breastfed, and its red-flag signs, at T.
    private static func supportExposed(_ infant: Assessment, _ draft: inout FindingDraft) {
        let feeding = infant.feeding(on: infant.asOf.day)?.records ?? []
        draft.support(feeding.map { infant.evidence(of: $0, role: .supports) })
        let signs = infant.signs(at: .now)
        draft.support(signs.records(of: signs.rf), of: infant)
    }
}

extension MaternalDeficiency {
    static let examples: [RuleExample] = [
        .fires(.warning, "110 pg/mL and homocysteine 48.3") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.result(.b12, "110", "pg/mL")
                $0.result(.thcy, "48.3", "umol/L")
            }
        },
        .silent("39 weeks pregnant, 155 pmol/L: above the limit of the trimester") {
            $0.infant(ageDays: 7)
            $0.mother {
                $0.result(.b12, "155", "pmol/L", daysAgo: 14)
                $0.result(.thcy, "6", "umol/L", daysAgo: 14)
                $0.result(.mma, "0.2", "umol/L", daysAgo: 14)
            }
        },
        .fires(.warning, "39 weeks pregnant, just under that limit") {
            $0.infant(ageDays: 7)
            $0.mother { $0.result(.b12, "72.9", "pmol/L", daysAgo: 14) }
        },
        .silent("39 weeks pregnant, exactly at that limit") {
            $0.infant(ageDays: 7)
            $0.mother {
                $0.result(.b12, "73", "pmol/L", daysAgo: 14)
                $0.result(.thcy, "6", "umol/L", daysAgo: 14)
                $0.result(.mma, "0.2", "umol/L", daysAgo: 14)
            }
        },
        .fires(.warning, "just under the limit after birth") {
            $0.infant(ageDays: 120)
            $0.mother { $0.result(.b12, "199.9", "pg/mL") }
        },
        .silent("exactly at it, metabolites not raised") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.result(.b12, "200", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
                $0.result(.mma, "0.2", "umol/L")
            }
        },
        .fires(.warning, "borderline with homocysteine just above its limit") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "15.1", "umol/L")
            }
        },
        .silent("borderline with homocysteine exactly at its limit") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "15", "umol/L")
                $0.result(.mma, "0.2", "umol/L")
            }
        },
        .fires(.warning, "low holotranscobalamin") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.result(.b12, "420", "pg/mL")
                $0.result(.holotc, "24.9", "pmol/L")
                $0.result(.thcy, "9", "umol/L")
                $0.result(.mma, "0.2", "umol/L")
            }
        },
        .silent("holotranscobalamin exactly at its limit") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.result(.b12, "420", "pg/mL")
                $0.result(.holotc, "25", "pmol/L")
                $0.result(.thcy, "9", "umol/L")
                $0.result(.mma, "0.2", "umol/L")
            }
        },
        .fires(.warning, "both metabolites raised, whatever the B12") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.result(.b12, "600", "pg/mL")
                $0.result(.thcy, "17", "umol/L")
                $0.result(.mma, "0.6", "umol/L")
            }
        },
        .fires(.info, "both metabolites raised with renal impairment") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.result(.b12, "600", "pg/mL")
                $0.result(.thcy, "17", "umol/L")
                $0.result(.mma, "0.6", "umol/L")
                $0.result(.egfr, "50", "mL/min/{1.73_m2}")
            }
        },
        .fires(.critical, "her breastfed infant has a red-flag sign") {
            $0.infant(ageDays: 120) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 100)
                $0.sign("hypotonia")
            }
            $0.mother { $0.result(.b12, "110", "pg/mL") }
        },
        .fires(.warning, "her infant with the sign is not breastfed") {
            $0.infant(ageDays: 120) {
                $0.fed(.formula, fromDaysAgo: 100)
                $0.sign("hypotonia")
            }
            $0.mother { $0.result(.b12, "110", "pg/mL") }
        },
        .silent("the mother of a child beyond the scope") {
            $0.infant(ageDays: 731)
            $0.mother { $0.result(.b12, "110", "pg/mL") }
        },
        .insufficient("nothing measured that tells") {
            $0.infant(ageDays: 120)
            $0.mother { $0.result(.hb, "12.5", "g/dL") }
        },
    ]
}
