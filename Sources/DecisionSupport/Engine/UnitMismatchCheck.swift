import ClinicalModel

/// Looks for a B12 that was reported in pmol/L as pg/mL, or the reverse (R46, 2.4).
struct UnitMismatchCheck {
    private(set) var mismatches: [UnitMismatch] = []
    /// The results, those under a warning with both readings.
    private(set) var results: [UsableResult]

    private let assessment: Assessment
    private let analyte: Analyte?
    /// The unit of each result, read once: every one is looked at beside many others.
    private var units: [AnalyteUnit?] = []

    init(assessment: Assessment, results: [UsableResult]) {
        self.assessment = assessment
        self.results = results
        analyte = assessment.knowledge.analyte(.b12)
        units = results.map(unit)
        let original = results
        for index in original.indices { check(original[index], at: index, among: original) }
    }

    private mutating func check(_ result: UsableResult, at index: Int, among all: [UsableResult]) {
        guard let unit = units[index] else { return }
        var signals: [UnitMismatch.Signal] = []
        if let property = result.result.coding.property, property != unit.kind {
            signals.append(.codeProperty)
        }
        if looksLikeOtherUnit(result.result, unit) { signals.append(.senderRange) }
        let earlier = earlierInOtherUnit(result, unit, before: index, among: all)
        if earlier != nil { signals.append(.earlierResult) }
        guard !signals.isEmpty, let other = otherReading(result, unit) else { return }
        // A code that fits the stated unit outweighs a range that does not.
        let isConfirmed = signals == [.senderRange] && result.result.coding.property == unit.kind
        var suspect = result
        if !isConfirmed {
            suspect = UsableResult(
                result: result.result, time: result.time, stated: result.stated,
                otherReading: other.interval, canonicalUnit: result.canonicalUnit,
                isUnitSuspect: result.isUnitSuspect, ageDays: result.ageDays)
            results[index] = suspect
        }
        mismatches.append(
            UnitMismatch(
                result: suspect, signals: signals, otherUnit: other.unit.code,
                isConfirmedByCode: isConfirmed, earlier: earlier))
    }

    private func unit(of result: UsableResult) -> AnalyteUnit? {
        let value = result.result.value
        guard
            case .known(let unit) = assessment.knowledge.resolveUnit(
                text: value.unit, code: value.unitCode, for: .b12),
            unit.kind != .other
        else { return nil }
        return unit
    }

    /// The same number in the everyday unit of the other kind: pg/mL for pmol/L and back.
    private func otherReading(
        _ result: UsableResult, _ unit: AnalyteUnit
    ) -> (unit: AnalyteUnit, interval: ExactInterval)? {
        let name = unit.kind == .mass ? "P-RANGE-MOL-LOW-LO" : "P-RANGE-PG-LOW-LO"
        guard let number = result.result.value.number,
            let code = assessment.parameter(name).unit, let other = analyte?.unit(code),
            let canonical = analyte?.canonical(number, in: other)
        else { return nil }
        return (other, ExactInterval(canonical, result.result.value.comparator))
    }

    /// Signal 2: both ends of the sender's range look like the other unit.
    private func looksLikeOtherUnit(_ result: LabResult, _ unit: AnalyteUnit) -> Bool {
        guard let low = result.range?.low?.number, let high = result.range?.high?.number else {
            return false
        }
        let name = unit.kind == .mass ? "P-RANGE-PG" : "P-RANGE-MOL"
        guard let code = assessment.parameter("\(name)-LOW-LO").unit,
            analyte?.unit(code)?.factor == unit.factor
        else { return false }
        return isWithin(low, "\(name)-LOW") && isWithin(high, "\(name)-HIGH")
    }

    /// Signal 3: the same sender's earlier result in the other kind of unit, off by the factor.
    private func earlierInOtherUnit(
        _ result: UsableResult, _ unit: AnalyteUnit, before index: Int, among all: [UsableResult]
    ) -> UsableResult? {
        guard let value = result.stated.point else { return nil }
        let window = assessment.number("P-RATIO-WIN")
        for place in all[..<index].indices.reversed() {
            let earlier = all[place]
            guard assessment.days(from: earlier.time, to: result.time) <= window else { break }
            guard let before = units[place], before.kind != unit.kind,
                earlier.result.sender == result.result.sender,
                assessment.isEarlierMoment(earlier, result),
                let reference = earlier.stated.point, let ratio = value.divided(by: reference),
                isWithin(ratio, "P-RATIO-LOW") || isWithin(ratio, "P-RATIO-HIGH"),
                !isDosed(between: earlier, and: result)
            else { continue }
            return earlier
        }
        return nil
    }

    private func isDosed(between first: UsableResult, and second: UsableResult) -> Bool {
        assessment.b12Records.contains { record in
            guard let start = record.start else { return false }
            return start.order(to: first.time) != .before && second.time.order(to: start) != .before
        }
    }

    private func isWithin(_ value: Exact, _ name: String) -> Bool {
        value >= assessment.parameter("\(name)-LO").value
            && value <= assessment.parameter("\(name)-HI").value
    }
}

extension Assessment {
    func isEarlierMoment(_ first: UsableResult, _ second: UsableResult) -> Bool {
        seconds(from: first.time, to: second.time) > 0
    }
}
