import ClinicalModel

/// B12 deficiency hidden behind an MCV within limits because iron is lacking too.
///
/// ## What it detects
/// MCV within the limits for age, red cells of very different size (RDW) or hypersegmented
/// neutrophils, iron deficiency (ferritin or diagnosis), and low or borderline B12 or a raised
/// metabolite. All values from before treatment.
///
/// ## Why it matters
/// Lack of iron makes red cells small, lack of B12 makes them large: together the MCV looks
/// ordinary. Iron alone then leaves the nervous system untreated.
///
/// ## Source
/// Adult studies: MCV low in 24 % of B12 deficiency, RDW and hypersegmentation as clues (grade B);
/// infant evidence is weak. Limits of RDW, hypersegmentation and ferritin are expert defaults
/// (grade D).
///
/// ## Fires on
/// MCV within limits, with RDW above {P-RDW} (or RDW-SD above {P-RDWSD}, or hypersegmented
/// neutrophils above {P-HYPERSEG}), ferritin below {P-FERR-LOW} or iron deficiency anaemia
/// recorded, and B12 below {P-B12-BORDER} or MMA or homocysteine raised: warning.
///
/// ## Stays silent on
/// Plain iron deficiency with sufficient B12 and metabolites not raised; an MCV outside the limits
/// for age (R11 judges a high one).
enum MaskedMacrocytosisIron: DetectionRule {
    static let number = "R13"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-RDW", "P-RDWSD", "P-HYPERSEG", "P-FERR-LOW", "P-B12-LOW", "P-B12-BORDER"]
        + AgeLimits.mcvUpper + AgeLimits.mcvLower + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [
        .mcv, .rdw, .rdwsd, .hyperseg, .ferr, .b12, .thcy, .mma, .umma,
    ]
    static let records: [RecordKind] = [.exposures]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let status = infant.lowOrBorderline.or(infant.metPlus)
        return .when(
            infant.isMCVWithinLimits.and(infant.hasMixedCells).and(infant.hasIronDeficiency)
                .and(status)
        ) { draft(infant) }
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        var draft = FindingDraft(.warning)
        triggerMCV(&draft, infant)
        for (result, limit) in infant.mixedCellSigns {
            draft.trigger(result, of: infant, against: limit)
        }
        if infant.isFerritinLow.isYes {
            draft.trigger(infant.last(.ferr), of: infant, against: "P-FERR-LOW")
        }
        draft.support(
            infant.ironDiagnoses.map { infant.evidence(of: $0, role: .triggers) })
        if infant.lowOrBorderline.isYes {
            draft.trigger(infant.b12pre, of: infant, against: infant.classLimit)
        }
        draft.trigger(raised: infant.raisedMetabolites, of: infant)
        draft.say(
            """
            An MCV within limits does not exclude B12 deficiency: both may be lacking. Thalassaemia \
            trait and a recent transfusion can look alike.
            """)
        draft.sayConfounders(of: infant)
        draft.recommend(
            """
            Treat the B12 deficiency first or together with the iron deficiency, not iron alone. \
            Suggested: order MMA, homocysteine and a blood smear where not yet known.
            """,
            underTreatment: "Iron may be given beside it; follow the blood count.", of: infant)
        return draft
    }

    /// The MCV between its two limits.
    private static func triggerMCV(_ draft: inout FindingDraft, _ infant: Assessment) {
        guard let mcv = infant.mcvPre else { return }
        let (low, high) = (infant.mcvLower(ageDays: mcv.ageDays), infant.mcvUpper(mcv))
        draft.evidence.append(infant.evidence(of: mcv, role: .triggers, limit: high))
        draft.use(low)
        draft.use(high)
        draft.say(
            """
            MCV \(infant.text(of: mcv)), within the limits for age \(infant.text(low)) and \
            \(infant.text(high)).
            """)
    }
}

