import LabFeeds

/// Sections of fields, and the paths of fields.
extension FeedMapSections {
    /// The fields of a section; `besides` are keys that are none.
    mutating func section<Field: FeedMapField>(
        _ node: YAMLNode, _ place: String, besides: [String] = [], depth: Int = 0
    ) -> FeedSection<Field> {
        let keys = besides + Field.allCases.map(\.rawValue)
        var sources: [Field: FeedSource] = [:]
        for (key, value) in entries(node, place, keys: keys) {
            guard let field = Field(rawValue: key) else { continue }
            sources[field] = source(value, "\(place).\(key)", depth: depth)
        }
        return FeedSection(sources)
    }

    /// One path or constant, or a list of which the first that holds something counts.
    private mutating func source(
        _ node: YAMLNode, _ place: String, depth: Int
    ) -> FeedSource? {
        let items: [YAMLNode]
        if case .sequence(let list) = node.content { items = list } else { items = [node] }
        var alternatives: [FeedSource.Alternative] = []
        for item in items {
            guard let text = text(item, place) else { continue }
            if text.hasPrefix("=") {
                guard text.count > 1 else {
                    refuse(item, place, "a constant (=) is empty")
                    continue
                }
                alternatives.append(.constant(String(text.dropFirst())))
            } else if let path = path(item, text, place, depth: depth) {
                alternatives.append(.path(path))
            }
        }
        return alternatives.isEmpty ? nil : FeedSource(alternatives)
    }

    /// A path of a field, `depth` steps below its record.
    private mutating func path(
        _ node: YAMLNode, _ text: String, _ place: String, depth: Int
    ) -> FeedPath? {
        guard let path = path(node, text, place) else { return nil }
        guard path.ups <= recordDepth + depth else {
            refuse(node, place, "'\(text)' goes up further than the root")
            return nil
        }
        return path
    }

    private mutating func path(_ node: YAMLNode, _ text: String, _ place: String) -> FeedPath? {
        do throws(FeedPath.Fault) {
            return try FeedPath(text)
        } catch {
            refuse(node, place, "'\(text)' \(error.reason)")
            return nil
        }
    }

    /// A path to elements below, such as that of records, orders and rows.
    mutating func pathDown(_ node: YAMLNode, _ place: String) -> FeedPath? {
        guard let text = text(node, place), let path = path(node, text, place) else { return nil }
        guard !path.isAbsolute, path.ups == 0, !path.steps.contains(where: \.isAttribute) else {
            refuse(node, place, "takes a path down to elements, such as results/result")
            return nil
        }
        return path
    }

    /// Refuses a section that has none of some fields.
    mutating func needs<Field: FeedMapField>(
        _ groups: [[Field]], in section: FeedSection<Field>, _ node: YAMLNode, _ place: String
    ) {
        for group in groups where !group.contains(where: { section[$0] != nil }) {
            let names = group.map(\.rawValue).joined(separator: " or ")
            refuse(node, place, "needs \(names)")
        }
    }

    mutating func record(_ node: YAMLNode) -> (path: FeedPath, same: [FeedPath])? {
        if node.scalar != nil { return pathDown(node, "record").map { ($0, []) } }
        let parts = entries(node, "record", keys: ["path", "same"])
        guard let path = require("path", in: parts, of: node, "record") else { return nil }
        guard let down = pathDown(path, "record.path") else { return nil }
        var same: [FeedPath] = []
        for item in list(parts["same"], "record.same") {
            guard let text = text(item, "record.same"),
                let path = self.path(item, text, "record.same")
            else { continue }
            guard !path.isAbsolute, path.ups == 0 else {
                refuse(item, "record.same", "takes a path inside of the record")
                continue
            }
            same.append(path)
        }
        return (down, same)
    }
}
