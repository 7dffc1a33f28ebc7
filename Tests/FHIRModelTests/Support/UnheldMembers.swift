import FHIRCore

@testable import FHIRModel

/// A visitor that finds the members that no field of a struct holds.
struct UnheldMembers: FieldVisitor, ResourceVisitor {
    typealias Failure = Never
    var names: [String] = []

    static func names(in resource: Resource) -> [String] {
        var finder = UnheldMembers()
        var copy = resource
        copy.visit(&finder)
        return finder.names
    }

    private mutating func look<Value: FHIRElement>(into value: Value) {
        names += value.layout.unknownMembers.map { "\(Value.self).\($0)" }
        var copy = value
        copy.visitFields(&self)
    }

    mutating func visit<Value: FHIRResource>(_ resource: inout Value) { look(into: resource) }
    mutating func visit(_ resource: inout RawResource) {}
    mutating func attribute(_ name: Key, _ field: inout String?) {}

    mutating func primitive<Value>(_ name: Key, _ field: inout Primitive<Value>?) {
        if let sibling = field?.sibling { look(into: sibling) }
    }

    mutating func primitives<Value>(_ name: Key, _ field: inout [Primitive<Value>]?) {
        for sibling in (field ?? []).compactMap(\.sibling) { look(into: sibling) }
    }

    mutating func element<Field: FHIRElement>(_ name: Key, _ field: inout Field?) {
        if let field { look(into: field) }
    }

    mutating func elements<Field: FHIRElement>(_ name: Key, _ field: inout [Field]?) {
        for item in field ?? [] { look(into: item) }
    }

    mutating func resource(_ name: Key, _ field: inout Resource?) { field?.visit(&self) }

    mutating func resources(_ name: Key, _ field: inout [Resource]?) {
        for var item in field ?? [] { item.visit(&self) }
    }
}
