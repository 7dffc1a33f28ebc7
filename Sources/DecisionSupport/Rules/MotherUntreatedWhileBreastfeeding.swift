import ClinicalModel

/// The infant is treated and breastfed, the mother is not treated.
///
/// ## What it detects
/// An infant under treatment who was breastfed on a day since its first dose, and a mother with a
/// deficiency pattern (R21), a recorded B12 deficiency, pernicious anaemia or atrophic gastritis, or
/// a vegan diet. She has neither treatment nor a supplement of {P-SUPP-M} or an injection in the last
/// {P-SUPP-WIN}. More than {P-MOTHER-TX} have passed since the later of the infant's first dose and
/// her result; since the first dose where a diagnosis or the diet stands alone.
///
/// ## Why it matters
/// Her milk stays poor in B12 while the infant's treatment ends; her own nerves are at risk, too.
///
/// ## Source
/// Source text on treatment: treat mother and infant (grade C); both times are expert defaults
/// (grade D).
///
/// ## Fires on
/// The pattern above: warning; critical after {P-MOTHER-LATE}. Said of the infant and of the mother.
///
/// ## Stays silent on
/// A mother with any treatment dose or enough supplement; no breast milk since the first dose; the
/// first {P-MOTHER-TX}. Without feeding, mother or what shows her deficiency it cannot be decided.
enum MotherUntreatedWhileBreastfeeding: DetectionRule {
    static let number = "R54"
    static let subject = RuleSubject.infantOrMother
    static let parameters =
        ["P-MOTHER-TX", "P-MOTHER-LATE", "P-SUPP-M", "P-SUPP-WIN"]
        + MotherLimits.b12Low + MotherLimits.b12Border + MotherLimits.holotcLow
        + MetaboliteLimits.mother
    static let inputs: [AnalyteKey] = [.b12, .holotc, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.doses, .feeding, .exposures]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        if person.role == .infant { return evaluate(infant: person) }
        let drafts = person.infants.compactMap { infant -> FindingDraft? in
            guard let dyad = TreatedDyad(infant), dyad.isMotherOverdue.isYes else { return nil }
            return draft(dyad, for: person, about: infant)
        }
        return drafts.isEmpty ? .silent : .fires(drafts)
    }

    private static func evaluate(infant: Assessment) -> RuleOutcome {
        guard infant.tx else { return .silent }
        guard let dyad = TreatedDyad(infant) else {
            let isFed = infant.breastfedSinceTreatment.and(.unknown(["mother"]))
            return .when(isFed) { FindingDraft(.warning) }
        }
        return .when(dyad.isMotherOverdue) { draft(dyad, for: infant, about: dyad.mother) }
    }

    private static func draft(
        _ dyad: TreatedDyad, for person: Assessment, about other: Assessment
    ) -> FindingDraft {
        let isLate = dyad.daysWaited > person.number("P-MOTHER-LATE")
        var draft = FindingDraft(isLate ? .critical : .warning)
        draft.about = other.personID
        draft.windowStart = dyad.since
        draft.windowEnd = .instant(person.asOf.instant)
        addDeficiency(dyad, to: &draft)
        draft.support([
            person.absence(
                of: "documented treatment or supplement of the mother",
                within: "\(dyad.since) to \(person.asOf.text)")
        ])
        parameters.prefix(while: { !MotherLimits.b12Low.contains($0) }).forEach { draft.use($0) }
        draft.support([dyad.infant.evidence(of: dyad.t0.record, role: .supports)])
        draft.support(dyad.feeding.map { dyad.infant.evidence(of: $0, role: .supports) })
        draft.say("\(dyad.daysWaited) days have passed.")
        draft.say("The mother may be treated by a doctor of her own: ask.")
        draft.recommendation = """
            Suggested: treat the mother by the local protocol, look for the cause of her deficiency, \
            and go on treating the infant; breastfeeding can continue.
            """
        return draft
    }

    private static func addDeficiency(_ dyad: TreatedDyad, to draft: inout FindingDraft) {
        let mother = dyad.mother
        if mother.maternalDeficiency.isYes {
            for (result, limit) in mother.maternalTriggers {
                draft.trigger(result, of: mother, against: limit)
            }
        }
        draft.support(dyad.diagnoses.map { mother.evidence(of: $0, role: .triggers) })
        draft.support(dyad.veganDiets.map { mother.evidence(of: $0, role: .triggers) })
        let names = dyad.diagnoses.map { mother.words($0.key.rawValue) }.uniqued()
        if !names.isEmpty {
            draft.say("Diagnosis of the mother: \(names.joined(separator: ", ")).")
        }
        if !dyad.veganDiets.isEmpty { draft.say("The mother's diet is vegan.") }
    }
}

