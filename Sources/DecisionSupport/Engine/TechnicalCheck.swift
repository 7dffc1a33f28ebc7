import ClinicalModel

/// Issues of 4.G that concern persons and doses rather than single values.
struct TechnicalCheck {
    let context: ScreeningContext

    func run() {
        for record in context.document.records {
            checkAge(of: record)
            if context.clock != nil { checkFuture(record) }
            guard !record.medications.isEmpty else { continue }
            checkDoses(of: record)
        }
    }

    /// Infant rules cannot run without a birth day.
    private func checkAge(of record: PatientRecord) {
        let person = record.person
        guard person.birthDay == nil, !record.results.isEmpty, !person.isRelatedPersonOnly else {
            return
        }
        context.raise(
            context.technicalIssue("age-unknown", subject: person.id, source: person.source))
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
        where dose.substance.isVitaminB12 && dose.amountMicrograms == nil && dose.countsAsGiven
            && (dose.start?.isKnown(at: context.asOf) ?? false)
        {
            context.raise(
                context.technicalIssue(
                    "b12-dose-unspecified", subject: record.person.id, source: dose.source))
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
