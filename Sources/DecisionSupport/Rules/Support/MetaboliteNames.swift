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
        case .milkb12: "B12 in breast milk"
        case .hb: "haemoglobin"
        case .anc: "neutrophils"
        case .plt: "platelets"
        case .fol: "folate"
        case .c3c2: "C3/C2"
        case .c3c16: "C3/C16"
        case .hcydbs: "blood spot homocysteine"
        case .metdbs: "blood spot methionine"
        case .ferr: "ferritin"
        case .crea: "creatinine"
        case .egfr: "filtration rate"
        case .hyperseg: "hypersegmented neutrophils"
        case .rdwsd: "RDW-SD"
        case .ifab: "intrinsic factor antibody"
        case .k: "potassium"
        case .hct: "haematocrit"
        case .retp, .reta: "reticulocytes"
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
