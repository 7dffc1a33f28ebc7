import FHIRCore

/// A member name for Swift's coders.
struct MemberName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }

    init(_ key: Key) { stringValue = key.name }

    /// The name of the member that holds a primitive's id and extensions.
    init(siblingOf key: Key) { stringValue = "_\(key.name)" }
}
