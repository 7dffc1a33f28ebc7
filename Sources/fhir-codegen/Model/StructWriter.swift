/// Writes one struct: its fields, its initialisers and its `visitFields`.
struct StructWriter {
    let plan: StructPlan
    let names: TypeNames

    func text() -> String {
        let parts = plan.typePath.split(separator: ".")
        let name = parts.last.map(String.init) ?? ""
        var lines = body(name: name)
        if parts.count > 1 {
            let outer = parts.dropLast().joined(separator: ".")
            lines = Self.nested(lines, in: outer)
        }
        return (lines + choices()).joined(separator: "\n") + "\n"
    }

    private static func nested(_ lines: [String], in outer: String) -> [String] {
        ["extension \(outer) {"] + lines.map { $0.isEmpty ? "" : "    \($0)" } + ["}"]
    }

    private func body(name: String) -> [String] {
        var lines = ["/// `\(plan.path)` of FHIR R4."]
        lines.append("public struct \(name): \(plan.isResource ? "FHIRResource" : "FHIRElement") {")
        if plan.isResource {
            lines.append("    public static var resourceType: StaticString? { \"\(plan.path)\" }")
            lines.append("")
        }
        lines += plan.fields.map { "    \(declaration($0))" }
        lines += ["    public var layout = ElementLayout()", "", "    public init() {}", ""]
        lines += initialiser().map { "    \($0)" }
        lines += [""] + visitor().map { "    \($0)" } + ["}"]
        return lines
    }

    private func type(_ field: FieldPlan) -> String {
        let type: String
        switch field.kind {
        case .attribute: type = "String"
        case .primitive(let value): type = "Primitive<\(value)>"
        case .element(let element): type = names.name(element, in: plan.typePath)
        case .choice(_, let choice): type = names.name(choice, in: plan.typePath)
        case .resource: type = "Resource"
        }
        return field.repeats ? "[\(type)]?" : "\(type)?"
    }

    private func declaration(_ field: FieldPlan) -> String {
        let wrapper = field.isIndirect ? "@Indirect " : ""
        return "\(wrapper)public var \(SwiftNaming.identifier(field.name)): \(type(field))"
    }

    private func initialiser() -> [String] {
        let parameters = plan.fields.map {
            "\(SwiftNaming.identifier($0.name)): \(type($0)) = nil"
        }
        let assignments = plan.fields.map {
            "    self.\($0.name) = \(SwiftNaming.identifier($0.name))"
        }
        return ["public init("] + [parameters.map { "    \($0)" }.joined(separator: ",\n    ")]
            + [") {"] + assignments + ["}"]
    }

    private func visitor() -> [String] {
        [
            "public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {"
        ]
            + plan.fields.map { "    try \(visit($0))" } + ["}"]
    }

    private func visit(_ field: FieldPlan) -> String {
        let plural = field.repeats ? "s" : ""
        let method: String
        switch field.kind {
        case .attribute: method = "attribute"
        case .primitive: method = "primitive\(plural)"
        case .element: method = "element\(plural)"
        case .choice: return "visitor.choice(&self.\(field.name))"
        case .resource: method = "resource\(plural)"
        }
        return "visitor.\(method)(Key(\"\(field.name)\"), &self.\(field.name))"
    }

    private func choices() -> [String] {
        plan.fields.flatMap { field -> [String] in
            guard case .choice(let types, let type) = field.kind, type != "AnyValue" else {
                return []
            }
            let name = type.split(separator: ".").last.map(String.init) ?? ""
            let writer = ChoiceWriter(
                name: name, prefix: field.name, types: types, scope: plan.typePath, names: names)
            return [""] + Self.nested(writer.lines(), in: plan.typePath)
        }
    }
}
