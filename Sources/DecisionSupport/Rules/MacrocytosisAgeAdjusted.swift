import ClinicalModel

/// MCV above the upper limit for the infant's age.
///
/// ## What it detects
/// The newest pre-treatment MCV (up to {P-QUASI-CBC} after the first dose) above the limit for the
/// age at the sample.
///
/// ## Why it matters
/// Adult limits miss it: a size within them can be macrocytic at nine months, and one above them is
/// usual at six weeks.
///
/// ## Source
/// Age tables (Iowa, Dallman; grade A).
///
/// ## Fires on
/// MACRO: warning with anaemia, low or borderline B12 or a neurological sign, else info.
/// Reticulocytosis within {P-RETIC-NEAR} lowers to info.
///
/// ## Stays silent on
/// MCV at or below the limit for age; samples later than {P-QUASI-CBC} after the first dose.
enum MacrocytosisAgeAdjusted: DetectionRule {
    static let number = "R11"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-LOW", "P-B12-BORDER", "P-RETIC-RESP", "P-RETA-RESP", "P-RETIC-NEAR", "P-QUASI-CBC"]
        + AgeLimits.mcvUpper + AgeLimits.hbLow
    static let inputs: [AnalyteKey] = [.mcv, .hb, .b12, .retp, .reta]
    static let records: [RecordKind] = [.signs, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        .when(infant.macro) { draft(infant) }
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        let signs = infant.signs(atSampleOf: infant.mcvPre)
        let hasContext =
            infant.anaemia.isYes || infant.lowOrBorderline.isYes || signs.hasNeurological
        var draft = FindingDraft(hasContext ? .warning : .info)
        draft.values["v"] = infant.mcvPre?.result.value.text
        draft.values["limit"] = infant.mcvLimit.map(infant.text)
        draft.trigger(infant.mcvPre, of: infant, against: infant.mcvLimit)
        if infant.anaemia.isYes { draft.supportCount(infant.hbPre, infant.hbLimit, of: infant) }
        draft.support([infant.b12pre], of: infant)
        draft.support(signs.neurological, of: infant)
        lowerForReticulocytes(&draft, infant)
        draft.say(
            """
            Also seen with Down syndrome, hypothyroidism, antiretroviral or anticonvulsant drugs, \
            liver disease and in the newborn transition.
            """)
        draft.recommend(
            """
            Suggested: order, where not yet known, B12, MMA, homocysteine, folate, reticulocytes, \
            smear. With neurological signs do not delay treatment for the results.
            """,
            underTreatment: "Follow the blood count and reticulocytes; check folate.", of: infant)
        return draft
    }

    /// Young red cells are large: reticulocytosis near the MCV explains it.
    private static func lowerForReticulocytes(_ draft: inout FindingDraft, _ infant: Assessment) {
        for (key, limit) in [(AnalyteKey.retp, "P-RETIC-RESP"), (.reta, "P-RETA-RESP")] {
            for count in infant.results(key) where isNear(count, infant) {
                guard infant.test(count, .above, limit).isYes else { continue }
                draft.evidence.append(infant.evidence(of: count, role: .against, limit: limit))
                draft.use(limit)
                draft.mitigatedBy = "reticulocytosis near the MCV"
                draft.severity = .info
            }
        }
    }

    private static func isNear(_ count: UsableResult, _ infant: Assessment) -> Bool {
        guard let mcv = infant.mcvPre else { return false }
        return infant.areWithin("P-RETIC-NEAR", [count, mcv])
    }
}

extension MacrocytosisAgeAdjusted {
    static let examples: [RuleExample] = [
        .fires(.info, "MCV 93 at 9 months") {
            $0.infant(ageDays: 274) { $0.result(.mcv, "93", "fL") }
        },
        .silent("MCV 108 at six weeks") {
            $0.infant(ageDays: 42) { $0.result(.mcv, "108", "fL") }
        },
        .silent("exactly at the limit for age") {
            $0.infant(ageDays: 274) { $0.result(.mcv, "86", "fL") }
        },
        .fires(.info, "just above it") {
            $0.infant(ageDays: 274) { $0.result(.mcv, "86.1", "fL") }
        },
        .silent("MCV 100 on the last day of the younger step") {
            $0.infant(ageDays: 182) { $0.result(.mcv, "100", "fL") }
        },
        .fires(.info, "MCV 100 on the first day of the older step") {
            $0.infant(ageDays: 183) { $0.result(.mcv, "100", "fL") }
        },
        .fires(.warning, "with anaemia") {
            $0.infant(ageDays: 274) {
                $0.result(.mcv, "93", "fL")
                $0.result(.hb, "9.0", "g/dL")
            }
        },
        .fires(.warning, "with borderline B12") {
            $0.infant(ageDays: 274) {
                $0.result(.mcv, "93", "fL")
                $0.result(.b12, "285", "pg/mL")
            }
        },
        .fires(.warning, "with a neurological sign") {
            $0.infant(ageDays: 274) {
                $0.result(.mcv, "93", "fL")
                $0.sign("irritability")
            }
        },
        .fires(.info, "reticulocytosis explains it") {
            $0.infant(ageDays: 274) {
                $0.result(.mcv, "93", "fL")
                $0.result(.hb, "9.0", "g/dL")
                $0.result(.retp, "5.1", "%")
            }
        },
        .fires(.warning, "reticulocytes exactly at the limit do not") {
            $0.infant(ageDays: 274) {
                $0.result(.mcv, "93", "fL")
                $0.result(.hb, "9.0", "g/dL")
                $0.result(.retp, "5.0", "%")
            }
        },
        .fires(.warning, "reticulocytes four days away do not") {
            $0.infant(ageDays: 274) {
                $0.result(.mcv, "93", "fL")
                $0.result(.hb, "9.0", "g/dL")
                $0.result(.retp, "6", "%", daysAgo: 4)
            }
        },
        .fires(.info, "a count 71 hours after the first dose") {
            $0.infant(ageDays: 274) {
                $0.dose(.hydroxocobalamin, "1000", hoursAgo: 72)
                $0.result(.mcv, "93", "fL")
            }
        },
        .insufficient("a count 73 hours after the first dose") {
            $0.infant(ageDays: 274) {
                $0.dose(.hydroxocobalamin, "1000", hoursAgo: 74)
                $0.result(.mcv, "93", "fL")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.mcv, "93", "fL") }
        },
        .insufficient("no MCV") {
            $0.infant(ageDays: 274) { $0.result(.b12, "410", "pg/mL") }
        },
    ]
}
