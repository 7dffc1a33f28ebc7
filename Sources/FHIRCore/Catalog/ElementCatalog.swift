/// What FHIR's definitions say of elements, as far as FHIR XML needs it.
///
/// XML shows neither what repeats nor what is a number, and wants elements in the order of the
/// specification. `FHIRSyntax` asks; `Definitions` answers from its tables, type by type as it is
/// asked, so that whoever reads JSON alone pays nothing.
package protocol ElementCatalog: AnyObject, Sendable {
    /// Whether there can be instances of a resource type of that name.
    func isResource(_ type: String) -> Bool

    /// The elements of a type (`Observation`) or of a backbone element (`Observation.component`).
    func shape(at path: String) -> ElementShape?
}

/// The elements that an object may have, as members of JSON are named.
package final class ElementShape: Sendable {
    /// `Observation`, or `Observation.component`.
    package let path: String

    /// In the order of the specification; a choice stands once for each of its types.
    package let elements: [ElementRule]

    private let places: [String: Int]

    package init(path: String, elements: [ElementRule]) {
        (self.path, self.elements) = (path, elements)
        places = Dictionary(
            elements.enumerated().map { ($0.element.name, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The place in `elements` of a name such as `valueQuantity`.
    package func place(of name: String) -> Int? { places[name] }
}

/// How an element is written in XML and in JSON.
package struct ElementRule: Sendable {
    /// The name in both, `valueQuantity` for a choice.
    package let name: String

    /// Whether JSON writes an array.
    package let repeats: Bool

    package let content: Content

    /// What stands in the element.
    package enum Content: Sendable, Equatable {
        /// XML writes an attribute, JSON a string: `id` of an element, `url` of an extension.
        case attribute
        /// A `value` attribute; in JSON a literal of that kind.
        case primitive(Literal)
        /// The narrative's `div`.
        case xhtml
        /// A resource within, whose own name says its type.
        case resource
        /// Elements; they are those of `ElementCatalog.shape(at:)` for this path.
        case object(String)
    }

    /// The kinds of JSON literal that primitives have.
    package enum Literal: Sendable {
        case string, number, boolean
    }

    package init(name: String, repeats: Bool, content: Content) {
        (self.name, self.repeats, self.content) = (name, repeats, content)
    }
}
