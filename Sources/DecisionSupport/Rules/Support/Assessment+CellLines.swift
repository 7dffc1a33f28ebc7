import ClinicalModel

/// The neutrophils before treatment and the limits the blood count is held against.
extension Assessment {
    var ancPre: UsableResult? { last(.anc) }

    /// The neutrophils are below the limit for the age at the sample.
    var neutropenia: Truth {
        guard let ancPre else { return .unknown([AnalyteKey.anc.rawValue]) }
        return test(ancPre, .below, ancLow(ageDays: ancPre.ageDays))
    }

    var hbLimit: String? { hbPre.map(hbLow) }
    var mcvLimit: String? { mcvPre.map(mcvUpper) }
    var ancLimit: String? { ancPre.map { ancLow(ageDays: $0.ageDays) } }

    /// Two results of one blood count, `P-CBC-SAME` hours apart at most.
    func areOneCount(_ first: UsableResult, _ second: UsableResult) -> Bool {
        seconds(from: first.time, to: second.time).magnitude
            <= seconds(of: "P-CBC-SAME").magnitude
    }

    /// All results within a number of days of each other.
    func areWithin(_ parameterName: String, _ results: [UsableResult]) -> Bool {
        let days = results.map(\.time.day)
        guard let first = days.min(), let last = days.max() else { return true }
        return last - first <= number(parameterName)
    }
}
