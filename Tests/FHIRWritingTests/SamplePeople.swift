import ClinicalModel
import FHIRWriting

/// Invented people: twins who share an identifier, their mother, and one known as RelatedPerson only.
enum Sample {
    static let twin = PersonID(0)
    static let otherTwin = PersonID(1)
    static let mother = PersonID(2)
    static let relatedMother = PersonID(3)
    static let thirdInfant = PersonID(4)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }

    static let sampled = FuzzyTime.instant(
        Instant(day: day(2025, 6, 4), secondOfDay: 28_800, offsetMinutes: 120))

    static func source(_ type: String, _ id: String, _ index: Int, url: String? = nil)
        -> SourceReference
    {
        SourceReference(
            reference: "\(type)/\(id)", resourceType: type, container: "Bundle.entry",
            index: index, fullURL: url)
    }

    static func identifier(_ value: String) -> BusinessIdentifier {
        BusinessIdentifier(system: "https://hospital.example/mrn", value: value)
    }

    static let persons = [
        Person(
            id: twin, source: source("Patient", "t1", 0),
            identifiers: [identifier("shared"), identifier("t1-own")], sex: .female),
        Person(
            id: otherTwin, source: source("Patient", "t2", 1), identifiers: [identifier("shared")],
            sex: .male),
        Person(
            id: mother,
            source: source(
                "Patient", "m", 2, url: "urn:uuid:0b6cf2a0-2f50-4d3c-9f5c-6f8a1f1b2c3d"),
            identifiers: [BusinessIdentifier(system: "", value: "m-own")], sex: .female),
        Person(
            id: relatedMother, source: source("RelatedPerson", "rp", 3), sex: .female,
            isRelatedPersonOnly: true),
        Person(
            id: thirdInfant,
            source: source("Patient", "t3", 4, url: "https://hospital.example/fhir/Patient/t3"),
            sex: .female),
    ]

    static let b12 = source("Observation", "b12", 5)
    static let mothersB12 = source(
        "Observation", "m-b12", 6, url: "urn:uuid:7d9a5e1e-40a5-4a52-8bb4-0f0d39e6f001")
    static let dose = source("MedicationAdministration", "dose", 7)

    static let asOfDay = AsOf(
        instant: Instant(day: day(2025, 6, 5), secondOfDay: 86_399, offsetMinutes: 120),
        text: "2025-06-05")

    static func finding(
        _ rule: RuleDefinition, of subject: PersonID = twin, lifecycle: Lifecycle = .new
    ) -> Finding {
        Finding(
            number: rule.id, rule: rule.slug, version: rule.version, severity: .critical,
            subject: subject, lifecycle: lifecycle, message: "A synthetic finding (53 pg/mL).",
            recommendation: "Look at the patient.", notes: ["near-threshold"],
            evidence: [
                Evidence(
                    kind: .result, role: .triggers, source: b12, name: "Vitamin B12", value: "53",
                    unit: "pg/mL", time: sampled),
                Evidence(kind: .absence, role: .supports, source: nil, name: "no MMA (30 d)"),
            ],
            thresholds: [
                UsedThreshold(
                    parameter: "P-B12-SEVERE", value: "100", unit: "pg/mL", mark: "B",
                    source: "NHANES III")
            ])
    }

    static func finding(
        _ slug: String, of subject: PersonID = twin, lifecycle: Lifecycle = .new
    ) throws -> Finding {
        guard let rule = RuleFixture.knowledge.rule(slug) else { throw MissingRule(slug: slug) }
        return finding(rule, of: subject, lifecycle: lifecycle)
    }

    struct MissingRule: Error {
        let slug: String
    }

    /// The screening of one person's findings; the others are there without any.
    static func screening(
        _ findings: [Finding], insufficient: [Insufficiency] = [], issues: [DataIssue] = [],
        subject: PersonID = twin, hasInput: Bool = true
    ) -> Screening {
        let mothers = [twin: mother, otherTwin: mother, thirdInfant: relatedMother]
        let subjects = persons.map { person in
            let isMother = person.id == mother || person.id == relatedMother
            return SubjectScreening(
                person: person.id, role: isMother ? .mother : .infant, mother: mothers[person.id],
                infants: persons.map(\.id).filter { mothers[$0] == person.id },
                findings: findings.filter { $0.subject == person.id },
                insufficient: person.id == subject ? insufficient : [], hasInput: hasInput)
        }
        return Screening(asOf: asOfDay, subjects: subjects, issues: issues)
    }

    static var document: ClinicalDocument {
        var document = ClinicalDocument(records: persons.map { PatientRecord(person: $0) })
        document.records[mother.index].diets = [
            DietRecord(kinds: [], period: Period(start: nil, end: nil), source: mothersB12)
        ]
        return document
    }

    static func writer(
        _ screening: Screening, incomplete: IncompletePolicy = .touched, history: Bool = false
    ) -> FindingWriter {
        FindingWriter(
            knowledge: RuleFixture.knowledge, screening: screening, document: document,
            incomplete: incomplete, showsHistory: history)
    }
}
