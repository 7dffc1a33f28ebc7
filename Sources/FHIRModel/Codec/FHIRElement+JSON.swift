public import FHIRCore
public import FHIRSyntax

extension FHIRElement {
    /// The element of a JSON object, lossless.
    ///
    /// Nil where the value is no object or, for a resource, has another `resourceType`. Members that
    /// no field can hold are kept in `layout`.
    public init?(_ element: Element) {
        guard let value: Self = ElementDecoder.decode(element) else { return nil }
        self = value
    }

    /// The element of JSON in UTF-8, lossless; nil where that is no JSON object of this type.
    public init?(json: [UInt8]) {
        guard case .success(let document) = JSONReader().read(json) else { return nil }
        self.init(document.root)
    }

    /// Appends the element as a JSON object.
    public func write(to writer: inout JSONWriter) {
        ElementEncoder.write(self, to: &writer)
    }

    /// The element as JSON, in UTF-8.
    public func json(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        write(to: &writer)
        return writer.bytes
    }
}
