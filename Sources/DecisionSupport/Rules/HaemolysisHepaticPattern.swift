import ClinicalModel

/// Raised LDH or transaminases beside B12 deficiency.
///
/// ## What it detects
/// LDH, ALT or AST far above the sender's own upper limit, before treatment, together with a low
/// B12 or with homocysteine and MMA both raised.
///
/// ## Why it matters
/// Red cell precursors die in the marrow for want of B12 and release LDH and AST; it looks like
/// haemolysis or hepatitis and is part of the deficiency.
///
/// ## Source
/// Case report with transaminases three times the upper limit (grade C), published haemolytic
/// case; the factor for LDH is an expert default (grade D).
///
/// ## Fires on
/// LDH at or above {P-ULN-LDH #} times, or ALT or AST at or above {P-ULN-ALT #} times the sender's
/// upper limit, with low B12 or MET2+: info, as supporting evidence.
///
/// ## Stays silent on
/// Values below these multiples; LDH and AST of a haemolysed specimen. Without the sender's range a
/// value is not judged.
enum HaemolysisHepaticPattern: DetectionRule {
    static let number = "R16"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-ULN-LDH", "P-ULN-ALT", "P-B12-LOW", "P-COTEMP"] + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.ldh, .alt, .ast, .b12, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let isRaised = infant.enzymes.reduce(Truth.no) { $0.or($1.isRaised) }
        return .when(isRaised.and(infant.low.or(infant.met2Plus))) { draft(infant) }
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        var draft = FindingDraft(.info)
        for enzyme in infant.enzymes where enzyme.isRaised.isYes {
            trigger(enzyme, of: infant, &draft)
        }
        if infant.low.isYes {
            draft.trigger(infant.b12pre, of: infant, against: infant.classLimit)
        }
        if infant.met2Plus.isYes {
            draft.trigger(raised: infant.raisedMetabolites, of: infant)
            draft.use("P-COTEMP")
        }
        draft.say("Muscle disease (creatine kinase tells) and hepatitis raise them too.")
        draft.recommend(
            """
            Supports the other findings on B12. Suggested: order creatine kinase, bilirubin and \
            reticulocytes where not yet known; do not delay B12 treatment for them.
            """,
            underTreatment: "Expect the values to fall; if not, look for another cause.",
            of: infant)
        return draft
    }

    private static func trigger(
        _ enzyme: EnzymeReading, of infant: Assessment, _ draft: inout FindingDraft
    ) {
        guard let result = enzyme.result else { return }
        draft.evidence.append(infant.evidence(of: result, role: .triggers, limit: enzyme.factor))
        draft.use(enzyme.factor)
        draft.say(
            """
            \(result.key) \(infant.text(of: result)), limit \
            \(infant.parameter(enzyme.factor).text) times the sender's upper limit \
            (\(infant.rangeText(result))).
            """)
    }
}

extension HaemolysisHepaticPattern {
    static let examples: [RuleExample] = [
        .fires(.info, "B12 53 pg/mL, ALT 120 U/L of 40: exactly three times") {
            $0.infant(ageDays: 244) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.alt, "120", "U/L", upTo: "40")
            }
        },
        .silent("ALT 90 U/L of 40") {
            $0.infant(ageDays: 244) { enzymes(&$0, alt: "90") }
        },
        .silent("ALT just under three times") {
            $0.infant(ageDays: 244) { enzymes(&$0, alt: "119.9") }
        },
        .fires(.info, "AST exactly three times") {
            $0.infant(ageDays: 244) { enzymes(&$0, ast: "126") }
        },
        .fires(.info, "LDH exactly twice") {
            $0.infant(ageDays: 244) { enzymes(&$0, ldh: "600") }
        },
        .silent("LDH just under twice") {
            $0.infant(ageDays: 244) { enzymes(&$0, ldh: "599") }
        },
        .fires(.info, "LDH in microkatal") {
            $0.infant(ageDays: 244) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.ldh, "11", "ukat/L", upTo: "5")
            }
        },
        .fires(.info, "a comparator above the limit") {
            $0.infant(ageDays: 244) { enzymes(&$0, ldh: ">1200") }
        },
        .silent("LDH and AST of a haemolysed specimen") {
            $0.infant(ageDays: 244) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.alt, "30", "U/L", upTo: "40")
                $0.result(.ldh, "1500", "U/L", upTo: "300")
                $0.haemolysed()
                $0.result(.ast, "200", "U/L", upTo: "42")
                $0.haemolysed()
            }
        },
        .fires(.info, "ALT of a haemolysed specimen") {
            $0.infant(ageDays: 244) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.alt, "150", "U/L", upTo: "40")
                $0.haemolysed()
            }
        },
        .fires(.info, "an earlier specimen that was not haemolysed") {
            $0.infant(ageDays: 244) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.ldh, "900", "U/L", daysAgo: 2, upTo: "300")
                $0.result(.ldh, "1500", "U/L", upTo: "300")
                $0.haemolysed()
            }
        },
        .fires(.info, "both metabolites raised, B12 not low") {
            $0.infant(ageDays: 244) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "38", "umol/L")
                $0.result(.mma, "9", "umol/L")
                $0.result(.alt, "150", "U/L", upTo: "40")
            }
        },
        .silent("neither low B12 nor raised metabolites") {
            $0.infant(ageDays: 244) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "6", "umol/L")
                $0.result(.mma, "0.3", "umol/L")
                $0.result(.alt, "150", "U/L", upTo: "40")
            }
        },
        .silent("B12 exactly at the limit") {
            $0.infant(ageDays: 244) {
                $0.result(.b12, "200", "pg/mL")
                $0.result(.thcy, "6", "umol/L")
                $0.result(.alt, "150", "U/L", upTo: "40")
            }
        },
        .insufficient("sampled four days after the first dose") {
            $0.infant(ageDays: 244) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 5)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 4, hoursAgo: 6)
                $0.result(.alt, "150", "U/L", upTo: "40")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { enzymes(&$0, alt: "150") }
        },
        .insufficient("the sender gives no range") {
            $0.infant(ageDays: 244) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.alt, "150", "U/L")
            }
        },
        .insufficient("LDH and AST not measured") {
            $0.infant(ageDays: 244) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.alt, "90", "U/L", upTo: "40")
            }
        },
    ]

    /// Low B12 and all three enzymes, within limits unless another value is given.
    private static func enzymes(
        _ infant: inout ExamplePerson, ldh: String = "250", alt: String = "30",
        ast: String = "35"
    ) {
        infant.result(.b12, "53", "pg/mL")
        infant.result(.ldh, ldh, "U/L", upTo: "300")
        infant.result(.alt, alt, "U/L", upTo: "40")
        infant.result(.ast, ast, "U/L", upTo: "42")
    }
}
