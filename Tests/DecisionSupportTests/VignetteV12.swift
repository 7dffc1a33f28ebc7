import ClinicalModel

/// Raised serum metabolites of a vomiting, formula-fed infant with raised creatinine; synthetic.
enum VignetteV12 {
    static let vignette = Vignette(
        "V12", asOf: "2025-04-10T18:00+02:00", infant: infant, mother: mother,
        infantFires: [.init("R05", .info), .init("R24", .info), .init("R50", .info)],
        never: [
            "R01", "R02", "R03", "R04", "R06", "R07", "R11", "R19", "R21", "R23", "R45", "R52",
        ])

    private static let time = "2025-04-10T09:00+02:00"

    private static let infant: VignettePerson = {
        var infant = VignettePerson("v12-infant", index: 0, born: "2024-12-01", sex: .male)
        infant.fed(.formula, from: "2024-12-05")
        infant.sign("vomiting", onset: "2025-04-07", recorded: "2025-04-10")
        infant.result(.b12, "505", "pg/mL", at: time, property: .mass)
        infant.result(.thcy, "12.4", "umol/L", at: time)
        infant.result(.mma, "1.9", "umol/L", at: time)
        infant.result(.umma, "4176", "ug/g{creat}", at: time)
        infant.result(.crea, "1.04", "mg/dL", at: time)
        infant.result(.hb, "11.2", "g/dL", at: time)
        infant.result(.mcv, "84", "fL", at: time)
        return infant
    }()

    private static let mother: VignettePerson = {
        var mother = VignettePerson("v12-mother", index: 1, born: "1991-07-19", sex: .female)
        mother.result(.b12, "512", "pg/mL", at: time, property: .mass)
        mother.result(.thcy, "9", "umol/L", at: time)
        return mother
    }()
}
