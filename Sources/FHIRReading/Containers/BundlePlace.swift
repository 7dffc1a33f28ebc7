/// A Bundle of the document, as the splice writer needs it.
package struct BundlePlace: Sendable, Hashable {
    /// The Bundle's number in document order (`Document.element(at:)`).
    package let elementIndex: Int
    /// Its path: `Bundle`, `Parameters.parameter[0].resource`.
    package let path: String
    /// `Bundle.type` as written; nil where there is none.
    package let type: String?
    /// Position of the outermost Bundle that holds it, itself where none does.
    package let outermost: Int
}
