/// Writes the Swift files of `FHIRModel/Generated`.
package struct ModelWriter {
    private let package: DefinitionPackage
    private let plan: ModelPlan
    private let resources: [String]

    package init(
        _ package: DefinitionPackage, resources: [String] = ResourceList.names
    ) throws(GeneratorError) {
        self.package = package
        self.resources = resources.sorted()
        plan = try ModelPlan(package, resources: resources)
    }

    /// File names with their text.
    package func files() -> [String: String] {
        let names = TypeNames(plan)
        var files: [String: String] = [:]
        for (name, structs) in plan.files {
            let texts = structs.map { StructWriter(plan: $0, names: names).text() }
            files["\(name).swift"] = withHeader(texts.joined(separator: "\n"))
        }
        files["Resource.swift"] = withHeader(ResourceEnumWriter(resources: resources).text())
        if let open = plan.openChoice {
            let writer = ChoiceWriter(
                name: "AnyValue", prefix: "value", types: open, scope: "", names: names)
            files["AnyValue.swift"] = withHeader(writer.text())
        }
        return files
    }

    // FHIRCore is in the interface only where a field is a decimal; saying more is a warning.
    private func withHeader(_ body: String) -> String {
        """
        // swift-format-ignore-file
        // Written by fhir-codegen from \(package.sourceName). Do not edit.

        \(body.contains("FHIRDecimal") ? "public import" : "import") FHIRCore

        \(body)
        """
    }
}

/// Resolves type names where a nested type hides one of the module.
struct TypeNames {
    private let nested: [String: Set<String>]

    init(_ plan: ModelPlan) {
        var nested: [String: Set<String>] = [:]
        for path in plan.files.flatMap(\.structs).flatMap(\.declaredTypes) {
            let parts = path.split(separator: ".").map(String.init)
            for depth in 1..<max(parts.count, 1) {
                nested[parts[..<depth].joined(separator: "."), default: []].insert(parts[depth])
            }
        }
        self.nested = nested
    }

    /// The name of a type as written inside `scope`.
    func name(_ type: String, in scope: String) -> String {
        let first = String(type.prefix { $0 != "." })
        var outer = Substring(scope)
        while !outer.isEmpty {
            if nested[String(outer)]?.contains(first) == true { return "FHIRModel.\(type)" }
            outer = outer.lastIndex(of: ".").map { outer[..<$0] } ?? ""
        }
        return type
    }
}
