/// The elements that an object may have: of a type, or of a backbone element within one.
package final class Structure: Sendable {
    /// `Observation`, or `Observation.component`.
    package let path: String
    /// In the order of the specification.
    package let elements: [ElementDefinition]
    package let constraints: [String]
    private let members: [String: Member]

    /// What a JSON member stands for.
    package struct Member: Sendable {
        /// The position in `elements`.
        package let element: Int
        /// The position in the element's `types`; nil for a content reference.
        package let type: Int?
    }

    init(path: String, constraints: [String], elements: [ElementDefinition]) {
        self.path = path
        self.constraints = constraints
        self.elements = elements
        var members: [String: Member] = [:]
        for (index, element) in elements.enumerated() {
            guard element.isChoice else {
                members[element.name] = Member(
                    element: index, type: element.types.isEmpty ? nil : 0)
                continue
            }
            for (type, definition) in element.types.enumerated() {
                let name = element.name + definition.code.prefix(1).uppercased()
                members[name + definition.code.dropFirst()] = Member(element: index, type: type)
            }
        }
        self.members = members
    }

    /// The element that a JSON member of that name belongs to; `valueQuantity` to `value[x]`.
    package func member(_ name: String) -> Member? { members[name] }
}

/// What kind of type a name stands for.
package enum TypeKind: String, Sendable {
    case resource
    case complex = "complex-type"
    case primitive = "primitive-type"
}

/// A type with its structures, root first.
struct TypeTable: Sendable {
    let structures: [String: Structure]
}
