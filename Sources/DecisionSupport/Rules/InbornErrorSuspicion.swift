import ClinicalModel

/// Metabolites so high, or a pattern such, that an inborn error must be excluded.
///
/// ## What it detects
/// Before treatment: homocysteine of {P-IEM-HCY} or more; {P-IEM-HCY2} or more with MMA of
/// {P-IEM-MMA} or more; urinary MMA of {P-IEM-UMMA #} mmol per mol creatinine or more; MMA of
/// {P-IEM-MMA2} or more. Also an infant who is deficient while the mother is not (R24 as warning);
/// low methionine in the blood spot beside raised homocysteine; a recorded thrombotic
/// microangiopathy or haemolytic uraemic syndrome beside it; and both metabolites raised with a
/// first sign before {P-IEM-EARLY} of age.
///
/// ## Why it matters
/// Disorders of cobalamin metabolism need another dose, another drug and a metabolic team, at once.
///
/// ## Source
/// General knowledge of metabolic disease (cblC: both metabolites high, B12 in range); every number
/// is an expert default (grade D), to be confirmed by a metabolic specialist.
///
/// ## Fires on
/// The numbers above: critical; warning where a deficient mother or a B12 of the infant below
/// {P-B12-LOW} offers another explanation. The other patterns: warning.
///
/// ## Stays silent on
/// Lower metabolites without one of those patterns. Without any metabolite it cannot be decided.
enum InbornErrorSuspicion: DetectionRule {
    static let number = "R52"
    static let subject = RuleSubject.infant
    static let phase = RulePhase.dependent
    static let parameters =
        [
            "P-IEM-HCY", "P-IEM-HCY2", "P-IEM-MMA", "P-IEM-MMA2", "P-IEM-UMMA", "P-IEM-EARLY",
            "P-B12-LOW", "P-B12-BORDER", "P-MET-CHECK", "P-MET-FAIL", "P-NBS-AGE",
        ] + MetaboliteLimits.infant + ["P-B12M-BORDER", "P-HCY-MOTHER", "P-DYAD-WIN"]
    static let inputs: [AnalyteKey] = [.thcy, .mma, .umma, .b12, .hcydbs, .metdbs]
    static let records: [RecordKind] = [.signs, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let numbers = infant.reachesInbornErrorNumbers
        let patterns = infant.inbornErrorPatterns
        guard numbers.isYes || !patterns.isEmpty else {
            return .when(numbers) { FindingDraft(.warning) }
        }
        var draft = FindingDraft(.warning)
        if numbers.isYes { addNumbers(to: &draft, infant) }
        for pattern in patterns {
            draft.say(pattern.words)
            draft.support(pattern.evidence)
            pattern.parameters.forEach { draft.use($0) }
        }
        draft.support(infant.raisedMetabolites, of: infant)
        draft.support([infant.b12pre], of: infant)
        advise(&draft, infant)
        return .fires([draft])
    }

    // MARK: By numbers

    private static func addNumbers(to draft: inout FindingDraft, _ infant: Assessment) {
        for (result, limit) in infant.inbornErrorNumbers {
            draft.trigger(result, of: infant, against: limit)
        }
        draft.use("P-B12-LOW")
        let mother = infant.mother
        if infant.low.or(mother?.maternalDeficiency ?? .no).isYes {
            let (first, last) = (infant.number("P-MET-CHECK"), infant.number("P-MET-FAIL"))
            draft.use("P-MET-CHECK")
            draft.use("P-MET-FAIL")
            draft.say(
                """
                Very high metabolites: nutritional deficiency possible, but exclude a cbl defect if \
                they are not within limits by day \(first)–\(last) of treatment \
                (\(MetabolitesNotNormalised.number)).
                """)
            return
        }
        draft.severity = .critical
        guard infant.low.isNo, let mother, mother.b12pre != nil, mother.maternalDeficiency.isNo
        else {
            return draft.say("Measure the mother's (and the infant's) B12 and homocysteine now.")
        }
        draft.support([mother.b12pre], of: mother)
        draft.say("Neither the infant's nor the mother's vitamin B12 explains them.")
    }

    private static func advise(_ draft: inout FindingDraft, _ infant: Assessment) {
        draft.say("Severe nutritional deficiency, or a wrong unit, reaches the same values.")
        draft.say(
            """
            Until an inborn error is excluded: do not delay hydroxocobalamin; prefer hydroxocobalamin \
            to cyanocobalamin.
            """)
        let tests = "plasma amino acids, acylcarnitines and urine organic acids; metabolic team."
        draft.recommend("Suggested: \(tests)", underTreatment: "Suggested: \(tests)", of: infant)
    }
}

