import ClinicalModel

/// A breastfed infant whose mother may give too little B12, not tested and not supplemented.
///
/// ## What it detects
/// Up to {P-EXPO-AGE} of age an infant on breast milk alone (or predominantly) whose mother has a
/// recorded risk: vegan or vegetarian diet, a disorder or operation of stomach or gut, known B12
/// deficiency, long-term metformin or acid suppressants, recreational nitrous oxide, or an affected
/// child before. No supplement of mother or infant is recorded and the infant has never been
/// tested.
///
/// ## Why it matters
/// Stores at birth last a few months; afterwards the infant depends on the mother's milk. Tests find
/// the deficiency before signs appear.
///
/// ## Source
/// Case reports and series of the project's sources (grade C): an exclusively breastfed infant of
/// 10 months, and the risk groups named there. Ages and amounts are expert defaults.
///
/// ## Fires on
/// The pattern above: warning. Info where a vegetarian (not vegan) diet is the only risk and the
/// infant is under {P-EXPO-YOUNG}, and where the mother's diet holds fortified food.
///
/// ## Stays silent on
/// A supplement of the mother ({P-SUPP-M #} µg a day or an injection in the last {P-SUPP-WIN}) or
/// of the infant ({P-SUPP-I #} µg a day, or {P-SUPP-FORMULA #} mL of formula); any B12,
/// holotranscobalamin, MMA or homocysteine result of the infant; mixed feeding. R22 takes its place
/// where the mother's deficiency is known. Without feeding, mother or diet it cannot be decided.
enum EbfAtRiskMother: DetectionRule {
    static let number = "R20"
    static let subject = RuleSubject.infant
    static let parameters = [
        "P-EXPO-AGE", "P-EXPO-YOUNG", "P-SUPP-M", "P-SUPP-WIN", "P-SUPP-I", "P-SUPP-FORMULA",
        "P-MET-DRUG", "P-ACID-DRUG",
    ]
    static let inputs: [AnalyteKey] = [.b12, .holotc, .mma, .umma, .thcy]
    static let records: [RecordKind] = [.doses, .medicines, .feeding, .exposures, .orders]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard infant.isOfExposureAge, !infant.isWorkedUp else { return .silent }
        let pattern = isOnBreastMilk(infant).and(infant.isAtRisk)
            .and(infant.suppm.not).and(infant.suppi.not)
        return .when(pattern) { draft(infant) }
    }

    /// Exclusively or predominantly.
    private static func isOnBreastMilk(_ infant: Assessment) -> Truth {
        let state = infant.feeding(on: infant.asOf.day)
        return infant.ebf.or(Truth(state?.isPredominantlyBreast ?? false))
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        let risks = infant.maternalRisk ?? RiskSet()
        var draft = FindingDraft(isEarlyAndVegetarian(infant, risks) ? .info : .warning)
        draft.support(risks.evidence.map(\.triggering))
        draft.supportExposure(of: infant)
        draft.missWorkup(of: infant, within: "from birth to \(infant.asOf.day)")
        supportMissingSupplement(&draft, infant)
        useLimits(of: risks, &draft)
        if risks.isHigh { draft.notes.append("risk-high") }
        draft.sayRisks(of: infant)
        lowerForFortifiedFood(&draft, infant)
        draft.recommend(
            """
            Suggested: vitamin B12 supplement for the mother; order B12 with homocysteine or MMA of \
            mother and infant. \(watch)
            """,
            underTreatment: "Vitamin B12 supplement for the mother; test her (B12, homocysteine).",
            of: infant)
        return draft
    }

    private static func useLimits(of risks: RiskSet, _ draft: inout FindingDraft) {
        ["P-EXPO-AGE", "P-SUPP-M", "P-SUPP-I", "P-SUPP-FORMULA"].forEach { draft.use($0) }
        if risks.isOnlyVegetarian { draft.use("P-EXPO-YOUNG") }
        if risks.kinds.contains(.metformin) { draft.use("P-MET-DRUG") }
        if risks.kinds.contains(.acidSuppressant) { draft.use("P-ACID-DRUG") }
    }

    private static let watch =
        "With signs in the infant test at once and do not delay treatment."

    private static func isEarlyAndVegetarian(_ infant: Assessment, _ risks: RiskSet) -> Bool {
        guard risks.isOnlyVegetarian, let age = infant.ageDays else { return false }
        return age < infant.number("P-EXPO-YOUNG")
    }

    private static func supportMissingSupplement(_ draft: inout FindingDraft, _ infant: Assessment)
    {
        let day = infant.asOf.day
        let first = day + -infant.number("P-SUPP-WIN")
        draft.use("P-SUPP-WIN")
        draft.support([
            infant.absence(of: "B12 supplement of the mother", within: "\(first) to \(day)"),
            infant.absence(of: "B12 supplement of the infant", within: "on \(day)"),
        ])
    }

    private static func lowerForFortifiedFood(_ draft: inout FindingDraft, _ infant: Assessment) {
        guard let mother = infant.mother else { return }
        let diets = mother.currentDiets.filter { $0.kinds.contains(.fortifiedFood) }
        guard !diets.isEmpty else { return }
        draft.evidence += diets.map { mother.evidence(of: $0, role: .against) }
        draft.mitigatedBy = "the mother eats food fortified with vitamin B12"
        draft.severity = .info
    }
}

