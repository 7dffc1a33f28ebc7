package import ClinicalModel

/// Ids of findings that stay the same over time and over documents.
///
/// A finding is one rule about one person; the person is named by the first business identifier
/// that nobody else in the document carries, else by the reference. Rules that may stand once per
/// dose, value or pair add what tells them apart.
package struct FindingIdentity {
    /// Per person the identifier that names it alone, first by system, then by value.
    private let own: [BusinessIdentifier?]
    private let references: [String]

    package init(persons: [Person]) {
        var carriers: [BusinessIdentifier: Int] = [:]
        for person in persons {
            for identifier in Set(person.identifiers) { carriers[identifier, default: 0] += 1 }
        }
        own = persons.map { person in
            person.identifiers.lazy.filter { carriers[$0] == 1 && !$0.value.isEmpty }.min()
        }
        references = persons.map(\.source.identity)
    }

    /// The identifier that names a person alone in the document.
    package func identifier(of person: PersonID) -> BusinessIdentifier? { own[person.index] }

    /// The id of a finding, a lower-case UUID.
    package func id(of finding: Finding) -> String {
        id(rule: finding.rule, subject: finding.subject, instance: finding.instance)
    }

    package func id(rule: String, subject: PersonID, instance: String? = nil) -> String {
        let name = own[subject.index].map { "\($0.system)|\($0.value)" }
        let parts = [rule, name ?? references[subject.index]] + (instance.map { [$0] } ?? [])
        return NamedUUID.project.named(parts.joined(separator: "\u{1F}")).text
    }

    /// The id of a further resource that goes with a finding, such as its Flag.
    package func companion(_ type: String, of findingID: String) -> String {
        NamedUUID.project.named("\(type)\u{1F}\(findingID)").text
    }
}
