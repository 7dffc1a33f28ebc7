import ClinicalModel

extension AnalyteKey {
    /// The short name inside a sentence.
    var shortName: String {
        switch self {
        case .b12: "vitamin B12"
        case .holotc: "holotranscobalamin"
        case .thcy: "homocysteine"
        case .mma: "MMA"
        case .umma: "urinary MMA"
        case .hb: "haemoglobin"
        case .anc: "neutrophils"
        case .plt: "platelets"
        default: rawValue
        }
    }
}

extension [UsableResult] {
    /// "homocysteine and MMA", each named once.
    var names: String {
        var names: [String] = []
        for name in map(\.key.shortName) where !names.contains(name) { names.append(name) }
        return names.joined(separator: " and ")
    }
}
