package import ClinicalModel

/// The persons of a document at T, for those who ask after the rules have run.
///
/// An assessment lives as long as this value; what is needed longer is copied out of it.
package final class AssessedDocument {
    private let context: ScreeningContext

    init(_ context: ScreeningContext) {
        self.context = context
    }

    package var document: ClinicalDocument { context.document }
    package var asOf: AsOf { context.asOf }
    package var knowledge: Knowledge { context.knowledge }

    /// What is known of a person, each answer made when first asked for.
    ///
    /// Rules have not been run: what they found stands in the screening.
    package func assessment(of person: PersonID) -> Assessment { context.assessment(of: person) }
}

extension Screener {
    /// The persons of a document at T, without running the rules.
    package func assessed(
        _ document: ClinicalDocument, asOf: AsOf, clock: Instant? = nil
    ) -> AssessedDocument {
        AssessedDocument(
            ScreeningContext(
                knowledge: knowledge, tables: tables, rules: rules.types, policy: policy,
                document: document, asOf: asOf, clock: clock))
    }
}
