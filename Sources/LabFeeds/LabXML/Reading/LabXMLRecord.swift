/// An element or attribute of a record that is being read; a record is a flat list of them in
/// document order.
struct LabXMLNode {
    /// The number of its local name.
    var name: UInt32
    /// The element around it; -1 for the record itself.
    var parent: Int32
    /// The first node behind it and all that it holds.
    var end: Int32
    var isAttribute: Bool
    /// Its number among the neighbours of its name, from 1; 0 where nobody asked.
    var position: UInt32
    var line: UInt32
    /// Its own text, without blanks around it.
    var text: FeedText
}

/// What stands outside of records and may be meant for them.
struct LabXMLOutside {
    /// The path of the map that takes it; nil where none does.
    var path: Int?
    var name: String
    var line: UInt32
    var text: [UInt8]
    /// By this one the map was chosen.
    var isKnown = false
}

/// One record, or several that are one by the map, with the bytes they were made of.
struct LabXMLRecord {
    var nodes: [LabXMLNode] = []
    var bytes: [UInt8] = []
    /// The elements that are the record.
    var tops: [Int] = []
    /// Where each of them stands (its XPath), where asked for.
    var places: [String] = []
    var outside: [LabXMLOutside] = []
    /// Texts outside of records that were too many to be kept.
    var uncounted = 0

    /// Joins a record to this one.
    mutating func append(_ other: LabXMLRecord) {
        let (first, start) = (Int32(clamping: nodes.count), UInt32(clamping: bytes.count))
        bytes += other.bytes
        for var node in other.nodes {
            if node.parent >= 0 { node.parent += first }
            node.end += first
            node.text.start += start
            nodes.append(node)
        }
        tops += other.tops.map { $0 + Int(first) }
        places += other.places
        outside += other.outside.filter { $0.path == nil }
        uncounted += other.uncounted
    }

    /// Calls `body` with each node that a path leads to, until it returns false.
    func visit(_ path: CompiledPath, from base: Int, _ body: (Int) -> Bool) {
        var start = base
        for _ in 0..<path.ups {
            guard nodes[start].parent >= 0 else { return }
            start = Int(nodes[start].parent)
        }
        _ = visit(path.steps[...], from: start, body)
    }

    private func visit(
        _ steps: ArraySlice<CompiledPath.Step>, from base: Int, _ body: (Int) -> Bool
    ) -> Bool {
        guard let step = steps.first else { return body(base) }
        var child = base + 1
        while child < nodes[base].end {
            let node = nodes[child]
            if node.isAttribute == step.isAttribute, step.name == 0 || step.name == node.name,
                fulfils(step.condition, child)
            {
                guard visit(steps.dropFirst(), from: child, body) else { return false }
            }
            child = Int(node.end)
        }
        return true
    }

    private func fulfils(_ condition: CompiledPath.Condition?, _ element: Int) -> Bool {
        guard let condition else { return true }
        var child = element + 1
        while child < nodes[element].end, nodes[child].isAttribute {
            if nodes[child].name == condition.attribute {
                return string(nodes[child].text) == condition.value
            }
            child += 1
        }
        return false
    }

    func string(_ text: FeedText) -> String {
        String(decoding: bytes[Int(text.start)..<Int(text.start + text.count)], as: UTF8.self)
    }
}

/// A path with its names as numbers.
struct CompiledPath {
    struct Step {
        /// 0 for any element.
        var name: UInt32
        var isAttribute: Bool
        var condition: Condition?
    }

    struct Condition {
        var attribute: UInt32
        var value: String
    }

    var ups = 0
    var steps: [Step]

    init(ups: Int = 0, _ steps: some Collection<FeedPath.Step>, intern: (String) -> UInt32) {
        self.ups = ups
        self.steps = steps.map { step in
            Step(
                name: step.name == "*" ? 0 : intern(step.name), isAttribute: step.isAttribute,
                condition: step.condition.map {
                    Condition(attribute: intern($0.attribute), value: $0.value)
                })
        }
    }
}
