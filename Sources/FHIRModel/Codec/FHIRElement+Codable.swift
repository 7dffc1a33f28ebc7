import FHIRCore

extension FHIRElement {
    /// Reads the element with any of Swift's decoders.
    ///
    /// Not lossless: a decoder hands on neither the digits of a decimal nor the order of keys.
    public init(from decoder: any Decoder) throws {
        self.init()
        let container = try decoder.container(keyedBy: MemberName.self)
        try Self.checkResourceType(in: container)
        var visitor = CodingReader(container: container)
        try visitFields(&visitor)
    }

    /// Writes the element with any of Swift's encoders; unknown members are left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: MemberName.self)
        if let type = Self.resourceType {
            try container.encode(type.description, forKey: MemberName(.resourceType))
        }
        var visitor = CodingWriter(container: container)
        var copy = self
        try copy.visitFields(&visitor)
    }

    private static func checkResourceType(
        in container: KeyedDecodingContainer<MemberName>
    ) throws {
        guard let type = Self.resourceType else { return }
        let key = MemberName(.resourceType)
        guard try container.decode(String.self, forKey: key) == type.description else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: container, debugDescription: "expected \(type)")
        }
    }
}
