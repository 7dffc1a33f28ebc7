import ClinicalModel

/// A molar code sent with a mass unit and a range that looks molar; synthetic.
enum VignetteV05b {
    static let vignette = Vignette(
        "V05b", asOf: "2025-05-06T18:00+02:00", infant: infant,
        infantFires: [.init("R02", .warning), .init("R46", .warning)],
        never: ["R01", "R03", "R04", "R45"])

    private static let infant: VignettePerson = {
        var infant = VignettePerson("v05b-infant", index: 0, born: "2024-12-20", sex: .male)
        infant.sign("irritability", onset: "2025-05-06")
        infant.result(
            .b12, "190", "pg/mL", at: "2025-05-06T09:00+02:00", range: ("138", "652"),
            property: .molar)
        return infant
    }()
}
