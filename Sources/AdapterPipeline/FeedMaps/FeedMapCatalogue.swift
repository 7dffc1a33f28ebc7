import FHIRReading
package import LabFeeds
import Synchronization

/// A feed map's text, not read yet.
package struct FeedMapFile: Sendable {
    /// The file as it was named; of a shipped map its name in the profiles.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}

/// A feed map and where it is from.
package struct CataloguedMap: Sendable {
    package let map: FeedMap
    package let path: String
    /// Whether it came with the program or its profiles.
    package let isShipped: Bool
}

/// The feed maps of a run: those of the command line, then those of the profiles.
///
/// The shipped ones are read when XML first asks for them; a start with other input does not pay.
package final class FeedMapCatalogue: Sendable {
    private let own: [CataloguedMap]
    private let profiles: String?
    private let shipped = Mutex<Result<[CataloguedMap], RefusedConfiguration>?>(nil)

    /// Reads the maps of the command line at once, so that their faults are told before any input.
    ///
    /// - Parameter profiles: The folder of `--profiles`; nil for what is built in.
    package init(
        files: [FeedMapFile] = [], profiles: String? = nil
    ) throws(RefusedConfiguration) {
        var own: [CataloguedMap] = []
        for file in files { own.append(try Self.read(file, isShipped: false)) }
        self.own = own
        self.profiles = profiles
    }

    /// No maps but those built in.
    package static let builtIn = FeedMapCatalogue()

    private init() { (own, profiles) = ([], nil) }

    /// All maps, in the order in which they are tried.
    package func maps() throws(RefusedConfiguration) -> [CataloguedMap] {
        let all = shipped.withLock { shipped in
            if let shipped { return shipped }
            let read = Self.shipped(in: profiles)
            shipped = read
            return read
        }
        return own + (try all.get())
    }

    /// The first map that takes an input; nil where none does.
    package func map(for sniff: FeedMapSniff) throws(RefusedConfiguration) -> FeedMap? {
        try maps().first { $0.map.recognition.miss(in: sniff) == nil }?.map
    }

    /// The map of that name, as `feeds check` takes it.
    package func map(named name: String) throws(RefusedConfiguration) -> FeedMap? {
        try maps().first { $0.map.name == name }?.map
    }

    /// Whether some map takes roots of this name; what else it asks for is not looked at.
    package func mayTake(root: String, namespace: String) -> Bool {
        guard let maps = try? maps() else { return false }
        return maps.contains { catalogued in
            let recognition = catalogued.map.recognition
            return recognition.roots.contains(root)
                && (recognition.namespace ?? namespace) == namespace
        }
    }

    private static func shipped(
        in profiles: String?
    ) -> Result<[CataloguedMap], RefusedConfiguration> {
        let texts = profiles.map { FeedMapTexts.read(directory: $0) } ?? FeedMapTexts.embedded()
        return Result { () throws(RefusedConfiguration) in
            var maps: [CataloguedMap] = []
            for text in texts {
                let file = FeedMapFile(path: text.path, bytes: text.bytes)
                maps.append(try read(file, isShipped: true))
            }
            return maps
        }
    }

    private static func read(
        _ file: FeedMapFile, isShipped: Bool
    ) throws(RefusedConfiguration) -> CataloguedMap {
        let map = try FeedMapReader.read(file.bytes, path: file.path)
        return CataloguedMap(map: map, path: file.path, isShipped: isShipped)
    }
}
