import FHIRSyntax
import LabFeeds
package import Reports

/// The feed maps of a run, in the order in which they are tried.
package struct FeedMapList: Sendable {
    package var maps: [CataloguedMap]

    package init(_ maps: [CataloguedMap]) { self.maps = maps }

    package func bytes(_ format: ReportFormat) -> [UInt8] {
        guard format == .json else {
            return Array(maps.map(Self.text).joined(separator: "\n").utf8)
        }
        var writer = JSONWriter(pretty: true, reserving: 1 << 10)
        writer.object { object in
            object.member("schema", "1")
            object.array("maps") { array in
                for map in maps { array.object { Self.write(map, to: &$0) } }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func text(_ catalogued: CataloguedMap) -> String {
        let map = catalogued.map
        let title = map.title.map { ": \($0)" } ?? ""
        return """
            \(map.name)\(title)
              from     \(catalogued.path)\(catalogued.isShipped ? " (profiles)" : "")
              root     \(map.recognition.roots.joined(separator: ", "))
              record   \(map.record.text)

            """
    }

    private static func write(_ catalogued: CataloguedMap, to object: inout JSONWriter) {
        object.member("name", catalogued.map.name)
        object.member("title", catalogued.map.title)
        object.member("path", catalogued.path)
        object.name("shipped")
        object.bool(catalogued.isShipped)
        object.array("roots") { array in
            for root in catalogued.map.recognition.roots { array.string(root) }
        }
        object.member("record", catalogued.map.record.text)
    }
}