extension MotherUntreatedWhileBreastfeeding {
    static let examples: [RuleExample] = [
        .fires(.warning, "mother 110 pg/mL, nothing given to her in three weeks") {
            treated(daysAgo: 22, in: &$0)
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 21) }
        },
        .silent("the mother injected on day two") {
            treated(daysAgo: 22, in: &$0)
            $0.mother {
                $0.result(.b12, "110", "pg/mL", daysAgo: 21)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 21)
            }
        },
        .silent("seven days after her result") {
            treated(daysAgo: 22, in: &$0)
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 7) }
        },
        .fires(.warning, "eight days after her result") {
            treated(daysAgo: 22, in: &$0)
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 8) }
        },
        .fires(.warning, "eight days after the first dose, her result is older") {
            treated(daysAgo: 8, in: &$0)
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 90) }
        },
        .silent("seven days after the first dose") {
            treated(daysAgo: 7, in: &$0)
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 90) }
        },
        .fires(.warning, "thirty days") {
            treated(daysAgo: 60, in: &$0)
            $0.mother { $0.result(.b12, "81", "pmol/L", daysAgo: 30) }
        },
        .fires(.critical, "thirty-one days") {
            treated(daysAgo: 60, in: &$0)
            $0.mother { $0.result(.b12, "81", "pmol/L", daysAgo: 31) }
        },
        .fires(.warning, "atrophic gastritis, no result") {
            treated(daysAgo: 10, in: &$0)
            $0.mother { $0.condition("atrophic-gastritis", daysAgo: 2) }
        },
        .fires(.warning, "vegan mother") {
            treated(daysAgo: 10, in: &$0)
            $0.mother { $0.diet(.vegan) }
        },
        .silent("omnivorous mother with B12 in range") {
            treated(daysAgo: 10, in: &$0)
            $0.mother {
                $0.diet(.omnivore)
                $0.result(.b12, "420", "pg/mL", daysAgo: 9)
                $0.result(.thcy, "8", "umol/L", daysAgo: 9)
            }
        },
        .silent("vegan mother who takes a supplement") {
            treated(daysAgo: 10, in: &$0)
            $0.mother {
                $0.diet(.vegan)
                $0.dose(.cyanocobalamin, "60", .oral, kind: .statement, daysAgo: 90, perDay: 1)
            }
        },
        .silent("weaned before the first dose") {
            $0.infant(ageDays: 240) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 240, toDaysAgo: 40)
                $0.fed(.formula, fromDaysAgo: 39)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
            }
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 15) }
        },
        .fires(.warning, "weaned a few days after the first dose") {
            $0.infant(ageDays: 240) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 240, toDaysAgo: 15)
                $0.fed(.formula, fromDaysAgo: 14)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
            }
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 15) }
        },
        .silent("the infant is not treated") {
            $0.infant(ageDays: 240) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 240) }
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 15) }
        },
        .insufficient("no feeding record") {
            $0.infant(ageDays: 240) { $0.dose(.hydroxocobalamin, "1000", daysAgo: 20) }
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 15) }
        },
        .insufficient("no linked mother") {
            treated(daysAgo: 20, in: &$0)
        },
        .insufficient("a supplement without an amount") {
            treated(daysAgo: 20, in: &$0)
            $0.mother {
                $0.result(.b12, "110", "pg/mL", daysAgo: 15)
                $0.dose(
                    .cyanocobalamin, nil, .oral, kind: .request, daysAgo: 14, status: "stopped")
                $0.dose(
                    .cyanocobalamin, nil, .oral, kind: .statement, daysAgo: 14, status: "stopped")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.fed(.breastfed, fromDaysAgo: 731)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
            }
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 15) }
        },
    ]

    /// An infant of eight months treated for a number of days, breastfed from birth.
    private static func treated(
        daysAgo: Int, in dyad: inout ExampleDyad, _ build: (inout ExamplePerson) -> Void = { _ in }
    ) {
        dyad.infant(ageDays: 240) {
            $0.fed(.exclusiveBreastMilk, fromDaysAgo: 240)
            $0.dose(.hydroxocobalamin, "1000", daysAgo: daysAgo)
            build(&$0)
        }
    }
}
