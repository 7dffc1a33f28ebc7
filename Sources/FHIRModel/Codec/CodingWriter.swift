import FHIRCore

/// Hands fields to one of Swift's encoders.
struct CodingWriter: FieldVisitor {
    typealias Failure = any Error

    var container: KeyedEncodingContainer<MemberName>

    private mutating func write(_ name: Key, _ field: (some Encodable)?) throws {
        try container.encodeIfPresent(field, forKey: MemberName(name))
    }

    @inline(never) mutating func attribute(_ name: Key, _ field: inout String?) throws {
        try write(name, field)
    }

    @inline(never) mutating func element<Field: FHIRElement>(_ name: Key, _ field: inout Field?)
        throws
    {
        try write(name, field)
    }

    @inline(never) mutating func elements<Field: FHIRElement>(_ name: Key, _ field: inout [Field]?)
        throws
    {
        try write(name, field)
    }

    @inline(never) mutating func resource(_ name: Key, _ field: inout Resource?) throws {
        try write(name, field)
    }

    @inline(never) mutating func resources(_ name: Key, _ field: inout [Resource]?) throws {
        try write(name, field)
    }

    @inline(never) mutating func primitive<Value>(_ name: Key, _ field: inout Primitive<Value>?)
        throws
    {
        try write(name, field?.value)
        try container.encodeIfPresent(field?.sibling, forKey: MemberName(siblingOf: name))
    }

    @inline(never) mutating func primitives<Value>(_ name: Key, _ field: inout [Primitive<Value>]?)
        throws
    {
        guard let field else { return }
        if field.contains(where: { $0.value != nil }) { try write(name, field.map(\.value)) }
        if field.contains(where: { $0.sibling != nil }) {
            try container.encode(field.map(\.sibling), forKey: MemberName(siblingOf: name))
        }
    }
}
