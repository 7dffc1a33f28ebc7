/// The distinct constraints of a package, each under a name of its own.
///
/// A few keys (`inv-1`) carry different expressions at different elements; the second and later
/// ones are named `inv-1~2` and so on.
struct ConstraintCatalog {
    private(set) var ordered: [(name: String, constraint: ElementRow.Constraint)] = []
    private var names: [ElementRow.Constraint: String] = [:]

    init(_ package: DefinitionPackage) {
        var uses: [String: Int] = [:]
        let kinds = [TypeDefinition.Kind.primitive, .complex, .resource]
        let elements = kinds.flatMap { package.types(of: $0) }.flatMap(\.elements)
        for constraint in elements.flatMap(\.constraints) where names[constraint] == nil {
            let use = uses[constraint.key, default: 0] + 1
            uses[constraint.key] = use
            let name = use == 1 ? constraint.key : "\(constraint.key)~\(use)"
            names[constraint] = name
            ordered.append((name, constraint))
        }
    }

    func name(_ constraint: ElementRow.Constraint) -> String {
        names[constraint] ?? constraint.key
    }
}

/// Writes one line a constraint: name, severity, FHIRPath expression, separated by tabs.
package struct ConstraintTableWriter {
    private let package: DefinitionPackage

    package init(_ package: DefinitionPackage) { self.package = package }

    package func text() -> String {
        let rows = ConstraintCatalog(package).ordered.map { name, constraint in
            "\(name)\t\(constraint.severity)\t\(Self.oneLine(constraint.expression))"
        }
        return (["# \(package.sourceName)"] + rows).joined(separator: "\n") + "\n"
    }

    private static func oneLine(_ expression: String) -> String {
        expression.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
