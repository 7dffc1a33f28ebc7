import CArchive
import Foundation

/// The external test material beside the project, or where `COBALAMIN_CONFORMANCE` says.
enum Material {
    static let folder: String =
        ProcessInfo.processInfo.environment["COBALAMIN_CONFORMANCE"]
        ?? URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/conformance").standardized.path

    static func path(of name: String) -> String { folder + "/" + name }

    static func isPresent(_ name: String) -> Bool {
        FileManager.default.isReadableFile(atPath: path(of: name))
    }

    /// The documents of a file: those of an archive, or the lines of a compressed stream.
    static func documents(of name: String) throws -> [Entry] {
        guard name.hasSuffix(".ndjson.gz") else { return try entries(of: name) }
        return try unpacked(name).split(separator: 0x0A).enumerated().map {
            Entry(name: "line \($0 + 1)", bytes: Array($1))
        }
    }

    /// A gzip file's content.
    private static func unpacked(_ name: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", path(of: name)]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Array(bytes)
    }

    struct Entry {
        let name: String
        let bytes: [UInt8]
    }

    /// The files of an archive whose names have an ending, by their last path component.
    static func entries(of archiveName: String, suffix: String = ".json") throws -> [Entry] {
        guard let archive = cobalamin_archive_open(path(of: archiveName)) else {
            throw CocoaError(.fileReadUnknown)
        }
        defer { cobalamin_archive_close(archive) }
        var entries: [Entry] = []
        while cobalamin_archive_next(archive) == 1 {
            let name = String(cString: cobalamin_archive_name(archive))
            guard name.hasSuffix(suffix) else { continue }
            var length = 0
            let start = cobalamin_archive_bytes(archive, &length)
            let bytes = UnsafeBufferPointer(start: start, count: length)
            let last = name.split(separator: "/").last.map(String.init) ?? name
            entries.append(Entry(name: last, bytes: Array(bytes)))
        }
        return entries
    }
}
