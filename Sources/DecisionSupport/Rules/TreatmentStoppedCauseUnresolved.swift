import ClinicalModel

/// The treatment ended, and what made it necessary may persist.
///
/// ## What it detects
/// A treated infant whose course is over: all care plans completed or revoked, or without a plan an
/// order completed or stopped and none active. And one of: a cause that lasts for life is recorded
/// in the infant; the infant is breastfed and the mother has neither treatment nor a supplement of
/// {P-SUPP-M} or an injection in the last {P-SUPP-WIN}; more than {P-STOP-WAIT} have passed since
/// the last dose, without any B12, MMA or homocysteine later than {P-STOP-TEST} after it.
///
/// ## Why it matters
/// The deficiency comes back where its cause remains, and the spinal cord suffers with it.
///
/// ## Source
/// Source text on duration by cause and a case report with a course of four months (grade C); both
/// times are expert defaults (grade D).
///
/// ## Fires on
/// A cause that lasts for life: critical. The other two: warning.
///
/// ## Stays silent on
/// A course that goes on. An infant with a supplement of {P-SUPP-I} or with {P-SUPP-FORMULA} of
/// formula, unless the cause lasts for life. Without feeding or mother it may not be decided.
enum TreatmentStoppedCauseUnresolved: DetectionRule {
    static let number = "R53"
    static let subject = RuleSubject.infant
    static let parameters = [
        "P-STOP-TEST", "P-STOP-WAIT", "P-SUPP-M", "P-SUPP-WIN", "P-SUPP-I", "P-SUPP-FORMULA",
    ]
    static let inputs: [AnalyteKey] = [.b12, .mma, .umma, .thcy]
    static let records: [RecordKind] = [.doses, .feeding, .exposures, .signs, .orders]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard let course = EndedCourse(infant) else { return .silent }
        if !infant.irreversibleCauses.isEmpty { return .fires([draft(infant, course)]) }
        let isOpen = isStillExposed(infant).or(Truth(isUnchecked(infant, course)))
        return .when(isOpen.and(infant.suppi.not)) { draft(infant, course) }
    }

    /// Breastfed by a mother who gets no B12.
    private static func isStillExposed(_ infant: Assessment) -> Truth {
        infant.bf.and(TreatedDyad(infant)?.isMotherUntreated ?? .unknown(["mother"]))
    }

    private static func isUnchecked(_ infant: Assessment, _ course: EndedCourse) -> Bool {
        let days = infant.days(from: course.lastDose, to: .instant(infant.asOf.instant))
        guard days > infant.number("P-STOP-WAIT") else { return false }
        return !inputs.flatMap(infant.results).contains { result in
            infant.days(from: course.lastDose, to: result.time) > infant.number("P-STOP-TEST")
        }
    }

    private static func draft(_ infant: Assessment, _ course: EndedCourse) -> FindingDraft {
        let causes = infant.irreversibleCauses
        var draft = FindingDraft(causes.isEmpty ? .warning : .critical)
        draft.windowStart = course.lastDose
        draft.windowEnd = .instant(infant.asOf.instant)
        draft.say("Last documented dose: \(course.lastDose.day).")
        draft.support(causes.map { infant.evidence(of: $0, role: .triggers) })
        if let first = causes.first {
            draft.say("Recorded cause: \(infant.words(first.key.rawValue)), which lasts for life.")
        }
        addExposure(infant, to: &draft)
        if isUnchecked(infant, course) {
            draft.support([
                infant.absence(
                    of: "B12, MMA or homocysteine result after the last dose",
                    within: "\(course.lastDose.day) to \(infant.asOf.day)")
            ])
            draft.say("No B12, MMA or homocysteine since.")
        }
        ["P-STOP-TEST", "P-STOP-WAIT"].forEach { draft.use($0) }
        draft.support([infant.evidence(of: course.last, role: .triggers)])
        draft.support(course.evidence)
        draft.recommendation = advice(causes.isEmpty)
        return draft
    }

    private static func addExposure(_ infant: Assessment, to draft: inout FindingDraft) {
        guard isStillExposed(infant).isYes else { return }
        draft.supportFeeding(of: infant, on: infant.asOf.day)
        draft.support([
            infant.absence(
                of: "documented treatment or supplement of the mother",
                within: "the last \(infant.text("P-SUPP-WIN"))")
        ])
        ["P-SUPP-M", "P-SUPP-WIN"].forEach { draft.use($0) }
        draft.say("Breastfed by a mother without documented vitamin B12.")
    }

    private static func advice(_ mayEnd: Bool) -> String {
        mayEnd
            ? """
            Suggested: review the cause; measure MMA or homocysteine, B12 and blood count; see to the \
            mother's treatment and to B12 in the infant's food before treatment stays ended.
            """
            : """
            Suggested: resume treatment now and consult the metabolic or gastroenterology team: this \
            cause needs treatment for life.
            """
    }
}

