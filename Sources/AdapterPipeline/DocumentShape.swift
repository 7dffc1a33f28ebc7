import FHIRCore

/// What a JSON document must look like before it is read as FHIR.
enum DocumentShape {
    /// Why the document cannot be a FHIR resource; nil where it can.
    static func problem(of document: Document) -> Issue? {
        let root = document.root
        guard root.isObject else {
            return issue(
                "no-resource", document,
                "A FHIR resource is a JSON object; this document is none.")
        }
        guard let type = root[.resourceType], type.isString else {
            return issue(
                "no-resource-type", document,
                "The object has no resourceType, so it is no FHIR resource.")
        }
        guard type.equals("Bundle") else { return nil }
        return duplicate(in: document)
    }

    /// A member repeated in the Bundle object itself: which of the two counts cannot be told.
    private static func duplicate(in document: Document) -> Issue? {
        guard document.hasDuplicateKeys,
            let first = document.duplicateKeys.first(where: { $0.object == 0 })
        else { return nil }
        // A name that FHIR does not know may be anything, also what nobody may read in a log.
        let isKnown = bundleMembers.contains(first.name)
        let member = isKnown ? "the member \"\(first.name)\"" : "a member unknown to FHIR"
        return Issue(
            severity: .fatal, code: "structure", id: "duplicate-key",
            expression: isKnown ? "Bundle.\(first.name)" : "Bundle", position: first.position,
            diagnostics: "The Bundle object repeats \(member); send it once.")
    }

    private static let bundleMembers: Set<String> = [
        "resourceType", "id", "meta", "implicitRules", "language", "identifier", "type",
        "timestamp", "total", "link", "entry", "signature",
    ]

    private static func issue(_ id: String, _ document: Document, _ text: String) -> Issue {
        Issue(
            severity: .fatal, code: "structure", id: id,
            position: document.position(at: document.root.range.lowerBound), diagnostics: text)
    }
}