extension MaskedMacrocytosisIron {
    static let examples: [RuleExample] = [
        .fires(.warning, "11 months, MCV 82, RDW 21, ferritin 6, B12 150 pg/mL") {
            $0.infant(ageDays: 335) { masked(&$0) }
        },
        .silent("the same with B12 420 pg/mL and homocysteine 6: plain iron deficiency") {
            $0.infant(ageDays: 335) {
                masked(&$0, b12: "420")
                $0.result(.thcy, "6", "umol/L")
                $0.result(.mma, "0.3", "umol/L")
            }
        },
        .silent("RDW exactly at its limit") {
            $0.infant(ageDays: 335) { masked(&$0, rdw: "16") }
        },
        .fires(.warning, "RDW just above it") {
            $0.infant(ageDays: 335) { masked(&$0, rdw: "16.1") }
        },
        .fires(.warning, "RDW as a ratio") {
            $0.infant(ageDays: 335) {
                masked(&$0, rdw: nil)
                $0.result(.rdw, "0.21", "1")
            }
        },
        .fires(.warning, "RDW-SD above its limit") {
            $0.infant(ageDays: 335) {
                masked(&$0, rdw: nil)
                $0.result(.rdwsd, "46.1", "fL")
            }
        },
        .silent("RDW-SD exactly at its limit") {
            $0.infant(ageDays: 335) {
                masked(&$0, rdw: nil)
                $0.result(.rdwsd, "46", "fL")
            }
        },
        .fires(.warning, "hypersegmented neutrophils above their limit") {
            $0.infant(ageDays: 335) {
                masked(&$0, rdw: "15")
                $0.result(.hyperseg, "5.1", "%")
            }
        },
        .silent("hypersegmented neutrophils exactly at their limit") {
            $0.infant(ageDays: 335) {
                masked(&$0, rdw: "15")
                $0.result(.hyperseg, "5", "%")
            }
        },
        .silent("ferritin exactly at its limit") {
            $0.infant(ageDays: 335) { masked(&$0, ferritin: "12") }
        },
        .fires(.warning, "ferritin just under it") {
            $0.infant(ageDays: 335) { masked(&$0, ferritin: "11.9") }
        },
        .fires(.warning, "iron deficiency anaemia recorded") {
            $0.infant(ageDays: 335) {
                masked(&$0, ferritin: nil)
                $0.condition("iron-deficiency-anaemia", daysAgo: 10)
            }
        },
        .fires(.warning, "B12 not low, homocysteine raised") {
            $0.infant(ageDays: 335) {
                masked(&$0, b12: "420")
                $0.result(.thcy, "18", "umol/L")
            }
        },
        .fires(.warning, "MCV exactly at the upper limit") {
            $0.infant(ageDays: 335) { masked(&$0, mcv: "86") }
        },
        .silent("MCV just above it: not masked") {
            $0.infant(ageDays: 335) { masked(&$0, mcv: "86.1") }
        },
        .fires(.warning, "MCV exactly at the lower limit") {
            $0.infant(ageDays: 335) { masked(&$0, mcv: "70") }
        },
        .silent("MCV just under it") {
            $0.infant(ageDays: 335) { masked(&$0, mcv: "69.9") }
        },
        .fires(.warning, "a comparator under the ferritin limit") {
            $0.infant(ageDays: 335) { masked(&$0, ferritin: "<8") }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { masked(&$0) }
        },
        .insufficient("ferritin not measured") {
            $0.infant(ageDays: 335) { masked(&$0, ferritin: nil) }
        },
        .insufficient("RDW not measured") {
            $0.infant(ageDays: 335) { masked(&$0, rdw: nil) }
        },
        .insufficient("MMA not measured where homocysteine is not raised") {
            $0.infant(ageDays: 335) {
                masked(&$0, b12: "420")
                $0.result(.thcy, "6", "umol/L")
            }
        },
    ]

    /// The pattern; each value can be another one or missing.
    private static func masked(
        _ infant: inout ExamplePerson, mcv: String = "82", rdw: String? = "21",
        ferritin: String? = "6", b12: String = "150"
    ) {
        infant.result(.mcv, mcv, "fL")
        infant.result(.b12, b12, "pg/mL")
        if let rdw { infant.result(.rdw, rdw, "%") }
        if let ferritin { infant.result(.ferr, ferritin, "ug/L") }
    }
}
