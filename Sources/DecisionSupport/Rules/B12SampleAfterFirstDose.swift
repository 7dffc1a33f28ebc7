import ClinicalModel

/// A B12 or holotranscobalamin sampled after B12 was given.
///
/// ## What it detects
/// A sample at or after the first therapeutic dose and up to {P-POST-B12} after any; or up to
/// {P-POST-NUTR} after a single nutritional dose of {P-POST-DOSE} or more.
///
/// ## Why it matters
/// Such a value says nothing about the time before treatment and must never reassure.
///
/// ## Source
/// Goraya 2015: seven of nine normal B12 values were sampled after treatment (grade B).
///
/// ## Fires on
/// No valid B12 from before treatment: warning; one exists: info. Order unknown (dates alone, same
/// day) and nutritional doses: info.
///
/// ## Stays silent on
/// Samples before the first dose, and later than {P-POST-B12} after the last.
enum B12SampleAfterFirstDose: DetectionRule {
    static let number = "R48"
    static let subject = RuleSubject.anyone
    static let parameters = ["P-POST-B12", "P-POST-NUTR", "P-POST-DOSE", "P-QUASI-MET"]
    static let inputs: [AnalyteKey] = [.b12, .holotc]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        guard !person.b12Records.isEmpty else { return .silent }
        let samples = person.results(.b12) + person.results(.holotc)
        let drafts = samples.compactMap { draft(person, $0) }
        return drafts.isEmpty ? .silent : .fires(drafts)
    }

    private static func draft(_ person: Assessment, _ sample: UsableResult) -> FindingDraft? {
        if let t0 = person.t0, person.order(sample, t0) != .before {
            return afterTreatment(person, sample, t0)
        }
        guard let dose = nutritionalDose(person, before: sample) else { return nil }
        var draft = FindingDraft(.info)
        draft.trigger(sample, of: person)
        draft.evidence.append(person.evidence(of: dose, role: .triggers))
        draft.parameters = ["P-POST-NUTR", "P-POST-DOSE"]
        draft.say("Sampled soon after a nutritional dose; the value is used with care.")
        draft.recommendation = "Add MMA and homocysteine before judging B12 status by this value."
        return draft
    }

    private static func afterTreatment(
        _ person: Assessment, _ sample: UsableResult, _ t0: FirstDose
    ) -> FindingDraft? {
        let isUndecided = person.order(sample, t0) == .undecidable
        guard isUndecided || isSoonAfterDose(person, sample) else { return nil }
        let hasEarlier = hasPretreatmentValue(person, for: sample)
        var draft = FindingDraft(hasEarlier || isUndecided ? .info : .warning)
        draft.trigger(sample, of: person)
        draft.evidence.append(person.evidence(of: t0.record, role: .triggers))
        draft.use("P-POST-B12")
        draft.recommendation = t0.isOnlyOrdered ? orderAdvice : doseAdvice
        draft.notes = t0.notes
        if t0.isOnlyOrdered {
            draft.say(
                """
                The dose was ordered and is not documented as given; if none was given before the \
                sample, the value counts in full.
                """)
        }
        if isUndecided {
            draft.notes.append("order-unknown")
            draft.say("Whether sample or dose came first is not known.")
        }
        if !hasEarlier {
            draft.use("P-QUASI-MET")
            draft.say(
                "B12 uninterpretable for diagnosis; use MMA and homocysteine (up to "
                    + "\(person.text("P-QUASI-MET")) after the first dose they may still be "
                    + "raised) and the clinical picture"
                    + (t0.isOnlyOrdered ? "." : "; continue treatment."))
        }
        return draft
    }

    private static let doseAdvice = """
        Do not judge B12 status by this value and continue treatment; follow MMA, homocysteine and \
        the clinical picture.
        """
    private static let orderAdvice = """
        Find out at once whether B12 was given; if not, judge the value as one before treatment and \
        do not delay treatment.
        """

    private static func isSoonAfterDose(_ person: Assessment, _ sample: UsableResult) -> Bool {
        let window = person.number("P-POST-B12")
        return person.treatment.therapeutic.contains { dose in
            guard let start = dose.start, sample.time.order(to: start) != .before else {
                return false
            }
            return sample.time.day - person.lastDay(of: dose) <= window
        }
    }

    /// Any value from before treatment, however old; for holotranscobalamin also a B12.
    private static func hasPretreatmentValue(
        _ person: Assessment, for sample: UsableResult
    ) -> Bool {
        if !person.results(.b12, .pre).isEmpty { return true }
        return sample.key == .holotc && !person.results(.holotc, .pre).isEmpty
    }

    private static func nutritionalDose(
        _ person: Assessment, before sample: UsableResult
    ) -> MedicationRecord? {
        person.treatment.nutritional.last { dose in
            guard let amount = dose.amountMicrograms, let start = dose.start,
                amount >= person.parameter("P-POST-DOSE").value,
                sample.time.order(to: start) != .before
            else { return false }
            return sample.time.day - start.day <= person.number("P-POST-NUTR")
        }
    }
}

extension B12SampleAfterFirstDose {
    static let examples: [RuleExample] = [
        .fires(.warning, "dose 08:15, sample 10:40, above the assay's range") {
            $0.infant(ageDays: 225) {
                $0.dose(.hydroxocobalamin, "1000", hoursAgo: 4)
                $0.result(.b12, ">2000", "pg/mL", hoursAgo: 2)
            }
        },
        .silent("sample before the dose of the same day") {
            $0.infant(ageDays: 225) {
                $0.dose(.hydroxocobalamin, "1000", hoursAgo: 2)
                $0.result(.b12, "150", "pg/mL", hoursAgo: 4)
            }
        },
        .fires(.info, "a B12 from before treatment exists") {
            $0.infant(ageDays: 225) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 200)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.result(.b12, "812", "pg/mL")
            }
        },
        .fires(.info, "dates alone on one day: the order is unknown") {
            $0.infant(ageDays: 225) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 1, dateOnly: true)
                $0.result(.b12, "812", "pg/mL", daysAgo: 1, dateOnly: true)
            }
        },
        .fires(.warning, "30 days after the only dose") {
            $0.infant(ageDays: 225) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 30)
                $0.result(.b12, "812", "pg/mL")
            }
        },
        .silent("31 days after it") {
            $0.infant(ageDays: 225) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 31)
                $0.result(.b12, "812", "pg/mL")
            }
        },
        .fires(.info, "a mother five days after a single nutritional dose") {
            $0.infant(ageDays: 60)
            $0.mother {
                $0.dose(.cyanocobalamin, "100", .oral, daysAgo: 5)
                $0.result(.b12, "250", "pg/mL")
            }
        },
        .fires(.warning, "an amount nobody knows still makes the order count") {
            $0.infant(ageDays: 225) {
                $0.dose(.vitaminB12, nil, nil, daysAgo: 3)
                $0.result(.b12, "812", "pg/mL")
            }
        },
        .silent("a dose that was never a treatment") {
            $0.infant(ageDays: 225) {
                $0.dose(.cyanocobalamin, "10", .oral, daysAgo: 3)
                $0.result(.b12, "250", "pg/mL")
            }
        },
    ]
}
