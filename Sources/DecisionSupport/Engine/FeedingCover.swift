package import ClinicalModel

/// How an infant was fed on a day: all records that cover it, the newest first to be heard.
package struct FeedingState: Sendable {
    /// The newest records (those of one start hold together), and older ones of breast milk.
    package let records: [FeedingRecord]
    package let kinds: Set<FeedingRecord.Kind>
    /// What all records say that cover the day.
    package let covering: Set<FeedingRecord.Kind>
    /// Formula is recorded by its volume.
    package let hasFormulaVolume: Bool

    /// Any breast milk in a record that covers the day, unless the newest says it was stopped.
    package var isBreastMilk: Bool {
        if kinds.contains(where: \.isBreastMilk) { return true }
        return !kinds.contains(.breastfeedingStopped) && covering.contains { $0.isBreastMilk }
    }

    /// Exclusive breast milk by the newest, or breastfed with neither formula nor solids recorded.
    package var isExclusive: Bool {
        if kinds.contains(.exclusiveBreastMilk) { return true }
        return isPresumedExclusive
    }

    /// Breast milk is by far the most of it, but not said to be all.
    package var isPredominantlyBreast: Bool { kinds.contains(.predominantlyBreast) }

    /// Only "breastfed" is said: exclusive is presumed, and said so.
    package var isPresumedExclusive: Bool {
        guard kinds.contains(.breastfed), !hasFormulaVolume else { return false }
        return covering.isDisjoint(with: [.formula, .solids, .mixedFeeding])
            && kinds.isDisjoint(with: [.predominantlyBreast, .breastfeedingStopped])
    }
}

extension Assessment {
    /// EBF at T.
    package var ebf: Truth { exclusivelyBreastfed(on: asOf.day) }
    /// BF at T.
    package var bf: Truth { breastfed(on: asOf.day) }
    /// BF ever: any breast-milk record that began by T.
    package var bfEver: Truth {
        if !breastMilkRecords.isEmpty { return .yes }
        return ways.isEmpty ? .unknown(["feeding"]) : .no
    }

    /// All records of breast milk, whenever they began.
    package var breastMilkRecords: [FeedingRecord] {
        record.feeding.filter(\.hasBreastMilk)
    }

    /// A volume of formula alone keeps it from being exclusive; whether breast milk is given
    /// besides, it leaves open.
    package func exclusivelyBreastfed(on day: Day) -> Truth {
        if let state = feeding(on: day) { return Truth(state.isExclusive) }
        return isGivenFormula(on: day) ? .no : .unknown(["feeding"])
    }

    package func breastfed(on day: Day) -> Truth {
        feeding(on: day).map { Truth($0.isBreastMilk) } ?? .unknown(["feeding"])
    }

    /// The newest feeding records that cover a day; records of one start hold together.
    package func feeding(on day: Day) -> FeedingState? {
        let covering = covering(ways, day)
        guard let newest = covering.compactMap({ $0.period.start?.day }).max() else { return nil }
        let current = covering.filter { $0.period.start?.day == newest }
        let older = covering.filter { $0.period.start?.day != newest && $0.hasBreastMilk }
        return FeedingState(
            records: current.contains(where: \.hasBreastMilk) ? current : current + older,
            kinds: Set(current.flatMap(\.kinds)),
            covering: Set(covering.flatMap(\.kinds)), hasFormulaVolume: isGivenFormula(on: day))
    }

    /// The newest records of a volume of formula that cover a day.
    package func formulaRecords(on day: Day) -> [FeedingRecord] {
        let covering = covering(record.feeding.filter { $0.formulaVolume != nil }, day)
        let newest = covering.compactMap { $0.period.start?.day }.max()
        return covering.filter { $0.period.start?.day == newest }
    }

    /// Records of the way of feeding; a volume of formula does not end or replace them.
    private var ways: [FeedingRecord] { record.feeding.filter { $0.formulaVolume == nil } }

    private func isGivenFormula(on day: Day) -> Bool {
        formulaRecords(on: day).contains { $0.kinds.contains(.formula) }
    }

    /// Solids come beside milk: they end no open period of milk, and milk ends none of solids.
    private func covering(_ records: [FeedingRecord], _ day: Day) -> [FeedingRecord] {
        let known = records.filter { ($0.period.start?.day).map { $0 <= day } ?? false }
        let newest = known.filter { !$0.isOnlySolids }.compactMap { $0.period.start?.day }.max()
        let solids = known.filter(\.isOnlySolids).compactMap { $0.period.start?.day }.max()
        return known.filter { covers($0.period, day, newest: $0.isOnlySolids ? solids : newest) }
    }

    /// Cover (1.6): a period to its end or, if open, to the next record; one date 60 days.
    private func covers(_ period: Period, _ day: Day, newest: Day?) -> Bool {
        guard let start = period.start?.day else { return false }
        if let end = period.end { return day <= end.lastDay }
        if period.isSingleDate { return day - start <= number("P-FEED-COVER") }
        return newest.map { $0 <= start } ?? true
    }
}

extension FeedingRecord {
    fileprivate var hasBreastMilk: Bool { kinds.contains(where: \.isBreastMilk) }
    fileprivate var isOnlySolids: Bool { kinds.allSatisfy { $0 == .solids } }
}
