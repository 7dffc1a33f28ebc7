/// Writes the enum of a choice element: a case a type, and how its members are visited.
struct ChoiceWriter {
    let name: String
    let prefix: String
    let types: [TypeReference]
    let scope: String
    let names: TypeNames

    func text() -> String { lines().joined(separator: "\n") + "\n" }

    func lines() -> [String] {
        var lines = ["/// The choice `\(prefix)[x]`\(scope.isEmpty ? "" : " of `\(scope)`")."]
        lines.append("public indirect enum \(name): FHIRChoice {")
        for type in types { lines.append("    case \(caseName(type))(\(swiftType(type)))") }
        lines += [
            "", "    public static func visitAlternatives<V: FieldVisitor>(",
            "        _ choice: inout Self?, _ visitor: inout V", "    ) throws(V.Failure) {",
            "        switch choice {",
        ]
        for type in types {
            let label = caseName(type)
            lines.append("        case .\(label)(let value)?: try visitor.put(\(key(type)), value)")
        }
        lines.append("        case nil:")
        for type in types {
            let label = caseName(type)
            lines.append("            try visitor.take(\(key(type)), Self.\(label), &choice)")
        }
        return lines + ["        }", "    }", "}"]
    }

    private func caseName(_ type: TypeReference) -> String { SwiftNaming.caseName(type.code) }

    private func key(_ type: TypeReference) -> String {
        "Key(\"\(prefix)\(SwiftNaming.capitalised(type.code))\")"
    }

    private func swiftType(_ type: TypeReference) -> String {
        if let value = SwiftNaming.primitiveValues[type.code] { return "Primitive<\(value)>" }
        return names.name(type.code, in: scope)
    }
}
