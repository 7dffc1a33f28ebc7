import ClinicalModel

/// Low vitamin B12 of an infant before treatment.
///
/// ## What it detects
/// An infant whose newest pre-treatment B12 is below {P-B12-LOW} and not in the severe range.
///
/// ## Why it matters
/// With a red-flag sign or a raised metabolite this is deficiency that harms; without them the
/// value still needs an answer.
///
/// ## Source
/// Common cut-off of 148 pmol/L (grade C); the lower reference limit of healthy infants, 126
/// pmol/L, overlaps with it (Ridefelt 2024, grade A).
///
/// ## Fires on
/// LOW and not SEV: warning. Critical with a red-flag sign at the sample, or a raised metabolite
/// that neither renal impairment nor folate deficiency explains.
///
/// ## Stays silent on
/// {P-B12-LOW} and more (borderline, R03 and R04), and the severe range (R01).
enum B12OvertDeficiency: DetectionRule {
    static let number = "R02"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-LOW", "P-B12-SEVERE", "P-RI-B12-LO", "P-HTC-BORDER"] + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma, .crea, .fol]
    static let records: [RecordKind] = [.signs, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        .when(infant.low.and(Truth(!infant.sev.isYes))) { draft(infant) }
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        let signs = infant.signs(atSampleOf: infant.b12pre)
        let isCritical = signs.hasRedFlag || !infant.unconfoundedMetabolites.isEmpty
        var draft = FindingDraft(isCritical ? .critical : .warning)
        draft.values["v"] = infant.b12pre.map(infant.text(of:))
        draft.trigger(infant.b12pre, of: infant, against: "P-B12-LOW")
        draft.support(infant.raisedMetabolites, of: infant)
        draft.support(signs.records(of: signs.rf), of: infant)
        if mayBeHealthy(infant) {
            draft.use("P-RI-B12-LO")
            draft.say(
                """
                May be within the reference interval of infants (from \
                \(infant.text("P-RI-B12-LO"))); confirm with MMA and homocysteine.
                """)
        }
        draft.sayUnitDoubt(of: infant)
        draft.sayConfounders(of: infant)
        draft.sayHaptocorrin(of: infant)
        draft.recommend(
            isCritical ? whenCritical : otherwise, underTreatment: whenTreated, of: infant)
        return draft
    }

    /// A plain value in the overlap with healthy infants, with nothing else that speaks for
    /// deficiency: neither a sign, now or at the sample, nor a raised metabolite nor a treatment.
    private static func mayBeHealthy(_ infant: Assessment) -> Bool {
        guard let sample = infant.b12pre, !sample.hasComparator, !sample.isUnitSuspect,
            sample.otherReading == nil, infant.b12Override == nil, !infant.tx
        else { return false }
        let signs =
            infant.signs(atSampleOf: sample).relevant + infant.signs(at: .now).relevant
        return signs.isEmpty && infant.raisedMetabolites.isEmpty && !infant.metPlus.isYes
            && infant.test(sample, .atLeast, "P-RI-B12-LO").isYes
    }

    private static let whenCritical = """
        Take MMA and homocysteine first if this causes no delay, then start vitamin B12 by the \
        local protocol; test the mother (B12, homocysteine).
        """
    private static let otherwise = """
        Suggested: order MMA and total homocysteine of the infant, B12 and homocysteine of the \
        mother. If signs appear do not delay treatment for the results.
        """
    private static let whenTreated = """
        Follow the clinical picture, MMA and homocysteine; test the mother (B12, homocysteine).
        """
}

extension B12OvertDeficiency {
    static let examples: [RuleExample] = [
        .fires(.critical, "146 pg/mL with pallor and regression at 7 months") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "146", "pg/mL")
                $0.sign("pallor")
                $0.sign("regression")
            }
        },
        .silent("205 pmol/L is borderline") {
            $0.infant(ageDays: 152) { $0.result(.b12, "205", "pmol/L") }
        },
        .fires(.warning, "just under the limit, nothing else") {
            $0.infant(ageDays: 152) { $0.result(.b12, "199.9", "pg/mL") }
        },
        .silent("exactly at the limit") {
            $0.infant(ageDays: 152) { $0.result(.b12, "200", "pg/mL") }
        },
        .fires(.warning, "147.56 pmol/L lies under the limit") {
            $0.infant(ageDays: 152) { $0.result(.b12, "147.56", "pmol/L") }
        },
        .silent("147.57 pmol/L lies above it") {
            $0.infant(ageDays: 152) { $0.result(.b12, "147.57", "pmol/L") }
        },
        .fires(.warning, "100 pg/mL is not in the severe range") {
            $0.infant(ageDays: 152) { $0.result(.b12, "100", "pg/mL") }
        },
        .silent("the severe range is told apart") {
            $0.infant(ageDays: 152) { $0.result(.b12, "99.9", "pg/mL") }
        },
        .fires(.warning, "irritability is no red flag") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "180", "pg/mL")
                $0.sign("irritability")
            }
        },
        .fires(.critical, "a raised metabolite") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "180", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
            }
        },
        .fires(.warning, "folate deficiency explains the homocysteine") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "180", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.fol, "8", "nmol/L")
            }
        },
        .fires(.warning, "renal impairment explains serum metabolites") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "180", "pg/mL")
                $0.result(.mma, "3", "umol/L")
                $0.result(.crea, "92", "umol/L")
            }
        },
        .fires(.critical, "urinary MMA stands against renal impairment") {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "180", "pg/mL")
                $0.result(.mma, "3", "umol/L")
                $0.result(.crea, "92", "umol/L")
                $0.result(.umma, "40", "mmol/mol{creat}")
            }
        },
        .fires(.warning, "low for certain, severe undecided") {
            $0.infant(ageDays: 152) { $0.result(.b12, "<150", "pg/mL") }
        },
        .fires(.info, "a lower bound that leaves it open: possible, one step lower") {
            $0.infant(ageDays: 152) { $0.result(.b12, ">=150", "pg/mL") }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.b12, "150", "pg/mL") }
        },
        .insufficient("no B12") {
            $0.infant(ageDays: 152) { $0.result(.thcy, "18", "umol/L") }
        },
    ]
}
