import ClinicalModel

/// The parameters whose names end in the upper end of an age step, in days.
enum AgeLimits {
    static let hbLow = names("P-HB-LOW", ["30", "60", "90", "182", "730"])
    static let mcvUpper = names("P-MCV-UP", ["30", "60", "90", "182", "364", "730"])
    static let mcvLower = names("P-MCV-LO", ["30", "60", "90", "182", "364", "730"])
    static let ancLow = ["P-ANC-LOW", "P-ANC-LOW-2Y"]

    private static func names(_ name: String, _ steps: [String]) -> [String] {
        steps.map { "\(name)-\($0)" }
    }
}

/// The parameters that depend on the state of a woman at the sample.
enum MotherLimits {
    static let b12Low = states("P-B12M-LOW")
    static let b12Border = states("P-B12M-BORDER")
    static let holotcLow = states("P-HTC-LOW")
    static let holotcBorder = states("P-HTC-BORDER")
    static let mma = states("P-MMA")
    static let haemoglobin = ["LOW", "PP", "T1", "T2", "T3"].map { "P-HBM-\($0)" }

    /// Not pregnant, and by trimester.
    private static func states(_ name: String) -> [String] {
        [name] + ["T1", "T2", "T3"].map { "\(name)-\($0)" }
    }
}

/// The parameters by which a metabolite is raised.
enum MetaboliteLimits {
    static let infant = ["P-HCY", "P-MMA-INF", "P-MMA", "P-UMMA-INF"]
    static let mother = ["P-HCY-MOTHER", "P-HCY-PREG", "P-UMMA"] + MotherLimits.mma
}
