/// What the generator keeps of one StructureDefinition.
package struct TypeDefinition {
    package enum Kind: String {
        case resource
        case complex = "complex-type"
        case primitive = "primitive-type"
    }

    package var name: String
    package var kind: Kind
    package var isAbstract: Bool
    package var base: String?
    /// The snapshot, root first, in the order of the specification.
    package var elements: [ElementRow]
}

/// What the generator keeps of one ElementDefinition.
package struct ElementRow {
    package var path: String
    package var min: String
    package var max: String
    package var types: [TypeReference]
    package var binding: Binding?
    package var contentReference: String?
    package var constraints: [Constraint]
    package var isModifier: Bool
    package var isSummary: Bool

    package struct Binding {
        package var strength: String
        package var valueSet: String
    }

    package struct Constraint: Hashable {
        package var key: String
        package var severity: String
        package var expression: String
    }

    package var repeats: Bool { max != "1" && max != "0" }
    package var isChoice: Bool { path.hasSuffix("[x]") }
    package var isRoot: Bool { !path.contains(".") }

    /// The path without the type's name; empty for the root.
    package var relativePath: Substring {
        path.firstIndex(of: ".").map { path[path.index(after: $0)...] } ?? ""
    }

    /// The element's own name, without `[x]`.
    package var name: String {
        let last = path.split(separator: ".").last ?? ""
        return String(isChoice ? last.dropLast(3) : last)
    }

    package var parentPath: String {
        path.lastIndex(of: ".").map { String(path[..<$0]) } ?? ""
    }
}

/// One allowed type of an element.
package struct TypeReference {
    /// FHIR's type name; System types appear as the FHIR type that they stand for.
    package var code: String
    /// True for a value without `id` and `extension` siblings (`Element.id`, `Extension.url`).
    package var isAttribute: Bool
    package var targets: [String]
    package var profiles: [String]
}
