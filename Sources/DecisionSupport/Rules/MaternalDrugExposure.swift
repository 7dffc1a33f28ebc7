import ClinicalModel

/// Long-term medicines that lower B12 in a woman who carries or feeds a child, without a B12 result.
///
/// ## What it detects
/// A pregnant or breastfeeding woman with metformin for {P-MET-DRUG} or more, or a proton-pump
/// inhibitor, H2 blocker or other acid blocker for {P-ACID-DRUG} or more (up to today, or to an end
/// less than {P-SIGN-ACTIVE} ago), and no B12 result of hers in the last {P-DRUG-TESTED}.
///
/// ## Why it matters
/// Both lower the uptake of B12 over months; the infant depends on what she has.
///
/// ## Source
/// Lam 2013 for acid suppressants of two years and more (odds ratio 1.65), metformin with a mean
/// fall of 54 pmol/L (grade B); MHRA 2022 safety update (grade A). Durations are expert defaults.
///
/// ## Fires on
/// The pattern above: info; warning when an exclusively breastfed infant has a neurological sign, or
/// when her last B12 before that year was borderline.
///
/// ## Stays silent on
/// Shorter use, use that ended long ago, and any B12 result of hers within the year. Without a
/// record of feeding, pregnancy or lactation it cannot be decided.
enum MaternalDrugExposure: DetectionRule {
    static let number = "R28"
    static let subject = RuleSubject.mother
    static let parameters =
        ["P-MET-DRUG", "P-ACID-DRUG", "P-DRUG-TESTED", "P-SIGN-ACTIVE"] + MotherLimits.b12Low
        + MotherLimits.b12Border
    static let inputs: [AnalyteKey] = [.b12]
    static let records: [RecordKind] = [.signs, .milestones, .medicines, .feeding, .exposures]

    static func evaluate(_ mother: Assessment) -> RuleOutcome {
        guard !mother.longTermDrugs.isEmpty, !mother.hasRecentB12 else { return .silent }
        return .when(mother.isBreastfeedingOrPregnant) { draft(mother) }
    }

    private static func draft(_ mother: Assessment) -> FindingDraft {
        let drugs = mother.longTermDrugs
        let exposed = mother.infants.filter { infant in
            infant.ebf.isYes && (mother.hadBorderlineB12 || infant.signs(at: .now).hasNeurological)
        }
        var draft = FindingDraft(exposed.isEmpty ? .info : .warning)
        draft.values["drug"] = drugs.substanceNames
        draft.support(drugs.map { mother.evidence(of: $0, role: .triggers) })
        addWindow(to: &draft, mother)
        if drugs.contains(where: { $0.substance == .metformin }) { draft.use("P-MET-DRUG") }
        if drugs.contains(where: \.substance.isAcidSuppressant) { draft.use("P-ACID-DRUG") }
        if !exposed.isEmpty { supportBorderline(of: mother, &draft) }
        for infant in exposed { supportExposed(infant, &draft) }
        draft.support(mother.lactationEvidence(on: mother.asOf.day))
        draft.recommend(
            """
            Suggested: B12 with homocysteine or MMA of the mother; with signs in a breastfed infant \
            test the infant too (B12, MMA, homocysteine, blood count).
            """,
            underTreatment: "Test a breastfed infant with signs (B12, MMA, homocysteine).",
            of: mother)
        return draft
    }

    /// Her B12 of more than a year ago, where it makes this a warning.
    private static func supportBorderline(of mother: Assessment, _ draft: inout FindingDraft) {
        guard mother.hadBorderlineB12, let last = mother.results(.b12).last else { return }
        let limit = mother.motherParameter("P-B12M-BORDER", at: last.time.day)
        draft.support([mother.evidence(of: last, role: .supports, limit: limit)])
        draft.use(limit)
        draft.say("Her last B12 (\(mother.text(of: last)), \(last.time.day)) was borderline.")
    }

