public import FHIRCore

/// A resource of a type without a Swift type, kept as its JSON.
public struct RawResource: Sendable {
    /// The `resourceType`; nil where it is missing or no text.
    public let resourceType: String?

    /// The resource's JSON, in UTF-8.
    public let json: [UInt8]

    init(resourceType: String?, json: [UInt8]) {
        self.resourceType = resourceType
        self.json = json
    }

    /// The resource of a JSON object; nil for another kind of value.
    public init?(_ element: Element) {
        guard element.isObject else { return nil }
        self.init(resourceType: element[.resourceType]?.string, json: Array(element.bytes))
    }
}
