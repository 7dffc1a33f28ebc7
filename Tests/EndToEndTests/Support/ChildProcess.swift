import Foundation
import Testing

/// A process with pipes; spawned directly, so that signals and closed descriptors can be tested.
final class ChildProcess {
    let identifier: pid_t
    private var standardInput: Int32
    private var standardOutput: Int32
    private var standardError: Int32
    private var received: [UInt8] = []
    private var errors: [UInt8] = []

    init(
        _ command: [String], input: Program.Input, output: Program.Output,
        errors: String? = nil, environment: [String: String]
    ) throws {
        // A child that ends early must not end the tests with it.
        signal(SIGPIPE, SIG_IGN)
        let (inputEnd, outputEnd, errorEnd) = (try Pipe(), try Pipe(), try Pipe())
        var actions = SpawnActions()
        switch input {
        case .bytes: actions.duplicate(inputEnd.reading, to: STDIN_FILENO)
        case .file(let path): actions.open(path, O_RDONLY, as: STDIN_FILENO)
        case .closed: actions.close(STDIN_FILENO)
        }
        switch output {
        case .captured, .abandoned: actions.duplicate(outputEnd.writing, to: STDOUT_FILENO)
        case .file(let path): actions.open(path, O_WRONLY, as: STDOUT_FILENO)
        }
        if let errors {
            actions.open(errors, O_WRONLY | O_NOCTTY, as: STDERR_FILENO)
        } else {
            actions.duplicate(errorEnd.writing, to: STDERR_FILENO)
        }
        if case .abandoned = output { close(outputEnd.reading) }
        identifier = try actions.spawn(command, Self.environment(with: environment))
        [inputEnd.reading, outputEnd.writing, errorEnd.writing].forEach { close($0) }
        standardInput = inputEnd.writing
        standardError = errorEnd.reading
        standardOutput = outputEnd.reading
        if case .abandoned = output { standardOutput = -1 }
        if case .bytes = input { return }
        closeInput()
    }

    /// The surroundings of the tests without settings of the program itself.
    private static func environment(with settings: [String: String]) -> [String: String] {
        ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("COBALAMIN_") }
            .merging(settings) { $1 }
    }

    /// Says that no more input comes.
    func closeInput() {
        if standardInput >= 0 { close(standardInput) }
        standardInput = -1
    }

    /// Sends bytes and closes the input, takes all output, and waits for the end.
    func communicate(_ bytes: [UInt8] = [], seconds: Int = 120) -> Program.Ending {
        var rest = bytes[...]
        if rest.isEmpty { closeInput() } else { _ = fcntl(standardInput, F_SETFL, O_NONBLOCK) }
        let deadline = Date(timeIntervalSinceNow: TimeInterval(seconds))
        while standardOutput >= 0 || standardError >= 0 {
            guard Date() < deadline else {
                Issue.record("the program did not end within \(seconds) seconds")
                kill(identifier, SIGKILL)
                break
            }
            exchange(&rest)
        }
        return end()
    }

    /// Sends bytes and goes on; false where nobody reads them.
    func send(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(standardInput, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Waits for the next whole line of output; nil when none comes in time.
    func nextLine(seconds: Int = 30) -> String? {
        let deadline = Date(timeIntervalSinceNow: TimeInterval(seconds))
        while Date() < deadline {
            if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
                defer { received.removeFirst(end + 1) }
                return String(decoding: received[..<end], as: UTF8.self)
            }
            guard standardOutput >= 0 else { return nil }
            var none: ArraySlice<UInt8> = []
            exchange(&none)
        }
        return nil
    }

    /// The most memory it has held so far, in bytes; nil where the system does not say.
    ///
    /// What `wait4` reports would count the tests' own memory too, which the child shares until it
    /// becomes the program.
    var peakMemory: Int? {
        let status = try? String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }
            .map { $0 << 10 }
    }

    /// Sends a signal.
    func signalled(_ number: Int32) { kill(identifier, number) }

    /// Takes output until the program ends by itself, its input left open; nil where it does not.
    func endWithoutMoreInput(seconds: Int = 30) -> Program.Ending? {
        let deadline = Date(timeIntervalSinceNow: TimeInterval(seconds))
        var none: ArraySlice<UInt8> = []
        while standardOutput >= 0 || standardError >= 0 {
            guard Date() < deadline else {
                kill(identifier, SIGKILL)
                _ = end()
                return nil
            }
            exchange(&none)
        }
        return end()
    }

    /// Closes what is open and waits for the end.
    func end() -> Program.Ending {
        closeInput()
        for descriptor in [standardOutput, standardError] where descriptor >= 0 {
            close(descriptor)
        }
        (standardOutput, standardError) = (-1, -1)
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        let number = status & 0x7f
        let code = number == 0 ? (status >> 8) & 0xff : 128 + number
        return Program.Ending(
            output: received, errors: String(decoding: errors, as: UTF8.self), code: code)
    }

    /// Moves what can be moved, waiting a little for it.
    private func exchange(_ rest: inout ArraySlice<UInt8>) {
        var places = [
            pollfd(fd: standardOutput, events: Int16(POLLIN), revents: 0),
            pollfd(fd: standardError, events: Int16(POLLIN), revents: 0),
            pollfd(fd: rest.isEmpty ? -1 : standardInput, events: Int16(POLLOUT), revents: 0),
        ]
        guard poll(&places, nfds_t(places.count), 200) > 0 else { return }
        if places[0].revents != 0 { take(from: &standardOutput, into: &received) }
        if places[1].revents != 0 { take(from: &standardError, into: &errors) }
        if places[2].revents != 0 { feed(&rest) }
    }

    private func take(from descriptor: inout Int32, into bytes: inout [UInt8]) {
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else {
            close(descriptor)
            descriptor = -1
            return
        }
        bytes += buffer[..<count]
    }

    private func feed(_ rest: inout ArraySlice<UInt8>) {
        let count = rest.withUnsafeBytes { write(standardInput, $0.baseAddress, $0.count) }
        if count < 0, errno == EAGAIN { return }
        rest = count > 0 ? rest.dropFirst(count) : []
        if rest.isEmpty { closeInput() }
    }
}
