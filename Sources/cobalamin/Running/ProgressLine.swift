import CommandLine
import Foundation

/// The line on a terminal that says how far a run is: documents, speed, findings.
struct ProgressLine {
    private let clock = ContinuousClock()
    private let started: ContinuousClock.Instant
    private var nextDrawing: ContinuousClock.Instant

    /// A short run shows nothing; a long one is drawn anew this often.
    private static let patience = Duration.milliseconds(500)
    private static let interval = Duration.milliseconds(200)

    private init() {
        started = clock.now
        nextDrawing = started + Self.patience
    }

    /// The line, where somebody watches: standard error is a terminal and the output is not on it.
    static func whereWatched(outputIsElsewhere: Bool = false) -> ProgressLine? {
        let isDumb = ProcessInfo.processInfo.environment["TERM"].map { $0 == "dumb" } ?? true
        let mixes = !outputIsElsewhere && isatty(STDOUT_FILENO) == 1
        guard StandardError.isTerminal, StandardError.format == .text, !isDumb, !mixes else {
            return nil
        }
        return ProgressLine()
    }

    /// Draws the line if it is time.
    mutating func update(documents: Int, bytes: Int, findings: Int) {
        let now = clock.now
        guard now >= nextDrawing else { return }
        nextDrawing = now + Self.interval
        let seconds = (now - started) / .seconds(1)
        // Tenths by whole numbers: formatting would bring in locales.
        let tenths = Int(Double(bytes) / 1e5 / seconds)
        StandardError.show(
            progress: "\(Self.counted(documents, "document")), "
                + "\(tenths / 10).\(tenths % 10) MB/s, \(Self.counted(findings, "finding"))")
    }

    private static func counted(_ count: Int, _ what: String) -> String {
        "\(count) \(what)\(count == 1 ? "" : "s")"
    }
}
