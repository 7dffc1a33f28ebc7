/// Runs work on several processors and delivers the results in the order of the input.
package enum OrderedDriver {
    /// Takes items from `next` until it gives nil, works on up to `jobs` at a time, and hands every
    /// result to `deliver` in order.
    ///
    /// At most `jobs + 1` items are held, so memory does not grow with the input. While `next` waits
    /// for input, what is done is delivered: a sender may wait for an answer before it sends on. An
    /// error of `next` or `deliver` ends the run: what was taken before an error of `next` is
    /// delivered.
    package static func run<Item: Sendable, Output: Sendable>(
        jobs: Int, next: @escaping @Sendable () throws -> Item?,
        work: @escaping @Sendable (Item) -> Output, deliver: (Output) throws -> Void
    ) async throws {
        guard jobs > 1 else {
            while let item = try next() { try deliver(work(item)) }
            return
        }
        let source = ItemSource(next)
        try await withThrowingTaskGroup(of: Event<Item, Output>.self) { group in
            var window = Window<Output>()
            var isReading = false
            var end: Result<Void, any Error>?
            while end == nil || window.held > 0 {
                if end == nil, !isReading, window.held < jobs + 1 {
                    isReading = true
                    group.addTask { .read(await source.next()) }
                }
                switch try await group.next() {
                case .read(.success(let item?)):
                    isReading = false
                    let number = window.take()
                    group.addTask { .done(number, work(item)) }
                case .read(.success(nil)): end = .success(())
                case .read(.failure(let error)): end = .failure(error)
                case .done(let number, let output):
                    for output in window.ready(after: number, output) { try deliver(output) }
                case nil: return
                }
            }
            try end?.get()
        }
    }

    /// What a task of the run came back with.
    private enum Event<Item: Sendable, Output: Sendable>: Sendable {
        case read(Result<Item?, any Error>)
        case done(Int, Output)
    }

    /// Puts results back into the order in which the items were taken.
    private struct Window<Value: Sendable> {
        private var taken = 0
        private var delivered = 0
        private var waiting: [Int: Value] = [:]

        /// How many items were taken and not yet delivered.
        var held: Int { taken - delivered }

        mutating func take() -> Int {
            taken += 1
            return taken - 1
        }

        mutating func ready(after number: Int, _ value: Value) -> [Value] {
            waiting[number] = value
            var values: [Value] = []
            while let value = waiting.removeValue(forKey: delivered) {
                values.append(value)
                delivered += 1
            }
            return values
        }
    }
}
