import Foundation
import Synchronization

/// SIGTERM finishes the document in hand; a closed pipe ends the program quietly.
enum Signals {
    private static let terminated = Atomic<Bool>(false)
    /// The two ends of a pipe that gets a byte with SIGTERM; -1 where there is none.
    private static let stopReading = Atomic<Int32>(-1)
    private static let stopWriting = Atomic<Int32>(-1)

    /// Whether SIGTERM has come: reading stops before the next document.
    static var isTerminating: Bool { terminated.load(ordering: .relaxed) }

    /// What becomes readable with SIGTERM, so that no read waits any longer.
    ///
    /// The system hands a signal to any thread, so it need not interrupt the one that reads.
    static var stop: Int32? {
        let descriptor = stopReading.load(ordering: .relaxed)
        return descriptor < 0 ? nil : descriptor
    }

    /// Sets both up; called once, before anything is read.
    static func prepare() {
        preparePipe()
        // A parent may have ignored SIGPIPE; then writing to a closed pipe would look like a fault.
        signal(SIGPIPE, SIG_DFL)
        // Touched here so that the handler meets it initialised.
        terminated.store(false, ordering: .relaxed)
        var action = sigaction()
        #if canImport(Glibc)
            action.__sigaction_handler.sa_handler = { _ in Signals.noteTermination() }
        #else
            action.__sigaction_u.__sa_handler = { _ in Signals.noteTermination() }
        #endif
        sigaction(SIGTERM, &action, nil)
    }

    private static func preparePipe() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stopReading.store(ends[0], ordering: .relaxed)
        stopWriting.store(ends[1], ordering: .relaxed)
    }

    /// Runs in the signal handler: nothing but an atomic store and a write is allowed.
    private static func noteTermination() {
        guard !terminated.exchange(true, ordering: .relaxed) else { return }
        var byte: UInt8 = 0
        _ = write(stopWriting.load(ordering: .relaxed), &byte, 1)
    }

    /// Ends with 143, as a process does that SIGTERM ended.
    static func leaveIfTerminated() {
        if isTerminating { exit(128 + SIGTERM) }
    }
}
