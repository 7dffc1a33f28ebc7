public import FHIRCore
public import FHIRSyntax

/// What is done with a resource whatever its type.
protocol ResourceVisitor {
    associatedtype Failure: Error

    mutating func visit<Value: FHIRResource>(_ resource: inout Value) throws(Failure)

    mutating func visit(_ resource: inout RawResource) throws(Failure)
}

extension Resource {
    /// The resource of a JSON object, lossless; nil for another kind of value.
    public init?(_ element: Element) {
        guard element.isObject else { return nil }
        guard let type = element[.resourceType]?.string, var resource = Resource.empty(type) else {
            guard let raw = RawResource(element) else { return nil }
            self = .other(raw)
            return
        }
        var reader = Reader(element: element)
        resource.visit(&reader)
        self = resource
    }

    /// The resource of JSON in UTF-8, lossless; nil where that is no JSON object.
    public init?(json: [UInt8]) {
        guard case .success(let document) = JSONReader().read(json) else { return nil }
        self.init(document.root)
    }

    /// Appends the resource as a JSON object.
    public func write(to writer: inout JSONWriter) {
        var copy = self
        var visitor = Writer()
        swap(&visitor.writer, &writer)
        copy.visit(&visitor)
        swap(&visitor.writer, &writer)
    }

    /// The resource as JSON, in UTF-8.
    public func json(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        write(to: &writer)
        return writer.bytes
    }
}

private struct Reader: ResourceVisitor {
    typealias Failure = Never
    let element: Element

    mutating func visit<Value: FHIRResource>(_ resource: inout Value) {
        resource = Value(element) ?? resource
    }

    mutating func visit(_ resource: inout RawResource) {}
}

private struct Writer: ResourceVisitor {
    typealias Failure = Never
    var writer = JSONWriter()

    mutating func visit<Value: FHIRResource>(_ resource: inout Value) {
        resource.write(to: &writer)
    }

    mutating func visit(_ resource: inout RawResource) {
        writer.raw(bytes: resource.json)
    }
}
