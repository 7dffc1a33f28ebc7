extension CDATree {
    /// The fields with their names: XPaths with positions where a name stands more than once.
    func fields() -> [FeedField] {
        let ordinals = ordinals()
        // A node stands behind its parent, so one pass in order has every parent's path.
        var paths: [String] = []
        paths.reserveCapacity(nodes.count)
        for (number, node) in nodes.enumerated() {
            let above = node.parent < 0 ? "" : paths[Int(node.parent)]
            guard node.isElement else {
                paths.append(above)
                continue
            }
            let ordinal = ordinals[number] > 0 ? "[\(ordinals[number])]" : ""
            paths.append(above + "/" + (names[node.name] ?? "") + ordinal)
        }
        return zip(owners, lines).map { owner, line in
            let path = paths[Int(owner.node)]
            guard owner.attribute >= 0 else { return FeedField(name: path, line: Int(line)) }
            let name = names[attributes[Int(owner.attribute)].name] ?? ""
            return FeedField(name: path + "/@" + name, line: Int(line))
        }
    }

    /// The position of each element among its siblings of the same name; 0 for an only one.
    private func ordinals() -> [Int32] {
        var ordinals = [Int32](repeating: 0, count: nodes.count)
        for parent in nodes where parent.firstChild >= 0 {
            var last: [UInt32: (node: Int, ordinal: Int32)] = [:]
            var child = parent.firstChild
            while child >= 0 {
                let node = nodes[Int(child)]
                if node.isElement {
                    let before = last[node.name]
                    if let before, before.ordinal == 1 { ordinals[before.node] = 1 }
                    let ordinal = (before?.ordinal ?? 0) + 1
                    if ordinal > 1 { ordinals[Int(child)] = ordinal }
                    last[node.name] = (Int(child), ordinal)
                }
                child = node.next
            }
        }
        return ordinals
    }
}
