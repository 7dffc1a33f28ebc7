import Foundation

/// Standard error: positions, counts and rule ids only, never a patient's data.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes text as it is; what cannot be written is lost, for there is nowhere to say so.
    static func write(_ text: String) {
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

    /// Writes one line with the program's name before it.
    static func line(_ text: String) { write("cobalamin: \(text)\n") }
}
