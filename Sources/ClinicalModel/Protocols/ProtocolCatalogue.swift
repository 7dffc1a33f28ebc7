import Synchronization

/// The protocols of the profiles, read when first asked for: most documents need none.
public final class ProtocolCatalogue: Sendable {
    private enum State {
        case waiting(@Sendable () -> [TreatmentProtocol])
        case read([TreatmentProtocol])
    }

    private let state: Mutex<State>

    public init(_ read: @escaping @Sendable () -> [TreatmentProtocol]) {
        state = Mutex(.waiting(read))
    }

    /// All, in the order of the profiles.
    public var protocols: [TreatmentProtocol] {
        state.withLock { state in
            switch state {
            case .read(let protocols): return protocols
            case .waiting(let read):
                let protocols = read()
                state = .read(protocols)
                return protocols
            }
        }
    }

    /// The protocol of this id.
    public subscript(id: String) -> TreatmentProtocol? { protocols.first { $0.id == id } }

    /// Knowledge without protocols.
    public static let none = ProtocolCatalogue { [] }
}
