package import ClinicalModel
import FHIRCore
import FHIRReading

extension Judgement {
    /// The persons by the names that reports give them.
    ///
    /// Those of FHIR bear the input's own references. A feed has no ids; its persons are called by
    /// their first identifier, `identifier:4711`.
    package var namedPersons: [Person] {
        let persons = reading.clinical.records.map(\.person)
        guard case .feed = origin, let entries = document.root[.entry] else { return persons }
        let resources = entries.children.map { $0[.resource] }
        return persons.map { person in
            guard person.source.container == "Bundle.entry",
                resources.indices.contains(person.source.index),
                let identifiers = resources[person.source.index]?[Key("identifier")],
                let value = identifiers.children.lazy.compactMap({ $0[Key("value")]?.string }).first
            else { return person }
            var named = person
            named.source.reference = "identifier:\(value)"
            return named
        }
    }
}
