import ClinicalModel

/// A dose of vitamin B12 whose amount looks like a slip of the unit.
///
/// ## What it detects
/// Of an infant a single dose that is injected and above {P-DOSE-PAR-MAX} or below
/// {P-DOSE-PAR-MIN}, or not injected and above {P-DOSE-PO-MAX}. Of anybody a dose above
/// {P-DOSE-ANY-MAX mg} mg, any dose in grams, a number without a unit, and hydroxocobalamin that is
/// packed as an antidote against cyanide. It looks at doses that were given and at active or draft
/// orders and plans, whether treatment has begun or not.
///
/// ## Why it matters
/// Micrograms and milligrams are mixed up even in print. A thousandth treats nobody; a thousandfold
/// dose is best seen before it is given.
///
/// ## Source
/// A slip of a thousand in a published case report (grade C); all limits are expert defaults
/// (grade D).
///
/// ## Fires on
/// Each dose for itself: critical from {P-DOSE-CRIT mg} mg on in an order that nobody has given yet,
/// else warning; information with a recorded disorder of cobalamin up to {P-DOSE-IEM mg} mg a day.
///
/// ## Stays silent on
/// Treatment without an amount, which has an issue of its own; high amounts by mouth under a plan
/// for an inborn error of metabolism.
enum B12DoseUnitSuspect: DetectionRule {
    static let number = "R43"
    static let subject = RuleSubject.anyone
    static let parameters = [
        "P-DOSE-PAR-MIN", "P-DOSE-PAR-MAX", "P-DOSE-PO-MAX", "P-DOSE-ANY-MAX", "P-DOSE-CRIT",
        "P-DOSE-IEM", "P-PLAN-DOSE",
    ]
    static let records: [RecordKind] = [.doses, .plans, .signs]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        let doses = person.judgedDoses.map { (dose: $0, doubts: person.doubts(about: $0)) }
        let suspect = doses.filter { !$0.doubts.isEmpty && $0.doubts != [.routeOpen] }
        guard suspect.isEmpty else {
            return .fires(suspect.map { draft(person, $0.dose, $0.doubts) })
        }
        let isOpen = doses.contains { $0.doubts == [.routeOpen] }
        return isOpen ? .insufficient(["route"]) : .silent
    }

    private static func draft(
        _ person: Assessment, _ dose: MedicationRecord, _ doubts: [DoseDoubt]
    ) -> FindingDraft {
        let isDangerous = isAwaited(dose, person)
        var draft = FindingDraft(isDangerous ? .critical : .warning)
        draft.instance = dose.source.reference + dose.source.member
        draft.values["v"] = person.text(of: dose)
        draft.evidence = [evidence(of: dose, doubts, person)]
        for doubt in doubts { draft.say(sentence(doubt, person)) }
        draft.parameters = doubts.compactMap(\.parameter)
        if isDangerous { draft.use("P-DOSE-CRIT") }
        lower(&draft, dose, doubts, person)
        draft.recommendation =
            """
            Check amount and unit with whoever wrote the dose, before the next one is given; \
            treatment itself is not in doubt.
            """
        return draft
    }

    /// Ordered, very much, and nobody has given so much since.
    private static func isAwaited(_ dose: MedicationRecord, _ person: Assessment) -> Bool {
        let limit = person.parameter("P-DOSE-CRIT").value
        guard dose.kind == .request, let amount = dose.amountMicrograms, amount >= limit else {
            return false
        }
        return !person.record.medications.contains { given in
            guard given.kind != .request, given.substance.isVitaminB12, given.countsAsTaken,
                let time = given.start, time.isKnown(at: person.asOf),
                let much = given.amountMicrograms
            else { return false }
            return much >= limit && dose.start.map { $0.day <= time.day } ?? true
        }
    }

    /// [I] A disorder of cobalamin explains high amounts, not grams and not too little.
    private static func lower(
        _ draft: inout FindingDraft, _ dose: MedicationRecord, _ doubts: [DoseDoubt],
        _ person: Assessment
    ) {
        let isHigh = doubts.allSatisfy { if case .tooMuch = $0 { true } else { false } }
        let limit = person.parameter("P-DOSE-IEM").value
        guard isHigh, let amount = dose.dailyMicrograms, amount <= limit else { return }
        let disorders = person.record.conditions.filter {
            ConceptGroups.cobalaminDisorder.contains($0.key) && !$0.isRefuted
        }
        guard !disorders.isEmpty else { return }
        draft.severity = .info
        draft.mitigatedBy = "a disorder of cobalamin is recorded"
        draft.use("P-DOSE-IEM")
        draft.support(disorders.map { person.evidence(of: $0, role: .against) })
    }

    private static func evidence(
        of dose: MedicationRecord, _ doubts: [DoseDoubt], _ person: Assessment
    ) -> Evidence {
        var evidence = person.evidence(of: dose, role: .triggers)
        if evidence.value == nil { evidence.value = dose.directions }
        if let amount = dose.amountMicrograms {
            evidence.canonicalValue = amount.rounded(significantDigits: 6)
            evidence.canonicalUnit = person.parameter("P-DOSE-CRIT").unit
        }
        evidence.limit = doubts.lazy.compactMap(\.parameter).first.map(person.threshold)
        return evidence
    }

    private static func sentence(_ doubt: DoseDoubt, _ person: Assessment) -> String {
        switch doubt {
        case .antidote: "Packed or dosed as the antidote against cyanide, never for deficiency."
        case .grams: "Grams: milligrams or micrograms are likely meant."
        case .noUnit: "The number has no unit; it is not interpreted."
        case .tooMuch(let limit): "More than \(person.text(limit)) in one dose."
        case .tooLittle(let limit): "Less than \(person.text(limit)) in one injection."
        case .routeOpen: "Nobody says how it is given."
        }
    }
}

