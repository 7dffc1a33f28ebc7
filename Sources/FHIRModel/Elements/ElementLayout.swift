/// How an object was written, where that differs from the known fields in specification order.
///
/// The lossless codec fills it on reading and follows it on writing; an element made in Swift has
/// an empty one. Fields set later are written after those that were read.
public struct ElementLayout: Sendable {
    struct Member: Sendable {
        var name: String
        /// The JSON of a member that no field holds: an unknown one, or one of the wrong kind.
        var json: [UInt8]?
    }

    /// The members in the order read; nil for the order of the specification.
    var members: [Member]?

    public init() {}

    /// The names of members that were read but that no field holds.
    public var unknownMembers: [String] {
        (members ?? []).filter { $0.json != nil }.map(\.name)
    }
}
