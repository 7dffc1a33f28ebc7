import FHIRCore

extension DocumentConverter {
    /// The resource of each entry in a line of its own; an outcome stands in the place of what is none.
    func entries(of document: Document, startingAt start: SourcePosition?) -> DocumentResult {
        guard let entries = document.root[.entry] else { return DocumentResult(output: []) }
        guard entries.isArray else {
            let problem = Self.issue(
                "no-entries", "Bundle.entry", "The entry of a Bundle is a list; this one is none.")
            return unreadable([problem], startingAt: start)
        }
        var result = DocumentResult(output: [])
        for (number, entry) in entries.children.enumerated() {
            let place = "Bundle.entry[\(number)]"
            if var problem = Self.problem(of: entry, at: place, in: document) {
                // To find a position takes a pass over the document: the first one says where to look.
                if result.problems.isEmpty { problem.position = document.position(of: entry) }
                let outcome = unreadable([problem], startingAt: start)
                result.output += outcome.output
                result.problems += outcome.problems
                (result.worst, result.condition) = (outcome.worst, outcome.condition)
            } else if let resource = entry[.resource] {
                result.output.append(.made(Self.text(of: resource, .entries)))
            }
        }
        return result
    }

    /// Why an entry has no line; nil where it has one, or holds no resource at all.
    private static func problem(
        of entry: Element, at place: String, in document: Document
    ) -> Issue? {
        guard entry.isObject else {
            return issue(
                "no-resource", place, "An entry is an object; this one is none and has no line.")
        }
        if document.hasDuplicateKeys, entry.children.count(where: { $0.hasName(.resource) }) > 1 {
            return issue(
                "duplicate-key", place, "The entry repeats its resource; send each in its own.")
        }
        guard let resource = entry[.resource] else { return nil }
        guard resource.isObject else {
            return issue(
                "no-resource", "\(place).resource",
                "A FHIR resource is a JSON object; what this entry holds is none.")
        }
        guard resource[.resourceType]?.isString == true else {
            return issue(
                "no-resource-type", "\(place).resource",
                "The object has no resourceType, so it is no FHIR resource.")
        }
        return nil
    }

    private static func issue(_ id: String, _ place: String, _ text: String) -> Issue {
        Issue(
            severity: .fatal, code: "structure", id: id, expression: place, diagnostics: text)
    }
}
