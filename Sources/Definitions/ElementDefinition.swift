/// An element as the specification defines it.
package struct ElementDefinition: Sendable {
    /// The name without `[x]`.
    package let name: String
    /// The path from the type, `Observation.component.value[x]`.
    package let path: String
    package let min: Int
    /// Nil for any number.
    package let max: Int?
    package let types: [ElementType]
    package let binding: Binding?
    /// The path whose children this element has, for example `Observation.referenceRange`.
    package let contentReference: String?
    /// Names of constraints, for `Definitions.constraint(_:)`.
    package let constraints: [String]
    package let isModifier: Bool
    package let isSummary: Bool

    package var isChoice: Bool { path.hasSuffix("[x]") }

    /// Whether JSON writes an array.
    package var repeats: Bool { max != 1 }

    /// How an element is bound to a value set.
    package struct Binding: Sendable {
        package enum Strength: String, Sendable {
            case required, extensible, preferred, example
        }

        package let strength: Strength
        /// The name for `Definitions.valueSet(_:)`, or a canonical from outside the core.
        package let valueSet: String
    }
}

/// A type that an element may have.
package struct ElementType: Sendable {
    package let code: String
    /// Whether JSON writes the value without `id` and `extension` siblings.
    package let isAttribute: Bool
    /// The resource types that a reference or canonical may point at; empty for any.
    package let targets: [String]
    package let profiles: [String]
}
