import ClinicalModel

/// Suggestive signs in a breastfed infant, and nobody has tested for B12 deficiency.
///
/// ## What it detects
/// From {P-R19-AGE} of age two current neurological signs, or a neurological and a general one, in
/// an infant who gets breast milk, without any B12, holotranscobalamin, MMA or homocysteine result
/// in the {P-R19-WIN} before; the first of the signs was recorded at least {P-R19-WAIT} ago. Once
/// B12 has been given, the day of the first dose is looked at instead of today.
///
/// ## Why it matters
/// Hypotonia, spells, tremor or lost interest with poor feeding are how infants with B12 deficiency
/// present; the tests are cheap and tell most before the first dose.
///
/// ## Source
/// Case reports and a series of the project's sources (grade C); Ljungblad 2022, symptoms of
/// infants with B12 deficiency (grade B).
///
/// ## Fires on
/// The pattern above: warning; critical with a red-flag sign and a mother at risk.
///
/// ## Stays silent on
/// An infant without breast milk; a single sign; any result of the work-up in the window.
/// Without a record of feeding it cannot be decided.
enum NeuroClusterUntested: DetectionRule {
    static let number = "R19"
    static let subject = RuleSubject.infant
    static let parameters = ["P-R19-AGE", "P-R19-WIN", "P-R19-WAIT", "P-SIGN-ACTIVE"]
    static let inputs: [AnalyteKey] = [.b12, .holotc, .mma, .umma, .thcy]
    static let records: [RecordKind] = [
        .signs, .milestones, .doses, .medicines, .feeding, .exposures, .orders,
    ]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard let age = infant.ageDays, age >= infant.number("P-R19-AGE") else { return .silent }
        let day = judgedDay(infant)
        let signs = infant.signs(at: infant.tx ? .day(day) : .now)
        guard signs.isSuggestiveCluster, hasWaited(infant, signs, by: day),
            !infant.isWorkedUp(upTo: day, within: "P-R19-WIN")
        else { return .silent }
        return .when(infant.breastfed(on: day)) { draft(infant, signs, day) }
    }

    /// T, or the day of the first dose.
    private static func judgedDay(_ infant: Assessment) -> Day {
        infant.t0?.time.day ?? infant.asOf.day
    }

    private static func hasWaited(_ infant: Assessment, _ signs: SignSet, by day: Day) -> Bool {
        signs.firstRecordDay.map { day - $0 >= infant.number("P-R19-WAIT") } ?? false
    }

    private static func draft(_ infant: Assessment, _ signs: SignSet, _ day: Day) -> FindingDraft {
        let isExposed = infant.isAtRisk.isYes
        var draft = FindingDraft(signs.hasRedFlag && isExposed ? .critical : .warning)
        draft.trigger(signs.relevant, of: infant)
        draft.say("Signs: \(signs.names).")
        addWindow(to: &draft, infant, day)
        if isExposed {
            draft.supportExposure(of: infant, on: day)
            draft.sayRisks(of: infant)
        } else {
            draft.supportFeeding(of: infant, on: day)
        }
        draft.recommend(untreated, underTreatment: underTreatment, of: infant)
        return draft
    }

    private static func addWindow(to draft: inout FindingDraft, _ infant: Assessment, _ day: Day) {
        let first = day + -infant.number("P-R19-WIN")
        draft.windowStart = .day(first)
        draft.windowEnd = .day(day)
        draft.missWorkup(of: infant, within: "\(first) to \(day)")
        parameters.forEach { draft.use($0) }
    }

    private static let untreated = """
        Suggested: order B12, MMA, homocysteine and blood count of the infant, B12 and homocysteine \
        of the mother, sampled before the first dose. With red-flag signs do not delay treatment for \
        the results.
        """
    private static let underTreatment = """
        Homocysteine or MMA may still be raised in the first days of treatment; test the mother \
        (B12, homocysteine).
        """
}

extension NeuroClusterUntested {
    static let examples: [RuleExample] = [
        .fires(.warning, "four months, exclusively breastfed, hypotonia and vomiting") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
            }
        },
        .silent("four months, formula, vomiting only") {
            $0.infant(ageDays: 122) {
                $0.fed(.formula, fromDaysAgo: 122)
                $0.sign("vomiting", recordedDaysAgo: 5)
            }
        },
        .silent("formula, with hypotonia too") {
            $0.infant(ageDays: 122) {
                $0.fed(.formula, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
            }
        },
        .fires(.warning, "two neurological signs, mixed feeding") {
            $0.infant(ageDays: 122) {
                $0.fed(.mixedFeeding, fromDaysAgo: 122)
                $0.sign("irritability", recordedDaysAgo: 5)
                $0.sign("apathy", recordedDaysAgo: 5)
            }
        },
        .silent("two general signs") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("vomiting", recordedDaysAgo: 5)
                $0.sign("pallor", recordedDaysAgo: 5)
            }
        },
        .silent("one neurological sign recorded twice") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("hypotonia", recordedDaysAgo: 20)
            }
        },
        .fires(.critical, "a red-flag sign and a vegan mother") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
            }
            $0.mother { $0.diet(.vegan) }
        },
        .fires(.warning, "a vegan mother, no red-flag sign") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("irritability", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
            }
            $0.mother { $0.diet(.vegan) }
        },
        .fires(.warning, "a red-flag sign, the mother's diet ended before the pregnancy") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
            }
            $0.mother { $0.diet(.vegan, fromDaysAgo: 900, toDaysAgo: 403) }
        },
        .fires(.critical, "the diet ended on the first day of the pregnancy") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
            }
            $0.mother { $0.diet(.vegan, fromDaysAgo: 900, toDaysAgo: 402) }
        },
        .fires(.warning, "exactly 30 days old, first sign two days ago") {
            $0.infant(ageDays: 30) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 30)
                $0.sign("hypotonia", recordedDaysAgo: 2)
                $0.sign("feeding-difficulty", recordedDaysAgo: 0)
            }
        },
        .silent("29 days old") {
            $0.infant(ageDays: 29) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 29)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("feeding-difficulty", recordedDaysAgo: 5)
            }
        },
        .silent("the first sign was recorded yesterday") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 1)
                $0.sign("vomiting", recordedDaysAgo: 1)
            }
        },
        .silent("homocysteine 30 days ago") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
                $0.result(.thcy, "6", "umol/L", daysAgo: 30)
            }
        },
        .fires(.warning, "homocysteine 31 days ago") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
                $0.result(.thcy, "6", "umol/L", daysAgo: 31)
            }
        },
        .fires(.warning, "a B12 without a usable unit is no work-up") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
                $0.result(.b12, "240", nil)
            }
        },
        .silent("signs that have abated") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 20, abatedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 20)
            }
        },
        .fires(.warning, "treated without a test: the day of the first dose counts") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 22)
                $0.sign("vomiting", recordedDaysAgo: 22)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
                $0.result(.thcy, "6", "umol/L", daysAgo: 10)
            }
        },
        .silent("treated the day after the first sign") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 21)
                $0.sign("vomiting", recordedDaysAgo: 21)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
            }
        },
        .silent("treated after a test") {
            $0.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 22)
                $0.sign("vomiting", recordedDaysAgo: 22)
                $0.result(.b12, "90", "pg/mL", daysAgo: 21)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.fed(.mixedFeeding, fromDaysAgo: 731)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
            }
        },
        .insufficient("feeding not recorded") {
            $0.infant(ageDays: 122) {
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
            }
        },
    ]
}
