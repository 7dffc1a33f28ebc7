import ClinicalModel

/// Blood counts against limits of age (infants) or state (mothers).
extension Assessment {
    package var hbPre: UsableResult? { last(.hb) }
    package var mcvPre: UsableResult? { last(.mcv) }

    /// ANAEMIA: the last haemoglobin before treatment is below its limit.
    package var anaemia: Truth {
        hbPre.map(isHaemoglobinLow) ?? .unknown([AnalyteKey.hb.rawValue])
    }

    /// MACRO: the last MCV before treatment is above its limit.
    package var macro: Truth {
        mcvPre.map(isMCVHigh) ?? .unknown([AnalyteKey.mcv.rawValue])
    }

    package func isHaemoglobinLow(_ result: UsableResult) -> Truth {
        test(result, .below, hbLow(result))
    }

    package func isMCVHigh(_ result: UsableResult) -> Truth {
        test(result, .above, mcvUpper(result))
    }

    /// The name of the limit below which a haemoglobin is low.
    package func hbLow(_ result: UsableResult) -> String {
        guard role == .infant else { return motherHaemoglobin(on: result.time.day) }
        return hbLow(ageDays: result.ageDays)
    }

    /// The name of the limit above which an MCV is high.
    package func mcvUpper(_ result: UsableResult) -> String {
        role == .infant ? mcvUpper(ageDays: result.ageDays) : "P-MCVM-UP"
    }

    package func hbLow(ageDays: Int?) -> String {
        step(ageDays, "P-HB-LOW", [30, 60, 90, 182, 730])
    }

    package func mcvUpper(ageDays: Int?) -> String {
        step(ageDays, "P-MCV-UP", [30, 60, 90, 182, 364, 730])
    }

    package func mcvLower(ageDays: Int?) -> String {
        step(ageDays, "P-MCV-LO", [30, 60, 90, 182, 364, 730])
    }

    /// The name of the limit below which neutrophils are low; the step lies at one year.
    package func ancLow(ageDays: Int?) -> String {
        (ageDays ?? 0) < number("P-MMA-AGE") ? "P-ANC-LOW" : "P-ANC-LOW-2Y"
    }

    /// The names of age steps hold their upper end in days.
    private func step(_ ageDays: Int?, _ name: String, _ ends: [Int]) -> String {
        let age = ageDays ?? .max
        return "\(name)-\(ends.first { age <= $0 } ?? ends[ends.count - 1])"
    }
}
