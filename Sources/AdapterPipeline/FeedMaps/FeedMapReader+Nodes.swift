import LabFeeds

/// Tables, lists and texts of a map's file.
extension FeedMapSections {
    /// The entries of a table, each key once and known; `keys` nil takes any.
    mutating func entries(
        _ node: YAMLNode, _ place: String, keys: [String]?
    ) -> [String: YAMLNode] {
        let (entries, wrong) = node.table(place, keys: keys)
        faults += wrong
        return Dictionary(
            entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func require(
        _ key: String, in parts: [String: YAMLNode], of node: YAMLNode, _ place: String = ""
    ) -> YAMLNode? {
        if parts[key] == nil, case .mapping = node.content {
            refuse(node, place, "\(key) is missing")
        }
        return parts[key]
    }

    /// The items of a list, or the one item that stands in its place.
    mutating func list(_ node: YAMLNode?, _ place: String) -> [YAMLNode] {
        switch node?.content {
        case .sequence(let items): return items
        case .scalar: return node.map { [$0] } ?? []
        case .mapping:
            if let node { refuse(node, place, "takes a list, not \(node.kind)") }
            return []
        case nil: return []
        }
    }

    /// The text of a single value that says something.
    mutating func text(_ node: YAMLNode, _ place: String) -> String? {
        if let text = node.scalar, !text.isEmpty { return text }
        refuse(node, place, "takes a single value, not \(node.kind)")
        return nil
    }

    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ node: YAMLNode, _ place: String
    ) -> Choice? {
        guard let text = text(node, place) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        faults.append(
            ConfigurationFault(
                at: node.place, in: place,
                "takes \(known.joined(separator: ", ")), not '\(text)'", word: text, among: known))
        return nil
    }

    mutating func refuse(_ node: YAMLNode, _ place: String, _ message: String) {
        faults.append(ConfigurationFault(at: node.place, in: place, message))
    }
}
