import ClinicalModel

/// What a code asks to be done with its value besides the unit.
struct CodeHandlingReading {
    let knowledge: Knowledge

    func handling(of coding: AnalyteCoding) -> CodeHandling {
        guard coding.system == CodeSystemURI.loinc, let entry = knowledge.loincEntry(coding.code),
            case .analyte(_, let code) = entry.role
        else { return .asStated }
        return code.handling
    }

    /// The canonical value; a code that counts per thousand does so whatever the unit says.
    func canonical(
        _ number: Exact, in unit: AnalyteUnit, of analyte: Analyte, _ handling: CodeHandling
    ) -> Exact? {
        guard handling == .perThousand else {
            return analyte.canonical(number, in: unit)
        }
        return number.divided(by: 10)
    }

    /// Segmented neutrophils with the band forms of the same moment added.
    func withBands(_ neutrophils: [UsableResult], _ bands: [UsableResult]) -> [UsableResult] {
        guard !bands.isEmpty else { return neutrophils }
        return neutrophils.map { result in
            guard handling(of: result.result.coding) == .segmentedOnly,
                let segmented = result.stated.point,
                let band = bands.first(where: { $0.time == result.time })?.stated.point,
                let sum = segmented.adding(band)
            else { return result }
            return UsableResult(
                result: result.result, time: result.time, stated: ExactInterval(sum),
                canonicalUnit: result.canonicalUnit, isUnitSuspect: result.isUnitSuspect,
                ageDays: result.ageDays)
        }
    }
}
