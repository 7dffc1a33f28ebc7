import AdapterPipeline
import CommandLine
import FHIRSyntax

/// Reads the feed maps that the command line names.
enum FeedMapLoader {
    /// The maps of `--feed-map`, then those of the profiles; a map with a fault is refused.
    static func catalogue(_ invocation: Invocation) throws(Refusal) -> FeedMapCatalogue {
        do throws(RefusedConfiguration) {
            var files: [FeedMapFile] = []
            for path in invocation.texts(.feedMap) { files.append(try file(path)) }
            return try FeedMapCatalogue(files: files, profiles: invocation.text(.profiles))
        } catch {
            throw Refusal(invocation.refusal(lines: error.lines))
        }
    }

    /// The text of a map's file.
    static func file(_ path: String) throws(RefusedConfiguration) -> FeedMapFile {
        do throws(InputError) {
            let descriptor = try FileDescriptor.open(reading: path, stoppedBy: Signals.stop)
            defer { descriptor.close() }
            let limit = FeedMapReader.largestFile
            let input = try InputBytes.read(ByteSource(descriptor), limit: limit)
            let bytes = withExtendedLifetime(input) { Array(input.bytes) }
            return FeedMapFile(path: path, bytes: bytes)
        } catch {
            let fault = ConfigurationFault(at: nil, error.description)
            throw RefusedConfiguration(file: path, faults: [fault])
        }
    }
}
