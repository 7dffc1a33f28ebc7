import Foundation

/// Where the result of one input goes: standard output, or a file that appears when it is whole.
final class OutputTarget {
    let file: OutputFile
    private let descriptor: Int32?
    private let scratch: String
    private let path: String

    /// The standard output, which further inputs may share.
    init(_ standard: OutputFile) {
        (file, descriptor, scratch, path) = (standard, nil, "", "")
    }

    init(directory: String, name: String, isPacked: Bool) throws {
        guard mkdir(directory, 0o777) == 0 || errno == EEXIST else {
            throw OutputFailure(directory)
        }
        path = "\(directory)/\(name)"
        scratch = "\(directory)/.\(name).\(getpid()).part"
        let opened = open(scratch, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard opened >= 0 else { throw OutputFailure(path) }
        descriptor = opened
        file = try OutputFile(descriptor: opened, place: path, isPacked: isPacked)
    }

    /// Lets the file appear under its name.
    func finish() throws(OutputFailure) {
        guard let descriptor else { return }
        try file.finish()
        guard fsync(descriptor) == 0 || errno == EINVAL, Foundation.close(descriptor) == 0,
            rename(scratch, path) == 0
        else { throw OutputFailure(path) }
    }

    /// Leaves nothing behind.
    func abandon() {
        guard let descriptor else { return }
        Foundation.close(descriptor)
        unlink(scratch)
    }
}
