import AdapterPipeline
import CommandLine
import FHIRSyntax

/// Reads the file of `--config` and keeps it for the run.
struct ConfigurationLoader {
    private(set) var file: ConfigurationFile?

    /// What the file says of options; the rest is looked at once the knowledge is there.
    mutating func load(_ path: String) -> ConfigurationReading {
        do throws(RefusedConfiguration) {
            let file = try ConfigurationFile(try Self.bytes(of: path), path: path)
            self.file = file
            return .flags(file.flags.map { ConfiguredFlag($0, in: file) })
        } catch {
            return .refused(error.lines)
        }
    }

    private static func bytes(of path: String) throws(RefusedConfiguration) -> [UInt8] {
        do throws(InputError) {
            let descriptor = try FileDescriptor.open(reading: path, stoppedBy: Signals.stop)
            defer { descriptor.close() }
            let limit = ConfigurationFile.largestFile
            let input = try InputBytes.read(ByteSource(descriptor), limit: limit)
            return withExtendedLifetime(input) { Array(input.bytes) }
        } catch {
            let fault = ConfigurationFault(at: nil, error.description)
            throw RefusedConfiguration(file: path, faults: [fault])
        }
    }
}

extension ConfiguredFlag {
    /// An option with the file's name in its places.
    fileprivate init(_ option: ConfiguredOption, in file: ConfigurationFile) {
        func place(_ place: TextPlace) -> String { "\(file.path):\(place.line):\(place.column)" }
        self.init(
            name: option.name, texts: option.texts, place: "\(file.path):\(option.place.line)",
            namePlace: place(option.place), valuePlace: place(option.valuePlace))
    }
}

extension RefusedConfiguration {
    /// So many faults are told; the rest is counted.
    private static let told = 20

    /// One line a fault: file, line, column, keys, what is wrong, and the nearest name.
    var lines: [String] {
        let lines = faults.prefix(Self.told).map { visible($0.line(file)) }
        let rest = faults.count - lines.count
        return rest > 0 ? lines + ["\(file): and \(rest) more faults"] : lines
    }
}

extension ConfigurationFault {
    fileprivate func line(_ file: String) -> String {
        let place = place.map { ":\($0.line):\($0.column)" } ?? ""
        let path = path.isEmpty ? "" : "\(path): "
        guard let nearest = NearestName.of(word, among: candidates), nearest != word else {
            return "\(file)\(place): \(path)\(message)"
        }
        return "\(file)\(place): \(path)\(message); did you mean \(nearest)?"
    }
}
