/// Where a value of the model came from, so that a finding can point back.
public struct SourceReference: Hashable, Sendable {
    /// The resource as the input names it: `Observation/x`, else the `fullUrl`.
    public var reference: String
    /// The array the resource stands in, `Bundle.entry`; empty when it is the document itself.
    public var container: String
    /// The index in `container`.
    public var index: Int
    /// What is inside the resource: empty, or `.component[1]`.
    public var member: String
    /// The entry's `fullUrl`, where there is one.
    public var fullURL: String?
    /// The resource type, `Observation`.
    public var resourceType: String

    public init(
        reference: String, resourceType: String, container: String = "", index: Int = 0,
        member: String = "", fullURL: String? = nil
    ) {
        self.reference = reference
        self.resourceType = resourceType
        self.container = container
        self.index = index
        self.member = member
        self.fullURL = fullURL
    }

    /// Place and name tell nearly all apart; equality looks at everything.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(index)
        hasher.combine(reference)
    }

    /// The element path, `Bundle.entry[3].resource.component[1]`.
    public var path: String {
        container.isEmpty ? resourceType + member : "\(container)[\(index)].resource\(member)"
    }

    /// The same resource, another element of it.
    public func member(_ member: String) -> SourceReference {
        var copy = self
        copy.member = member
        return copy
    }
}
