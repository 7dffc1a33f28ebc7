package import ClinicalModel

/// One person at T: everything rules ask, each computed once when first asked.
///
/// Predicates carry the names of clinical section 4.0 in words; see the `Assessment+…` files.
package final class Assessment {
    package let role: Role
    /// Only what is known at T.
    package let record: PatientRecord
    unowned let context: ScreeningContext
    /// A result that takes the place of the B12 that would classify (provisional, possible).
    let b12Override: UsableResult?
    private let preparedBefore: PreparedResults?
    /// What rules said of this person, by rule number, after suppression.
    var said: [String: [FindingDraft]] = [:]

    init(
        record: PatientRecord, role: Role, context: ScreeningContext,
        prepared: PreparedResults? = nil, b12Override: UsableResult? = nil
    ) {
        var known = record.known(at: context.asOf)
        if context.clock != nil { known.results.removeAll(where: context.isFuture) }
        self.record = known
        self.role = role
        self.context = context
        self.b12Override = b12Override
        preparedBefore = prepared
    }

    /// Lent, not copied: it is asked for by every comparison.
    package var knowledge: Knowledge { _read { yield context.knowledge } }
    package var asOf: AsOf { context.asOf }
    package var person: Person { record.person }
    package var personID: PersonID { record.person.id }

    /// The linked mother.
    package var mother: Assessment? {
        context.mother(of: personID).map(context.assessment(of:))
    }

    /// The linked infants in scope.
    package var infants: [Assessment] {
        context.children(of: personID).filter { context.role(of: $0) == .infant }
            .map(context.assessment(of:))
    }

    private(set) lazy var hasInfants: Bool = !infants.isEmpty

    /// What another rule said of this person, after suppression; rules of an earlier phase only.
    package func findings(of number: String) -> [FindingDraft] { said[number] ?? [] }

    /// Whether another rule of an earlier phase fired for this person (R21 for a mother).
    package func fired(_ number: String) -> Bool { !(said[number] ?? []).isEmpty }

    // MARK: Stored answers (see the extensions for what they mean)

    package private(set) lazy var prepared: PreparedResults =
        preparedBefore ?? ResultPreparation(assessment: self).run()
    /// Those of `prepared`; lent without the rest, for they are asked for most.
    lazy var usable: [AnalyteKey: [UsableResult]] = prepared.byKey
    package private(set) lazy var treatment: Treatment = makeTreatment()
    /// The first therapeutic dose; nil = untreated.
    package private(set) lazy var t0: FirstDose? = treatment.t0
    package private(set) lazy var b12pre: UsableResult? = makeB12Pre()
    package private(set) lazy var metabolites: Metabolites = makeMetabolites()
    package private(set) lazy var riskm: RiskSet = makeRiskSet()
    package private(set) lazy var milestoneCourses: [MilestoneCourse] = makeMilestoneCourses()
    lazy var recovery: AsOf? = makeRecovery()
    lazy var lookbackDays: Int = number("P-LOOKBACK")
    lazy var resultsBySource: [SourceReference: UsableResult] = makeResultsBySource()
    lazy var signRecords: [SignRecord] = makeSignRecords()
    lazy var maternalStatements: [MaternalStatement] = (record.conditions + record.observations)
        .compactMap(MaternalStatement.init)
}
