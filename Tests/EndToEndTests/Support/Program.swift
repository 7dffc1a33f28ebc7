import Foundation
import Testing

/// The built program that the tests run.
enum Program {
    /// Where the program is: `COBALAMIN_BINARY`, else the product built beside the tests.
    static let path: String? = {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["COBALAMIN_BINARY"], !named.isEmpty { return named }
        return ["debug", "release"].map { "\(root)/.build/\($0)/cobalamin" }
            .first(where: FileManager.default.isExecutableFile(atPath:))
    }()

    /// The folder of the package.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Whether it was built with optimisation: streams may then be long.
    static var isOptimised: Bool { path?.contains("/release/") ?? false }

    /// Runs it to its end with bytes on standard input.
    static func run(
        _ arguments: [String], input: Input = .bytes([]), output: Output = .captured,
        environment: [String: String] = [:], through wrapper: [String] = [],
        seconds: Int = 120, location: SourceLocation = #_sourceLocation
    ) throws -> Ending {
        let child = try start(
            arguments, input: input, output: output, environment: environment, through: wrapper,
            location: location)
        return child.communicate(input.bytes, seconds: seconds)
    }

    /// Runs it with text on standard input.
    static func run(
        _ arguments: [String], text: String, location: SourceLocation = #_sourceLocation
    ) throws -> Ending {
        try run(arguments, input: .bytes(Array(text.utf8)), location: location)
    }

    /// Starts it and leaves it running; `wrapper` is a command that starts it in its turn, `errors` a
    /// file or device for standard error.
    static func start(
        _ arguments: [String], input: Input = .bytes([]), output: Output = .captured,
        errors: String? = nil, environment: [String: String] = [:], through wrapper: [String] = [],
        location: SourceLocation = #_sourceLocation
    ) throws -> ChildProcess {
        let program = try #require(
            path, "there is no program to test: run 'swift build' or set COBALAMIN_BINARY",
            sourceLocation: location)
        return try ChildProcess(
            wrapper + [program] + arguments, input: input, output: output, errors: errors,
            environment: environment)
    }

    /// What standard input is.
    enum Input {
        /// A pipe that delivers these bytes and ends.
        case bytes([UInt8])
        /// A file.
        case file(String)
        /// No file at all, as with `<&-`.
        case closed

        var bytes: [UInt8] {
            if case .bytes(let bytes) = self { bytes } else { [] }
        }
    }

    /// What standard output is.
    enum Output {
        case captured
        /// A device or file that exists.
        case file(String)
        /// A pipe that nobody reads.
        case abandoned
    }

    /// How a run ended.
    struct Ending {
        let output: [UInt8]
        let errors: String
        /// The exit code; 128 + signal where a signal ended it.
        let code: Int32

        var text: String { String(decoding: output, as: UTF8.self) }
        /// The lines of output; a last line without its line feed counts.
        var lines: [String] {
            text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                .dropLast(text.hasSuffix("\n") ? 1 : 0)
        }
        /// The output as one JSON document.
        func json(location: SourceLocation = #_sourceLocation) throws -> JSON {
            try #require(JSON(output), "the output is not JSON", sourceLocation: location)
        }
    }
}
