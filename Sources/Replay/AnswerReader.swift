package import ClinicalModel
import FHIRCore
import FHIRSyntax
import FHIRWriting

/// Reads what a filter found from what it wrote: the DetectedIssues with this program's tag.
package struct AnswerReader {
    /// The number of a rule by its name.
    private let numbers: [String: String]

    package init(_ knowledge: Knowledge) {
        let pairs = knowledge.rules.map { ($0.slug, $0.id) }
        numbers = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// What the documents say; those that cannot be read say nothing.
    ///
    /// - Parameter areFeeds: Whether the inputs were mapped from feeds, whose persons are called by
    ///   their first identifier.
    package func answer(
        outputs: [[UInt8]], inputs: [[UInt8]], areFeeds: Bool = false
    ) -> Answer {
        var answer = Answer(isWhole: false)
        var names: [String: String] = [:]
        for input in inputs {
            if case .success(let document) = JSONReader().read(input) {
                Self.collectNames(in: document.root, areFeeds: areFeeds, into: &names)
            }
        }
        for output in outputs {
            guard case .success(let document) = JSONReader().read(output) else { continue }
            for entry in document.root.entries {
                guard let resource = entry.element[Key("resource")], resource.isOurs,
                    let (person, finding) = self.finding(resource, names)
                else { continue }
                answer.add(Answer.Person(reference: person, findings: [finding]))
            }
        }
        return answer
    }

    /// `Type/id` by the `fullUrl` that output refers to.
    private static func collectNames(
        in element: Element, areFeeds: Bool, into names: inout [String: String]
    ) {
        if let url = element[Key("fullUrl")]?.string, let resource = element[Key("resource")],
            let type = resource[Key("resourceType")]?.string,
            let id = resource[Key("id")]?.string
        {
            let identifiers = resource[Key("identifier")]?.children
            let values = areFeeds ? identifiers?.compactMap { $0[Key("value")]?.string } : nil
            let name = values?.first.map { "identifier:\($0)" } ?? "\(type)/\(id)"
            names[url] = name
            if areFeeds { names["\(type)/\(id)"] = name }
        }
        for child in element.children { collectNames(in: child, areFeeds: areFeeds, into: &names) }
    }

    private func finding(
        _ issue: Element, _ names: [String: String]
    ) -> (person: String, finding: Answer.Finding)? {
        let code = issue[Key("code")]?[Key("coding")]?.first?[Key("code")]?.string
        guard issue[Key("resourceType")]?.string == "DetectedIssue",
            let rule = code.flatMap({ numbers[$0] })
        else { return nil }
        func name(_ reference: Element?) -> String? {
            (reference?[Key("reference")]?.string).map { names[$0] ?? $0 }
        }
        let extensions = Extensions(issue)
        let lifecycle = extensions.texts("finding-lifecycle").first ?? ""
        guard !["resolved", "superseded"].contains(lifecycle),
            let person = name(extensions.values("finding-subject").first ?? issue[Key("patient")])
        else { return nil }
        let evidence = issue[Key("evidence")]?.children.flatMap { evidence in
            evidence[Key("detail")]?.children.map { $0 } ?? []
        }
        let text = [issue[Key("detail")]?.string] + extensions.texts("recommendation")
        return (
            person,
            Answer.Finding(
                rule: rule, severities: Self.severities[issue[Key("severity")]?.string ?? ""] ?? [],
                lifecycle: lifecycle,
                confidence: extensions.texts("finding-confidence").first ?? "",
                isProvisional: issue[Key("status")]?.string == "preliminary",
                notes: extensions.texts("finding-note"),
                text: text.compactMap(\.self).joined(separator: " "),
                evidence: (evidence ?? []).compactMap(name).map { ResultText(reference: $0) })
        )
    }

    /// DetectedIssue.severity as the severities of the output contract.
    private static let severities = [
        "low": ["info"], "moderate": ["warning"], "high": ["critical", "error"],
    ]
}

/// The project's extensions of a resource.
private struct Extensions {
    private let resource: Element

    init(_ resource: Element) { self.resource = resource }

    /// The values of an extension, each whatever its type.
    func values(_ name: String) -> [Element] {
        let url = Canonical.structureDefinition(name)
        return resource[Key("extension")]?.children.compactMap { item in
            guard item[Key("url")]?.string == url else { return nil }
            return item.children.first { $0.name?.hasPrefix("value") ?? false }
        } ?? []
    }

    func texts(_ name: String) -> [String] { values(name).compactMap(\.string) }
}
