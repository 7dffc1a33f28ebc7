/// A member whose name stood before in the same object.
public struct DuplicateKey: Sendable, Equatable {
    /// The number of the object in document order.
    public let object: Int

    /// The number of the later member's value in document order.
    public let member: Int

    /// The repeated name, unescaped.
    public let name: String

    /// Where the later member's value begins.
    public let position: SourcePosition
}

extension Document {
    /// Whether any object of the document repeats a member name.
    public var hasDuplicateKeys: Bool { !tape.duplicates.isEmpty }

    /// Every repeated member of the document, in document order.
    public var duplicateKeys: [DuplicateKey] {
        tape.duplicates.map { pair in
            let member = element(at: Int(pair.member))
            return DuplicateKey(
                object: Int(pair.object), member: Int(pair.member), name: member.name ?? "",
                position: position(of: member))
        }
    }

    /// Whether a value, or anything inside it, repeats a member name.
    public func hasDuplicateKeys(in element: Element) -> Bool {
        tape.duplicates.contains { element.index <= $0.object && $0.object < element.nextIndex }
    }
}
