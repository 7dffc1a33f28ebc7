import Definitions
import FHIRCore

extension StructureWalk {
    /// Checks a code, Coding or CodeableConcept against its required value set.
    ///
    /// Sets that the definitions cannot enumerate (languages, media types, units) are not checked.
    mutating func checkBinding(of value: Element, _ element: ElementDefinition, type: String) {
        guard let binding = element.binding, binding.strength == .required,
            let set = definitions.valueSet(binding.valueSet), set.gap == nil
        else { return }
        switch type {
        case "Coding": checkCodings([value], in: set, binding.valueSet, at: value)
        case "CodeableConcept":
            let codings = value[.coding].map { Array($0.children) } ?? []
            checkCodings(codings, in: set, binding.valueSet, at: value)
        case "code", "uri", "string":
            if let code = value.string, !set.contains(code: code) {
                report(.codeNotInValueSet(binding.valueSet), at: value)
            }
        default: break
        }
    }

    // One coding of the set is enough; translations may stand beside it.
    private mutating func checkCodings(
        _ codings: [Element], in set: ValueSetCodes, _ name: String, at place: Element
    ) {
        let pairs = codings.compactMap { coding -> (String, String)? in
            guard let system = coding[.system]?.string, let code = coding[.code]?.string else {
                return nil
            }
            return (system, code)
        }
        guard !pairs.contains(where: { set.contains(system: $0.0, code: $0.1) }) else { return }
        report(pairs.isEmpty ? .noCode(name) : .codeNotInValueSet(name), at: place)
    }
}
