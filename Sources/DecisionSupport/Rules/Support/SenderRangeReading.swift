import ClinicalModel

/// A value judged by the sender's range and by the limits for age (R51).
struct SenderRangeReading {
    let result: UsableResult
    let isMismatch: Truth
    /// The parameters that disagree with the sender's range.
    let limits: [String]
    let sentences: [String]
}

extension Assessment {
    func senderRangeReading(of result: UsableResult) -> SenderRangeReading {
        let range = SenderLimits(low: senderLow(result), high: senderHigh(result))
        let sides = rangeSides(of: result, range)
        let verdicts = sides.map { isJudgedDifferently(result, $0) }
        let different = zip(sides, verdicts).compactMap { side, verdict in
            verdict.isYes ? side : nil
        }
        let adult = adultLimits(result, range)
        let isMismatch = verdicts.reduce(Truth(!adult.isEmpty)) { $0.or($1) }
        var sentences = different.map { sentence(result, $0) }
        if !adult.isEmpty {
            sentences.append(
                "\(name(of: result)): the laboratory's range \(rangeText(result)) is an adult one.")
        }
        return SenderRangeReading(
            result: result, isMismatch: isMismatch, limits: different.map(\.ageLimit) + adult,
            sentences: sentences)
    }

    /// The sender's range in the canonical unit.
    private struct SenderLimits {
        let low: Exact?
        let high: Exact?
    }

    /// One end of the sender's range beside the limit for age.
    private struct RangeSide {
        let comparison: Comparison
        /// The parameter; that of the other end where the age tables end only there.
        let ageLimit: String
        let sender: Exact
        var isUnlimitedByAge = false
    }

    private func rangeSides(of result: UsableResult, _ range: SenderLimits) -> [RangeSide] {
        let age = result.ageDays
        let low: String? =
            switch result.key {
            case .mcv: mcvLower(ageDays: age)
            case .hb: hbLow(ageDays: age)
            case .anc: ancLow(ageDays: age)
            default: nil
            }
        let high = result.key == .mcv ? mcvUpper(ageDays: age) : creatinineLimit(result)
        var sides = [
            side(.below, low, range.low), side(.above, high, range.high),
        ].compactMap { $0 }
        // By age no haemoglobin is high: one that the sender calls high is within the limits.
        if result.key == .hb, let low, let sender = range.high {
            sides.append(
                RangeSide(
                    comparison: .above, ageLimit: low, sender: sender, isUnlimitedByAge: true))
        }
        return sides
    }

    private func side(
        _ comparison: Comparison, _ ageLimit: String?, _ sender: Exact?
    ) -> RangeSide? {
        guard let ageLimit, let sender else { return nil }
        return RangeSide(comparison: comparison, ageLimit: ageLimit, sender: sender)
    }

    private func isJudgedDifferently(_ result: UsableResult, _ side: RangeSide) -> Truth {
        let bySender = test(result, side.comparison, limit: side.sender)
        guard !side.isUnlimitedByAge else { return bySender }
        let byAge = test(result, side.comparison, side.ageLimit)
        guard limit(side.ageLimit, for: result.key) != side.sender else { return .no }
        return bySender.and(byAge.not).or(bySender.not.and(byAge))
    }

    /// The parameters by which the sender's range is that of adults; empty where it is not.
    private func adultLimits(_ result: UsableResult, _ range: SenderLimits) -> [String] {
        func reaches(_ bound: Exact?, _ name: String) -> Bool {
            bound.map { $0 >= limit(name, for: result.key) } ?? false
        }
        switch result.key {
        case .mcv where isOlder(result, than: "P-ADULT-MCV-AGE"):
            let isAdult =
                reaches(range.low, "P-ADULT-MCV-LO")
                && reaches(range.high, "P-ADULT-MCV-HI")
            return isAdult ? ["P-ADULT-MCV-LO", "P-ADULT-MCV-HI"] : []
        case .hb where isOlder(result, than: "P-ADULT-HB-AGE"):
            return reaches(range.low, "P-ADULT-HB") ? ["P-ADULT-HB"] : []
        case .crea:
            let isAdult = range.high.map { $0 > limit("P-ADULT-CREA", for: .crea) } ?? false
            return isAdult ? ["P-ADULT-CREA"] : []
        default: return []
        }
    }

    private func isOlder(_ result: UsableResult, than age: String) -> Bool {
        result.ageDays.map { $0 > number(age) } ?? false
    }

    private func sentence(_ result: UsableResult, _ side: RangeSide) -> String {
        let word = side.comparison == .below ? "low" : "high"
        let (range, age) = ("the laboratory's range \(rangeText(result))", text(side.ageLimit))
        guard !side.isUnlimitedByAge else {
            let value = "\(name(of: result)) \(text(of: result))"
            return "\(value) is \(word) by \(range), within the limits for age (from \(age))."
        }
        let isSender = test(result, side.comparison, limit: side.sender).isYes
        let verdict =
            isSender
            ? "\(word) by \(range), not by the limit for age \(age)"
            : "not \(word) by \(range), \(word) by the limit for age \(age)"
        return "\(name(of: result)) \(text(of: result)) is \(verdict)."
    }

    private func name(of result: UsableResult) -> String {
        let name = result.key.shortName
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
