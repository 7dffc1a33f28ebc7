import FHIRCore

extension Resource: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: MemberName.self)
        let type = try container.decode(String.self, forKey: MemberName(.resourceType))
        var resource = Resource.empty(type) ?? .other(RawResource(resourceType: type, json: []))
        var reader = CodingResourceReader(decoder: decoder)
        try resource.visit(&reader)
        self = resource
    }

    public func encode(to encoder: any Encoder) throws {
        var copy = self
        var writer = CodingResourceWriter(encoder: encoder)
        try copy.visit(&writer)
    }
}

private struct CodingResourceReader: ResourceVisitor {
    typealias Failure = any Error
    let decoder: any Decoder

    mutating func visit<Value: FHIRResource>(_ resource: inout Value) throws {
        resource = try Value(from: decoder)
    }

    mutating func visit(_ resource: inout RawResource) throws {
        resource = try RawResource(from: decoder)
    }
}

private struct CodingResourceWriter: ResourceVisitor {
    typealias Failure = any Error
    let encoder: any Encoder

    mutating func visit<Value: FHIRResource>(_ resource: inout Value) throws {
        try resource.encode(to: encoder)
    }

    mutating func visit(_ resource: inout RawResource) throws {
        try resource.encode(to: encoder)
    }
}
