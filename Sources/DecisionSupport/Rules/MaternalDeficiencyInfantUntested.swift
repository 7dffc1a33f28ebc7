import ClinicalModel

/// The mother is known to be deficient; her breastfed infant was never tested.
///
/// ## What it detects
/// The mother's results show a deficiency pattern (R21), treated or not, or she has a recorded B12
/// deficiency, pernicious anaemia or atrophic gastritis without supplement and treatment. More than
/// {P-R22-WAIT} have passed, the infant is up to {P-EXPO-AGE} old, was breastfed at some time, and
/// has no B12, holotranscobalamin, MMA or homocysteine result.
///
/// ## Why it matters
/// The infant of a deficient mother starts with small stores and gets little from her milk.
///
/// ## Source
/// Case reports of the project's sources (grade C); low maternal B12 and infant deficiency, odds
/// ratio 5.4 in one cohort (grade B).
///
/// ## Fires on
/// The pattern above: warning; critical when the infant has a neurological sign or is {P-R22-AGE}
/// to {P-EXPO-AGE} old.
///
/// ## Stays silent on
/// An infant with any such result; one never breastfed; the first {P-R22-WAIT} after the mother's
/// result. Without feeding, mother or her results it cannot be decided.
enum MaternalDeficiencyInfantUntested: DetectionRule {
    static let number = "R22"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-EXPO-AGE", "P-R22-WAIT", "P-R22-AGE", "P-SUPP-M", "P-SUPP-WIN"]
        + MotherLimits.b12Low + MotherLimits.b12Border + MotherLimits.holotcLow
        + MetaboliteLimits.mother
    static let inputs: [AnalyteKey] = [.b12, .holotc, .mma, .umma, .thcy]
    static let records: [RecordKind] = [.signs, .milestones, .doses, .feeding, .exposures, .orders]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard infant.isOfExposureAge, !infant.isWorkedUp else { return .silent }
        guard let mother = infant.mother else {
            return .when(infant.bfEver.and(.unknown(["mother"]))) { FindingDraft(.warning) }
        }
        let isDeficient = mother.isDeficientByDiagnosis(for: infant).or(mother.isDeficientByResults)
        return .when(infant.bfEver.and(isDeficient)) { draft(infant, mother) }
    }

    private static func draft(_ infant: Assessment, _ mother: Assessment) -> FindingDraft {
        let signs = infant.signs(at: .now)
        var draft = FindingDraft(isCritical(infant, signs) ? .critical : .warning)
        if mother.isDeficientByResults.isYes {
            for (result, limit) in mother.maternalTriggers {
                draft.trigger(result, of: mother, against: limit)
            }
        }
        if mother.isDeficientByDiagnosis(for: infant).isYes {
            addDiagnoses(of: mother, for: infant, to: &draft)
        }
        draft.missWorkup(of: infant, within: "from birth to \(infant.asOf.day)")
        ["P-EXPO-AGE", "P-R22-WAIT", "P-R22-AGE"].forEach { draft.use($0) }
        draft.support(signs.neurological, of: infant)
        draft.support(
            infant.breastMilkRecords.map { infant.evidence(of: $0, role: .supports) })
        draft.sayConfounders(of: mother)
        advise(&draft, infant, mother)
        return draft
    }

    private static func advise(
        _ draft: inout FindingDraft, _ infant: Assessment, _ mother: Assessment
    ) {
        let treatMother = mother.tx ? "" : " Consider treating the mother."
        draft.recommend(
            """
            Suggested: order B12, MMA, homocysteine and blood count of the infant now. With signs do \
            not delay treatment for the results.\(treatMother)
            """,
            underTreatment: "Follow signs and blood count.\(treatMother)", of: infant)
    }

    private static func isCritical(_ infant: Assessment, _ signs: SignSet) -> Bool {
        if signs.hasNeurological { return true }
        return infant.ageDays.map { $0 >= infant.number("P-R22-AGE") } ?? false
    }

    private static func addDiagnoses(
        of mother: Assessment, for infant: Assessment, to draft: inout FindingDraft
    ) {
        let diagnoses = mother.maternalDiagnoses(for: infant)
        draft.support(diagnoses.map { mother.evidence(of: $0, role: .triggers) })
        let names = diagnoses.map { mother.words($0.key.rawValue) }.uniqued()
        draft.say("Diagnosis of the mother: \(names.joined(separator: ", ")).")
        ["P-SUPP-M", "P-SUPP-WIN"].forEach { draft.use($0) }
    }
}

