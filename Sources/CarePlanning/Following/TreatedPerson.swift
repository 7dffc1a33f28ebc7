import ClinicalModel
import DecisionSupport

/// What is known of a person at T for following a treatment, by the same rules that judge it.
struct TreatedPerson: Sendable {
    let role: Role
    /// Only what is known at T.
    let record: PatientRecord
    let treatment: Treatment
    /// The results rules would use.
    let results: [UsableResult]
    let mother: PersonID?

    init(_ assessment: Assessment) {
        role = assessment.role
        record = assessment.record
        treatment = assessment.treatment
        results = assessment.prepared.byKey.values.flatMap(\.self)
        mother = assessment.mother?.personID
    }

    var t0: FirstDose? { treatment.t0 }

    /// Each person of a document, in the order of its records.
    static func all(_ screener: Screener, _ document: ClinicalDocument, _ asOf: AsOf) -> [Self] {
        let assessed = screener.assessed(document, asOf: asOf)
        return withExtendedLifetime(assessed) {
            document.records.map { Self(assessed.assessment(of: $0.person.id)) }
        }
    }
}
