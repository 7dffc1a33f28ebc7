import FoundationEssentials

/// Packs the feed maps of `Profiles/feeds` into one blob: a line with path and length, then the text.
package struct FeedMapPacker {
    private let folder: String

    /// `folder` is that of the profiles; without feed maps in it the blob is empty.
    package init(folder: String) { self.folder = folder }

    package func blob() throws(GeneratorError) -> [UInt8] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/feeds")
        var blob: [UInt8] = []
        for name in (names ?? []).filter({ $0.hasSuffix(".yaml") }).sorted() {
            guard let bytes = GeneratedFiles.read("\(folder)/feeds/\(name)") else {
                throw .unreadable("Profiles/feeds/\(name)")
            }
            blob += Array("feeds/\(name) \(bytes.count)\n".utf8) + bytes
        }
        return blob
    }
}
