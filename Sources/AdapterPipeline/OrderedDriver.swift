/// Runs work on several processors and delivers the results in the order of the input.
package enum OrderedDriver {
    /// Takes items from `next` until it gives nil, works on up to `jobs` at a time, and hands every
    /// result to `deliver` in order.
    ///
    /// At most `jobs + 1` items are held, so memory does not grow with the input. An error of
    /// `next` or `deliver` ends the run: what was taken before an error of `next` is delivered.
    package static func run<Item: Sendable, Output: Sendable>(
        jobs: Int, next: () throws -> Item?, work: @escaping @Sendable (Item) -> Output,
        deliver: (Output) throws -> Void
    ) async throws {
        guard jobs > 1 else {
            while let item = try next() { try deliver(work(item)) }
            return
        }
        try await withThrowingTaskGroup(of: Numbered<Output>.self) { group in
            var window = Window<Output>()
            var failure: (any Error)?
            var isOpen = true
            while isOpen || window.delivered < window.taken {
                while isOpen, window.taken - window.delivered < jobs + 1 {
                    do {
                        guard let item = try next() else {
                            isOpen = false
                            break
                        }
                        let number = window.take()
                        group.addTask { Numbered(number: number, value: work(item)) }
                    } catch {
                        failure = error
                        isOpen = false
                    }
                }
                if let done = try await group.next() {
                    for output in window.ready(after: done) { try deliver(output) }
                }
            }
            if let failure { throw failure }
        }
    }

    private struct Numbered<Value: Sendable>: Sendable {
        let number: Int
        let value: Value
    }

    /// Puts results back into the order in which the items were taken.
    private struct Window<Value: Sendable> {
        private(set) var taken = 0
        private(set) var delivered = 0
        private var waiting: [Int: Value] = [:]

        mutating func take() -> Int {
            taken += 1
            return taken - 1
        }

        mutating func ready(after done: Numbered<Value>) -> [Value] {
            waiting[done.number] = done.value
            var values: [Value] = []
            while let value = waiting.removeValue(forKey: delivered) {
                values.append(value)
                delivered += 1
            }
            return values
        }
    }
}
