/// Enumerates value sets from the code systems of the same package.
struct ValueSetExpander {
    /// A code with its system, in the order of the definition.
    struct Code: Hashable {
        var system: String
        var code: String
    }

    /// Why a value set cannot be enumerated.
    struct Gap: Error {
        var reason: String
    }

    let content: TerminologyContent

    func expand(_ url: String, seen: Set<String> = []) throws(Gap) -> [Code] {
        guard !seen.contains(url) else { throw Gap(reason: "circular") }
        guard let valueSet = content.valueSets[url] else { throw Gap(reason: "no compose") }
        let path = seen.union([url])
        var codes: [Code] = []
        for include in valueSet.includes { codes += try self.codes(of: include, path: path) }
        var excluded: Set<Code> = []
        for exclude in valueSet.excludes {
            excluded.formUnion(try self.codes(of: exclude, path: path))
        }
        return unique(codes).filter { !excluded.contains($0) }
    }

    private func unique(_ codes: [Code]) -> [Code] {
        var known: Set<Code> = []
        return codes.filter { known.insert($0).inserted }
    }

    // An include means the intersection of its system part and of every value set it names.
    private func codes(
        of include: TerminologyContent.Include, path: Set<String>
    ) throws(Gap) -> [Code] {
        var result: [Code]? = try include.system.map { (system) throws(Gap) in
            try codes(system: system, include: include)
        }
        for url in include.valueSets {
            let imported = try expand(url, seen: path)
            let members = Set(imported)
            result = result.map { $0.filter(members.contains) } ?? imported
        }
        return result ?? []
    }

    private func codes(
        system: String, include: TerminologyContent.Include
    ) throws(Gap) -> [Code] {
        if !include.codes.isEmpty { return include.codes.map { Code(system: system, code: $0) } }
        guard let definition = content.codeSystems[system], definition.isComplete,
            !definition.concepts.isEmpty
        else { throw Gap(reason: system) }
        var kept = definition.concepts
        for filter in include.filters {
            let accepted = try self.accepted(by: filter, in: definition)
            kept.removeAll { !accepted.contains($0.code) }
        }
        return kept.map { Code(system: system, code: $0.code) }
    }

    private func accepted(
        by filter: TerminologyContent.Filter, in system: TerminologyContent.CodeSystem
    ) throws(Gap) -> Set<String> {
        let below = descendants(of: filter.value, in: system)
        switch (filter.property, filter.operation) {
        case ("concept", "is-a"): return below.union([filter.value])
        case ("concept", "descendent-of"): return below
        case ("concept", "is-not-a"):
            return Set(system.concepts.map(\.code)).subtracting(below).subtracting([filter.value])
        default: throw Gap(reason: "filter \(filter.property) \(filter.operation)")
        }
    }

    private func descendants(
        of code: String, in system: TerminologyContent.CodeSystem
    ) -> Set<String> {
        var found: Set<String> = []
        var front: Set<String> = [code]
        while !front.isEmpty {
            let next = system.concepts.filter { !front.isDisjoint(with: $0.parents) }.map(\.code)
            front = Set(next).subtracting(found)
            found.formUnion(front)
        }
        return found
    }
}