extension Evidence {
    /// The same record as what makes a rule fire.
    fileprivate var triggering: Evidence {
        var copy = self
        copy.role = .triggers
        return copy
    }
}

extension EbfAtRiskMother {
    static let examples: [RuleExample] = [
        .silent("mother vegan, two supplements of 25 µg in the same days") {
            $0.infant(ageDays: 100) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 100) }
            $0.mother {
                $0.diet(.vegan)
                $0.dose(
                    .cyanocobalamin, "25", .oral, kind: .statement, daysAgo: 40, perDay: 1,
                    status: "active")
                $0.dose(
                    .mecobalamin, "25", .oral, kind: .statement, daysAgo: 60, perDay: 1,
                    status: "active")
            }
        },
        .fires(.warning, "mother vegan, 25 µg a day, then another 25 µg a day") {
            $0.infant(ageDays: 100) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 100) }
            $0.mother {
                $0.diet(.vegan)
                $0.dose(
                    .cyanocobalamin, "25", .oral, kind: .statement, daysAgo: 90, untilDaysAgo: 50,
                    perDay: 1)
                $0.dose(
                    .mecobalamin, "25", .oral, kind: .statement, daysAgo: 49, perDay: 1,
                    status: "active")
            }
        },
        .silent("mother vegan, her supplement stopped 100 days ago") {
            $0.infant(ageDays: 100) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 100) }
            $0.mother {
                $0.diet(.vegan)
                $0.dose(
                    .cyanocobalamin, "50", .oral, kind: .statement, daysAgo: 300,
                    untilDaysAgo: 100, perDay: 1, status: "stopped")
            }
        },
        .fires(.warning, "three months, exclusively breastfed, mother vegan") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother { $0.diet(.vegan) }
        },
        .silent("the mother takes exactly 50 ug a day") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother {
                $0.diet(.vegan)
                $0.dose(
                    .cyanocobalamin, "50", .oral, kind: .statement, daysAgo: 300, perDay: 1,
                    status: "active")
            }
        },
        .fires(.warning, "the mother takes just under 50 ug a day") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother {
                $0.diet(.vegan)
                $0.dose(
                    .cyanocobalamin, "49.9", .oral, kind: .statement, daysAgo: 300, perDay: 1,
                    status: "active")
            }
        },
        .silent("the mother's injection 120 days ago") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother {
                $0.diet(.vegan)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 120)
            }
        },
        .fires(.warning, "the mother's injection 121 days ago") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother {
                $0.diet(.vegan)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 121)
            }
        },
        .fires(.warning, "the mother's supplement was only ordered") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother {
                $0.diet(.vegan)
                $0.dose(
                    .cyanocobalamin, "50", .oral, kind: .request, daysAgo: 30, perDay: 1,
                    status: "active")
            }
        },
        .silent("the infant takes exactly 5 ug a day") {
            $0.infant(ageDays: 91) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91)
                $0.dose(
                    .cyanocobalamin, "5", .oral, kind: .statement, daysAgo: 30, perDay: 1,
                    status: "active")
            }
            $0.mother { $0.diet(.vegan) }
        },
        .fires(.warning, "the infant takes just under 5 ug a day") {
            $0.infant(ageDays: 91) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91)
                $0.dose(
                    .cyanocobalamin, "4.9", .oral, kind: .statement, daysAgo: 30, perDay: 1,
                    status: "active")
            }
            $0.mother { $0.diet(.vegan) }
        },
        .silent("predominantly breast milk with 500 mL of formula") {
            $0.infant(ageDays: 91) {
                $0.fed(.predominantlyBreast, fromDaysAgo: 91)
                $0.fed(.formula, fromDaysAgo: 30, formula: "500")
            }
            $0.mother { $0.diet(.vegan) }
        },
        .fires(.warning, "predominantly breast milk with 499 mL of formula") {
            $0.infant(ageDays: 91) {
                $0.fed(.predominantlyBreast, fromDaysAgo: 91)
                $0.fed(.formula, fromDaysAgo: 30, formula: "499")
            }
            $0.mother { $0.diet(.vegan) }
        },
        .silent("mixed feeding") {
            $0.infant(ageDays: 91) { $0.fed(.mixedFeeding, fromDaysAgo: 91) }
            $0.mother { $0.diet(.vegan) }
        },
        .fires(.warning, "breastfed, nothing else recorded: exclusive is presumed") {
            $0.infant(ageDays: 91) { $0.fed(.breastfed, fromDaysAgo: 91) }
            $0.mother { $0.diet(.vegan) }
        },
        .silent("breastfed and solids") {
            $0.infant(ageDays: 200) { $0.fed(.breastfed, .solids, fromDaysAgo: 20) }
            $0.mother { $0.diet(.vegan) }
        },
        .silent("exclusive until yesterday") {
            $0.infant(ageDays: 200) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 200)
                $0.fed(.mixedFeeding, fromDaysAgo: 1)
            }
            $0.mother { $0.diet(.vegan) }
        },
        .fires(.info, "a vegetarian mother, 59 days old") {
            $0.infant(ageDays: 59) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 59) }
            $0.mother { $0.diet(.lactoOvoVegetarian) }
        },
        .fires(.warning, "a vegetarian mother, 60 days old") {
            $0.infant(ageDays: 60) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 60) }
            $0.mother { $0.diet(.lactoOvoVegetarian) }
        },
        .fires(.warning, "a vegetarian mother on metformin, 59 days old") {
            $0.infant(ageDays: 59) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 59) }
            $0.mother {
                $0.diet(.vegetarian)
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 120, status: "active")
            }
        },
        .fires(.info, "a vegan mother with fortified food") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother { $0.diet(.vegan, .fortifiedFood) }
        },
        .fires(.warning, "fortified food given up before today") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother {
                $0.diet(.fortifiedFood, fromDaysAgo: 300)
                $0.diet(.vegan, fromDaysAgo: 100)
            }
        },
        .silent("an omnivorous mother") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother { $0.diet(.omnivore) }
        },
        .fires(.warning, "a mother after bariatric surgery") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother { $0.condition("bariatric-surgery", daysAgo: 2000) }
        },
        .fires(.warning, "exactly 365 days old") {
            $0.infant(ageDays: 365) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 365) }
            $0.mother { $0.diet(.vegan, fromDaysAgo: 700) }
        },
        .silent("366 days old") {
            $0.infant(ageDays: 366) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 366) }
            $0.mother { $0.diet(.vegan, fromDaysAgo: 700) }
        },
        .silent("the infant was tested, however long ago") {
            $0.infant(ageDays: 300) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 300)
                $0.result(.holotc, "90", "pmol/L", daysAgo: 290)
            }
            $0.mother { $0.diet(.vegan, fromDaysAgo: 700) }
        },
        .silent("R22 takes its place") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother {
                $0.diet(.vegan)
                $0.result(.b12, "128", "pg/mL", daysAgo: 4)
            }
        },
        .insufficient("feeding not recorded") {
            $0.infant(ageDays: 91)
            $0.mother { $0.diet(.vegan) }
        },
        .insufficient("the mother's diet and history not recorded") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother()
        },
        .insufficient("no mother linked") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
        },
        .insufficient("the mother's tablets without an amount") {
            $0.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            $0.mother {
                $0.diet(.vegan)
                $0.dose(.vitaminB12, nil, .oral, kind: .statement, daysAgo: 60, status: "active")
            }
        },
    ]
}
