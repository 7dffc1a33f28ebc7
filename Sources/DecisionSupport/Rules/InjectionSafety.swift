import ClinicalModel

/// Something that speaks against the product or the route of an injection.
///
/// ## What it detects
/// A product known to hold benzyl alcohol, ordered or given to an infant younger than {P-BENZYL-AGE},
/// or born before term and younger than {P-BENZYL-PMA} since conception; an intramuscular dose
/// ordered or planned beside platelets below {P-IM-PLT} within {P-PLT-WIN} of the order or of now, or
/// beside a bleeding disorder; an allergy to cobalamin or cobalt; cyanocobalamin in an infant with
/// Leber's optic atrophy in the family.
///
/// ## Why it matters
/// Each has another way of treatment; none is a reason to leave the deficiency untreated.
///
/// ## Source
/// Drug label: benzyl alcohol, hypersensitivity (grade A); the warning on Leber's optic atrophy is
/// general label knowledge; limits of age and platelets are expert defaults (grade D).
///
/// ## Fires on
/// An allergy: critical. The others: warning.
///
/// ## Stays silent on
/// Orders that are over, oral and subcutaneous doses beside few platelets, and a newer count above
/// the limit. An order without a route beside few platelets cannot be decided.
enum InjectionSafety: DetectionRule {
    static let number = "R57"
    static let subject = RuleSubject.infant
    static let parameters = [
        "P-BENZYL-AGE", "P-BENZYL-PMA", "P-IM-PLT", "P-PLT-WIN", "P-PREG", "P-INFANT",
    ]
    static let inputs: [AnalyteKey] = [.plt]
    static let records: [RecordKind] = [.doses, .orders, .signs, .birth]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let concerns = infant.injectionConcerns
        guard let first = concerns.first else {
            return .when(infant.isBleedingFeared.and(infant.isIntramuscularPlanned)) {
                FindingDraft(.warning)
            }
        }
        return .fires([draft(concerns, first)])
    }

    private static func draft(
        _ concerns: [InjectionConcern], _ first: InjectionConcern
    ) -> FindingDraft {
        var draft = FindingDraft(concerns.map(\.severity).max() ?? first.severity)
        draft.values["reason"] = concerns.map(\.reason).joined(separator: "; ")
        for concern in concerns {
            draft.support(concern.evidence)
            concern.parameters.forEach { draft.use($0) }
        }
        draft.say("It is no reason to leave the deficiency untreated.")
        draft.recommendation = "Suggested: " + concerns.map(\.advice).joined(separator: "; ") + "."
        return draft
    }
}

