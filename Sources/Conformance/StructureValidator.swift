package import Definitions
package import FHIRCore

/// Holds resources against the element tables of the specification.
///
/// Checked: known members, kinds of JSON values, cardinality, choices, the syntax of primitives,
/// empty objects and arrays, the alignment of nulls, codes of required bindings, resource types.
/// Not checked: FHIRPath constraints, profiles, what a reference points at, other bindings.
package struct StructureValidator {
    private let definitions: Definitions

    package init(definitions: Definitions = .r4) {
        self.definitions = definitions
    }

    /// The issues of the resource at the root of a document, in document order.
    package func validate(_ document: Document) -> [Issue] {
        validate(document.root, in: document)
    }

    /// The issues of one resource of a document, for example of one entry of a Bundle.
    package func validate(_ resource: Element, in document: Document) -> [Issue] {
        var walk = StructureWalk(document: document, definitions: definitions)
        walk.checkResource(resource)
        return walk.issues
    }
}
