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

    struct Entry: CustomStringConvertible {
        let name: String
        let bytes: [UInt8]

        var description: String { name }
    }

    /// The files of an archive, by their last path component.
    static func entries(of archiveName: String) throws -> [Entry] {
        guard let archive = cobalamin_archive_open(path(of: archiveName)) else {
            throw CocoaError(.fileReadUnknown)
        }
        defer { cobalamin_archive_close(archive) }
        var entries: [Entry] = []
        while cobalamin_archive_next(archive) == 1 {
            var length = 0
            let start = cobalamin_archive_bytes(archive, &length)
            let name = String(cString: cobalamin_archive_name(archive))
            let bytes = UnsafeBufferPointer(start: start, count: length)
            entries.append(
                Entry(
                    name: name.split(separator: "/").last.map(String.init) ?? name,
                    bytes: Array(bytes)))
        }
        return entries
    }

    /// A gzip file's content.
    static func unpacked(_ name: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-dc", path(of: name)]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Array(bytes)
    }
}