extension InjectionSafety {
    static let examples: [RuleExample] = [
        .fires(.warning, "platelets 31, intramuscular dose ordered") {
            ordered(in: &$0) { $0.result(.plt, "31", "10*9/L", daysAgo: 1) }
        },
        .silent("platelets 180") {
            ordered(in: &$0) { $0.result(.plt, "180", "10*9/L", daysAgo: 1) }
        },
        .silent("platelets exactly 50") {
            ordered(in: &$0) { $0.result(.plt, "50", "10*9/L", daysAgo: 1) }
        },
        .fires(.warning, "platelets 49.9 a week ago") {
            ordered(in: &$0) { $0.result(.plt, "49.9", "10*9/L", daysAgo: 7) }
        },
        .silent("platelets 31 eight days ago, ordered today") {
            ordered(in: &$0) { $0.result(.plt, "31", "10*9/L", daysAgo: 8) }
        },
        .fires(.warning, "platelets 31 at an order of twenty days ago that goes on") {
            ordered(in: &$0, daysAgo: 20) { $0.result(.plt, "31", "10*9/L", daysAgo: 21) }
        },
        .fires(.warning, "platelets 31 yesterday, ordered twenty days ago") {
            ordered(in: &$0, daysAgo: 20) { $0.result(.plt, "31", "10*9/L", daysAgo: 1) }
        },
        .silent("platelets 31, then 90") {
            ordered(in: &$0) {
                $0.result(.plt, "31", "10*9/L", daysAgo: 3)
                $0.result(.plt, "90", "10*9/L", daysAgo: 1)
            }
        },
        .fires(.warning, "a draft counts") {
            ordered(in: &$0, status: "draft") { $0.result(.plt, "31", "10*9/L", daysAgo: 1) }
        },
        .silent("the order is completed") {
            ordered(in: &$0, status: "completed") { $0.result(.plt, "31", "10*9/L", daysAgo: 1) }
        },
        .silent("ordered subcutaneously") {
            ordered(in: &$0, .subcutaneous) { $0.result(.plt, "31", "10*9/L", daysAgo: 1) }
        },
        .silent("ordered by mouth") {
            ordered(in: &$0, .oral) { $0.result(.plt, "31", "10*9/L", daysAgo: 1) }
        },
        .insufficient("no route is ordered") {
            ordered(in: &$0, nil) { $0.result(.plt, "31", "10*9/L", daysAgo: 1) }
        },
        .fires(.warning, "a bleeding disorder") {
            ordered(in: &$0) { $0.condition("bleeding-disorder", daysAgo: 200) }
        },
        .fires(.critical, "an allergy to cobalamin") {
            ordered(in: &$0) { $0.allergy(.cobalamin, daysAgo: 30) }
        },
        .fires(.critical, "an allergy to cobalt, nothing ordered") {
            $0.infant(ageDays: 240) { $0.allergy(.cobalt, daysAgo: 30) }
        },
        .silent("an allergy that was refuted") {
            ordered(in: &$0) { $0.allergy(.cobalamin, daysAgo: 30, isRefuted: true) }
        },
        .fires(.warning, "Leber's optic atrophy in the family, cyanocobalamin ordered") {
            ordered(in: &$0, substance: .cyanocobalamin) {
                $0.condition("leber-optic-atrophy", daysAgo: 200)
            }
        },
        .fires(.warning, "Leber's optic atrophy recorded of the mother") {
            ordered(in: &$0, substance: .cyanocobalamin) { _ in }
            $0.mother { $0.condition("leber-optic-atrophy", daysAgo: 2000) }
        },
        .silent("Leber's optic atrophy in the family, hydroxocobalamin ordered") {
            ordered(in: &$0) { $0.condition("leber-optic-atrophy", daysAgo: 200) }
        },
        .fires(.warning, "27 days old, a product with benzyl alcohol") {
            $0.infant(ageDays: 27) {
                $0.dose(.cyanocobalamin, "1000", daysAgo: 1)
                $0.withBenzylAlcohol()
            }
        },
        .silent("28 days old") {
            $0.infant(ageDays: 28) {
                $0.dose(.cyanocobalamin, "1000", daysAgo: 1)
                $0.withBenzylAlcohol()
            }
        },
        .fires(.warning, "born at 32 weeks, 83 days old") {
            $0.infant(ageDays: 83) {
                $0.gestation(days: 224)
                $0.dose(.cyanocobalamin, "1000", daysAgo: 1)
                $0.withBenzylAlcohol()
            }
        },
        .silent("born at 32 weeks, 84 days old") {
            $0.infant(ageDays: 84) {
                $0.gestation(days: 224)
                $0.dose(.cyanocobalamin, "1000", daysAgo: 1)
                $0.withBenzylAlcohol()
            }
        },
        .silent("born at term, 29 days old") {
            $0.infant(ageDays: 29) {
                $0.gestation(days: 260)
                $0.dose(.cyanocobalamin, "1000", daysAgo: 1)
                $0.withBenzylAlcohol()
            }
        },
        .silent("a product that is not known to hold it") {
            $0.infant(ageDays: 20) { $0.dose(.cyanocobalamin, "1000", daysAgo: 1) }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.allergy(.cobalamin, daysAgo: 30)
                $0.dose(.cyanocobalamin, "1000", kind: .request, status: "active")
            }
        },
    ]

    /// An infant of eight months with an active intramuscular order of today.
    private static func ordered(
        in dyad: inout ExampleDyad, _ route: DoseRoute? = .intramuscular,
        substance: Substance = .hydroxocobalamin, status: String = "active", daysAgo: Int = 0,
        _ build: (inout ExamplePerson) -> Void
    ) {
        dyad.infant(ageDays: 240) {
            $0.dose(
                substance, "1000", route, kind: .request, daysAgo: daysAgo, status: status)
            build(&$0)
        }
    }
}
