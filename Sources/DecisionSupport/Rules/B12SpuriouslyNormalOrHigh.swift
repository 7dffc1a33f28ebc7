import ClinicalModel

/// A total B12 that looks sufficient or high and cannot be trusted.
///
/// ## What it detects
/// A pre-treatment total B12 of the infant or the mother that is not low, contradicted by a low
/// holotranscobalamin, by a holotranscobalamin above the total, by an intrinsic factor antibody
/// beside a raised metabolite, or so high that something unrecorded must explain it.
///
/// ## Why it matters
/// Transcobalamin deficiency leaves total B12 unremarkable while the cells starve; intrinsic factor
/// antibodies disturb some assays; liver and myeloid disease release B12-binding proteins.
///
/// ## Source
/// BSH guideline, appendix on assay problems (grade A); transcobalamin deficiency literature and
/// the limit for "very high" as expert default (grade D).
///
/// ## Fires on
/// B12 at or above {P-B12-BORDER} (the mother's {P-B12M-BORDER}) before any treatment, and one of:
/// holotranscobalamin below {P-HTC-LOW}; holotranscobalamin above total B12; B12 at or above
/// {P-B12-SPURIOUS}; intrinsic factor antibody positive with raised MMA or homocysteine. Warning; a
/// documented supplement of that person lowers it to info.
///
/// ## Stays silent on
/// B12 below {P-B12-BORDER} (the mother's {P-B12M-BORDER}; the other B12 rules judge it); B12
/// sampled after treatment began (R48); a B12 in the usual range that nothing contradicts.
enum B12SpuriouslyNormalOrHigh: DetectionRule {
    static let number = "R09"
    static let subject = RuleSubject.infantOrMother
    static let parameters =
        ["P-B12-BORDER", "P-B12M-BORDER", "P-B12-SPURIOUS", "P-HTC-LOW"]
        + MetaboliteLimits.infant + MetaboliteLimits.mother
    static let inputs: [AnalyteKey] = [.b12, .holotc, .ifab, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        let isNotLow = person.test(
            person.b12pre, .atLeast, person.spuriousFloor, missing: .b12)
        return .when(isNotLow.and(person.b12Doubt)) { draft(person) }
    }

    private static func draft(_ person: Assessment) -> FindingDraft {
        var draft = FindingDraft(.warning)
        let isVeryHigh = person.isB12VeryHigh.isYes
        draft.values["reason"] = person.b12DoubtReasons.joined(separator: "; ")
        draft.trigger(
            person.b12pre, of: person,
            against: isVeryHigh ? "P-B12-SPURIOUS" : person.spuriousFloor)
        if person.isActiveLow.isYes {
            draft.trigger(person.last(.holotc), of: person, against: "P-HTC-LOW")
        } else if person.isActiveAboveTotal.isYes {
            draft.trigger(person.last(.holotc), of: person)
        }
        if person.isAntibodyContradicting.isYes {
            draft.trigger(person.intrinsicFactorAntibody, of: person)
            draft.trigger(raised: person.raisedMetabolites, of: person)
        }
        draft.support(person.raisedMetabolites, of: person)
        lowerForSupplement(&draft, person)
        draft.say(
            """
            Possible explanations: transcobalamin deficiency, intrinsic factor antibody \
            interference, undocumented supplementation, liver or myeloid disease.
            """)
        draft.sayUnitDoubt(of: person)
        draft.sayConfounders(of: person)
        draft.recommend(
            """
            Suggested: order holotranscobalamin, MMA and homocysteine where not yet known, ask for \
            supplements, repeat B12 by another method. This B12 must not reassure: do not delay \
            treatment of an infant with signs.
            """,
            underTreatment: "Follow MMA and homocysteine rather than total B12.", of: person)
        return draft
    }

    /// A recorded supplement or formula may explain the value; what began after the sample, the
    /// treatment among it, does not.
    private static func lowerForSupplement(_ draft: inout FindingDraft, _ person: Assessment) {
        let records = (person.isInfant ? person.infantSupplements : person.maternalSupplements)
            .filter { record in
                guard let sample = person.b12pre, let start = record.start else { return false }
                return sample.time.order(to: start) != .before
            }
        guard !records.isEmpty || (person.isInfant && person.isFormulaEnough.isYes) else { return }
        draft.severity = .info
        draft.mitigatedBy = "documented vitamin B12 supplement"
        draft.support(records.map { person.evidence(of: $0, role: .against) })
    }
}

