import Foundation
import Testing

#if os(Linux)
    /// The line of progress: on a terminal, in its place, and gone at the end.
    struct ProgressTests {
        private static let line = #"{"resourceType":"Patient"}"# + "\n"

        /// Runs the filter for more than a second, lines coming slowly, with standard error a terminal.
        private static func errors(
            _ arguments: [String] = [], environment: [String: String] = ["TERM": "xterm"],
            lastLine: String = line
        ) throws -> String {
            let terminal = try Terminal()
            let child = try Program.start(
                ["filter", "--input-format=ndjson"] + arguments, errors: terminal.name,
                environment: environment)
            for _ in 0..<12 {
                #expect(child.send(Self.line.utf8))
                #expect(child.nextLine() != nil)
                usleep(100_000)
            }
            #expect(child.send(lastLine.utf8))
            _ = child.communicate()
            return terminal.written()
        }

        @Test(arguments: ["1", "2"])
        func `a long run says how far it is, in one place, and clears it`(jobs: String) throws {
            let errors = try Self.errors(["--jobs", jobs])
            let drawn = errors.matches(
                of: /\r([0-9]+) documents, [0-9]+\.[0-9] MB\/s, 0 findings\x1B\[K/)
            #expect((2...12).contains(drawn.count), "\(drawn.count)")
            let counts = drawn.compactMap { Int($0.output.1) }
            #expect(counts == counts.sorted())
            #expect(errors.contains("\r\u{1B}[Kcobalamin: 13 resources were judged alone"))
            #expect(errors.hasSuffix("--group joins them\r\n"))
        }

        @Test
        func `a message takes the line away before it is written`() throws {
            let errors = try Self.errors(lastLine: "{\n")
            #expect(errors.contains("\r\u{1B}[Kcobalamin: standard input:13"))
        }

        @Test(arguments: [
            ([], ["TERM": "dumb"]), (["--log-format=json"], ["TERM": "xterm"]),
        ])
        func `there is none where it would garble`(
            arguments: [String], environment: [String: String]
        ) throws {
            let errors = try Self.errors(arguments, environment: environment)
            #expect(!errors.contains("MB/s"))
            #expect(!errors.contains("\u{1B}"))
        }

        @Test
        func `a short run shows none`() throws {
            let terminal = try Terminal()
            let child = try Program.start(
                ["filter"], errors: terminal.name, environment: ["TERM": "xterm"])
            _ = child.communicate(Array(Self.line.utf8))
            #expect(!terminal.written().contains("\u{1B}"))
        }
    }

    /// A pseudo-terminal whose other end a program writes to.
    private final class Terminal {
        private let descriptor: Int32
        let name: String
        /// Held open so that what was written is not lost when the program ends.
        private let held: Int32

        init() throws {
            descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
            var (isLocked, number): (Int32, Int32) = (0, 0)
            guard descriptor >= 0, ioctl(descriptor, Self.setLock, &isLocked) == 0,
                ioctl(descriptor, Self.getNumber, &number) == 0
            else { throw SystemRefusal("/dev/ptmx", errno) }
            name = "/dev/pts/\(number)"
            held = open(name, O_RDWR | O_NOCTTY)
            for end in [descriptor, held] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        }

        /// Linux's TIOCSPTLCK and TIOCGPTN, which are macros.
        private static let setLock: UInt = 0x4004_5431
        private static let getNumber: UInt = 0x8004_5430

        deinit {
            close(descriptor)
            close(held)
        }

        /// What was written to it so far.
        func written() -> String {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
                bytes += buffer[..<count]
            }
        }
    }
#endif
