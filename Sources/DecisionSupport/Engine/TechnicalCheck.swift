import ClinicalModel

/// Issues of 4.G that concern persons and doses rather than single values.
struct TechnicalCheck {
    let context: ScreeningContext

    func run() {
        for record in context.document.records {
            checkAge(of: record)
            checkTimes(of: record)
            if context.clock != nil { checkFuture(record) }
            guard !record.medications.isEmpty else { continue }
            checkDoses(of: record)
        }
    }

    /// Infant rules cannot run without a birth day.
    private func checkAge(of record: PatientRecord) {
        let person = record.person
        guard person.birthDay == nil, !person.isRelatedPersonOnly,
            record.results.contains(where: { $0.time?.isKnown(at: context.asOf) ?? true })
        else { return }
        context.raise(
            context.technicalIssue("age-unknown", subject: person.id, source: person.source))
    }

    /// Nothing undated is used where its place in time matters; that is said.
    private func checkTimes(of record: PatientRecord) {
        for result in record.results where result.time == nil {
            raiseUndated(result.source, result.key.rawValue, record)
        }
        for dose in record.medications
        where dose.start == nil && dose.substance.isVitaminB12 && dose.countsAsGiven {
            raiseUndated(dose.source, dose.substance.rawValue, record)
        }
        guard context.role(of: record.person.id) != .other else { return }
        for sign in record.signs
        where sign.recorded == nil && sign.onset == nil && !sign.isRefuted {
            raiseUndated(sign.source, sign.key.rawValue, record)
        }
        for milestone in record.milestones where milestone.time == nil {
            raiseUndated(milestone.source, milestone.key, record)
        }
        checkHabits(of: record)
    }

    /// Feeding, diet and drugs cover nothing without a day from which they hold.
    private func checkHabits(of record: PatientRecord) {
        for feeding in record.feeding where isUndated(feeding.period) {
            raiseUndated(feeding.source, "feeding", record)
        }
        for diet in record.diets where isUndated(diet.period) && diet.kinds != [.omnivore] {
            raiseUndated(diet.source, "diet", record)
        }
        for drug in record.medications
        where drug.start == nil && drug.end == nil && drug.countsAsGiven
            && (drug.substance == .metformin || drug.substance.isAcidSuppressant
                || drug.substance == .nitrousOxide)
        {
            raiseUndated(drug.source, drug.substance.rawValue, record)
        }
    }

    private func isUndated(_ period: Period) -> Bool { period.start == nil && period.end == nil }

    private func raiseUndated(_ source: SourceReference, _ name: String, _ record: PatientRecord) {
        context.raise(
            DataIssue(
                id: "time-missing", level: .warning, code: "required", subject: record.person.id,
                source: source,
                message: "\(name): no usable time is stated; it is not used. State when it was."))
    }

    /// Judged against the clock, before "not yet known".
    private func checkFuture(_ record: PatientRecord) {
        for result in record.results where context.isFuture(result) {
            context.raise(
                context.technicalIssue(
                    "future-sample", subject: record.person.id, source: result.source,
                    values: ["key": result.key.rawValue]))
        }
    }

    private func checkDoses(of record: PatientRecord) {
        for dose in record.medications
        where dose.substance.isVitaminB12 && !dose.isAntidote && dose.amountMicrograms == nil
            && !dose.isAmountUnreadable && dose.countsAsGiven
            && (dose.start?.isKnown(at: context.asOf) ?? false)
        {
            context.raise(
                context.technicalIssue(
                    "b12-dose-unspecified", subject: record.person.id, source: dose.source))
        }
        checkRanges(of: record)
    }

    /// A range that is treatment at one end and none at the other says neither.
    private func checkRanges(of record: PatientRecord) {
        guard record.medications.contains(where: { $0.leastMicrograms != nil }) else { return }
        for dose in context.assessment(of: record.person.id).treatment.undecided {
            context.raise(
                DataIssue(
                    id: "dose-unit-not-understood", level: .warning, code: "value",
                    subject: record.person.id, source: dose.source,
                    message: "the range of doses is treatment at one end only; it is not used"))
        }
    }
}

extension ScreeningContext {
    /// Sampled more than an hour after the clock.
    func isFuture(_ result: LabResult) -> Bool {
        guard let clock, let time = result.time else { return false }
        let limit = clock.adding(hours: 1)
        if let instant = time.instant { return instant > limit }
        return time.day > limit.day
    }
}
