import CommandLine
import Foundation
import Synchronization

/// Standard error: positions, counts and rule ids only, never a patient's data.
enum StandardError {
    private static let isJSON = Atomic<Bool>(false)
    private static let showsProgress = Atomic<Bool>(false)

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
    static var format: LogFormat { isJSON.load(ordering: .relaxed) ? .json : .text }

    /// Says in which form everything from now on is written.
    static func use(_ format: LogFormat) {
        isJSON.store(format == .json, ordering: .relaxed)
    }

    /// Writes one line with the program's name before it, or one JSON object.
    ///
    /// A file's name may hold a line break or what moves a terminal's cursor; neither gets out.
    static func report(_ entry: LogEntry) {
        switch format {
        case .text: write("cobalamin: \(visible(entry.message))\n")
        case .json: write(entry.json + "\n")
        }
    }

    /// Reports what has no code of its own.
    static func line(_ text: String, _ level: LogEntry.Level = .warning) {
        report(LogEntry(level, .note, text))
    }

    /// Writes why a command line is refused: the lines as they are, or all of them in one object.
    static func refuse(_ text: String) {
        guard format == .json else { return write(text) }
        let message = text.hasSuffix("\n") ? String(text.dropLast()) : text
        report(LogEntry(.error, .usage, message, ["exitCode": Int(ExitCode.usage.rawValue)]))
    }

    // MARK: The line of progress

    /// Draws the line of progress in the place of the last.
    static func show(progress: String) {
        showsProgress.store(true, ordering: .relaxed)
        send("\r\(progress)\u{1B}[K")
    }

    /// Takes the line of progress away.
    static func clearProgress() {
        if showsProgress.exchange(false, ordering: .relaxed) { send("\r\u{1B}[K") }
    }

    private static func write(_ text: String) {
        clearProgress()
        send(text)
    }

    /// Writes text as it is; what cannot be written is lost, for there is nowhere to say so.
    private static func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes {
                Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}
