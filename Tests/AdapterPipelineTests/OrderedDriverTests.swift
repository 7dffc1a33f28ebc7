import AdapterPipeline
import Dispatch
import Foundation
import Synchronization
import Testing

/// Work on several processors, results in the order of the input.
struct OrderedDriverTests {
    private struct Broken: Error {}

    /// Gives numbers, then ends or fails.
    private final class Numbers: Sendable {
        private let state: Mutex<Int>
        let end: Int
        let fails: Bool

        init(_ end: Int, fails: Bool = false) {
            state = Mutex(0)
            self.end = end
            self.fails = fails
        }

        var taken: Int { state.withLock { $0 } }

        func next() throws -> Int? {
            try state.withLock { number in
                guard number < end else {
                    if fails { throw Broken() }
                    return nil
                }
                number += 1
                return number - 1
            }
        }
    }

    @Sendable private static func slowly(_ number: Int) -> Int {
        // The later the item, the sooner it is done.
        var sum = 0
        for step in 0..<(number % 7 == 0 ? 200_000 : 10) { sum &+= step }
        return sum >= 0 ? number : -1
    }

    @Test(arguments: [1, 2, 3, 16])
    func `results come in the order of the items`(jobs: Int) throws {
        let numbers = Numbers(500)
        var results: [Int] = []
        try OrderedDriver.run(
            jobs: jobs, next: { try numbers.next() }, work: Self.slowly,
            deliver: { results.append($0) })
        #expect(results == Array(0..<500))
    }

    @Test(arguments: [1, 3])
    func `no items give no results`(jobs: Int) throws {
        let numbers = Numbers(0)
        var count = 0
        try OrderedDriver.run(
            jobs: jobs, next: { try numbers.next() }, work: Self.slowly,
            deliver: { _ in count += 1 })
        #expect(count == 0)
    }

    @Test(arguments: [1, 2, 5])
    func `what was taken before an error of the source is delivered`(jobs: Int) {
        let numbers = Numbers(20, fails: true)
        var results: [Int] = []
        #expect(throws: Broken.self) {
            try OrderedDriver.run(
                jobs: jobs, next: { try numbers.next() }, work: Self.slowly,
                deliver: { results.append($0) })
        }
        #expect(results == Array(0..<20))
    }

    @Test(arguments: [1, 2, 5])
    func `an error of delivery ends the run at once`(jobs: Int) {
        let numbers = Numbers(10_000)
        var results: [Int] = []
        #expect(throws: Broken.self) {
            try OrderedDriver.run(
                jobs: jobs, next: { try numbers.next() }, work: Self.slowly,
                deliver: { number in
                    guard number < 10 else { throw Broken() }
                    results.append(number)
                })
        }
        #expect(results == Array(0..<10))
        #expect(numbers.taken <= 10 + jobs + 1)
    }

    /// Lives as long as the run or one of its threads does.
    private final class Held: Sendable {
        let numbers = Numbers(100)
    }

    /// Fails the delivery while as many items are held as may be, and ends once no thread is left.
    private func failWhereAllAreHeld(_ held: Held, jobs: Int, _ gate: DispatchSemaphore) throws {
        let worked = Atomic<Int>(0)
        try OrderedDriver.run(
            jobs: jobs, next: { try held.numbers.next() },
            work: { number in
                worked.add(1, ordering: .relaxed)
                if number > 0 { gate.wait() }
                return number
            },
            deliver: { _ in
                while worked.load(ordering: .relaxed) < jobs + 1 { usleep(100) }
                throw Broken()
            })
    }

    @Test(arguments: [2, 5])
    func `an error of delivery while all are at work ends no process`(jobs: Int) {
        var held: Held? = Held()
        weak let left = held
        let gate = DispatchSemaphore(value: 0)
        if let kept = held {
            #expect(throws: Broken.self) { try failWhereAllAreHeld(kept, jobs: jobs, gate) }
        }
        held = nil
        for _ in 0...jobs { gate.signal() }
        // A run that ended the process would not come here.
        for _ in 0..<30_000 where left != nil { usleep(1000) }
        #expect(left == nil)
    }

    @Test(arguments: [1, 2, 5])
    func `no more than one item beyond the jobs is held`(jobs: Int) throws {
        let numbers = Numbers(200)
        var delivered = 0
        var most = 0
        try OrderedDriver.run(
            jobs: jobs, next: { try numbers.next() }, work: Self.slowly,
            deliver: { _ in
                most = max(most, numbers.taken - delivered)
                delivered += 1
            })
        // One more may have been read while a result was on its way.
        #expect(most <= jobs + 2)
    }
}
