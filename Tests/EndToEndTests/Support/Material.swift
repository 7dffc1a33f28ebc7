import Foundation

/// The external test material beside the project, or where `COBALAMIN_CONFORMANCE` says.
enum Material {
    static let folder: String =
        ProcessInfo.processInfo.environment["COBALAMIN_CONFORMANCE"]
        ?? "\(Program.root)/../shared/conformance"

    static func path(of name: String) -> String { "\(folder)/\(name)" }

    static func isPresent(_ name: String) -> Bool {
        FileManager.default.isReadableFile(atPath: path(of: name))
    }

    /// Unpacks an archive into a folder.
    static func unpack(_ name: String, into folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        _ = try Tool.run(["tar", "-xzf", path(of: name), "-C", folder])
    }

    /// What a gzip file holds, by the system's own gzip.
    static func unpacked(_ name: String) throws -> [UInt8] {
        try Tool.run(["gzip", "-dc", path(of: name)])
    }
}

/// Programs of the system that check what ours writes.
enum Tool {
    struct Failure: Error {
        let command: [String]
        let code: Int32
    }

    /// Runs a command and gives its output; throws where it does not end with 0.
    @discardableResult
    static func run(_ command: [String], input: [UInt8] = []) throws -> [UInt8] {
        let child = try ChildProcess(
            ["/usr/bin/env"] + command, input: .bytes(input), output: .captured, environment: [:])
        let ending = child.communicate(input)
        guard ending.code == 0 else { throw Failure(command: command, code: ending.code) }
        return ending.output
    }
}
