import ClinicalModel

/// A healthy infant of six weeks; synthetic.
enum VignetteV10 {
    static let vignette = Vignette(
        "V10", asOf: "2025-05-14T18:00+02:00", infant: infant, mother: mother,
        infantFires: [.init("R07", .info)],
        never: [
            "R01", "R02", "R03", "R04", "R05", "R06", "R10", "R11", "R14", "R15", "R17", "R20",
            "R21", "R23", "R24", "R45", "R46", "R47", "R48", "R51",
        ])

    private static let infant: VignettePerson = {
        let time = "2025-05-14T09:00+02:00"
        var infant = VignettePerson("v10-infant", index: 0, born: "2025-04-01", sex: .female)
        infant.fed(.exclusiveBreastMilk, from: "2025-04-01")
        infant.result(.b12, "372", "pg/mL", at: time, property: .mass)
        infant.result(.thcy, "8.6", "umol/L", at: time)
        infant.result(.mma, "0.7", "umol/L", at: time)
        infant.result(.hb, "11.4", "g/dL", at: time)
        infant.result(.hct, "34", "%", at: time)
        infant.result(.mcv, "102", "fL", at: time, range: ("91", "112"))
        infant.result(.anc, "2.1", "10*9/L", at: time)
        infant.result(.plt, "380", "10*9/L", at: time)
        return infant
    }()

    private static let mother: VignettePerson = {
        var mother = VignettePerson("v10-mother", index: 1, born: "1993-09-30", sex: .female)
        mother.diet(.omnivore, from: "2025-04-01")
        return mother
    }()
}
