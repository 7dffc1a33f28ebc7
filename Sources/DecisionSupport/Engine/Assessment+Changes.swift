import ClinicalModel

/// How a value stands to an earlier one of the same key; comparators leave it open.
extension Assessment {
    /// Lower by so much or more.
    func hasFallen(
        from first: UsableResult, to second: UsableResult, by parameterName: String
    ) -> Truth {
        let fall = limit(parameterName, for: second.key)
        return compare(second, .atMost, with: first) { $0.subtracting(fall) }
    }

    /// Higher by so much or more.
    func hasRisen(
        from first: UsableResult, to second: UsableResult, by parameterName: String
    ) -> Truth {
        let rise = limit(parameterName, for: second.key)
        return compare(second, .atLeast, with: first) { $0.adding(rise) }
    }

    /// At least so many times the earlier value.
    func isMultiple(
        _ second: UsableResult, of first: UsableResult, by parameterName: String
    ) -> Truth {
        let factor = parameter(parameterName).value
        return compare(second, .atLeast, with: first) { $0.multiplied(by: factor) }
    }

    /// Lower by so many hundredths of the earlier value or more.
    func hasLost(
        _ parameterName: String, from first: UsableResult, to second: UsableResult
    ) -> Truth {
        let rest = Exact(100).subtracting(parameter(parameterName).value)?.divided(by: 100)
        return compare(second, .atMost, with: first) { value in
            rest.flatMap { value.multiplied(by: $0) }
        }
    }

    /// Holds a value against what both ends of an earlier one give as limit.
    private func compare(
        _ second: UsableResult, _ comparison: Comparison, with first: UsableResult,
        _ limit: (Exact) -> Exact?
    ) -> Truth {
        let open = Truth.indeterminate([second.key.rawValue])
        guard let least = limit(first.interval.low) else { return open }
        let answer = test(second, comparison, limit: least)
        guard let most = first.interval.high.flatMap(limit) else {
            // The limit can only be higher.
            return answer == (comparison == .atMost ? .yes : .no) ? answer : open
        }
        return answer == test(second, comparison, limit: most) ? answer : open
    }
}
