import FHIRCore

/// Fills fields from one of Swift's decoders.
struct CodingReader: FieldVisitor {
    typealias Failure = any Error

    let container: KeyedDecodingContainer<MemberName>

    private func read<Field: Decodable>(_ name: Key) throws -> Field? {
        try container.decodeIfPresent(Field.self, forKey: MemberName(name))
    }

    private func readSibling<Field: Decodable>(_ name: Key) throws -> Field? {
        try container.decodeIfPresent(Field.self, forKey: MemberName(siblingOf: name))
    }

    @inline(never) mutating func attribute(_ name: Key, _ field: inout String?) throws {
        field = try read(name)
    }

    @inline(never) mutating func element<Field: FHIRElement>(_ name: Key, _ field: inout Field?)
        throws
    {
        field = try read(name)
    }

    @inline(never) mutating func elements<Field: FHIRElement>(_ name: Key, _ field: inout [Field]?)
        throws
    {
        field = try read(name)
    }

    @inline(never) mutating func resource(_ name: Key, _ field: inout Resource?) throws {
        field = try read(name)
    }

    @inline(never) mutating func resources(_ name: Key, _ field: inout [Resource]?) throws {
        field = try read(name)
    }

    @inline(never) mutating func primitive<Value>(_ name: Key, _ field: inout Primitive<Value>?)
        throws
    {
        let value: Value? = try read(name)
        let sibling: PrimitiveSibling? = try readSibling(name)
        if value != nil || sibling != nil { field = Primitive(value: value, sibling: sibling) }
    }

    @inline(never) mutating func primitives<Value>(_ name: Key, _ field: inout [Primitive<Value>]?)
        throws
    {
        let values: [Value?] = try read(name) ?? []
        let siblings: [PrimitiveSibling?] = try readSibling(name) ?? []
        let count = max(values.count, siblings.count)
        guard count > 0 else { return }
        field = (0..<count).map { index in
            Primitive(
                value: index < values.count ? values[index] : nil,
                sibling: index < siblings.count ? siblings[index] : nil)
        }
    }
}
