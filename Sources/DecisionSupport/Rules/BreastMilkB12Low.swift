import ClinicalModel

/// Little vitamin B12 in breast milk.
///
/// ## What it detects
/// The last vitamin B12 in breast milk before the mother's first dose, below {P-MILK}.
///
/// ## Why it matters
/// Milk follows the mother's B12: an infant fed by it alone gets what it holds.
///
/// ## Source
/// Specker 1990 for the limit (grade B); IOM intake reference (grade A). Means of healthy
/// Norwegian mothers lie below the limit: weak evidence. The lower limit is an expert default.
///
/// ## Fires on
/// Below {P-MILK}: info; below {P-MILK-WARN} while a linked infant is exclusively breastfed:
/// warning.
///
/// ## Stays silent on
/// A value at or above the limit; milk sampled after the mother's first dose.
enum BreastMilkB12Low: DetectionRule {
    static let number = "R25"
    static let subject = RuleSubject.mother
    static let parameters = ["P-MILK", "P-MILK-WARN"]
    static let inputs: [AnalyteKey] = [.milkb12]
    static let records: [RecordKind] = [.doses, .feeding]

    static func evaluate(_ mother: Assessment) -> RuleOutcome {
        let milk = mother.last(.milkb12)
        return .when(mother.test(milk, .below, "P-MILK", missing: .milkb12)) {
            draft(mother, milk)
        }
    }

    private static func draft(_ mother: Assessment, _ milk: UsableResult?) -> FindingDraft {
        let isVeryLow = mother.test(milk, .below, "P-MILK-WARN", missing: .milkb12).isYes
        let exposed = isVeryLow ? mother.infants.filter(\.ebf.isYes) : []
        var draft = FindingDraft(exposed.isEmpty ? .info : .warning)
        draft.values["v"] = milk.map(mother.text(of:))
        draft.trigger(milk, of: mother, against: exposed.isEmpty ? "P-MILK" : "P-MILK-WARN")
        ["P-MILK", "P-MILK-WARN"].forEach { draft.use($0) }
        for infant in exposed { draft.supportFeeding(of: infant, on: infant.asOf.day) }
        draft.support([mother.b12pre], of: mother)
        draft.say("Assays of B12 in milk differ much; binding proteins can disturb them.")
        draft.recommend(
            """
            Suggested: B12 and homocysteine or MMA of the mother, and of a breastfed infant; \
            consider a supplement for the mother.
            """,
            underTreatment: "Test the breastfed infant (B12, MMA, homocysteine).", of: mother)
        return draft
    }
}

extension BreastMilkB12Low {
    static let examples: [RuleExample] = [
        .fires(.warning, "148 pmol/L, exclusively breastfed") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother { $0.result(.milkb12, "148", "pmol/L") }
        },
        .silent("402 pmol/L") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother { $0.result(.milkb12, "402", "pmol/L") }
        },
        .silent("exactly 362 pmol/L") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother { $0.result(.milkb12, "362", "pmol/L") }
        },
        .fires(.info, "361.9 pmol/L") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother { $0.result(.milkb12, "361.9", "pmol/L") }
        },
        .fires(.info, "exactly 150 pmol/L, exclusively breastfed") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother { $0.result(.milkb12, "150", "pmol/L") }
        },
        .fires(.warning, "149.9 pmol/L, exclusively breastfed") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother { $0.result(.milkb12, "149.9", "pmol/L") }
        },
        .fires(.info, "148 pmol/L, mixed feeding") {
            $0.infant(ageDays: 120) { $0.fed(.mixedFeeding, fromDaysAgo: 120) }
            $0.mother { $0.result(.milkb12, "148", "pmol/L") }
        },
        .fires(.info, "148 pmol/L, feeding not recorded") {
            $0.infant(ageDays: 120)
            $0.mother { $0.result(.milkb12, "148", "pmol/L") }
        },
        .fires(.warning, "200 pg/mL are less than 150 pmol/L") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother { $0.result(.milkb12, "200", "pg/mL") }
        },
        .fires(.info, "a comparator that decides only the higher limit") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother { $0.result(.milkb12, "<200", "pmol/L") }
        },
        .silent("a comparator that decides nothing") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother { $0.result(.milkb12, "<400", "pmol/L") }
        },
        .silent("the mother of a child beyond the scope") {
            $0.infant(ageDays: 731)
            $0.mother { $0.result(.milkb12, "148", "pmol/L") }
        },
        .insufficient("milk sampled after her first dose") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.result(.milkb12, "148", "pmol/L")
            }
        },
        .insufficient("not measured") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother()
        },
    ]
}
