package import LabFeeds

/// Reads a feed map's file; every fault is told with its place and what would be right.
package enum FeedMapReader {
    /// A map is small; a larger file is a mistake or an attack.
    package static let largestFile = 256 * 1024

    package static func read(
        _ bytes: [UInt8], path: String
    ) throws(RefusedConfiguration) -> FeedMap {
        var reader = FeedMapSections()
        do throws(ConfigurationFault) {
            guard bytes.count <= largestFile else {
                throw ConfigurationFault(at: nil, "is larger than \(largestFile) bytes")
            }
            guard let root = try YAMLReader.read(bytes) else {
                throw ConfigurationFault(at: nil, "holds no feed map")
            }
            reader.read(root)
        } catch {
            throw RefusedConfiguration(file: path, faults: [error])
        }
        guard reader.faults.isEmpty, let map = reader.map else {
            throw RefusedConfiguration(file: path, faults: reader.faults)
        }
        return map
    }
}

/// Takes the tree apart and collects what is wrong with it.
struct FeedMapSections {
    var faults: [ConfigurationFault] = []
    private(set) var map: FeedMap?
    /// How deep a record lies below the root; paths cannot go further up.
    var recordDepth = 0

    private static let keys = [
        "name", "title", "recognise", "record", "numbers", "times", "words", "sender", "patient",
        "mother", "visit", "order", "specimen", "results",
    ]

    mutating func read(_ root: YAMLNode) {
        let parts = entries(root, "", keys: Self.keys)
        let name = require("name", in: parts, of: root).flatMap { self.name($0) }
        let recognition = require("recognise", in: parts, of: root).flatMap { self.recognition($0) }
        let record = require("record", in: parts, of: root).flatMap { self.record($0) }
        recordDepth = record?.path.steps.count ?? 0
        var map = FeedMap(
            name: name ?? "", recognition: recognition ?? FeedRecognition(roots: []),
            record: record?.path ?? FeedPath.here)
        map.title = parts["title"].flatMap { text($0, "title") }
        map.sameRecord = record?.same ?? []
        if let numbers = parts["numbers"] { readNumbers(numbers, &map.conventions) }
        if let times = parts["times"] { readTimes(times, &map.conventions) }
        if let words = parts["words"] { map.words = self.words(words) }
        readParts(parts, of: root, &map)
        self.map = map
    }

    private mutating func readParts(
        _ parts: [String: YAMLNode], of root: YAMLNode, _ map: inout FeedMap
    ) {
        if let node = parts["sender"] { map.sender = section(node, "sender") }
        if let node = require("patient", in: parts, of: root) {
            map.patient = section(node, "patient")
            needs([[.id], [.birth]], in: map.patient, node, "patient")
        }
        if let node = parts["mother"] { map.mother = section(node, "mother") }
        if let node = parts["visit"] { map.visit = section(node, "visit") }
        if let node = parts["order"] { readOrder(node, &map) }
        if let node = parts["specimen"] { map.specimen = section(node, "specimen") }
        if let node = require("results", in: parts, of: root) { map.results = results(node) }
    }

    private mutating func name(_ node: YAMLNode) -> String? {
        guard let name = text(node, "name") else { return nil }
        let isName = name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
        if isName { return name }
        refuse(node, "name", "takes small letters, digits and dashes, such as french-lis")
        return nil
    }

    private mutating func readOrder(_ node: YAMLNode, _ map: inout FeedMap) {
        map.orderPath = ownPath(of: node, "order")
        map.order = section(
            node, "order", besides: ["path"], depth: map.orderPath?.steps.count ?? 0)
    }

    private mutating func results(_ node: YAMLNode) -> [FeedResultRule] {
        guard case .sequence(let items) = node.content, !items.isEmpty else {
            refuse(node, "results", "takes a list of tables, one for each kind of rows")
            return []
        }
        return items.enumerated().compactMap { index, item in
            let place = "results[\(index)]"
            guard let path = ownPath(of: item, place) else {
                refuse(item, place, "needs the path from the record to each row")
                return nil
            }
            let fields: FeedSection<ResultField> = section(
                item, place, besides: ["path"], depth: path.steps.count)
            needs([[.code, .text, .loinc], [.value, .valueCode]], in: fields, item, place)
            return FeedResultRule(path: path, fields: fields)
        }
    }

    /// The path of a part that has one besides its fields.
    private mutating func ownPath(of node: YAMLNode, _ place: String) -> FeedPath? {
        guard case .mapping(let entries) = node.content,
            let entry = entries.first(where: { $0.key == "path" })
        else { return nil }
        return pathDown(entry.value, "\(place).path")
    }
}
