import Foundation

/// Lines of NDJSON to measure on.
struct Workload {
    /// All lines with their line ends, and 64 spare bytes that simdjson may look at.
    let bytes: [UInt8]
    let ranges: [Range<Int>]

    var byteCount: Int { bytes.count - 64 }

    init(path: String) throws {
        let lines = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        var ranges: [Range<Int>] = []
        var start = 0
        for (place, byte) in lines.enumerated() where byte == UInt8(ascii: "\n") {
            if place > start { ranges.append(start..<place) }
            start = place + 1
        }
        self.ranges = ranges
        bytes = lines + [UInt8](repeating: 0x20, count: 64)
    }

    /// Writes the Synthea export of the acceptance material, or Bundles made here where it is absent.
    ///
    /// - Returns: What was written, for the heading.
    static func write(to path: String) throws -> String {
        let named = ProcessInfo.processInfo.environment["COBALAMIN_CONFORMANCE"]
        let archive = (named ?? "../shared/conformance") + "/synthea-r4.ndjson.gz"
        guard FileManager.default.fileExists(atPath: archive) else {
            try ChartBundle.lines(bytes: 20_000_000)
                .write(toFile: path, atomically: true, encoding: .utf8)
            return "charts made here"
        }
        let unpacked = try ChildProcess.run("/bin/sh", ["-c", "gzip -dc '\(archive)' > '\(path)'"])
        guard unpacked.exitCode == 0 else { throw POSIXError(.EIO) }
        return "Synthea R4"
    }
}
