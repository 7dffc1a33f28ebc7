import Foundation
import Synchronization

/// SIGTERM finishes the document in hand, and so do the keyboard's SIGINT and the terminal's SIGHUP; a
/// closed pipe ends the program quietly.
enum Signals {
    /// The signal that ends the run; 0 where none has come.
    private static let terminated = Atomic<Int32>(0)
    /// The two ends of a pipe that gets a byte with the signal; -1 where there is none.
    private static let stopReading = Atomic<Int32>(-1)
    private static let stopWriting = Atomic<Int32>(-1)

    /// Whether such a signal has come: reading stops before the next document.
    static var isTerminating: Bool { exitCode != nil }

    /// The code of a process that a signal ended; nil where none has come.
    static var exitCode: Int32? {
        let number = terminated.load(ordering: .relaxed)
        return number == 0 ? nil : 128 + number
    }

    /// What becomes readable with the signal, so that no read waits any longer.
    ///
    /// The system hands a signal to any thread, so it need not interrupt the one that reads.
    static var stop: Int32? {
        let descriptor = stopReading.load(ordering: .relaxed)
        return descriptor < 0 ? nil : descriptor
    }

    /// Sets all up; called once, before anything is read.
    static func prepare() {
        preparePipe()
        // A parent may have ignored SIGPIPE; then writing to a closed pipe would look like a fault.
        signal(SIGPIPE, SIG_DFL)
        // A file beyond the limit is an output that cannot be written, and leaves nothing behind.
        signal(SIGXFSZ, SIG_IGN)
        // Touched here so that the handler meets it initialised.
        terminated.store(0, ordering: .relaxed)
        for number in [SIGTERM, SIGINT, SIGHUP] { handle(number) }
    }

    private static func preparePipe() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stopReading.store(ends[0], ordering: .relaxed)
        stopWriting.store(ends[1], ordering: .relaxed)
    }

    private static func handle(_ number: Int32) {
        var action = sigaction()
        // What `nohup` or a shell ignores for the program stays ignored.
        if number != SIGTERM, sigaction(number, nil, &action) == 0, isIgnoring(action) { return }
        action = sigaction()
        #if canImport(Glibc)
            action.__sigaction_handler.sa_handler = { Signals.noteTermination($0) }
        #else
            action.__sigaction_u.__sa_handler = { Signals.noteTermination($0) }
        #endif
        // Whoever asks a second time from the keyboard does not want to wait.
        if number == SIGINT { action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) }
        sigaction(number, &action, nil)
    }

    private static func isIgnoring(_ action: sigaction) -> Bool {
        #if canImport(Glibc)
            let handler = action.__sigaction_handler.sa_handler
        #else
            let handler = action.__sigaction_u.__sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Runs in the signal handler: nothing but an atomic exchange and a write is allowed.
    private static func noteTermination(_ number: Int32) {
        let first = terminated.compareExchange(
            expected: 0, desired: number, ordering: .relaxed)
        guard first.exchanged else { return }
        var byte: UInt8 = 0
        _ = write(stopWriting.load(ordering: .relaxed), &byte, 1)
    }

    /// Ends with the code of a process that the signal ended, if one has come.
    static func leaveIfTerminated() {
        if let exitCode { exit(exitCode) }
    }
}
