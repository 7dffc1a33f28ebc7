import Foundation

/// The random dyads of the acceptance material with an independent reading's expectation.
struct DyadOracle {
    let lines: [[UInt8]]
    let cases: [Case]

    struct Case: Decodable {
        let id: String
        let line: Int
        let runs: [Run]
    }

    struct Run: Decodable {
        let asOf: String
        let subjects: [String: Subject]

        enum CodingKeys: String, CodingKey {
            case asOf = "as_of"
            case subjects
        }
    }

    struct Subject: Decodable {
        /// "R11 macrocytosis-age-adjusted", exhaustive.
        let fires: [String]
        let severity: [String: String]
    }

    static let archive: String = {
        let named = ProcessInfo.processInfo.environment["COBALAMIN_CONFORMANCE"]
        let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../../shared/conformance").standardizedFileURL.path
        return (named ?? beside) + "/dyads.tgz"
    }()

    static var isAtHand: Bool { FileManager.default.fileExists(atPath: archive) }

    init() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dyads-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["tar", "xzf", Self.archive, "-C", folder.path]
        try process.run()
        process.waitUntilExit()
        let inside = folder.appendingPathComponent("dyads")
        let text = try Data(contentsOf: inside.appendingPathComponent("dyads.ndjson"))
        lines = text.split(separator: UInt8(ascii: "\n")).map { [UInt8]($0) }
        let expected = try Data(contentsOf: inside.appendingPathComponent("expected.json"))
        cases = try JSONDecoder().decode([Case].self, from: expected)
    }
}
