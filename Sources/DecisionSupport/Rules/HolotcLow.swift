import ClinicalModel

/// Active vitamin B12 (holotranscobalamin) low or indeterminate.
///
/// ## What it detects
/// The newest holotranscobalamin from before the first B12 dose, of the infant or the mother, at or
/// below the indeterminate range; in pregnancy by the limits of her trimester.
///
/// ## Why it matters
/// Only B12 bound to transcobalamin reaches the cells. It falls before total B12 does, and in
/// pregnancy it tells more than total B12.
///
/// ## Source
/// NICE NG239: below 25 pmol/L low, 25–70 indeterminate (grade A, adults). For infants the same
/// numbers are an expert default (grade D). Pregnancy limits by trimester: population studies
/// (grade A).
///
/// ## Fires on
/// Below the low limit ({P-HTC-LOW}; by trimester {P-HTC-LOW-T1}, {P-HTC-LOW-T2} and
/// {P-HTC-LOW-T3}): warning. From there up to and including {P-HTC-BORDER} (by trimester
/// {P-HTC-BORDER-T1}, {P-HTC-BORDER-T2} and {P-HTC-BORDER-T3}): info. Never more than a warning.
///
/// ## Stays silent on
/// Holotranscobalamin above the indeterminate range; samples after the first B12 dose.
enum HolotcLow: DetectionRule {
    static let number = "R08"
    static let subject = RuleSubject.infantOrMother
    static let parameters =
        MotherLimits.holotcLow + MotherLimits.holotcBorder + ["P-B12-LOW", "P-B12-BORDER"]
        + MetaboliteLimits.infant + MetaboliteLimits.mother
    static let inputs: [AnalyteKey] = [.holotc]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        let active = person.last(.holotc)
        let border = active.map { limit("P-HTC-BORDER", for: $0, of: person) } ?? "P-HTC-BORDER"
        return .when(person.test(active, .atMost, border, missing: .holotc)) {
            draft(person, active, border)
        }
    }

    private static func draft(
        _ person: Assessment, _ active: UsableResult?, _ border: String
    ) -> FindingDraft {
        let low = active.map { limit("P-HTC-LOW", for: $0, of: person) } ?? "P-HTC-LOW"
        let isLow = person.test(active, .below, low).isYes
        var draft = FindingDraft(isLow ? .warning : .info)
        draft.values["v"] = active.map(person.text(of:))
        draft.trigger(active, of: person, against: isLow ? low : border)
        draft.use(low)
        if !isLow { draft.say("Indeterminate: from \(person.text(low)) up to that limit.") }
        draft.support(person.raisedMetabolites, of: person)
        draft.support([person.b12pre], of: person)
        if person.isInfant {
            draft.say(
                """
                Adult cut-off, infant evidence weak; the reference interval is lowest in the first \
                months of life.
                """)
        }
        let tests = "MMA and homocysteine (and total B12, where not yet known)"
        draft.recommend(
            """
            Suggested: order \(tests). Do not delay treatment of an infant with signs for the \
            results.
            """,
            underTreatment: "Follow MMA and homocysteine.", of: person)
        return draft
    }

    /// An infant's limit, or that of the woman's state at the sample.
    private static func limit(
        _ name: String, for result: UsableResult, of person: Assessment
    ) -> String {
        person.isInfant ? name : person.motherParameter(name, at: result.time.day)
    }
}

extension HolotcLow {
    static let examples: [RuleExample] = [
        .fires(.warning, "mother 8 weeks post-partum, 19 pmol/L") {
            $0.infant(ageDays: 56)
            $0.mother { $0.result(.holotc, "19", "pmol/L") }
        },
        .fires(.info, "infant of 3 months, 31 pmol/L: never a warning") {
            $0.infant(ageDays: 91) { $0.result(.holotc, "31", "pmol/L") }
        },
        .fires(.info, "exactly at the low limit") {
            $0.infant(ageDays: 91) { $0.result(.holotc, "25", "pmol/L") }
        },
        .fires(.warning, "just under it") {
            $0.infant(ageDays: 91) { $0.result(.holotc, "24.9", "pmol/L") }
        },
        .fires(.info, "exactly at the end of the indeterminate range") {
            $0.infant(ageDays: 91) { $0.result(.holotc, "70", "pmol/L") }
        },
        .silent("just above it") {
            $0.infant(ageDays: 91) { $0.result(.holotc, "70.1", "pmol/L") }
        },
        .fires(.warning, "0.0249 nmol/L in another unit") {
            $0.infant(ageDays: 91) { $0.result(.holotc, "0.0249", "nmol/L") }
        },
        .fires(.warning, "a comparator below the low limit") {
            $0.infant(ageDays: 91) { $0.result(.holotc, "<20", "pmol/L") }
        },
        .fires(.info, "a comparator that leaves the low limit open") {
            $0.infant(ageDays: 91) { $0.result(.holotc, "<50", "pmol/L") }
        },
        .silent("a comparator above the range") {
            $0.infant(ageDays: 91) { $0.result(.holotc, ">128", "pmol/L") }
        },
        .fires(.warning, "first trimester, 29.4 pmol/L") {
            $0.infant(ageDays: 10)
            $0.mother { $0.result(.holotc, "29.4", "pmol/L", daysAgo: 240) }
        },
        .fires(.info, "first trimester, exactly at its low limit") {
            $0.infant(ageDays: 10)
            $0.mother { $0.result(.holotc, "29.5", "pmol/L", daysAgo: 240) }
        },
        .fires(.info, "second trimester, 29.4 pmol/L") {
            $0.infant(ageDays: 10)
            $0.mother { $0.result(.holotc, "29.4", "pmol/L", daysAgo: 150) }
        },
        .fires(.warning, "third trimester, 25.9 pmol/L") {
            $0.infant(ageDays: 10)
            $0.mother { $0.result(.holotc, "25.9", "pmol/L", daysAgo: 60) }
        },
        .silent("third trimester, 68 pmol/L: above the limit of the trimester") {
            $0.infant(ageDays: 10) { $0.result(.holotc, "90", "pmol/L") }
            $0.mother { $0.result(.holotc, "68", "pmol/L", daysAgo: 60) }
        },
        .fires(.info, "68 pmol/L after birth") {
            $0.infant(ageDays: 80)
            $0.mother { $0.result(.holotc, "68", "pmol/L") }
        },
        .insufficient("sampled after the first dose") {
            $0.infant(ageDays: 91) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
                $0.result(.holotc, "19", "pmol/L")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.holotc, "19", "pmol/L") }
        },
        .insufficient("no holotranscobalamin") {
            $0.infant(ageDays: 91) { $0.result(.b12, "410", "pg/mL") }
        },
    ]
}
