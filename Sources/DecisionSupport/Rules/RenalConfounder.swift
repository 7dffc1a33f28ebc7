import ClinicalModel

/// Impaired kidneys beside raised MMA or homocysteine.
///
/// ## What it detects
/// Serum MMA or homocysteine raised before treatment (infant or mother), or the infant's newest one
/// after it, with impaired kidney function within {P-CONF-WIN}: creatinine high, filtration rate
/// low (adults) or kidney disease recorded.
///
/// ## Why it matters
/// Impaired kidneys retain both metabolites, so they tell less about B12. Vomiting dries an infant
/// out and raises creatinine for a while. Urinary MMA per creatinine is not affected.
///
/// ## Source
/// JCM 2020;9:2335 and NICE NG239 (grades A and B); the creatinine limit of infants is an expert
/// default (grade D).
///
/// ## Fires on
/// A raised serum metabolite and, within {P-CONF-WIN} of it, creatinine above {P-CREA-INF} after
/// the first month (before that and in adults above the sender's limit), eGFR below {P-EGFR #} in
/// adults, or kidney disease: info. It lowers findings that rest on metabolites alone by one step,
/// never to silence.
///
/// ## Stays silent on
/// Kidney function within limits; metabolites not raised; urinary MMA alone.
enum RenalConfounder: DetectionRule {
    static let number = "R50"
    static let subject = RuleSubject.infantOrMother
    static let parameters =
        ["P-CREA-INF", "P-EGFR", "P-CONF-WIN"] + MetaboliteLimits.infant + MetaboliteLimits.mother
    static let inputs: [AnalyteKey] = [.mma, .thcy, .crea, .egfr]
    static let records: [RecordKind] = [.exposures]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        let truths = person.serumMetabolites.map { $0.isRaised.and($0.isConfounded) }
        return .when(truths.reduce(Truth.no) { $0.or($1) }) { draft(person) }
    }

    private static func draft(_ person: Assessment) -> FindingDraft {
        var draft = FindingDraft(.info)
        let confounded = person.serumMetabolites.filter {
            $0.isRaised.and($0.isConfounded).isYes
        }.compactMap(\.result)
        draft.trigger(raised: confounded, of: person)
        let renal = confounded.flatMap(person.renalEvidence).uniqued()
        for test in person.kidneyTests(behind: renal) {
            let limit = person.kidneyLimit(test)
            draft.trigger(test, of: person, against: limit)
            if limit == nil { draft.say(sentence(test, person)) }
        }
        for var diagnosis in renal where diagnosis.kind != .result {
            diagnosis.role = .triggers
            draft.evidence.append(diagnosis)
        }
        draft.use("P-CONF-WIN")
        draft.say("Urinary MMA per creatinine is not affected.")
        draft.recommendation = """
            Repeat creatinine, MMA and homocysteine after rehydration; urinary MMA per creatinine \
            tells more. Signs of B12 deficiency are treated without waiting for it.
            """
        return draft
    }
}

extension RenalConfounder {
    /// A creatinine judged by the sender's own limit.
    private static func sentence(_ test: UsableResult, _ person: Assessment) -> String {
        "Creatinine \(person.text(of: test)), the sender's range \(person.rangeText(test))."
    }

    static let examples: [RuleExample] = [
        .fires(.info, "MMA 2.0 and creatinine 92 at 4 months") {
            $0.infant(ageDays: 122) {
                $0.result(.mma, "2.0", "umol/L")
                $0.result(.crea, "92", "umol/L")
            }
        },
        .silent("creatinine 22") {
            $0.infant(ageDays: 122) {
                $0.result(.mma, "2.0", "umol/L")
                $0.result(.thcy, "12", "umol/L")
                $0.result(.crea, "22", "umol/L")
            }
        },
        .silent("creatinine exactly at its limit") {
            $0.infant(ageDays: 122) {
                $0.result(.mma, "2.0", "umol/L")
                $0.result(.thcy, "12", "umol/L")
                $0.result(.crea, "44", "umol/L")
            }
        },
        .fires(.info, "creatinine just above it") {
            $0.infant(ageDays: 122) {
                $0.result(.mma, "2.0", "umol/L")
                $0.result(.crea, "44.1", "umol/L")
            }
        },
        .fires(.info, "creatinine 0.5 mg/dL is just above it") {
            $0.infant(ageDays: 122) {
                $0.result(.thcy, "12", "umol/L")
                $0.result(.crea, "0.5", "mg/dL")
            }
        },
        .fires(.info, "creatinine 30 days away") {
            $0.infant(ageDays: 122) {
                $0.result(.mma, "2.0", "umol/L")
                $0.result(.crea, "92", "umol/L", daysAgo: 30)
            }
        },
        .insufficient("creatinine 31 days away tells nothing") {
            $0.infant(ageDays: 122) {
                $0.result(.mma, "2.0", "umol/L")
                $0.result(.crea, "92", "umol/L", daysAgo: 31)
            }
        },
        .silent("metabolites exactly at their limits") {
            $0.infant(ageDays: 122) {
                $0.result(.mma, "1.25", "umol/L")
                $0.result(.thcy, "10", "umol/L")
                $0.result(.crea, "92", "umol/L")
            }
        },
        .silent("only urinary MMA raised") {
            $0.infant(ageDays: 122) {
                $0.result(.umma, "60", "mmol/mol{creat}")
                $0.result(.mma, "0.9", "umol/L")
                $0.result(.thcy, "8", "umol/L")
                $0.result(.crea, "92", "umol/L")
            }
        },
        .fires(.info, "a newborn by the sender's limit") {
            $0.infant(ageDays: 30) {
                $0.result(.mma, "2.0", "umol/L")
                $0.result(.crea, "95", "umol/L", upTo: "88")
            }
        },
        .insufficient("a newborn without a sender's limit") {
            $0.infant(ageDays: 30) {
                $0.result(.mma, "2.0", "umol/L")
                $0.result(.crea, "95", "umol/L")
            }
        },
        .fires(.info, "raised again after treatment") {
            $0.infant(ageDays: 200) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 60)
                $0.result(.mma, "2.0", "umol/L")
                $0.result(.crea, "92", "umol/L")
            }
        },
        .fires(.info, "a mother with a filtration rate just under 60") {
            $0.infant(ageDays: 122)
            $0.mother {
                $0.result(.thcy, "22", "umol/L")
                $0.result(.egfr, "59.9", "mL/min/{1.73_m2}")
            }
        },
        .silent("a mother with a filtration rate of exactly 60") {
            $0.infant(ageDays: 122) {
                $0.result(.thcy, "6", "umol/L")
                $0.result(.mma, "0.3", "umol/L")
            }
            $0.mother {
                $0.result(.thcy, "22", "umol/L")
                $0.result(.mma, "0.2", "umol/L")
                $0.result(.egfr, "60", "mL/min/{1.73_m2}")
            }
        },
        .fires(.info, "kidney disease recorded") {
            $0.infant(ageDays: 122)
            $0.mother {
                $0.result(.thcy, "22", "umol/L")
                $0.condition("kidney-disease", daysAgo: 400)
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.result(.mma, "2.0", "umol/L")
                $0.result(.crea, "92", "umol/L")
            }
        },
        .insufficient("kidney function not measured") {
            $0.infant(ageDays: 122) { $0.result(.mma, "2.0", "umol/L") }
        },
        .insufficient("no serum metabolite") {
            $0.infant(ageDays: 122) { $0.result(.crea, "92", "umol/L") }
        },
    ]
}
