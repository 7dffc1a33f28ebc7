package import ClinicalModel

/// How an infant was fed on a day.
package struct FeedingState: Sendable {
    package let records: [FeedingRecord]
    package let kinds: Set<FeedingRecord.Kind>

    /// Any breast milk.
    package var isBreastMilk: Bool { kinds.contains { $0.isBreastMilk } }

    /// Exclusive breast milk, or breastfed with neither formula nor solids recorded.
    package var isExclusive: Bool {
        if kinds.contains(.exclusiveBreastMilk) { return true }
        return isPresumedExclusive
    }

    /// Only "breastfed" is said: exclusive is presumed, and said so.
    package var isPresumedExclusive: Bool {
        kinds.contains(.breastfed)
            && kinds.isDisjoint(with: [
                .exclusiveBreastMilk, .predominantlyBreast, .mixedFeeding, .formula, .solids,
                .breastfeedingStopped,
            ])
    }
}

extension Assessment {
    /// EBF at T.
    package var ebf: Truth { exclusivelyBreastfed(on: asOf.day) }
    /// BF at T.
    package var bf: Truth { breastfed(on: asOf.day) }
    /// BF ever: any breast-milk record that began by T.
    package var bfEver: Truth {
        if record.feeding.contains(where: { $0.kinds.contains(where: \.isBreastMilk) }) {
            return .yes
        }
        return record.feeding.isEmpty ? .unknown(["feeding"]) : .no
    }

    package func exclusivelyBreastfed(on day: Day) -> Truth {
        feeding(on: day).map { Truth($0.isExclusive) } ?? .unknown(["feeding"])
    }

    package func breastfed(on day: Day) -> Truth {
        feeding(on: day).map { Truth($0.isBreastMilk) } ?? .unknown(["feeding"])
    }

    /// The newest feeding records that cover a day; records of one start hold together.
    package func feeding(on day: Day) -> FeedingState? {
        let starts = record.feeding.compactMap { $0.period.start?.day }
        let covering = record.feeding.filter { covers($0.period, day, starts: starts) }
        guard let newest = covering.compactMap({ $0.period.start?.day }).max() else { return nil }
        let current = covering.filter { $0.period.start?.day == newest }
        return FeedingState(records: current, kinds: Set(current.flatMap(\.kinds)))
    }

    /// Cover (1.6): a period to its end or, if open, to the next record; one date 60 days.
    private func covers(_ period: Period, _ day: Day, starts: [Day]) -> Bool {
        guard let start = period.start?.day, start <= day else { return false }
        if let end = period.end { return day <= end.lastDay }
        if period.isSingleDate { return day - start <= number("P-FEED-COVER") }
        return !starts.contains { $0 > start && $0 <= day }
    }
}
