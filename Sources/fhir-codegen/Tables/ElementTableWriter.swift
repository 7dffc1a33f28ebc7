/// Writes the table of every element of every type.
///
/// A line `>name kind base [abstract]` begins a type; then one line an element, root first, in the
/// order of the specification, its columns separated by tabs: path within the type, minimum,
/// maximum, types, binding, content reference, constraint keys, flags (`m` modifier, `s` summary).
package struct ElementTableWriter {
    private let package: DefinitionPackage
    private let constraints: ConstraintCatalog

    package init(_ package: DefinitionPackage) {
        self.package = package
        constraints = ConstraintCatalog(package)
    }

    package func text() -> String {
        var lines = ["# \(package.sourceName)"]
        for kind in [TypeDefinition.Kind.primitive, .complex, .resource] {
            for type in package.types(of: kind) {
                lines.append(header(type))
                lines += type.elements.map(row)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func header(_ type: TypeDefinition) -> String {
        var columns = [">\(type.name)", type.kind.rawValue, type.base ?? "-"]
        if type.isAbstract { columns.append("abstract") }
        return columns.joined(separator: " ")
    }

    private func row(_ element: ElementRow) -> String {
        let columns = [
            String(element.relativePath), element.min, element.max,
            element.types.map(Self.text).joined(separator: " "),
            element.binding.map(Self.text) ?? "",
            element.contentReference ?? "",
            keys(of: element).joined(separator: " "),
            (element.isModifier ? "m" : "") + (element.isSummary ? "s" : ""),
        ]
        let used = columns.lastIndex { !$0.isEmpty } ?? 0
        return columns[...used].joined(separator: "\t")
    }

    // ele-1 holds for every element and ext-1 for every extension: once, at their own types.
    private func keys(of element: ElementRow) -> [String] {
        element.constraints
            .filter { $0.key != "ele-1" || element.path == "Element" }
            .filter { $0.key != "ext-1" || element.path == "Extension" }
            .map(constraints.name)
    }

    private static func text(_ type: TypeReference) -> String {
        var text = (type.isAttribute ? "@" : "") + type.code
        if !type.targets.isEmpty { text += "(\(type.targets.joined(separator: ",")))" }
        if !type.profiles.isEmpty { text += "[\(type.profiles.joined(separator: ","))]" }
        return text
    }

    private static func text(_ binding: ElementRow.Binding) -> String {
        "\(binding.strength) \(ValueSetTableWriter.shortName(binding.valueSet))"
    }
}