extension B12DoseUnitSuspect {
    static let examples: [RuleExample] = [
        .fires(.critical, "an order of 1 g IM") {
            $0.infant(ageDays: 240) {
                $0.dose(
                    .hydroxocobalamin, "1", kind: .request, daysAgo: 0, status: "active",
                    unit: "g")
            }
        },
        .silent("1 mg is 1000 µg IM") {
            $0.infant(ageDays: 240) { $0.dose(.hydroxocobalamin, "1", daysAgo: 1, unit: "mg") }
        },
        .fires(.warning, "1 g that was given") {
            $0.infant(ageDays: 240) { $0.dose(.hydroxocobalamin, "1", daysAgo: 1, unit: "g") }
        },
        .fires(.warning, "an order of 1 g that was given since") {
            $0.infant(ageDays: 240) {
                $0.dose(
                    .hydroxocobalamin, "1", kind: .request, daysAgo: 2, status: "active",
                    unit: "g")
                $0.dose(.hydroxocobalamin, "1", daysAgo: 1, unit: "g")
            }
        },
        .fires(.critical, "an order of 1 g of which 1 mg was given") {
            $0.infant(ageDays: 240) {
                $0.dose(
                    .hydroxocobalamin, "1", kind: .request, daysAgo: 2, status: "active",
                    unit: "g")
                $0.dose(.hydroxocobalamin, "1", daysAgo: 1, unit: "mg")
            }
        },
        .fires(.critical, "a draft order of exactly 100 mg") {
            $0.infant(ageDays: 240) {
                $0.dose(
                    .hydroxocobalamin, "100", kind: .request, daysAgo: 0, status: "draft",
                    unit: "mg")
            }
        },
        .fires(.warning, "an order just below 100 mg") {
            $0.infant(ageDays: 240) {
                $0.dose(
                    .hydroxocobalamin, "99.9", kind: .request, daysAgo: 0, status: "active",
                    unit: "mg")
            }
        },
        .silent("an order that was given up") {
            $0.infant(ageDays: 240) {
                $0.dose(
                    .hydroxocobalamin, "1", kind: .request, daysAgo: 0, status: "cancelled",
                    unit: "g")
            }
        },
        .silent("exactly 5000 µg injected") {
            $0.infant(ageDays: 240) { $0.dose(.hydroxocobalamin, "5000", daysAgo: 1) }
        },
        .fires(.warning, "5001 µg injected") {
            $0.infant(ageDays: 240) { $0.dose(.hydroxocobalamin, "5001", daysAgo: 1) }
        },
        .silent("exactly 10 µg injected") {
            $0.infant(ageDays: 240) { $0.dose(.hydroxocobalamin, "10", daysAgo: 1) }
        },
        .fires(.warning, "8 µg injected") {
            $0.infant(ageDays: 240) { $0.dose(.hydroxocobalamin, "8", daysAgo: 1) }
        },
        .silent("5 µg of drops") {
            $0.infant(ageDays: 240) { $0.dose(.cyanocobalamin, "5", .oral, daysAgo: 1) }
        },
        .silent("exactly 5000 µg by mouth") {
            $0.infant(ageDays: 240) { $0.dose(.cyanocobalamin, "5", .oral, daysAgo: 1, unit: "mg") }
        },
        .fires(.warning, "5.5 mg by mouth") {
            $0.infant(ageDays: 240) {
                $0.dose(.cyanocobalamin, "5.5", .oral, daysAgo: 1, unit: "mg")
            }
        },
        .fires(.info, "10 mg a day by mouth in a disorder of cobalamin") {
            $0.infant(ageDays: 240) {
                $0.condition("cbl-disorder", daysAgo: 30)
                $0.dose(.hydroxocobalamin, "10", .oral, daysAgo: 1, unit: "mg")
            }
        },
        .fires(.info, "exactly 20 mg injected in a disorder of cobalamin") {
            $0.infant(ageDays: 240) {
                $0.condition("cbl-disorder", daysAgo: 30)
                $0.dose(.hydroxocobalamin, "20", daysAgo: 1, unit: "mg")
            }
        },
        .fires(.warning, "21 mg injected in a disorder of cobalamin") {
            $0.infant(ageDays: 240) {
                $0.condition("cbl-disorder", daysAgo: 30)
                $0.dose(.hydroxocobalamin, "21", daysAgo: 1, unit: "mg")
            }
        },
        .fires(.warning, "8 µg injected in a disorder of cobalamin") {
            $0.infant(ageDays: 240) {
                $0.condition("cbl-disorder", daysAgo: 30)
                $0.dose(.hydroxocobalamin, "8", daysAgo: 1)
            }
        },
        .fires(.warning, "a number without a unit") {
            $0.infant(ageDays: 240) { $0.dose(.hydroxocobalamin, "1000", daysAgo: 1, unit: nil) }
        },
        .fires(.warning, "a number without a unit in the directions") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, nil, daysAgo: 1)
                $0.edit { $0.medications[0].directions = "1000 IM" }
            }
        },
        .silent("directions that say how often and not how much") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, nil, daysAgo: 1)
                $0.edit { $0.medications[0].directions = "3 times a week" }
            }
        },
        .fires(.warning, "a pack of the antidote") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, nil, daysAgo: 1)
                $0.edit { $0.medications[0].isAntidote = true }
            }
        },
        .fires(.critical, "the antidote ordered at 5 g") {
            $0.infant(ageDays: 240) {
                $0.dose(
                    .hydroxocobalamin, "5", kind: .request, daysAgo: 0, status: "active",
                    unit: "g")
                $0.edit { $0.medications[0].isAntidote = true }
            }
        },
        .silent("the mother's 10 mg") {
            $0.infant(ageDays: 240)
            $0.mother { $0.dose(.hydroxocobalamin, "10", daysAgo: 1, unit: "mg") }
        },
        .fires(.critical, "1 g ordered for the mother") {
            $0.infant(ageDays: 240)
            $0.mother {
                $0.dose(
                    .hydroxocobalamin, "1", kind: .request, daysAgo: 1, status: "active",
                    unit: "g")
            }
        },
        .fires(.critical, "1 g in a plan that is a draft") {
            $0.infant(ageDays: 240) {
                $0.plan(status: "draft", intent: "proposal") {
                    $0.gives(.hydroxocobalamin, "1", unit: "g", every: 61)
                }
            }
        },
        .silent("1 g in a plan that was revoked") {
            $0.infant(ageDays: 240) {
                $0.plan(status: "revoked") {
                    $0.gives(.hydroxocobalamin, "1", unit: "g", every: 61)
                }
            }
        },
        .silent("folic acid in any amount") {
            $0.infant(ageDays: 240) { $0.dose(.folicAcid, "1", .oral, daysAgo: 1, unit: "g") }
        },
        .silent("treatment without an amount") {
            $0.infant(ageDays: 240) { $0.dose(.hydroxocobalamin, nil, daysAgo: 1) }
        },
        .fires(.warning, "a range whose upper end is too much") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "6000", daysAgo: 1)
                $0.edit { $0.medications[0].leastMicrograms = 1000 }
            }
        },
        .insufficient("5 µg of which nobody says how they are given") {
            $0.infant(ageDays: 240) { $0.dose(.hydroxocobalamin, "5", nil, daysAgo: 1) }
        },
        .fires(.warning, "10 mg of which nobody says how they are given") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "10", nil, daysAgo: 1, unit: "mg")
            }
        },
    ]
}
