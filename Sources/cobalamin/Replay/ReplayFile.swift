import Foundation

/// A file that a replay writes.
enum ReplayFile {
    /// Writes it whole or not at all; an earlier one of that name is replaced.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let target = try OutputTarget(path: path, isPacked: false)
        do {
            try target.file.write(bytes)
            try target.finish()
        } catch {
            target.abandon()
            throw error
        }
    }

    /// The folder that a path names and that is not there: most likely a slip of the pen.
    static func missingFolder(of path: String) -> String? {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty || access(folder, F_OK) == 0 || errno != ENOENT ? nil : folder
    }
}
