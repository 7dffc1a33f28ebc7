import FHIRCore

/// Compares two JSON trees and collects where they differ.
///
/// Layout and the order of members carry no meaning in JSON and are not compared; everything else is:
/// numbers by their text (`72.5` is not `72.50`), strings by their characters, arrays in their order.
struct JSONComparison {
    private(set) var differences: [Difference] = []
    private let ignored: Set<IgnoredPart>
    /// The names of the resources of either output, by which others refer to them.
    private let names: (expected: Set<String>, got: Set<String>)

    init(ignoring ignored: Set<IgnoredPart>, names: (expected: Set<String>, got: Set<String>)) {
        self.ignored = ignored
        self.names = names
    }

    mutating func compare(_ expected: Element, _ got: Element, at path: String) {
        switch (expected.kind, got.kind) {
        case (.object, .object): compareMembers(expected, got, at: path)
        case (.array, .array):
            compareItems(Self.items(of: expected), Self.items(of: got), at: path)
        case (.string, .string):
            let isSame = expected.string == got.string || areIgnoredReferences(expected, got)
            if !isSame { note(path, expected, got) }
        case (let left, let right):
            if left != right || !expected.bytes.elementsEqual(got.bytes) {
                note(path, expected, got)
            }
        }
    }

    mutating func note(_ path: String, _ expected: Element?, _ got: Element?) {
        differences.append(Difference(path, expected: expected?.shown, got: got?.shown))
    }

    // MARK: Objects

    private mutating func compareMembers(_ expected: Element, _ got: Element, at path: String) {
        for member in expected.children {
            let name = member.name ?? ""
            guard !isIgnored(name, expected, got) else { continue }
            let place = "\(path).\(name)"
            if let other = got.member(named: name) {
                compare(member, other, at: place)
            } else {
                note(place, member, nil)
            }
        }
        for member in got.children {
            let name = member.name ?? ""
            guard expected.member(named: name) == nil, !isIgnored(name, expected, got) else {
                continue
            }
            note("\(path).\(name)", nil, member)
        }
    }

    func isIgnored(_ name: String, _ expected: Element, _ got: Element) -> Bool {
        ignored.contains { $0.covers(name, of: expected) || $0.covers(name, of: got) }
    }

    /// Whether both are references to a resource of their own output, whose names do not count.
    private func areIgnoredReferences(_ expected: Element, _ got: Element) -> Bool {
        guard ignored.contains(.ids), expected.name == "reference",
            let left = expected.string, let right = got.string
        else { return false }
        return names.expected.contains(left) && names.got.contains(right)
    }

    // MARK: Arrays

    /// An item with its place in the array it is of.
    struct Item {
        let index: Int
        let element: Element
    }

    static func items(of array: Element) -> [Item] {
        array.children.enumerated().map { Item(index: $0.offset, element: $0.element) }
    }

    /// Above this items are compared place by place: to find what was moved would take too long.
    private static let mostAligned = 2000

    /// Compares arrays so that one item too few or too many is one difference, and not one each of
    /// all that follow.
    mutating func compareItems(
        _ expected: [Item], _ got: [Item], at path: String,
        by compareItem: (inout JSONComparison, Element, Element, String) -> Void = {
            $0.compare($1, $2, at: $3)
        }
    ) {
        let (removed, inserted) = changes(expected, got)
        var (left, right) = (expected[...], got[...])
        while !left.isEmpty || !right.isEmpty {
            var (lost, added): ([Item], [Item]) = ([], [])
            while let item = left.first, removed.contains(left.startIndex) {
                lost.append(item)
                left = left.dropFirst()
            }
            while let item = right.first, inserted.contains(right.startIndex) {
                added.append(item)
                right = right.dropFirst()
            }
            settle(lost, added, at: path)
            if let first = left.popFirst(), let second = right.popFirst() {
                compareItem(&self, first.element, second.element, "\(path)[\(second.index)]")
            }
        }
    }

    /// The places of items that the other array does not have.
    private func changes(_ expected: [Item], _ got: [Item]) -> (Set<Int>, Set<Int>) {
        var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
        guard max(expected.count, got.count) <= Self.mostAligned else {
            let common = min(expected.count, got.count)
            return (Set(common..<expected.count), Set(common..<got.count))
        }
        let keys = (expected.map { key(of: $0.element) }, got.map { key(of: $0.element) })
        for change in keys.1.difference(from: keys.0) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        return (removed, inserted)
    }

    /// Items that have no counterpart: those without a name of their own are compared in pairs.
    private mutating func settle(_ lost: [Item], _ added: [Item], at path: String) {
        let anonymous = (
            lost.filter { $0.element.identity == nil }, added.filter { $0.element.identity == nil }
        )
        let paired = min(anonymous.0.count, anonymous.1.count)
        for (old, new) in zip(anonymous.0, anonymous.1) {
            compare(old.element, new.element, at: "\(path)[\(new.index)]")
        }
        let left = Set(anonymous.0.prefix(paired).map(\.index))
        let right = Set(anonymous.1.prefix(paired).map(\.index))
        for item in lost where !left.contains(item.index) {
            note("\(path)[\(item.index)]", item.element, nil)
        }
        for item in added where !right.contains(item.index) {
            note("\(path)[\(item.index)]", nil, item.element)
        }
    }

    /// What tells an item from its neighbours: its name, else all it says.
    private func key(of item: Element) -> String { item.identity ?? text(of: item) }

    /// A value in one form, without what is ignored.
    private func text(of value: Element) -> String {
        switch value.kind {
        case .object:
            let members = value.children.compactMap { member -> String? in
                let name = member.name ?? ""
                return isIgnored(name, value, value) ? nil : "\(name):\(text(of: member))"
            }
            return "{\(members.sorted().joined(separator: ","))}"
        case .array: return "[\(value.children.map(text).joined(separator: ","))]"
        default: return value.shownWhole
        }
    }
}
