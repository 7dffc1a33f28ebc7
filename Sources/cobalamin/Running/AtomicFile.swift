import AdapterPipeline
import Foundation

/// Files that appear whole or not at all: written beside their place, then linked to it.
enum AtomicFile {
    /// Writes a file; gives up (false) where the name is taken.
    @discardableResult
    static func write(
        _ chunks: [OutputChunk], of input: UnsafeRawBufferPointer, to path: String,
        mode: mode_t
    ) throws(OutputFailure) -> Bool {
        let folder = (path as NSString).deletingLastPathComponent
        let name = (path as NSString).lastPathComponent
        let scratch = "\(folder.isEmpty ? "." : folder)/.\(name).\(getpid()).part"
        let descriptor = open(scratch, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw OutputFailure(path) }
        do {
            try OutputFile(descriptor: descriptor, place: path).write(chunks, of: input)
        } catch {
            close(descriptor)
            unlink(scratch)
            throw error
        }
        guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0 else {
            let failure = OutputFailure(path)
            unlink(scratch)
            throw failure
        }
        return try place(scratch, at: path)
    }

    private static func place(
        _ scratch: String, at path: String
    ) throws(OutputFailure) -> Bool {
        // A hard link fails where the name is taken, so nothing there is ever overwritten.
        let isPlaced = link(scratch, path) == 0
        let failure = OutputFailure(path)
        unlink(scratch)
        if !isPlaced, failure.errorNumber != EEXIST { throw failure }
        return isPlaced
    }
}
