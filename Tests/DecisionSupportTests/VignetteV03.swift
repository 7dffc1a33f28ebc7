import ClinicalModel

/// Functional deficiency with a B12 in the adequate range; the mother takes metformin; synthetic.
enum VignetteV03 {
    static let vignette = Vignette(
        "V03", asOf: "2025-06-25T18:00+02:00", infant: infant, mother: mother,
        infantFires: [.init("R05", .critical), .init("R23", .info)],
        motherFires: [.init("R21", .critical)],
        never: [
            "R01", "R02", "R03", "R04", "R06", "R07", "R11", "R24", "R28", "R45", "R46", "R50",
            "R52",
        ])

    private static let time = "2025-06-25T09:00+02:00"

    private static let infant: VignettePerson = {
        var infant = VignettePerson("v03-infant", index: 0, born: "2025-01-20", sex: .female)
        infant.fed(.mixedFeeding, from: "2025-03-01")
        infant.sign("tremor", onset: "2025-06-10")
        infant.sign("irritability", onset: "2025-06-10")
        infant.result(.b12, "410", "pg/mL", at: time, property: .mass)
        infant.result(.thcy, "18.4", "umol/L", at: time)
        infant.result(.mma, "3.2", "umol/L", at: time)
        infant.result(.crea, "0.22", "mg/dL", at: time)
        infant.result(.fol, "14", "ng/mL", at: time)
        infant.result(.hb, "11.0", "g/dL", at: time)
        infant.result(.mcv, "84", "fL", at: time)
        return infant
    }()

    private static let mother: VignettePerson = {
        var mother = VignettePerson("v03-mother", index: 1, born: "1990-02-11", sex: .female)
        mother.result(.b12, "193", "pmol/L", at: time, property: .molar)
        mother.result(.thcy, "17.1", "umol/L", at: time)
        mother.medication(.metformin, kind: .statement, from: "2024-04-20")
        return mother
    }()
}
