extension Document {
    /// The path of a value as FHIRPath writes it, for example `Bundle.entry[3].resource`.
    ///
    /// The first segment is the document's `resourceType`, or `$` where it has none.
    public func path(of element: Element) -> String {
        elementPath(of: element).description
    }

    /// The path of a value, as segments.
    public func elementPath(of element: Element) -> ElementPath {
        var path = ElementPath(root: root[.resourceType]?.string ?? "$")
        var place = root
        while place.index < element.index, let step = Self.step(from: place, to: element) {
            path.append(place.isArray ? .index(step.position) : .name(step.child.name ?? ""))
            place = step.child
        }
        return path
    }

    /// The child of `parent` that is or holds `element`.
    private static func step(
        from parent: Element, to element: Element
    ) -> (child: Element, position: Int)? {
        var position = 0
        for child in parent.children {
            if element.index < child.nextIndex { return (child, position) }
            position += 1
        }
        return nil
    }
}
