import FHIRCore

/// Fills a struct from a JSON object and remembers what the struct has no field for.
///
/// It never fails: a member that a field cannot hold exactly stays in the layout as JSON.
struct ElementDecoder: FieldVisitor {
    typealias Failure = Never

    private struct Member {
        let element: Element
        var isRead = false
    }

    private var members: [Member]
    private let siblings: [(name: String, member: Int)]
    private var latest = -1
    private var isInOrder = true

    init(_ object: Element) {
        let children = Array(object.children)
        members = children.map { Member(element: $0) }
        siblings = children.enumerated().compactMap { index, child in
            guard child.nameBeginsWithUnderscore, let name = child.name else { return nil }
            return (String(name.dropFirst()), index)
        }
    }

    /// The struct of an object; nil for another kind of value or another resource type.
    static func decode<Value: FHIRElement>(_ object: Element) -> Value? {
        guard object.isObject else { return nil }
        var decoder = ElementDecoder(object)
        if let type = Value.resourceType, !decoder.readResourceType(type) { return nil }
        var value = Value()
        value.visitFields(&decoder)
        value.layout = decoder.layout
        return value
    }

    private mutating func readResourceType(_ type: StaticString) -> Bool {
        guard let member = find(.resourceType), members[member].element.equals(type) else {
            return false
        }
        markRead(member)
        return true
    }

    private var layout: ElementLayout {
        var layout = ElementLayout()
        if isInOrder, members.allSatisfy(\.isRead) { return layout }
        layout.members = members.map { member in
            ElementLayout.Member(
                name: member.element.name ?? "",
                json: member.isRead ? nil : Array(member.element.bytes))
        }
        return layout
    }

    // Members mostly come in the order of the specification, so the search starts after the latest.
    private func find(_ name: Key) -> Int? {
        var index = latest + 1
        for _ in members.indices {
            if index == members.count { index = 0 }
            if !members[index].isRead, members[index].element.hasName(name) { return index }
            index += 1
        }
        return nil
    }

    private func findSibling(_ name: Key) -> Int? {
        guard !siblings.isEmpty else { return nil }
        let text = name.name
        return siblings.first { $0.name == text && !members[$0.member].isRead }?.member
    }

    private mutating func markRead(_ member: Int) {
        members[member].isRead = true
        if member < latest { isInOrder = false }
        latest = member
    }

    /// Reads the member of that name where `decode` can hold it.
    private mutating func read<Field>(
        _ name: Key, _ decode: (Element) -> Field?
    ) -> Field? {
        guard let member = find(name), let field = decode(members[member].element) else {
            return nil
        }
        markRead(member)
        return field
    }
}

extension ElementDecoder {
    @inline(never) mutating func attribute(_ name: Key, _ field: inout String?) {
        field = read(name, \.string)
    }

    @inline(never) mutating func element<Field: FHIRElement>(_ name: Key, _ field: inout Field?) {
        field = read(name, Self.decode)
    }

    @inline(never) mutating func elements<Field: FHIRElement>(_ name: Key, _ field: inout [Field]?)
    {
        field = read(name) { Self.items(of: $0, Self.decode) }
    }

    @inline(never) mutating func resource(_ name: Key, _ field: inout Resource?) {
        field = read(name, Resource.init)
    }

    @inline(never) mutating func resources(_ name: Key, _ field: inout [Resource]?) {
        field = read(name) { Self.items(of: $0, Resource.init) }
    }

    /// All items of an array, or nil where one of them cannot be held.
    private static func items<Item>(
        of array: Element, _ decode: (Element) -> Item?
    ) -> [Item]? {
        guard array.isArray, !array.isEmpty else { return nil }
        var items: [Item] = []
        for child in array.children {
            guard let item = decode(child) else { return nil }
            items.append(item)
        }
        return items
    }
}

extension ElementDecoder {
    @inline(never) mutating func primitive<Value>(_ name: Key, _ field: inout Primitive<Value>?) {
        let value = read(name, Value.init(json:))
        let sibling: PrimitiveSibling? = readSibling(name, Self.decode)
        if value != nil || sibling != nil { field = Primitive(value: value, sibling: sibling) }
    }

    @inline(never) mutating func primitives<Value>(_ name: Key, _ field: inout [Primitive<Value>]?)
    {
        let values = read(name) { Self.aligned($0, Value.init(json:)) }
        let siblings: [PrimitiveSibling?]? = readSibling(name) { array in
            guard values == nil || array.count == values?.count else { return nil }
            return Self.aligned(array, Self.decode)
        }
        guard let count = values?.count ?? siblings?.count else { return }
        field = (0..<count).map { index in
            Primitive(value: values?[index], sibling: siblings?[index])
        }
    }

    private mutating func readSibling<Field>(
        _ name: Key, _ decode: (Element) -> Field?
    ) -> Field? {
        guard let member = findSibling(name), let field = decode(members[member].element) else {
            return nil
        }
        markRead(member)
        return field
    }

    /// The items of an array in which `null` holds a place; nil where nothing but nulls is in it.
    private static func aligned<Item>(
        _ array: Element, _ decode: (Element) -> Item?
    ) -> [Item?]? {
        guard array.isArray else { return nil }
        var items: [Item?] = []
        for child in array.children {
            let item = decode(child)
            guard item != nil || child.isNull else { return nil }
            items.append(item)
        }
        return items.contains { $0 != nil } ? items : nil
    }
}

extension Element {
    /// Whether this is a member such as `_birthDate`.
    fileprivate var nameBeginsWithUnderscore: Bool {
        guard let name = nameRange, let start = bytes.baseAddress else { return false }
        return start[name.lowerBound - range.lowerBound] == UInt8(ascii: "_")
    }
}
