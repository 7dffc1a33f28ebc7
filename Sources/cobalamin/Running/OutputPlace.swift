import Foundation

/// What has the name under which a result is to appear.
enum OutputPlace {
    /// Nothing or a file at this path: a whole new one takes its place.
    case file(String)
    /// A device, a pipe or whatever else is no file: it is opened and written, never replaced.
    case special
    /// A file that a standard descriptor writes as well, named by a link to that, as `/dev/stdout`.
    case standard(Int32)

    init(_ path: String) {
        switch Self.kind(of: path, by: lstat) {
        case nil, S_IFREG: self = .file(path)
        case S_IFLNK: self = Self.linked(from: path)
        default: self = .special
        }
    }

    /// What a link leads to: the link itself stays.
    private static func linked(from path: String) -> OutputPlace {
        let kind = kind(of: path, by: stat)
        guard kind == nil || kind == S_IFREG || kind == S_IFSOCK else { return .special }
        for number in [STDOUT_FILENO, STDERR_FILENO]
        where kind != nil && FileIdentity(path) == FileIdentity(descriptor: number) {
            return .standard(number)
        }
        // The descriptor of a file that was deleted shows a name that leads to nothing.
        guard kind != S_IFSOCK, let end = end(of: path), FileIdentity(end) == FileIdentity(path)
        else { return .special }
        return .file(end)
    }

    /// Where a chain of links ends, be there a file or not; nil where it does not end.
    private static func end(of path: String) -> String? {
        var path = path
        for _ in 0..<40 {
            guard
                let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
            else { return path }
            let folder = (path as NSString).deletingLastPathComponent
            path = next.hasPrefix("/") || folder.isEmpty ? next : "\(folder)/\(next)"
        }
        return nil
    }

    private static func kind(
        of path: String, by call: (UnsafePointer<CChar>, UnsafeMutablePointer<stat>) -> Int32
    ) -> mode_t? {
        var status = stat()
        return call(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }
}

/// Which file it is, under whatever names.
struct FileIdentity: Hashable {
    private let device: UInt64
    private let number: UInt64

    /// Nil where there is nothing under that name.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Nil where the descriptor is closed.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
    }
}
