import Foundation

/// Lines that can be told apart, each a document that passes unchanged without a word.
struct NumberedStream {
    let lines: [String]

    init(count: Int, lineLength: Int = 100) {
        let filler = String(repeating: "x", count: lineLength)
        lines = (0..<count).map { #"{"resourceType":"Bundle","id":"\#($0)","x":"\#(filler)"}"# }
    }

    var text: String { lines.joined(separator: "\n") + "\n" }
}

/// Waits until something holds; false where it does not in a minute.
func eventually(_ holds: () throws -> Bool) -> Bool {
    let deadline = Date(timeIntervalSinceNow: 60)
    while Date() < deadline {
        if (try? holds()) ?? false { return true }
        usleep(20_000)
    }
    return false
}

/// A named pipe; gone with its folder.
struct NamedPipe {
    let path: String

    init(_ name: String, in scratch: Scratch) throws {
        path = "\(scratch.path)/\(name)"
        guard mkfifo(path, 0o600) == 0 else { throw SystemRefusal("mkfifo", errno) }
    }

    /// Waits until somebody reads, then runs `meanwhile`, writes and closes.
    func write(_ text: String, meanwhile: () throws -> Void = {}) throws {
        var descriptor: Int32 = -1
        guard
            eventually({
                // Without a reader this fails, and does not wait for ever.
                descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
                return descriptor >= 0
            })
        else { throw SystemRefusal("nobody reads \(path)", errno) }
        _ = fcntl(descriptor, F_SETFL, 0)
        try meanwhile()
        try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            .write(contentsOf: Data(text.utf8))
    }
}

/// A folder that is nearly full: a tiny file system seen by one command only.
enum TinyDisk {
    /// Mounts it over the folder `$0`, runs the rest, and lists the folder in `$LISTING`.
    private static let script = #"""
        mount -t tmpfs -o size=64k none "$0" || exit 99
        "$@"; code=$?; ls -A "$0" > "$LISTING"; exit $code
        """#

    /// The command that runs another one with the disk at a folder.
    static func wrapper(at folder: String) -> [String] {
        ["unshare", "--map-root-user", "--mount", "sh", "-c", script, folder]
    }

    /// Whether the system lets this user mount one.
    static let isPossible: Bool = {
        #if os(Linux)
            let arguments = ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
            process.arguments = arguments
            process.standardError = FileHandle.nullDevice
            guard (try? process.run()) != nil else { return false }
            process.waitUntilExit()
            return process.terminationStatus == 0
        #else
            return false
        #endif
    }()
}