extension B12SpuriouslyNormalOrHigh {
    static let examples: [RuleExample] = [
        .fires(.warning, "pancytopenia at 3 months, B12 612 pg/mL, MMA 9, holotranscobalamin 8") {
            $0.infant(ageDays: 91) {
                $0.result(.b12, "612", "pg/mL")
                $0.result(.mma, "9", "umol/L")
                $0.result(.holotc, "8", "pmol/L")
                $0.result(.hb, "7.2", "g/dL")
                $0.result(.anc, "0.4", "10*9/L")
                $0.result(.plt, "62", "10*9/L")
            }
        },
        .insufficient("B12 2100 pg/mL two days after 1 mg IM: no value from before (R48)") {
            $0.infant(ageDays: 91) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
                $0.result(.b12, "2100", "pg/mL")
            }
        },
        .fires(.warning, "exactly at the very high limit, untreated") {
            $0.infant(ageDays: 91) { $0.result(.b12, "2000", "pg/mL") }
        },
        .silent("just under it, nothing contradicts") {
            $0.infant(ageDays: 91) {
                $0.result(.b12, "1999.9", "pg/mL")
                $0.result(.holotc, "90", "pmol/L")
                $0.result(.thcy, "6", "umol/L")
                $0.result(.mma, "0.3", "umol/L")
            }
        },
        .fires(.warning, "above the assay's range, untreated") {
            $0.infant(ageDays: 91) { $0.result(.b12, ">2000", "pg/mL") }
        },
        .fires(.warning, "1476 pmol/L is more than 2000 pg/mL") {
            $0.infant(ageDays: 91) { $0.result(.b12, "1476", "pmol/L") }
        },
        .fires(.warning, "exactly at the borderline with a low holotranscobalamin") {
            $0.infant(ageDays: 91) {
                $0.result(.b12, "350", "pg/mL")
                $0.result(.holotc, "24.9", "pmol/L")
            }
        },
        .silent("just under the borderline") {
            $0.infant(ageDays: 91) {
                $0.result(.b12, "349.9", "pg/mL")
                $0.result(.holotc, "24.9", "pmol/L")
            }
        },
        .silent("holotranscobalamin exactly at its limit") {
            $0.infant(ageDays: 91) {
                $0.result(.b12, "350", "pg/mL")
                $0.result(.holotc, "25", "pmol/L")
                $0.result(.thcy, "6", "umol/L")
                $0.result(.mma, "0.3", "umol/L")
            }
        },
        .fires(.warning, "more active than total B12") {
            $0.infant(ageDays: 91) {
                $0.result(.b12, "260", "pmol/L")
                $0.result(.holotc, "280", "pmol/L")
            }
        },
        .fires(.warning, "mother with intrinsic factor antibody and homocysteine 22") {
            $0.infant(ageDays: 91)
            $0.mother {
                $0.result(.b12, "480", "pg/mL")
                $0.result(.thcy, "22", "umol/L")
                $0.qualitative(.ifab, positive: true)
            }
        },
        .silent("the antibody with metabolites that are not raised") {
            $0.infant(ageDays: 91) { $0.result(.b12, "240", "pg/mL") }
            $0.mother {
                $0.result(.b12, "480", "pg/mL")
                $0.result(.holotc, "80", "pmol/L")
                $0.result(.thcy, "9", "umol/L")
                $0.result(.mma, "0.2", "umol/L")
                $0.qualitative(.ifab, positive: true)
            }
        },
        .silent("raised homocysteine with a negative antibody") {
            $0.infant(ageDays: 91) { $0.result(.b12, "240", "pg/mL") }
            $0.mother {
                $0.result(.b12, "480", "pg/mL")
                $0.result(.holotc, "80", "pmol/L")
                $0.result(.thcy, "22", "umol/L")
                $0.qualitative(.ifab, positive: false)
            }
        },
        .fires(.info, "the infant takes a supplement") {
            $0.infant(ageDays: 91) {
                $0.result(.b12, "2100", "pg/mL")
                $0.dose(
                    .cyanocobalamin, "5", .oral, kind: .statement, daysAgo: 40, status: "active")
            }
        },
        .fires(.warning, "a supplement below the amount that counts") {
            $0.infant(ageDays: 91) {
                $0.result(.b12, "2100", "pg/mL")
                $0.dose(
                    .cyanocobalamin, "4.9", .oral, kind: .statement, daysAgo: 40,
                    status: "active")
            }
        },
        .fires(.info, "the mother takes a supplement") {
            $0.infant(ageDays: 91)
            $0.mother {
                $0.result(.b12, "2100", "pg/mL")
                $0.dose(
                    .cyanocobalamin, "50", .oral, kind: .statement, daysAgo: 40, status: "active")
            }
        },
        .fires(.warning, "the mother's treatment began after the sample") {
            $0.infant(ageDays: 91)
            $0.mother {
                $0.result(.b12, "2100", "pg/mL", daysAgo: 3)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 1)
            }
        },
        .fires(.info, "the infant drinks enough formula") {
            $0.infant(ageDays: 91) {
                $0.result(.b12, "2100", "pg/mL")
                $0.fed(.formula, fromDaysAgo: 60, formula: "500")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.b12, "2100", "pg/mL") }
        },
        .insufficient("holotranscobalamin not measured") {
            $0.infant(ageDays: 91) { $0.result(.b12, "480", "pg/mL") }
        },
        .insufficient("no B12") {
            $0.infant(ageDays: 91) { $0.result(.holotc, "8", "pmol/L") }
        },
    ]
}