extension TreatmentStoppedCauseUnresolved {
    static let examples: [RuleExample] = [
        .fires(
            .warning, "last dose a week ago, still breastfed, mother untreated",
            stopped(
                daysAgo: 7, { $0.fed(.mixedFeeding, fromDaysAgo: 200) },
                mother: { $0.result(.b12, "110", "pg/mL", daysAgo: 120) })),
        .silent(
            "eats meat daily, homocysteine 6",
            stopped(
                daysAgo: 100,
                {
                    $0.fed(.breastfeedingStopped, fromDaysAgo: 120)
                    $0.fed(.solids, fromDaysAgo: 120)
                    $0.result(.thcy, "6", "umol/L", daysAgo: 40)
                }, mother: { $0.diet(.omnivore) })),
        .silent(
            "breastfed by a mother who is treated",
            stopped(
                daysAgo: 7, { $0.fed(.mixedFeeding, fromDaysAgo: 200) },
                mother: { $0.dose(.hydroxocobalamin, "1000", daysAgo: 100) })),
        .silent(
            "an order is still active",
            stopped(
                daysAgo: 7,
                {
                    $0.fed(.mixedFeeding, fromDaysAgo: 200)
                    $0.dose(
                        .hydroxocobalamin, "1000", kind: .request, daysAgo: 100, status: "active")
                }, mother: { $0.diet(.omnivore) })),
        .fires(
            .warning, "a revoked plan beside an active order",
            stopped(
                daysAgo: 7,
                {
                    $0.fed(.mixedFeeding, fromDaysAgo: 200)
                    $0.dose(
                        .hydroxocobalamin, "1000", kind: .request, daysAgo: 100, status: "active")
                    $0.carePlan("revoked", fromDaysAgo: 107)
                }, mother: { $0.diet(.omnivore) })),
        .silent(
            "a plan is active beside a completed one",
            stopped(
                daysAgo: 7,
                {
                    $0.fed(.mixedFeeding, fromDaysAgo: 200)
                    $0.carePlan("completed", fromDaysAgo: 107, toDaysAgo: 50)
                    $0.carePlan("active", fromDaysAgo: 50)
                }, mother: { $0.diet(.omnivore) })),
        .silent(
            "a completed plan that lasts beyond today",
            stopped(
                daysAgo: 7,
                {
                    $0.fed(.mixedFeeding, fromDaysAgo: 200)
                    $0.carePlan("completed", fromDaysAgo: 107, toDaysAgo: -1)
                }, mother: { $0.diet(.omnivore) })),
        .fires(
            .warning, "an active plan that only measures keeps no course open",
            stopped(
                daysAgo: 7,
                {
                    $0.fed(.breastfed, fromDaysAgo: 380)
                    $0.carePlan("revoked", fromDaysAgo: 107)
                    $0.plan(fromDaysAgo: 50) { $0.measures(.hb, .mcv) }
                }, mother: { $0.diet(.omnivore) })),
        .fires(
            .critical, "transcobalamin II deficiency is recorded",
            stopped(daysAgo: 7) { $0.condition("transcobalamin-ii-deficiency", daysAgo: 60) }),
        .fires(
            .critical, "a supplement is no answer to it",
            stopped(daysAgo: 7) {
                $0.condition("imerslund-graesbeck", daysAgo: 60)
                $0.dose(.cyanocobalamin, "10", .oral, kind: .statement, daysAgo: 5, perDay: 1)
            }),
        .silent(
            "breastfed, with a supplement of the infant",
            stopped(
                daysAgo: 7,
                {
                    $0.fed(.mixedFeeding, fromDaysAgo: 200)
                    $0.dose(.cyanocobalamin, "10", .oral, kind: .statement, daysAgo: 5, perDay: 1)
                }, mother: { $0.diet(.omnivore) })),
        .fires(
            .warning, "91 days after the last dose, nothing measured since",
            stopped(daysAgo: 91) { $0.fed(.formula, fromDaysAgo: 200) }),
        .silent(
            "90 days after the last dose",
            stopped(daysAgo: 90) { $0.fed(.formula, fromDaysAgo: 200) }),
        .fires(
            .warning, "measured on the thirtieth day only",
            stopped(daysAgo: 91) {
                $0.fed(.formula, fromDaysAgo: 200)
                $0.result(.mma, "0.3", "umol/L", daysAgo: 61)
            }),
        .silent(
            "measured on the thirty-first day",
            stopped(daysAgo: 91) {
                $0.fed(.formula, fromDaysAgo: 200)
                $0.result(.mma, "0.3", "umol/L", daysAgo: 60)
            }),
        .insufficient(
            "feeding is not recorded",
            stopped(daysAgo: 7, mother: { $0.result(.b12, "110", "pg/mL", daysAgo: 120) })),
        .insufficient(
            "breastfed, no linked mother",
            stopped(daysAgo: 7) { $0.fed(.mixedFeeding, fromDaysAgo: 200) }),
        .silent("never treated") {
            $0.infant(ageDays: 380) {
                $0.dose(.hydroxocobalamin, "1000", kind: .request, daysAgo: 9, status: "stopped")
                $0.fed(.breastfed, fromDaysAgo: 380)
            }
            $0.mother()
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 107)
                $0.dose(.hydroxocobalamin, "1", kind: .request, daysAgo: 107, status: "completed")
                $0.condition("mma-disorder", daysAgo: 60)
            }
        },
    ]

    /// An infant whose order is completed, last dose so many days ago, omnivorous treated mother.
    private static func stopped(
        daysAgo: Int, _ infant: @Sendable @escaping (inout ExamplePerson) -> Void = { _ in },
        mother: (@Sendable (inout ExamplePerson) -> Void)? = nil
    ) -> @Sendable (inout ExampleDyad) -> Void {
        { dyad in
            dyad.infant(ageDays: 380) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: daysAgo + 100)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: daysAgo)
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: daysAgo + 100,
                    status: "completed")
                infant(&$0)
            }
            if let mother { dyad.mother { mother(&$0) } }
        }
    }
}
