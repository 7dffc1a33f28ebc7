import ClinicalModel

/// Severely low vitamin B12 of an infant before treatment.
///
/// ## What it detects
/// An infant whose newest B12 from before the first therapeutic dose is below {P-B12-SEVERE}.
///
/// ## Why it matters
/// At this level neurological damage is under way or near; waiting for metabolites costs time that
/// cannot be had back.
///
/// ## Source
/// Case report of an 8-month-old with 53 pg/mL (grade C); NHANES III clinical deficiency below
/// 100 pg/mL (grade B).
///
/// ## Fires on
/// B12 below {P-B12-SEVERE}: critical. A comparator that leaves only this open ("<" with a number
/// above the limit) gives a *possible* finding at its lower end; the lower value of contradictory
/// duplicates a provisional one.
///
/// ## Stays silent on
/// A value at or above the limit. Normal MCV or haemoglobin never silences it; a value sampled
/// after the first dose is not read at all.
enum B12SevereDeficiency: DetectionRule {
    static let number = "R01"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-SEVERE", "P-HTC-BORDER"] + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        .when(infant.sev) { draft(infant) }
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        var draft = FindingDraft(.critical)
        draft.values["v"] = infant.b12pre.map(infant.text(of:))
        // Receivers may show the message alone: it says what cannot wait.
        if !infant.tx { draft.text.append("Start parenteral B12 without waiting for metabolites.") }
        draft.trigger(infant.b12pre, of: infant, against: "P-B12-SEVERE")
        draft.support(infant.raisedMetabolites, of: infant)
        draft.sayUnitDoubt(of: infant)
        draft.sayHaptocorrin(of: infant)
        draft.recommend(
            """
            Start parenteral B12 now; take the MMA and homocysteine sample first if this causes no \
            delay. \(motherTests)
            """,
            underTreatment: "Follow the clinical picture and the blood count. \(motherTests)",
            of: infant)
        return draft
    }

    private static let motherTests =
        "Test the mother (B12, homocysteine) if the infant is or was breastfed."
}

extension B12SevereDeficiency {
    static let examples: [RuleExample] = [
        .fires(.critical, "53 pg/mL at 8 months before any dose") {
            $0.infant(ageDays: 247) { $0.result(.b12, "53", "pg/mL") }
        },
        .silent("96 pmol/L is 130 pg/mL: low, not severe") {
            $0.infant(ageDays: 247) { $0.result(.b12, "96", "pmol/L") }
        },
        .fires(.critical, "just under the limit") {
            $0.infant(ageDays: 247) { $0.result(.b12, "99.9", "pg/mL") }
        },
        .silent("exactly at the limit") {
            $0.infant(ageDays: 247) { $0.result(.b12, "100", "pg/mL") }
        },
        .fires(.critical, "73.78 pmol/L lies just under it") {
            $0.infant(ageDays: 247) { $0.result(.b12, "73.78", "pmol/L") }
        },
        .silent("73.79 pmol/L lies just above it") {
            $0.infant(ageDays: 247) { $0.result(.b12, "73.79", "pmol/L") }
        },
        .fires(.critical, "0.053 ng/mL is the same value in another unit") {
            $0.infant(ageDays: 247) { $0.result(.b12, "0.053", "ng/mL") }
        },
        .fires(.critical, "a comparator that is decided by its upper end") {
            $0.infant(ageDays: 247) { $0.result(.b12, "<90", "pg/mL") }
        },
        .fires(.warning, "a comparator that leaves it open: possible, one step lower") {
            $0.infant(ageDays: 247) { $0.result(.b12, "<150", "pg/mL") }
        },
        .silent("a comparator above the limit") {
            $0.infant(ageDays: 247) { $0.result(.b12, ">2000", "pg/mL") }
        },
        .fires(.critical, "the last day of infancy here") {
            $0.infant(ageDays: 730) { $0.result(.b12, "53", "pg/mL") }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.b12, "53", "pg/mL") }
        },
        .fires(.critical, "normal MCV and haemoglobin do not silence it") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.hb, "11.8", "g/dL")
                $0.result(.mcv, "78", "fL")
            }
        },
        .insufficient("no B12") {
            $0.infant(ageDays: 247) { $0.result(.thcy, "8", "umol/L") }
        },
        .insufficient("a B12 without unit is no B12") {
            $0.infant(ageDays: 247) { $0.result(.b12, "53", nil) }
        },
        .insufficient("sampled after the first dose") {
            $0.infant(ageDays: 247) {
                $0.dose(.hydroxocobalamin, "1000", hoursAgo: 3)
                $0.result(.b12, "53", "pg/mL")
            }
        },
    ]
}
