public import FHIRCore

extension JSONWriter {
    /// Writes a value of a document and all inside it, each token with its own text.
    public mutating func element(_ element: Element) {
        switch element.kind {
        case .object: object { $0.members(of: element) }
        case .array: array { $0.items(of: element) }
        default: raw(bytes: element.bytes)
        }
    }

    /// Writes the members of an object into the one that is open.
    public mutating func members(of object: Element) {
        for child in object.children {
            name(of: child)
            element(child)
        }
    }

    /// Writes the items of an array into the one that is open.
    public mutating func items(of array: Element) {
        for child in array.children { element(child) }
    }

    /// Writes the name of a member as its source has it.
    private mutating func name(of member: Element) {
        guard let source = member.nameBytes else { return }
        name(escaped: source)
    }

    /// Writes a number with its digits.
    public mutating func number(_ value: FHIRDecimal) { raw(value.text) }

    /// Writes a whole number.
    public mutating func number(_ value: Int) { raw(String(value)) }
}
