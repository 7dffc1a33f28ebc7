import ClinicalModel

/// R47: copies and contradictions among the results of one key of one person.
///
/// Each result is compared with at most `reach` neighbours, so a flood of results of one
/// moment costs linear time.
struct DuplicateCheck {
    private(set) var kept: [UsableResult] = []
    private(set) var contradictions: [Contradiction] = []
    private(set) var identicalCopies: [UsableResult] = []

    private let assessment: Assessment
    private let tolerance: DuplicateTolerance
    private let window: Int
    private let reach = 16
    /// Beyond so many pairs only those that exclude another result are told.
    private let pairsToldInFull = 64

    init(assessment: Assessment, key: AnalyteKey) {
        self.assessment = assessment
        tolerance = DuplicateTolerance(key: key, assessment: assessment)
        window = assessment.seconds(of: DuplicateLimits.time)
    }

    /// `results` oldest first.
    mutating func run(over results: [UsableResult]) {
        let distinct = withoutCopies(results)
        let pairs = neighbours(distinct)
        var dropped = Set<Int>()
        for (left, right) in pairs
        where tolerance.isExceeded(distinct[left], distinct[right])
            && !areRelated(distinct[left], distinct[right])
        {
            let isNew = !dropped.contains(left) || !dropped.contains(right)
            guard isNew || contradictions.count < pairsToldInFull else { continue }
            contradictions.append(ordered(distinct[left], distinct[right]))
            dropped.formUnion([left, right])
        }
        for (left, right) in pairs where !dropped.contains(left) && !dropped.contains(right) {
            guard tolerance.isComparable(distinct[left], distinct[right]) else { continue }
            dropped.insert(isNewer(distinct[right], than: distinct[left]) ? left : right)
        }
        kept = distinct.indices.filter { !dropped.contains($0) }.map { distinct[$0] }
    }

    /// Equal values of one specimen: the first is kept, a panel's member before its panel.
    private mutating func withoutCopies(_ results: [UsableResult]) -> [UsableResult] {
        var kept: [UsableResult] = []
        var bySpecimen: [String: [Int]] = [:]
        for result in results {
            let places = candidates(kept, for: result, bySpecimen)
            if let place = places.first(where: { isCopy(kept[$0], result) }) {
                let (stays, goes) = preferred(kept[place], result)
                kept[place] = stays
                if !areRelated(stays, goes) { identicalCopies.append(goes) }
                continue
            }
            if let specimen = result.result.specimenKey {
                bySpecimen[specimen, default: []].append(kept.count)
            }
            kept.append(result)
        }
        return kept
    }

    /// Pairs of one specimen from different resources, by position, each once.
    private func neighbours(_ results: [UsableResult]) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        var bySpecimen: [String: [Int]] = [:]
        for index in results.indices {
            let near = (max(0, index - reach)..<index)
            let specimen = results[index].result.specimenKey
            let far = (specimen.flatMap { bySpecimen[$0] } ?? []).suffix(reach)
                .filter { $0 < near.lowerBound }
            for other in far + near where isPair(results[other], results[index]) {
                pairs.append((other, index))
            }
            if let specimen { bySpecimen[specimen, default: []].append(index) }
        }
        return pairs
    }

    private func candidates(
        _ kept: [UsableResult], for result: UsableResult, _ bySpecimen: [String: [Int]]
    ) -> [Int] {
        var places: [Int] = []
        for place in kept.indices.suffix(reach)
        where assessment.seconds(from: kept[place].time, to: result.time) <= window {
            places.append(place)
        }
        if let specimen = result.result.specimenKey {
            for place in (bySpecimen[specimen] ?? []).suffix(reach) where !places.contains(place) {
                places.append(place)
            }
        }
        return places
    }

    private func isPair(_ first: UsableResult, _ second: UsableResult) -> Bool {
        isOneSpecimen(first, second) && first.result.identity != second.result.identity
    }

    private func isCopy(_ first: UsableResult, _ second: UsableResult) -> Bool {
        isPair(first, second) && first.stated == second.stated
            && first.result.qualitative == second.result.qualitative
    }

    private func isOneSpecimen(_ first: UsableResult, _ second: UsableResult) -> Bool {
        if let left = first.result.specimenKey, left == second.result.specimenKey { return true }
        let left = first.result.specimen
        let right = second.result.specimen
        guard left == right || left == .unknown || right == .unknown else { return false }
        return assessment.seconds(from: first.time, to: second.time).magnitude <= window.magnitude
    }

    /// Panel and member, or derived values: one statement, not two.
    private func areRelated(_ first: UsableResult, _ second: UsableResult) -> Bool {
        first.result.relatedIdentities.contains(second.result.identity)
            || second.result.relatedIdentities.contains(first.result.identity)
    }

    private func preferred(
        _ first: UsableResult, _ second: UsableResult
    ) -> (stays: UsableResult, goes: UsableResult) {
        if first.result.isPanelMember != second.result.isPanelMember {
            return first.result.isPanelMember ? (first, second) : (second, first)
        }
        return first.result.ordinal <= second.result.ordinal ? (first, second) : (second, first)
    }

    private func ordered(_ first: UsableResult, _ second: UsableResult) -> Contradiction {
        first.result.ordinal <= second.result.ordinal
            ? Contradiction(first: first, second: second)
            : Contradiction(first: second, second: first)
    }

    /// Sampled or, at one moment, issued later; else the first of the document stays.
    private func isNewer(_ first: UsableResult, than second: UsableResult) -> Bool {
        let elapsed = assessment.seconds(from: second.time, to: first.time)
        if elapsed != 0 { return elapsed > 0 }
        if let left = first.result.issued, let right = second.result.issued, left != right {
            return left > right
        }
        return first.result.ordinal < second.result.ordinal
    }
}

/// How far two results of one specimen may differ.
private struct DuplicateTolerance {
    /// In the canonical unit.
    private let absolute: Exact?
    /// Per cent of the larger value.
    private let share: Exact?

    init(key: AnalyteKey, assessment: Assessment) {
        let limits = DuplicateLimits(key: key)
        absolute = limits.absolute.map { assessment.parameter($0).value }
        share = limits.share.map { assessment.parameter($0).value }
    }

    /// Values with a comparator, and words, are not compared.
    func isComparable(_ first: UsableResult, _ second: UsableResult) -> Bool {
        !first.hasComparator && !second.hasComparator && first.result.value.number != nil
            && second.result.value.number != nil
    }

    func isExceeded(_ first: UsableResult, _ second: UsableResult) -> Bool {
        guard isComparable(first, second) else { return false }
        let left = first.stated.low
        let right = second.stated.low
        guard let difference = left.subtracting(right)?.magnitude else { return true }
        if let absolute, difference <= absolute { return false }
        guard let share else { return true }
        guard let part = difference.multiplied(by: 100),
            let allowed = max(left, right).multiplied(by: share)
        else { return true }
        return part > allowed
    }
}
