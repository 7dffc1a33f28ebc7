import Dispatch
import Foundation
import Synchronization

/// Threads that each take an item, work on it, and lay the result down for whoever delivers.
///
/// A thread reads what it works on: nothing is handed from one processor to another but the result,
/// and memory goes back to the allocator by threads that will ask for the same size again.
final class WorkCrew<Item: Sendable, Output: Sendable>: Sendable {
    private let jobs: Int
    private let next: @Sendable () throws -> Item?
    private let work: @Sendable (Item) -> Output
    /// How many items have been taken; held while one is read, as the order is that of reading.
    private let taken = Mutex(0)
    private let results = Mutex(Results())
    /// One for each item that may be held: those in work and one that waits.
    private let places: DispatchSemaphore
    /// One for each result laid down, and one for the end.
    private let arrivals = DispatchSemaphore(value: 0)

    private struct Results {
        var waiting: [Int: Output] = [:]
        var delivered = 0
        /// How many items there are, once that is known.
        var count: Int?
        var failure: (any Error)?
        var isStopped = false
    }

    init(
        jobs: Int, next: @escaping @Sendable () throws -> Item?,
        work: @escaping @Sendable (Item) -> Output
    ) {
        self.jobs = jobs
        self.next = next
        self.work = work
        places = DispatchSemaphore(value: jobs + 1)
    }

    func start() {
        for _ in 0..<jobs {
            let thread = Thread { self.workOn() }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// Lets nobody take another item; one who waits for input is not waited for.
    func stop() {
        results.withLock { $0.isStopped = true }
        // One for each thread and one more: a semaphore that goes with fewer places than it came with,
        // as it would where every place was taken, ends the process.
        for _ in 0...jobs { places.signal() }
    }

    /// The result of the next item in order; nil after the last, the error of `next` after that.
    func nextOutput() throws -> Output? {
        while true {
            let (output, isOver, failure) = results.withLock { results in
                let output = results.waiting.removeValue(forKey: results.delivered)
                if output != nil { results.delivered += 1 }
                let isOver = output == nil && results.count == results.delivered
                return (output, isOver, isOver ? results.failure : nil)
            }
            if let output { return output }
            if let failure { throw failure }
            if isOver { return nil }
            arrivals.wait()
        }
    }

    /// Makes room for another item.
    func noteDelivery() { places.signal() }

    private func workOn() {
        while let (number, item) = take() {
            let output = work(item)
            results.withLock { $0.waiting[number] = output }
            arrivals.signal()
        }
    }

    /// The next item and its number; nil at the end and once the crew is stopped.
    private func take() -> (Int, Item)? {
        places.wait()
        return taken.withLock { taken in
            guard results.withLock({ !$0.isStopped && $0.count == nil }) else {
                places.signal()
                return nil
            }
            do {
                if let item = try next() {
                    taken += 1
                    return (taken - 1, item)
                }
                end(after: taken, nil)
            } catch {
                end(after: taken, error)
            }
            return nil
        }
    }

    private func end(after count: Int, _ failure: (any Error)?) {
        results.withLock { results in
            results.count = count
            results.failure = failure
        }
        places.signal()
        arrivals.signal()
    }
}
