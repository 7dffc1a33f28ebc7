package import ClinicalModel

/// A result a rule may use: valid, converted exactly, not excluded by the data checks.
///
/// A class because results travel through many predicates and a `LabResult` is large.
package final class UsableResult: Sendable {
    package let result: LabResult
    /// When it was sampled.
    package let time: FuzzyTime
    /// What rules compare, in `canonicalUnit`; of two readings in doubt (R46) the lower one.
    package let interval: ExactInterval
    /// The value as the stated unit says, in `canonicalUnit`.
    package let stated: ExactInterval
    /// The other reading, where the unit is in doubt at warning level (R46).
    package let otherReading: ExactInterval?
    package let canonicalUnit: String?
    /// Outside a soft limit (R45): used, and said so.
    package let isUnitSuspect: Bool
    /// Age at the sample in days; nil without a birth day.
    package let ageDays: Int?

    /// `compared` replaces what rules compare, where the stated value leaves it open.
    package init(
        result: LabResult, time: FuzzyTime, stated: ExactInterval,
        otherReading: ExactInterval? = nil, compared: ExactInterval? = nil,
        canonicalUnit: String?, isUnitSuspect: Bool = false, ageDays: Int?
    ) {
        self.result = result
        self.time = time
        self.stated = stated
        self.otherReading = otherReading
        let lower = otherReading.map { $0.low < stated.low ? $0 : stated }
        interval = compared ?? lower ?? stated
        self.canonicalUnit = canonicalUnit
        self.isUnitSuspect = isUnitSuspect
        self.ageDays = ageDays
    }

    package var key: AnalyteKey { result.key }
    package var source: SourceReference { result.source }
    /// The canonical value rules compare; nil where a comparator was sent.
    package var value: Exact? { interval.point }
    package var hasComparator: Bool { result.value.comparator != nil }
    /// Preliminary: the finding is provisional too.
    package var isProvisional: Bool { result.status == .preliminary }
    /// Only the time of issue is known.
    package var isTimeIssued: Bool { result.timeSource == .issued }

    /// The same sample with another value in place of the interval, for "possible" findings.
    package func taking(_ value: Exact) -> UsableResult {
        UsableResult(
            result: result, time: time, stated: stated, otherReading: otherReading,
            compared: ExactInterval(value), canonicalUnit: canonicalUnit,
            isUnitSuspect: isUnitSuspect, ageDays: ageDays)
    }
}

extension UsableResult: Equatable {
    package static func == (left: UsableResult, right: UsableResult) -> Bool { left === right }
}
