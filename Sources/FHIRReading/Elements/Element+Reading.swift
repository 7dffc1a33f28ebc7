import ClinicalModel
import FHIRCore

extension Element {
    /// The elements of an array; a lone object is taken as an array of one, as some systems send.
    @inline(__always)
    var items: ElementItems { ElementItems(self) }

    /// The text of a non-empty string member.
    func text(_ key: Key) -> String? {
        guard let text = self[key]?.string, !text.isEmpty else { return nil }
        return text
    }
}

extension Optional where Wrapped == Element {
    /// The elements of an array, or none.
    @inline(__always)
    var items: ElementItems { ElementItems(self) }
}

/// The items of an array, an object as the one item, or nothing.
struct ElementItems: Sequence, IteratorProtocol {
    private var children: ElementChildren?
    private var single: Element?

    init(_ element: Element?) {
        guard let element else { return }
        if element.isArray { children = element.children } else { single = element }
    }

    mutating func next() -> Element? {
        if children != nil { return children?.next() }
        defer { single = nil }
        return single
    }
}
