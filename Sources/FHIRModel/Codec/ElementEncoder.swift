import FHIRCore
import FHIRSyntax

/// Writes the fields of a struct as JSON members, in the order in which they were read.
struct ElementEncoder: FieldVisitor {
    typealias Failure = Never

    /// Which members the present visit writes.
    private enum Selection {
        case all
        case only(String)
        case except(Set<String>)
    }

    private var writer = JSONWriter()
    private var selection = Selection.all

    static func write<Value: FHIRElement>(_ value: Value, to writer: inout JSONWriter) {
        writer.object { writer in
            var encoder = ElementEncoder()
            // Swapped, not copied: two owners of the bytes would copy them at the next append.
            swap(&encoder.writer, &writer)
            encoder.writeMembers(of: value)
            swap(&encoder.writer, &writer)
        }
    }

    private mutating func writeMembers<Value: FHIRElement>(of value: Value) {
        var copy = value
        guard let members = value.layout.members else {
            writeResourceType(Value.resourceType)
            copy.visitFields(&self)
            return
        }
        for member in members {
            if let json = member.json {
                writer.name(member.name)
                writer.raw(bytes: json)
            } else if member.name == "resourceType" {
                writeResourceType(Value.resourceType)
            } else {
                selection = .only(member.name)
                copy.visitFields(&self)
            }
        }
        selection = .except(Set(members.map(\.name)))
        copy.visitFields(&self)
    }

    private mutating func writeResourceType(_ type: StaticString?) {
        if let type { writer.member("resourceType", type.description) }
    }

    private func selects(_ name: Key) -> Bool {
        switch selection {
        case .all: true
        case .only(let wanted): name.isName(wanted.utf8[...])
        case .except(let written): !written.contains(name.name)
        }
    }

    private func selectsSibling(_ name: Key) -> Bool {
        switch selection {
        case .all: true
        case .only(let wanted):
            wanted.utf8.first == UInt8(ascii: "_") && name.isName(wanted.utf8.dropFirst())
        case .except(let written): !written.contains("_\(name.name)")
        }
    }
}

extension ElementEncoder {
    @inline(never) mutating func attribute(_ name: Key, _ field: inout String?) {
        guard let field, selects(name) else { return }
        writer.member(name.name, field)
    }

    @inline(never) mutating func element<Field: FHIRElement>(_ name: Key, _ field: inout Field?) {
        guard let field, selects(name) else { return }
        writer.name(name.name)
        Self.write(field, to: &writer)
    }

    @inline(never) mutating func elements<Field: FHIRElement>(_ name: Key, _ field: inout [Field]?)
    {
        guard let field, !field.isEmpty, selects(name) else { return }
        writer.array(name.name) { writer in
            for item in field { Self.write(item, to: &writer) }
        }
    }

    @inline(never) mutating func resource(_ name: Key, _ field: inout Resource?) {
        guard let field, selects(name) else { return }
        writer.name(name.name)
        field.write(to: &writer)
    }

    @inline(never) mutating func resources(_ name: Key, _ field: inout [Resource]?) {
        guard let field, !field.isEmpty, selects(name) else { return }
        writer.array(name.name) { writer in
            for item in field { item.write(to: &writer) }
        }
    }
}

extension ElementEncoder {
    @inline(never) mutating func primitive<Value>(_ name: Key, _ field: inout Primitive<Value>?) {
        guard let field else { return }
        if let value = field.value, selects(name) {
            writer.name(name.name)
            value.write(to: &writer)
        }
        if let sibling = field.sibling, selectsSibling(name) {
            writer.name("_\(name.name)")
            Self.write(sibling, to: &writer)
        }
    }

    @inline(never) mutating func primitives<Value>(_ name: Key, _ field: inout [Primitive<Value>]?)
    {
        guard let field else { return }
        if field.contains(where: { $0.value != nil }), selects(name) {
            writer.array(name.name) { writer in
                for item in field {
                    if let value = item.value { value.write(to: &writer) } else { writer.null() }
                }
            }
        }
        if field.contains(where: { $0.sibling != nil }), selectsSibling(name) {
            writer.array("_\(name.name)") { writer in
                for item in field { Self.writeOrNull(item.sibling, to: &writer) }
            }
        }
    }

    private static func writeOrNull(
        _ sibling: PrimitiveSibling?, to writer: inout JSONWriter
    ) {
        if let sibling { write(sibling, to: &writer) } else { writer.null() }
    }
}

extension Key {
    fileprivate func isName(_ other: Substring.UTF8View) -> Bool {
        text.withUTF8Buffer { $0.elementsEqual(other) }
    }
}
