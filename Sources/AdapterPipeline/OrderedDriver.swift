/// Runs work on several processors and delivers the results in the order of the input.
package enum OrderedDriver {
    /// Takes items from `next` until it gives nil, works on up to `jobs` at a time, and hands every
    /// result to `deliver` in order, on the calling thread.
    ///
    /// At most `jobs + 1` items are held, so memory does not grow with the input. While `next` waits
    /// for input, what is done is delivered: a sender may wait for an answer before it sends on. An
    /// error of `next` or `deliver` ends the run: what was taken before an error of `next` is
    /// delivered.
    package static func run<Item: Sendable, Output: Sendable>(
        jobs: Int, next: @escaping @Sendable () throws -> Item?,
        work: @escaping @Sendable (Item) -> Output, deliver: (Output) throws -> Void
    ) throws {
        guard jobs > 1 else {
            while let item = try next() { try deliver(work(item)) }
            return
        }
        let crew = WorkCrew(jobs: jobs, next: next, work: work)
        crew.start()
        defer { crew.stop() }
        while let output = try crew.nextOutput() {
            try deliver(output)
            crew.noteDelivery()
        }
    }
}