extension MaternalDeficiencyInfantUntested {
    static let examples: [RuleExample] = [
        .fires(.critical, "mother 128 pg/mL, exclusively breastfed infant of five months") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 10) }
        },
        .silent("the infant was tested yesterday") {
            $0.infant(ageDays: 152) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152)
                $0.result(.b12, "410", "pg/mL", daysAgo: 1)
            }
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 10) }
        },
        .fires(.critical, "four days after her result") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 4) }
        },
        .silent("three days after her result") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 3) }
        },
        .fires(.warning, "89 days old, no sign") {
            $0.infant(ageDays: 89) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 89) }
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 10) }
        },
        .fires(.critical, "exactly 90 days old") {
            $0.infant(ageDays: 90) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 90) }
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 10) }
        },
        .fires(.critical, "60 days old with a neurological sign") {
            $0.infant(ageDays: 60) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 60)
                $0.sign("irritability", recordedDaysAgo: 1)
            }
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 10) }
        },
        .fires(.warning, "60 days old with a general sign") {
            $0.infant(ageDays: 60) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 60)
                $0.sign("vomiting", recordedDaysAgo: 1)
            }
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 10) }
        },
        .fires(.critical, "365 days old, weaned since") {
            $0.infant(ageDays: 365) {
                $0.fed(.mixedFeeding, fromDaysAgo: 300, toDaysAgo: 200)
                $0.fed(.solids, fromDaysAgo: 199)
            }
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 10) }
        },
        .silent("366 days old") {
            $0.infant(ageDays: 366) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 300) }
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 10) }
        },
        .silent("never breastfed") {
            $0.infant(ageDays: 152) { $0.fed(.formula, fromDaysAgo: 152) }
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 10) }
        },
        .fires(.critical, "the mother is treated since") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
            $0.mother {
                $0.result(.b12, "128", "pg/mL", daysAgo: 10)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 9)
            }
        },
        .fires(.critical, "pernicious anaemia recorded four days ago") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
            $0.mother { $0.condition("pernicious-anaemia", daysAgo: 4) }
        },
        .silent("pernicious anaemia under treatment, her B12 not low") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
            $0.mother {
                $0.condition("pernicious-anaemia", daysAgo: 400)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 200)
                $0.result(.b12, "420", "pg/mL", daysAgo: 201)
                $0.result(.thcy, "9", "umol/L", daysAgo: 201)
                $0.result(.mma, "0.2", "umol/L", daysAgo: 201)
            }
        },
        .silent("atrophic gastritis with 50 ug a day, her B12 not low") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
            $0.mother {
                $0.condition("atrophic-gastritis", daysAgo: 400)
                $0.dose(
                    .cyanocobalamin, "50", .oral, kind: .statement, daysAgo: 200, perDay: 1,
                    status: "active")
                $0.result(.b12, "420", "pg/mL", daysAgo: 10)
                $0.result(.thcy, "9", "umol/L", daysAgo: 10)
                $0.result(.mma, "0.2", "umol/L", daysAgo: 10)
            }
        },
        .silent("the mother's results show no pattern") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
            $0.mother {
                $0.result(.b12, "420", "pg/mL", daysAgo: 10)
                $0.result(.thcy, "9", "umol/L", daysAgo: 10)
                $0.result(.mma, "0.2", "umol/L", daysAgo: 10)
            }
        },
        .fires(.critical, "borderline B12 of the mother with homocysteine") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
            $0.mother {
                $0.result(.b12, "285", "pg/mL", daysAgo: 10)
                $0.result(.thcy, "19", "umol/L", daysAgo: 10)
            }
        },
        .insufficient("feeding not recorded") {
            $0.infant(ageDays: 152)
            $0.mother { $0.result(.b12, "128", "pg/mL", daysAgo: 10) }
        },
        .insufficient("no mother linked") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
        },
        .insufficient("nothing known of the mother") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
            $0.mother()
        },
        .insufficient("a diagnosis without a date") {
            $0.infant(ageDays: 152) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 152) }
            $0.mother {
                $0.condition("pernicious-anaemia")
                $0.edit { record in
                    record.conditions[0].onset = nil
                    record.conditions[0].recorded = nil
                }
            }
        },
    ]
}
