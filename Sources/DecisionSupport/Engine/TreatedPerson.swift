package import ClinicalModel

/// What is known of a person at T for following a treatment, by the same rules that judge it.
package struct TreatedPerson: Sendable {
    package let role: Role
    /// Only what is known at T.
    package let record: PatientRecord
    package let treatment: Treatment
    /// The results rules would use, oldest first.
    package let results: [UsableResult]
    package let mother: PersonID?

    package var t0: FirstDose? { treatment.t0 }

    /// 1 = the first 24 hours after the first dose; zero or less before it.
    package func therapyDay(_ time: FuzzyTime, offsetMinutes: Int) -> Int? {
        guard let t0 else { return nil }
        let elapsed =
            time.instantOrNoon(offsetMinutes: offsetMinutes).seconds
            - t0.time.instantOrNoon(offsetMinutes: offsetMinutes).seconds
        return (elapsed >= 0 ? elapsed / 86_400 : (elapsed - 86_399) / 86_400) + 1
    }
}

extension Screener {
    /// Each person of a document at T, in the order of its records.
    package func treatedPersons(
        of document: ClinicalDocument, asOf: AsOf, clock: Instant? = nil
    ) -> [TreatedPerson] {
        let context = ScreeningContext(
            knowledge: knowledge, tables: tables, rules: rules.types, policy: policy,
            document: document, asOf: asOf, clock: clock)
        return withExtendedLifetime(context) {
            document.records.map { record in
                let person = record.person.id
                let assessment = context.assessment(of: person)
                let offset = asOf.offsetMinutes
                return TreatedPerson(
                    role: assessment.role, record: assessment.record,
                    treatment: assessment.treatment,
                    results: assessment.prepared.byKey.values.joined().sorted {
                        let (first, second) = (
                            $0.time.instantOrNoon(offsetMinutes: offset),
                            $1.time.instantOrNoon(offsetMinutes: offset)
                        )
                        return (first, $0.result.ordinal) < (second, $1.result.ordinal)
                    },
                    mother: context.mother(of: person))
            }
        }
    }
}
