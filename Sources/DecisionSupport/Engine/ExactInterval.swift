package import ClinicalModel

/// The values a reported quantity can mean: one point, or a range where a comparator was sent.
package struct ExactInterval: Sendable, Equatable {
    /// Nothing measured lies below zero, so the lower end is never open-ended.
    package let low: Exact
    package let isLowOpen: Bool
    /// `nil` = no upper end.
    package let high: Exact?
    package let isHighOpen: Bool

    package init(low: Exact, isLowOpen: Bool = false, high: Exact?, isHighOpen: Bool = false) {
        self.low = low
        self.isLowOpen = isLowOpen
        self.high = high
        self.isHighOpen = isHighOpen
    }

    package init(_ value: Exact) { self.init(low: value, high: value) }

    package init(_ value: Exact, _ comparator: Comparator?) {
        switch comparator {
        case nil: self.init(value)
        case .less: self.init(low: min(.zero, value), high: value, isHighOpen: true)
        case .lessOrEqual: self.init(low: min(.zero, value), high: value)
        case .greaterOrEqual: self.init(low: value, high: nil)
        case .greater: self.init(low: value, isLowOpen: true, high: nil)
        }
    }

    /// The value, when it is one point.
    package var point: Exact? { high == low ? low : nil }

    /// How the interval stands to a limit; `nil` when the limit lies inside it.
    package func holds(_ comparison: Comparison, _ limit: Exact) -> Bool? {
        switch comparison {
        case .below: isBelow(limit)
        case .atLeast: isBelow(limit).map { !$0 }
        case .atMost: isAtMost(limit)
        case .above: isAtMost(limit).map { !$0 }
        }
    }

    private func isBelow(_ limit: Exact) -> Bool? {
        if let high, high < limit || (high == limit && isHighOpen) { return true }
        return low >= limit ? false : nil
    }

    private func isAtMost(_ limit: Exact) -> Bool? {
        if let high, high <= limit { return true }
        return low > limit || (low == limit && isLowOpen) ? false : nil
    }
}

/// How a value is held against a limit.
package enum Comparison: Sendable {
    case below
    case atMost
    case atLeast
    case above
}
