import ClinicalModel

/// An enzyme held against a multiple of the sender's own upper limit.
struct EnzymeReading {
    let result: UsableResult?
    /// The parameter that says how many times the limit.
    let factor: String
    let isRaised: Truth
}

extension Assessment {
    /// LDH, ALT and AST before treatment.
    var enzymes: [EnzymeReading] {
        [
            enzyme(.ldh, "P-ULN-LDH", risesByHaemolysis: true),
            enzyme(.alt, "P-ULN-ALT", risesByHaemolysis: false),
            enzyme(.ast, "P-ULN-ALT", risesByHaemolysis: true),
        ]
    }

    /// A haemolysed specimen says nothing about an enzyme that red cells release.
    private func enzyme(
        _ key: AnalyteKey, _ factor: String, risesByHaemolysis: Bool
    ) -> EnzymeReading {
        let result = last(key) { !(risesByHaemolysis && $0.result.isHaemolysed) }
        return EnzymeReading(
            result: result, factor: factor,
            isRaised: result.map { isRaised($0, times: factor) } ?? missing(key))
    }

    private func missing(_ key: AnalyteKey) -> Truth {
        last(key) == nil ? .unknown([key.rawValue]) : .no
    }

    private func isRaised(_ result: UsableResult, times factor: String) -> Truth {
        guard let limit = senderHigh(result)?.multiplied(by: parameter(factor).value) else {
            return .unknown(["\(result.key) upper limit of the sender"])
        }
        return test(result, .atLeast, limit: limit)
    }
}
