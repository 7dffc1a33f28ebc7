/// Three-valued truth of a predicate, with what keeps it from being decided.
package enum Truth: Sendable, Equatable {
    case yes
    case no
    /// An input is missing: clinical keys or predicate names.
    case unknown([String])
    /// The interval of a comparator holds the limit: the keys of those values.
    case indeterminate([String])

    package init(_ value: Bool) { self = value ? .yes : .no }

    package var isYes: Bool { self == .yes }
    package var isNo: Bool { self == .no }

    /// The missing inputs; empty when decided or only a comparator is in the way.
    package var missing: [String] {
        if case .unknown(let names) = self { names } else { [] }
    }

    /// The opposite; what is not decided stays so.
    package var not: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown, .indeterminate: self
        }
    }

    /// Both; one *no* decides.
    package func and(_ other: @autoclosure () -> Truth) -> Truth {
        if isNo { return .no }
        let right = other()
        if right.isNo { return .no }
        if isYes { return right }
        return right.isYes ? self : merged(right)
    }

    /// At least one; one *yes* decides.
    package func or(_ other: @autoclosure () -> Truth) -> Truth {
        if isYes { return .yes }
        let right = other()
        if right.isYes { return .yes }
        if isNo { return right }
        return right.isNo ? self : merged(right)
    }

    /// Two undecided ones: a missing input outweighs a comparator.
    private func merged(_ other: Truth) -> Truth {
        switch (self, other) {
        case (.unknown(let left), .unknown(let right)): .unknown(Self.union(left, right))
        case (.indeterminate(let left), .indeterminate(let right)):
            .indeterminate(Self.union(left, right))
        case (.unknown, _): self
        default: other
        }
    }

    private static func union(_ left: [String], _ right: [String]) -> [String] {
        // The same names come again and again, from one predicate asked twice.
        if left == right || right.allSatisfy(left.contains) { return left }
        return left + right.filter { !left.contains($0) }
    }
}
