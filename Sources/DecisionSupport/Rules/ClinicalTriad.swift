import ClinicalModel

/// Neurological signs, macrocytic anaemia and low B12 together.
///
/// ## What it detects
/// A current neurological sign, haemoglobin below and MCV above the limits for age with MCV above
/// {P-TRIAD-MCV}, and pre-treatment B12 below {P-B12-LOW}, all within {P-TRIAD-WIN} of each other.
///
/// ## Why it matters
/// The complete triad leaves little doubt and little time.
///
/// ## Source
/// Case report of an 8-month-old (grade C); age limits of Dallman (grade A).
///
/// ## Fires on
/// All parts true: critical. A comparator on B12 that leaves only this open gives a *possible*
/// finding.
///
/// ## Stays silent on
/// MCV up to the age limit (a young infant's large cells are physiological), or any part missing
/// from the pattern. The triad is specific, not sensitive: silence must not reassure.
enum ClinicalTriad: DetectionRule {
    static let number = "R10"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-TRIAD-MCV", "P-TRIAD-WIN", "P-B12-LOW"] + AgeLimits.hbLow + AgeLimits.mcvUpper
        + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .hb, .mcv, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.signs, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let count = infant.anaemia.and(infant.macro)
            .and(infant.test(infant.mcvPre, .above, triadLimit, missing: .mcv))
        let results = [infant.hbPre, infant.mcvPre, infant.b12pre].compactMap { $0 }
        let isOneEpisode = Truth(infant.areWithin("P-TRIAD-WIN", results))
        return .when(hasSigns(infant).and(count).and(infant.low).and(isOneEpisode)) {
            draft(infant)
        }
    }

    /// A neurological sign at the MCV; without an MCV one that is current now keeps it open.
    private static func hasSigns(_ infant: Assessment) -> Truth {
        guard infant.mcvPre != nil else {
            return Truth(infant.signs(at: .now).hasNeurological)
        }
        return Truth(infant.signs(atSampleOf: infant.mcvPre).hasNeurological)
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        var draft = FindingDraft(.critical)
        draft.trigger(infant.b12pre, of: infant, against: "P-B12-LOW")
        draft.trigger(infant.hbPre, of: infant, against: infant.hbLimit)
        draft.trigger(infant.mcvPre, of: infant, against: bindingLimit(infant))
        ([triadLimit] + [infant.mcvLimit].compactMap { $0 }).forEach { draft.use($0) }
        draft.trigger(infant.signs(atSampleOf: infant.mcvPre).neurological, of: infant)
        draft.support(infant.raisedMetabolites, of: infant)
        draft.sayUnitDoubt(of: infant)
        draft.recommend(
            """
            Triad complete: urgent parenteral vitamin B12 by the local protocol (published case: \
            hydroxocobalamin, repeated intramuscular doses). \(followUp)
            """,
            underTreatment: followUp, of: infant)
        return draft
    }

    private static let triadLimit = "P-TRIAD-MCV"
    private static let followUp =
        "Watch potassium, follow reticulocytes, test the mother (B12, homocysteine)."

    /// The stricter of the two limits the MCV must exceed.
    private static func bindingLimit(_ infant: Assessment) -> String {
        guard let limit = infant.mcvLimit else { return triadLimit }
        let isAgeStricter = infant.limit(limit, for: .mcv) > infant.limit(triadLimit, for: .mcv)
        return isAgeStricter ? limit : triadLimit
    }
}

extension ClinicalTriad {
    static let examples: [RuleExample] = [
        .fires(.critical, "Hb 8.8, MCV 105.4, B12 53, hypotonia at 8 months") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.mcv, "105.4", "fL")
                $0.result(.b12, "53", "pg/mL")
                $0.sign("hypotonia")
            }
        },
        .silent("six weeks: MCV 104 is within the age limit") {
            $0.infant(ageDays: 42) {
                $0.result(.hb, "11.0", "g/dL")
                $0.result(.mcv, "104", "fL")
                $0.result(.b12, "180", "pg/mL")
                $0.sign("irritability")
            }
        },
        .fires(.critical, "MCV just above its limit") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.mcv, "100.1", "fL")
                $0.result(.b12, "150", "pg/mL")
                $0.sign("irritability")
            }
        },
        .silent("MCV exactly at its limit") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.mcv, "100", "fL")
                $0.result(.b12, "150", "pg/mL")
                $0.sign("irritability")
            }
        },
        .silent("haemoglobin exactly at its limit") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "10.5", "g/dL")
                $0.result(.mcv, "105", "fL")
                $0.result(.b12, "150", "pg/mL")
                $0.sign("irritability")
            }
        },
        .silent("B12 exactly at its limit") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.mcv, "105", "fL")
                $0.result(.b12, "200", "pg/mL")
                $0.sign("irritability")
            }
        },
        .fires(.critical, "B12 30 days before the count") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.mcv, "105", "fL")
                $0.result(.b12, "150", "pg/mL", daysAgo: 30)
                $0.sign("irritability")
            }
        },
        .silent("B12 31 days before the count") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.mcv, "105", "fL")
                $0.result(.b12, "150", "pg/mL", daysAgo: 31)
                $0.sign("irritability")
            }
        },
        .fires(.critical, "haemoglobin sent as 88 g/L") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "88", "g/L")
                $0.result(.mcv, "105", "fL")
                $0.result(.b12, "150", "pg/mL")
                $0.sign("irritability")
            }
        },
        .fires(.warning, "a comparator on B12 leaves it open: possible, one step lower") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.mcv, "105", "fL")
                $0.result(.b12, "<250", "pg/mL")
                $0.sign("irritability")
            }
        },
        .silent("no neurological sign") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.mcv, "105", "fL")
                $0.result(.b12, "150", "pg/mL")
                $0.sign("pallor")
            }
        },
        .silent("a sign that has abated") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.mcv, "105", "fL")
                $0.result(.b12, "150", "pg/mL")
                $0.sign("hypotonia", recordedDaysAgo: 20, abatedDaysAgo: 5)
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.mcv, "105", "fL")
                $0.result(.b12, "53", "pg/mL")
                $0.sign("hypotonia")
            }
        },
        .insufficient("no MCV") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.b12, "53", "pg/mL")
                $0.sign("hypotonia")
            }
        },
    ]
}
