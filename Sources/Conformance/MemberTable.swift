import Definitions
import FHIRCore

/// An element as it stands in an object: its member and the one with the underscore.
struct MemberEntry {
    let element: Int
    let type: Int?
    var value: Element?
    var sibling: Element?

    var place: Element? { value ?? sibling }
}

/// The members of one object, sorted by the element each belongs to.
struct MemberTable {
    let structure: Structure
    private(set) var entries: [MemberEntry] = []

    init(_ structure: Structure) { self.structure = structure }

    /// Files a member under its element; false where the structure has none of that name.
    mutating func add(_ member: Element, name: String) -> Bool {
        let isSibling = name.hasPrefix("_")
        guard let known = structure.member(isSibling ? String(name.dropFirst()) : name) else {
            return false
        }
        var index = entries.firstIndex { $0.element == known.element && $0.type == known.type }
        if index == nil {
            entries.append(MemberEntry(element: known.element, type: known.type))
            index = entries.count - 1
        }
        guard let index else { return false }
        if isSibling { entries[index].sibling = member } else { entries[index].value = member }
        return true
    }
}
