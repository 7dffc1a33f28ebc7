package import ClinicalModel

/// A synthetic mother and infant, described relative to the evaluation date.
///
/// All times count back from T, which is a fixed noon; nobody real is described.
package struct ExampleDyad: Sendable {
    package private(set) var infant: ExamplePerson?
    package private(set) var mother: ExamplePerson?
    /// Clinician's overrides and the like can be set on the finished document by tests.
    package var link: DyadLink? = .relatedPersonLink

    package init(_ build: (inout ExampleDyad) -> Void) { build(&self) }

    /// T of every example: 2025-06-15T12:00:00Z.
    package static let asOf = AsOf(
        instant: Instant(seconds: 1_749_988_800, offsetMinutes: 0), text: "2025-06-15T12:00:00Z")

    /// An infant of this age at T.
    package mutating func infant(ageDays: Int, _ build: (inout ExamplePerson) -> Void = { _ in }) {
        var person = ExamplePerson(ageDays: ageDays, sex: .male, name: "infant")
        build(&person)
        infant = person
    }

    /// The infant's mother, thirty years old.
    package mutating func mother(_ build: (inout ExamplePerson) -> Void = { _ in }) {
        var person = ExamplePerson(ageDays: 30 * 365, sex: .female, name: "mother")
        build(&person)
        mother = person
    }

    /// The document as the reader would hand it over.
    package var document: ClinicalDocument {
        var document = ClinicalDocument(newestSampleOffset: 0)
        for person in [infant, mother].compactMap({ $0 }) {
            document.records.append(person.record(PersonID(document.records.count)))
        }
        if infant != nil, mother != nil, let link {
            document.dyads = [Dyad(infant: PersonID(0), mother: PersonID(1), link: link)]
        }
        return document
    }
}
