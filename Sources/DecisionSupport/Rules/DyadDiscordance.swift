import ClinicalModel

/// The infant is deficient, the mother is not.
///
/// ## What it detects
/// An infant with low B12 or both metabolites raised before treatment, and an untreated mother
/// without a deficiency pattern whose B12 is {P-B12M-BORDER} or more and homocysteine
/// {P-HCY-MOTHER} or less, {P-DYAD-WIN} apart at most.
///
/// ## Why it matters
/// It turns the search to the infant: transcobalamin II deficiency, Imerslund-Gräsbeck, cbl
/// defects, gut disease.
///
/// ## Source
/// Expert reading of dyad data (grade C); the thresholds have sources of their own.
///
/// ## Fires on
/// The pattern above: warning; info where the mother takes a supplement, or where renal impairment
/// may explain metabolites that carry it alone.
///
/// ## Stays silent on
/// A mother with a deficiency pattern (R23), or treated with B12; results further apart.
enum DyadDiscordance: DetectionRule {
    static let number = "R24"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12M-BORDER", "P-HCY-MOTHER", "P-MMA", "P-DYAD-WIN", "P-B12-LOW", "P-B12-BORDER"]
        + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma, .crea, .egfr]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard let mother = infant.mother, !mother.tx, !mother.maternalDeficiency.isYes else {
            return .silent
        }
        let pattern = infant.low.or(infant.met2Plus).and(isReplete(mother))
        return .when(pattern.and(Truth(areClose(infant, mother)))) { draft(infant, mother) }
    }

    /// B12 at or above the borderline, homocysteine not high, MMA not high if measured.
    private static func isReplete(_ mother: Assessment) -> Truth {
        let mma = mother.last(.mma).map { mother.test($0, .atMost, "P-MMA") } ?? .yes
        return mother.test(mother.b12pre, .atLeast, "P-B12M-BORDER", missing: .b12)
            .and(mother.test(mother.last(.thcy), .atMost, "P-HCY-MOTHER", missing: .thcy))
            .and(mma)
    }

    private static func areClose(_ infant: Assessment, _ mother: Assessment) -> Bool {
        guard let hers = mother.b12pre, !infant.dyadResults.isEmpty else { return true }
        return infant.dyadResults.contains { infant.areWithin("P-DYAD-WIN", [$0, hers]) }
    }

    private static func draft(_ infant: Assessment, _ mother: Assessment) -> FindingDraft {
        var draft = FindingDraft(.warning)
        draft.about = mother.personID
        draft.trigger(dyadResultsOf: infant)
        draft.trigger(mother.b12pre, of: mother, against: "P-B12M-BORDER")
        draft.trigger(mother.last(.thcy), of: mother, against: "P-HCY-MOTHER")
        draft.use("P-DYAD-WIN")
        draft.support([mother.last(.mma)], of: mother)
        draft.support(infant.raisedMetabolites, of: infant)
        lowerForSupplement(&draft, mother)
        draft.sayUnitDoubt(of: infant)
        draft.sayConfounders(of: infant)
        draft.say("The mother may have been treated or supplemented meanwhile, or a unit be wrong.")
        draft.recommend(
            "\(causes) Do not delay hydroxocobalamin where signs are present.",
            underTreatment: causes, of: infant)
        return draft
    }

    private static let causes = """
        Look for an infant cause: transcobalamin II deficiency, Imerslund-Gräsbeck syndrome, cbl \
        defects, gut disease; metabolic team.
        """

    private static func lowerForSupplement(_ draft: inout FindingDraft, _ mother: Assessment) {
        let supplements = mother.maternalSupplements
        guard !supplements.isEmpty else { return }
        draft.support(supplements.map { mother.evidence(of: $0, role: .against) })
        draft.mitigatedBy = "the mother takes vitamin B12"
        draft.severity = .info
    }
}

extension DyadDiscordance {
    static let examples: [RuleExample] = [
        .fires(.warning, "infant 80 pg/mL, mother 512 pg/mL and homocysteine 9") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, "512", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
            }
        },
        .silent("the mother injected two weeks before") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 14)
                $0.result(.b12, "512", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
            }
        },
        .fires(.warning, "the mother exactly at the limits") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, "350", "pg/mL")
                $0.result(.thcy, "15", "umol/L")
            }
        },
        .silent("the mother just under the limit of B12") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, "349.9", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
                $0.result(.mma, "0.2", "umol/L")
            }
        },
        .silent("the mother just above the limit of homocysteine") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, "512", "pg/mL")
                $0.result(.thcy, "15.1", "umol/L")
                $0.result(.mma, "0.2", "umol/L")
            }
        },
        .silent("the mother with raised MMA") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, "512", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
                $0.result(.mma, "0.41", "umol/L")
            }
        },
        .fires(.warning, "the mother in pmol/L") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, "377.8", "pmol/L")
                $0.result(.thcy, "9", "umol/L")
            }
        },
        .silent("a comparator that does not decide her B12") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, ">300", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
                $0.result(.mma, "0.2", "umol/L")
            }
        },
        .fires(.info, "the mother takes a supplement") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.dose(.cyanocobalamin, "60", .oral, kind: .statement, daysAgo: 90, perDay: 1)
                $0.result(.b12, "512", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
            }
        },
        .fires(.warning, "both metabolites of the infant raised") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
            $0.mother {
                $0.result(.b12, "512", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
            }
        },
        .fires(.info, "the same with renal impairment") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "410", "pg/mL")
                $0.result(.thcy, "12.4", "umol/L")
                $0.result(.mma, "1.9", "umol/L")
                $0.result(.crea, "91.9", "umol/L")
            }
            $0.mother {
                $0.result(.b12, "512", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
            }
        },
        .fires(.warning, "results 60 days apart") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, "512", "pg/mL", daysAgo: 60)
                $0.result(.thcy, "9", "umol/L", daysAgo: 60)
            }
        },
        .silent("results 61 days apart") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, "512", "pg/mL", daysAgo: 61)
                $0.result(.thcy, "9", "umol/L", daysAgo: 61)
            }
        },
        .silent("no linked mother") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, "512", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
            }
            $0.link = nil
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, "512", "pg/mL")
                $0.result(.thcy, "9", "umol/L")
            }
        },
        .insufficient("the mother without homocysteine") {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother { $0.result(.b12, "512", "pg/mL") }
        },
    ]
}
