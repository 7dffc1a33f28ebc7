import Dispatch
import Synchronization

/// Reads items on a thread of its own: one that waits for input must not take one from the work.
struct ItemSource<Item: Sendable>: Sendable {
    private let queue = DispatchQueue(label: "input")
    private let read: @Sendable () throws -> Item?

    init(_ read: @escaping @Sendable () throws -> Item?) { self.read = read }

    /// The next item; a cancelled task does not wait for it.
    func next() async -> Result<Item?, any Error> {
        let answer = Answer()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { asker in
                answer.asked(by: asker)
                queue.async { answer.give(Result { try read() }) }
            }
        } onCancel: {
            answer.give(.failure(CancellationError()))
        }
    }

    private typealias Asker = CheckedContinuation<Result<Item?, any Error>, Never>

    /// An answer that is given once, whoever comes first: the reader or the cancellation.
    private final class Answer: Sendable {
        private enum State {
            case unasked
            case asked(Asker)
            case given(Result<Item?, any Error>?)
        }

        private let state = Mutex(State.unasked)

        func asked(by asker: Asker) {
            let early = state.withLock { state -> Result<Item?, any Error>? in
                guard case .given(let answer) = state else {
                    state = .asked(asker)
                    return nil
                }
                return answer
            }
            if let early { asker.resume(returning: early) }
        }

        func give(_ answer: Result<Item?, any Error>) {
            let asker = state.withLock { state -> Asker? in
                switch state {
                case .unasked:
                    state = .given(answer)
                    return nil
                case .asked(let asker):
                    state = .given(nil)
                    return asker
                case .given: return nil
                }
            }
            asker?.resume(returning: answer)
        }
    }
}
