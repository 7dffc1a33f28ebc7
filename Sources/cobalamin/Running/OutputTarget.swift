import Foundation

/// Where the result of one input goes: standard output, or a file that appears when it is whole.
///
/// What is no file but has its name (a device, a named pipe) is written as it goes.
final class OutputTarget {
    let file: OutputFile
    private let descriptor: Int32?
    /// Where the file grows and under which name it appears; nil where it is written in its place.
    private let growing: (scratch: String, end: String)?
    private let path: String

    /// The standard output, which further inputs may share.
    init(_ standard: OutputFile) {
        (file, descriptor, growing, path) = (standard, nil, nil, "")
    }

    /// A file of a folder, which is made where it is missing.
    convenience init(directory: String, name: String, isPacked: Bool) throws {
        guard mkdir(directory, 0o777) == 0 || errno == EEXIST else {
            throw OutputFailure(directory)
        }
        try self.init(path: "\(directory)/\(name)", isPacked: isPacked)
    }

    init(path: String, isPacked: Bool) throws {
        let opened: Int32
        switch OutputPlace(path) {
        case .file(let end):
            let scratch = Self.scratch(beside: end)
            growing = (scratch, end)
            opened = open(scratch, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        case .special:
            growing = nil
            opened = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
        case .standard(let number):
            growing = nil
            opened = fcntl(number, F_DUPFD_CLOEXEC, 0)
        }
        guard opened >= 0 else { throw OutputFailure(path) }
        self.path = path
        descriptor = opened
        file = try OutputFile(descriptor: opened, place: path, isPacked: isPacked)
    }

    private static func scratch(beside path: String) -> String {
        let folder = (path as NSString).deletingLastPathComponent
        let name = (path as NSString).lastPathComponent
        return "\(folder.isEmpty ? "." : folder)/.\(name).\(getpid()).part"
    }

    /// Lets the file appear under its name.
    func finish() throws(OutputFailure) {
        guard let descriptor else { return }
        try file.finish()
        guard let growing else {
            guard Foundation.close(descriptor) == 0 else { throw OutputFailure(path) }
            return
        }
        guard fsync(descriptor) == 0 || errno == EINVAL, Foundation.close(descriptor) == 0,
            rename(growing.scratch, growing.end) == 0
        else { throw OutputFailure(path) }
    }

    /// Leaves nothing behind.
    func abandon() {
        guard let descriptor else { return }
        Foundation.close(descriptor)
        if let growing { unlink(growing.scratch) }
    }
}