extension InbornErrorSuspicion {
    static let examples: [RuleExample] = [
        .fires(.critical, "43 days, B12 612, homocysteine 142, MMA 88, mother 420") {
            infant(
                [(.b12, "612", "pg/mL"), (.thcy, "142", "umol/L"), (.mma, "88", "umol/L")],
                in: &$0)
            repleteMother(in: &$0)
        },
        .silent("homocysteine 48, MMA 6, B12 53, mother 110") {
            infant(
                [(.b12, "53", "pg/mL"), (.thcy, "48", "umol/L"), (.mma, "6", "umol/L")], in: &$0)
            $0.mother { $0.result(.b12, "110", "pg/mL") }
        },
        .fires(.warning, "the same numbers, the mother is deficient") {
            infant(
                [(.b12, "612", "pg/mL"), (.thcy, "142", "umol/L"), (.mma, "88", "umol/L")],
                in: &$0)
            $0.mother { $0.result(.b12, "110", "pg/mL") }
        },
        .fires(.warning, "the same numbers, B12 of the infant 199") {
            infant([(.b12, "199", "pg/mL"), (.thcy, "142", "umol/L")], in: &$0)
        },
        .fires(.critical, "B12 of the infant exactly 200, mother unknown") {
            infant([(.b12, "200", "pg/mL"), (.thcy, "142", "umol/L")], in: &$0)
        },
        .fires(.critical, "no B12 of anybody") {
            infant([(.thcy, "100", "umol/L")], in: &$0)
        },
        .silent("homocysteine 99.9, no MMA in question") {
            infant(
                [(.b12, "612", "pg/mL"), (.thcy, "99.9", "umol/L"), (.mma, "9.9", "umol/L")],
                in: &$0)
        },
        .fires(.critical, "homocysteine 50 and MMA 10") {
            infant(
                [(.b12, "612", "pg/mL"), (.thcy, "50", "umol/L"), (.mma, "10", "umol/L")],
                in: &$0)
        },
        .silent("homocysteine 49.9 and MMA 10") {
            infant(
                [(.b12, "612", "pg/mL"), (.thcy, "49.9", "umol/L"), (.mma, "10", "umol/L")],
                in: &$0)
        },
        .fires(.critical, "MMA 50 alone") {
            infant([(.b12, "612", "pg/mL"), (.mma, "50", "umol/L")], in: &$0)
        },
        .fires(.critical, "urinary MMA 1000") {
            infant([(.b12, "612", "pg/mL"), (.umma, "1000", "mmol/mol{creat}")], in: &$0)
        },
        .silent("urinary MMA 999 and homocysteine 40") {
            infant(
                [
                    (.b12, "612", "pg/mL"), (.umma, "999", "mmol/mol{creat}"),
                    (.thcy, "40", "umol/L"),
                ], in: &$0)
        },
        .fires(.critical, "sampled two hours after the first dose") {
            infant([(.b12, "612", "pg/mL"), (.thcy, "142", "umol/L")], in: &$0) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 0, hoursAgo: 3)
            }
        },
        .silent("still high on the third day of treatment, which R39 judges") {
            infant([(.thcy, "142", "umol/L")], in: &$0) {
                $0.result(.thcy, "30", "umol/L", daysAgo: 4)
                $0.result(.mma, "3", "umol/L", daysAgo: 4)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 3)
            }
        },
        .fires(.warning, "infant deficient, mother not (R24)") {
            infant([(.b12, "80", "pg/mL"), (.thcy, "18", "umol/L")], in: &$0)
            $0.mother {
                $0.result(.b12, "512", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
            }
        },
        .silent("the same with renal impairment: R24 only informs") {
            infant(
                [
                    (.b12, "410", "pg/mL"), (.thcy, "12.4", "umol/L"), (.mma, "1.9", "umol/L"),
                    (.crea, "91.9", "umol/L"),
                ], in: &$0)
            $0.mother {
                $0.result(.b12, "512", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
            }
        },
        .fires(.warning, "low methionine in the blood spot beside raised homocysteine") {
            infant([(.b12, "410", "pg/mL"), (.thcy, "18", "umol/L")], in: &$0) {
                $0.result(.metdbs, "4", "umol/L", daysAgo: 40, flags: ["L"])
            }
        },
        .silent("methionine of the blood spot in range") {
            infant(
                [(.b12, "410", "pg/mL"), (.thcy, "18", "umol/L"), (.mma, "0.3", "umol/L")],
                in: &$0
            ) {
                $0.result(.metdbs, "20", "umol/L", daysAgo: 40, flags: ["N"])
            }
        },
        .fires(.warning, "thrombotic microangiopathy beside raised homocysteine") {
            infant([(.b12, "410", "pg/mL"), (.thcy, "18", "umol/L")], in: &$0) {
                $0.condition("thrombotic-microangiopathy", daysAgo: 1)
            }
        },
        .fires(.warning, "both metabolites raised, first sign on day 29") {
            infant([(.thcy, "18", "umol/L"), (.mma, "3", "umol/L")], in: &$0) {
                $0.sign("vomiting", recordedDaysAgo: 2, onsetDaysAgo: 14)
            }
        },
        .silent("both metabolites raised, first sign on day 30") {
            infant([(.thcy, "18", "umol/L"), (.mma, "3", "umol/L")], in: &$0) {
                $0.sign("vomiting", recordedDaysAgo: 2, onsetDaysAgo: 13)
            }
        },
        .insufficient("no metabolite at all") {
            infant([(.b12, "612", "pg/mL")], in: &$0)
        },
        .insufficient("homocysteine 60, no MMA") {
            infant([(.b12, "612", "pg/mL"), (.thcy, "60", "umol/L")], in: &$0)
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.thcy, "142", "umol/L") }
        },
    ]

    /// An infant of 43 days with results of today.
    private static func infant(
        _ results: [(AnalyteKey, String, String)], in dyad: inout ExampleDyad,
        _ build: (inout ExamplePerson) -> Void = { _ in }
    ) {
        dyad.infant(ageDays: 43) { person in
            for (key, value, unit) in results { person.result(key, value, unit) }
            build(&person)
        }
    }

    /// A mother who is not deficient.
    private static func repleteMother(in dyad: inout ExampleDyad) {
        dyad.mother {
            $0.result(.b12, "420", "pg/mL")
            $0.result(.thcy, "8", "umol/L")
        }
    }
}
