/// A protocol by the name somebody gave it: `iap-2022/oral`.
public struct ProtocolName: Sendable, Hashable {
    public var id: String
    public var arm: String?

    public init(id: String, arm: String? = nil) {
        self.id = id
        self.arm = arm
    }

    /// As it is written: `iap-2022/oral`.
    public var text: String { arm.map { "\(id)/\($0)" } ?? id }
}

/// Why a name is no protocol that can be planned by.
public enum ProtocolNameProblem: Error, Sendable, Hashable {
    case unknown(String, known: [String])
    case importOnly(String, known: [String])
    case unknownArm(String, of: String, known: [String])

    /// What it was called.
    public var word: String {
        switch self {
        case .unknown(let word, _), .importOnly(let word, _), .unknownArm(let word, _, _): word
        }
    }

    /// What it might have been meant for.
    public var known: [String] {
        switch self {
        case .unknown(_, let known), .importOnly(_, let known), .unknownArm(_, _, let known):
            known
        }
    }

    public var message: String {
        let list = known.joined(separator: ", ")
        return switch self {
        case .unknown(let word, _): "there is no protocol '\(word)'; known are \(list)"
        case .importOnly(let word, _):
            "'\(word)' is for reading specialists' plans only; choose one of \(list)"
        case .unknownArm(let word, let id, let known):
            known.isEmpty
                ? "\(id) has one way only, and no '\(word)'"
                : "\(id) has no '\(word)'; it has \(list)"
        }
    }
}

extension ProtocolCatalogue {
    /// The proposable protocol of this name, and its arm after a slash.
    public func name(_ text: String) throws(ProtocolNameProblem) -> ProtocolName {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let id = parts.first.map(String.init) ?? ""
        let known = protocols.filter(\.isProposable).map(\.id)
        guard let found = self[id] else { throw .unknown(id, known: known) }
        guard found.isProposable else { throw .importOnly(id, known: known) }
        guard parts.count > 1 else { return ProtocolName(id: id) }
        let arm = String(parts[1])
        guard !arm.isEmpty, found.arms.contains(where: { $0.id == arm }) else {
            let arms = found.arms.map(\.id).filter { !$0.isEmpty }
            throw .unknownArm(arm, of: id, known: arms)
        }
        return ProtocolName(id: id, arm: arm)
    }
}