    private static func addWindow(to draft: inout FindingDraft, _ mother: Assessment) {
        let day = mother.asOf.day
        let first = day + -mother.number("P-DRUG-TESTED")
        draft.windowStart = .day(first)
        draft.windowEnd = .day(day)
        draft.use("P-DRUG-TESTED")
        draft.support([
            mother.absence(of: "B12 result of the mother", within: "\(first) to \(day)")
        ])
        draft.say("No B12 result of hers from \(first) to \(day).")
    }

    private static func supportExposed(_ infant: Assessment, _ draft: inout FindingDraft) {
        draft.supportFeeding(of: infant, on: infant.asOf.day)
        draft.support(infant.signs(at: .now).neurological, of: infant)
    }
}

extension MaternalDrugExposure {
    static let examples: [RuleExample] = [
        .fires(.warning, "metformin for 14 months, exclusively breastfed with hypotonia") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 3)
            }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 426, status: "active")
            }
        },
        .silent("omeprazole for three weeks") {
            $0.infant(ageDays: 122) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(
                    .protonPumpInhibitor, nil, .oral, kind: .statement, daysAgo: 21,
                    status: "active")
            }
        },
        .fires(.info, "metformin for exactly 120 days") {
            $0.infant(ageDays: 122) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 120, status: "active")
            }
        },
        .fires(.info, "metformin for 120 days in two records that touch") {
            $0.infant(ageDays: 122) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 130, untilDaysAgo: 71)
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 70, untilDaysAgo: 10)
            }
        },
        .silent("metformin in two records with a day between") {
            $0.infant(ageDays: 122) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 130, untilDaysAgo: 72)
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 70, untilDaysAgo: 10)
            }
        },
        .silent("an order completed since, not known when") {
            $0.infant(ageDays: 122) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122) }
            $0.mother { $0.dose(.metformin, nil, .oral, kind: .request, daysAgo: 400) }
        },
        .silent("metformin for 119 days") {
            $0.infant(ageDays: 122) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 119, status: "active")
            }
        },
        .fires(.info, "an H2 blocker for exactly 365 days") {
            $0.infant(ageDays: 122) { $0.fed(.mixedFeeding, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.h2Blocker, nil, .oral, kind: .statement, daysAgo: 365, status: "active")
            }
        },
        .silent("an acid blocker for 364 days") {
            $0.infant(ageDays: 122) { $0.fed(.mixedFeeding, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(
                    .protonPumpInhibitor, nil, .oral, kind: .statement, daysAgo: 364,
                    status: "active")
            }
        },
        .fires(.info, "metformin for a year that ended 179 days ago") {
            $0.infant(ageDays: 122) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 544, untilDaysAgo: 179)
            }
        },
        .silent("metformin for a year that ended 180 days ago") {
            $0.infant(ageDays: 122) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 545, untilDaysAgo: 180)
            }
        },
        .silent("her B12 365 days ago") {
            $0.infant(ageDays: 122) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 426, status: "active")
                $0.result(.b12, "420", "pg/mL", daysAgo: 365)
            }
        },
        .fires(.info, "her B12 366 days ago, not borderline") {
            $0.infant(ageDays: 122) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 426, status: "active")
                $0.result(.b12, "420", "pg/mL", daysAgo: 366)
            }
        },
        .fires(.warning, "her B12 of 450 days ago was borderline") {
            $0.infant(ageDays: 122) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 426, status: "active")
                $0.result(.b12, "280", "pg/mL", daysAgo: 450)
            }
        },
        .fires(.info, "borderline, but mixed feeding") {
            $0.infant(ageDays: 122) { $0.fed(.mixedFeeding, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 426, status: "active")
                $0.result(.b12, "280", "pg/mL", daysAgo: 450)
            }
        },
        .fires(.info, "a pregnant woman without a linked infant") {
            $0.mother {
                $0.condition("pregnant", daysAgo: 60)
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 426, status: "active")
            }
        },
        .silent("the infant is not breastfed") {
            $0.infant(ageDays: 122) { $0.fed(.formula, fromDaysAgo: 122) }
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 426, status: "active")
            }
        },
        .insufficient("feeding not recorded") {
            $0.infant(ageDays: 122)
            $0.mother {
                $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 426, status: "active")
            }
        },
    ]
}
