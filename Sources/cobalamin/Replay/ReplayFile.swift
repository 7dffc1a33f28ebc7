import Foundation

/// A file that a replay writes.
enum ReplayFile {
    /// Writes it whole or not at all; an earlier one of that name is replaced.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        let target = try OutputTarget(
            directory: folder.isEmpty ? "." : folder, name: (path as NSString).lastPathComponent,
            isPacked: false)
        do {
            try target.file.write(bytes)
            try target.finish()
        } catch {
            target.abandon()
            throw error
        }
    }
}
