import Foundation

/// The system refused something the tests need.
struct SystemRefusal: Error, CustomStringConvertible {
    let description: String

    init(_ what: String, _ number: Int32) {
        description = "\(what): \(String(cString: strerror(number)))"
    }
}

/// Two descriptors that no other child inherits.
struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws {
        var ends: [Int32] = [0, 0]
        SpawnActions.lock.lock()
        defer { SpawnActions.lock.unlock() }
        guard pipe(&ends) == 0 else { throw SystemRefusal("pipe", errno) }
        (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
}

/// What happens to descriptors between fork and exec.
struct SpawnActions {
    private enum Action {
        case duplicate(Int32, Int32)
        case open(String, Int32, Int32)
        case close(Int32)
    }

    private var actions: [Action] = []
    /// No child is spawned while a new pipe is not yet marked: it would inherit the pipe.
    static let lock = NSLock()

    mutating func duplicate(_ from: Int32, to target: Int32) {
        actions.append(.duplicate(from, target))
    }

    mutating func open(_ path: String, _ flags: Int32, as target: Int32) {
        actions.append(.open(path, flags, target))
    }

    mutating func close(_ descriptor: Int32) { actions.append(.close(descriptor)) }

    /// Starts a command, looked up in `PATH`.
    func spawn(_ command: [String], _ environment: [String: String]) throws -> pid_t {
        #if canImport(Glibc)
            var files = posix_spawn_file_actions_t()
        #else
            var files: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        for action in actions {
            switch action {
            case .duplicate(let from, let target):
                posix_spawn_file_actions_adddup2(&files, from, target)
            case .open(let path, let flags, let target):
                posix_spawn_file_actions_addopen(&files, target, path, flags, 0)
            case .close(let descriptor): posix_spawn_file_actions_addclose(&files, descriptor)
            }
        }
        var arguments = command.map { strdup($0) } + [nil]
        var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + settings).forEach { free($0) } }
        var attributes = try Self.openToSignals()
        defer { posix_spawnattr_destroy(&attributes) }
        var identifier: pid_t = 0
        let result = Self.lock.withLock {
            posix_spawnp(&identifier, command[0], &files, &attributes, &arguments, &settings)
        }
        guard result == 0 else { throw SystemRefusal("posix_spawn", result) }
        return identifier
    }

    #if canImport(Glibc)
        private typealias Attributes = posix_spawnattr_t
    #else
        private typealias Attributes = posix_spawnattr_t?
    #endif

    /// No signal is blocked in the child; the threads that run tests block most of them.
    private static func openToSignals() throws -> Attributes {
        #if canImport(Glibc)
            var attributes = posix_spawnattr_t()
        #else
            var attributes: posix_spawnattr_t?
        #endif
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        // What runs the tests may ignore these, and the program is to meet them as from a shell.
        var usual = sigset_t()
        sigemptyset(&usual)
        for number in [SIGXFSZ, SIGHUP, SIGINT, SIGTERM] { sigaddset(&usual, number) }
        posix_spawnattr_setsigdefault(&attributes, &usual)
        let result = posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        guard result == 0 else { throw SystemRefusal("posix_spawnattr_setflags", result) }
        return attributes
    }
}
