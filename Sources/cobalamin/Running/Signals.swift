import Foundation
import Synchronization

/// SIGTERM finishes the document in hand; a closed pipe ends the program quietly.
enum Signals {
    private static let terminated = Atomic<Bool>(false)

    /// Whether SIGTERM has come: reading stops before the next document.
    static var isTerminating: Bool { terminated.load(ordering: .relaxed) }

    /// Sets both up; called once, before anything is read.
    static func prepare() {
        // A parent may have ignored SIGPIPE; then writing to a closed pipe would look like a fault.
        signal(SIGPIPE, SIG_DFL)
        // Touched here so that the handler meets it initialised.
        terminated.store(false, ordering: .relaxed)
        var action = sigaction()
        // No SA_RESTART: a read that waits for input must return.
        #if canImport(Glibc)
            action.__sigaction_handler.sa_handler = { _ in Signals.noteTermination() }
        #else
            action.__sigaction_u.__sa_handler = { _ in Signals.noteTermination() }
        #endif
        sigaction(SIGTERM, &action, nil)
    }

    private static func noteTermination() { terminated.store(true, ordering: .relaxed) }

    /// Ends with 143, as a process does that SIGTERM ended.
    static func leaveIfTerminated() {
        if isTerminating { exit(128 + SIGTERM) }
    }
}
