import Foundation

/// A shell command with a file as its standard input, whose output is collected.
///
/// The input is a file and no pipe, so a command that does not read it is no harm. It is the leader
/// of a process group, so that what it started ends with it.
final class ShellCommand {
    private(set) var output: [UInt8] = []
    private var errors: [UInt8] = []
    private let identifier: pid_t
    private var outputEnd: Int32
    private var errorEnd: Int32

    /// How a command ended.
    enum Ending: Equatable {
        case exited(Int32)
        case signalled(Int32)
        case late
        case tooMuch
        /// SIGTERM came to this program.
        case terminated
    }

    /// The system refused to start it.
    struct Refused: Error, CustomStringConvertible {
        let description: String

        init(_ what: String, _ number: Int32) {
            description = "\(what): \(String(cString: strerror(number)))"
        }
    }

    init(_ command: String, input: String, environment: [String: String]) throws(Refused) {
        let (outputs, errors) = (try Self.pipe(), try Self.pipe())
        defer { [outputs.writing, errors.writing].forEach { close($0) } }
        (outputEnd, errorEnd) = (outputs.reading, errors.reading)
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #else
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, outputs.writing, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors.writing, STDERR_FILENO)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        let words = ["sh", "-c", command]
        var arguments = words.map { strdup($0) } + [nil]
        var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + settings).forEach { free($0) } }
        var identifier: pid_t = 0
        let code = posix_spawn(
            &identifier, "/bin/sh", &actions, &attributes, &arguments, &settings)
        self.identifier = identifier
        guard code == 0 else {
            [outputEnd, errorEnd].forEach { close($0) }
            throw Refused("/bin/sh does not start", code)
        }
    }

    /// Two descriptors that the command does not inherit.
    private static func pipe() throws(Refused) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        guard Foundation.pipe(&ends) == 0 else { throw Refused("no pipe", errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// The first line it wrote to standard error, cut where it is long; nil where there was none.
    var firstError: String? {
        let line = String(decoding: errors, as: UTF8.self).split(separator: "\n").first
        return line.map { String($0.prefix(200)) }
    }

    /// Takes what it writes and waits for its end.
    func communicate(until deadline: ContinuousClock.Instant, limit: Int) -> Ending {
        while outputEnd >= 0 || errorEnd >= 0 {
            if let reason = interruption(deadline, limit) { return end(reason) }
            exchange()
        }
        var status: Int32 = 0
        while true {
            let ended = waitpid(identifier, &status, WNOHANG)
            if ended == identifier { return Self.ending(status) }
            if ended < 0, errno != EINTR { return .exited(-1) }
            if let reason = interruption(deadline, limit) { return end(reason) }
            usleep(200)
        }
    }

    private func interruption(_ deadline: ContinuousClock.Instant, _ limit: Int) -> Ending? {
        if Signals.isTerminating { return .terminated }
        if output.count > limit { return .tooMuch }
        return ContinuousClock.now > deadline ? .late : nil
    }

    private func exchange() {
        var places = [
            pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errorEnd, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&places, nfds_t(places.count), 50) > 0 else { return }
        if places[0].revents != 0, let bytes = take(from: &outputEnd) { output += bytes }
        if places[1].revents != 0, let bytes = take(from: &errorEnd), errors.count < 4096 {
            errors += bytes
        }
    }

    /// What can be read at once; closes the descriptor at the end.
    private func take(from descriptor: inout Int32) -> ArraySlice<UInt8>? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else {
            if count < 0, errno == EINTR { return nil }
            close(descriptor)
            descriptor = -1
            return nil
        }
        return buffer[..<count]
    }

    /// Ends it and all it started.
    private func end(_ reason: Ending) -> Ending {
        kill(-identifier, SIGKILL)
        for descriptor in [outputEnd, errorEnd] where descriptor >= 0 { close(descriptor) }
        (outputEnd, errorEnd) = (-1, -1)
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        return reason
    }

    private static func ending(_ status: Int32) -> Ending {
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }
}
