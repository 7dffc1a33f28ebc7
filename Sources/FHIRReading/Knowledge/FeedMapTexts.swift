import CDefinitions

/// The feed maps of the profiles, as texts: what they mean is for those who read feeds.
package enum FeedMapTexts {
    package struct Text: Sendable {
        /// Its name in the profiles: `feeds/french-lis.yaml`.
        package let path: String
        package let bytes: [UInt8]
    }

    /// Those embedded in the program: a line with name and length, then the text, one after the other.
    package static func embedded() -> [Text] {
        var length = 0
        let start = cobalamin_feeds(&length)
        var rest = UnsafeBufferPointer(start: start, count: length)[...]
        var texts: [Text] = []
        while let end = rest.firstIndex(of: 0x0A) {
            let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard head.count == 2, let count = Int(head[1]), rest.endIndex - end > count else {
                break
            }
            let first = end + 1
            texts.append(Text(path: String(head[0]), bytes: Array(rest[first..<first + count])))
            rest = rest[(first + count)...]
        }
        return texts
    }

    /// Those in the folder `feeds` of a directory of profiles, in name order.
    package static func read(directory: String) -> [Text] {
        ProfileFiles.names(in: directory + "/feeds").filter { $0.hasSuffix(".yaml") }
            .compactMap { name in
                ProfileFiles.bytes(of: "\(directory)/feeds/\(name)").map {
                    Text(path: "feeds/\(name)", bytes: $0)
                }
            }
    }
}
