extension FeedStatus {
    /// The status of a report that says none of its own, from those of its results.
    static func whole(_ parts: [FeedStatus]) -> FeedStatus {
        guard let first = parts.first else { return .unknown }
        if parts.allSatisfy({ $0 == first }) { return first }
        let ended: Set<FeedStatus> = [
            .final, .amended, .corrected, .cancelled, .enteredInError,
        ]
        if parts.contains(.unknown) { return .unknown }
        return parts.allSatisfy(ended.contains) ? .final : .partial
    }

    /// The status of a report that goes on: nothing yet, something preliminary, or a part done.
    static func unfinished(_ parts: [FeedStatus]) -> FeedStatus {
        if parts.contains(where: { $0 == .final || $0 == .corrected || $0 == .amended }) {
            return .partial
        }
        return parts.contains(.preliminary) ? .preliminary : .registered
    }
}
