import Synchronization

/// The protocols of the profiles, read when first asked for: most documents need none.
public final class ProtocolCatalogue: Sendable {
    /// What reading gave: the protocols, and what is wrong with those that are left out.
    public struct Reading: Sendable {
        public var protocols: [TreatmentProtocol]
        public var faults: [ProtocolFault]

        public init(protocols: [TreatmentProtocol], faults: [ProtocolFault] = []) {
            self.protocols = protocols
            self.faults = faults
        }
    }

    private enum State {
        case waiting(@Sendable () -> Reading)
        case read(Reading)
    }

    private let state: Mutex<State>

    public init(reading: @escaping @Sendable () -> Reading) {
        state = Mutex(.waiting(reading))
    }

    public convenience init(_ read: @escaping @Sendable () -> [TreatmentProtocol]) {
        self.init(reading: { Reading(protocols: read()) })
    }

    /// Those that could be read, and what is wrong with the others.
    public var reading: Reading {
        state.withLock { state in
            switch state {
            case .read(let reading): return reading
            case .waiting(let read):
                let reading = read()
                state = .read(reading)
                return reading
            }
        }
    }

    /// All, in the order of the profiles.
    public var protocols: [TreatmentProtocol] { reading.protocols }

    /// What is wrong in the profiles of protocols: whoever plans refuses to where there is any.
    public var faults: [ProtocolFault] { reading.faults }

    /// The protocol of this id.
    public subscript(id: String) -> TreatmentProtocol? { protocols.first { $0.id == id } }

    /// Knowledge without protocols.
    public static let none = ProtocolCatalogue { [] as [TreatmentProtocol] }
}

/// What is wrong in a profile of a protocol.
public struct ProtocolFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file, or the line of the embedded profiles.
    public var file: String
    /// The element, `PlanDefinition.action[0].timingTiming`; empty where the whole file is meant.
    public var path: String
    public var line: Int?
    public var message: String

    public init(file: String, path: String = "", line: Int? = nil, message: String) {
        self.file = file
        self.path = path
        self.line = line
        self.message = message
    }

    /// `PlanDefinition/x.json:12: PlanDefinition.action[0]: needs a title`.
    public var description: String {
        let place = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
        return [place, path, message].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
