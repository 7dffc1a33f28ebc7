import FHIRCore

/// The value sets and code systems of a package, as far as they can be enumerated.
struct TerminologyContent {
    struct CodeSystem {
        var isComplete: Bool
        /// Codes in the order of the definition, each with its parents.
        var concepts: [Concept] = []
    }

    struct Concept {
        var code: String
        var parents: [String]
    }

    struct ValueSet {
        var includes: [Include]
        var excludes: [Include]
    }

    struct Include {
        var system: String?
        var codes: [String]
        var filters: [Filter]
        var valueSets: [String]
    }

    struct Filter {
        var property: String
        var operation: String
        var value: String
    }

    private(set) var codeSystems: [String: CodeSystem] = [:]
    private(set) var valueSets: [String: ValueSet] = [:]

    mutating func addCodeSystem(_ root: Element) {
        guard let url = root.text("url") else { return }
        var system = CodeSystem(isComplete: root.text("content") == "complete")
        for concept in root.items("concept") { collect(concept, parent: nil, into: &system) }
        codeSystems[url] = system
    }

    // A hierarchy is written by nesting, by `subsumedBy` or `parent` properties, or by both.
    private func collect(_ element: Element, parent: String?, into system: inout CodeSystem) {
        guard let code = element.text("code") else { return }
        let declared = element.items("property")
            .filter { ["subsumedBy", "parent"].contains($0.text("code")) }
            .compactMap { $0.text("valueCode") }
        system.concepts.append(Concept(code: code, parents: (parent.map { [$0] } ?? []) + declared))
        for child in element.items("concept") { collect(child, parent: code, into: &system) }
    }

    mutating func addValueSet(_ root: Element) {
        guard let url = root.text("url"), let compose = root.member(named: "compose") else {
            return
        }
        valueSets[url] = ValueSet(
            includes: compose.items("include").map(include),
            excludes: compose.items("exclude").map(include))
    }

    private func include(_ element: Element) -> Include {
        Include(
            system: element.text("system"),
            codes: element.items("concept").compactMap { $0.text("code") },
            filters: element.items("filter").map {
                Filter(
                    property: $0.text("property") ?? "", operation: $0.text("op") ?? "",
                    value: $0.text("value") ?? "")
            },
            valueSets: element.texts("valueSet").map { String($0.prefix { $0 != "|" }) })
    }
}
