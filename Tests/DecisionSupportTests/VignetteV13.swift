import ClinicalModel

/// Three cell lines low with high total and very low active B12; the mother is replete; synthetic.
enum VignetteV13 {
    static let vignette = Vignette(
        "V13", asOf: "2025-04-07T18:00+02:00", infant: infant, mother: mother,
        infantFires: [
            .init("R05", .warning), .init("R08", .warning), .init("R09", .warning),
            .init("R15", .critical), .init("R24", .warning), .init("R52", .warning),
        ],
        never: [
            "R01", "R02", "R03", "R04", "R06", "R07", "R10", "R11", "R14", "R21", "R23", "R57",
        ])

    private static let time = "2025-04-07T09:00+02:00"

    private static let infant: VignettePerson = {
        var infant = VignettePerson("v13-infant", index: 0, born: "2025-01-06", sex: .female)
        infant.fed(.mixedFeeding, from: "2025-01-20", formula: "200")
        for sign in ["vomiting", "failure-to-thrive", "glossitis"] as [ConceptKey] {
            infant.sign(sign, onset: "2025-04-01", recorded: "2025-04-07")
        }
        infant.result(.b12, "560", "pg/mL", at: time, property: .mass)
        infant.result(.holotc, "6", "pmol/L", at: time)
        infant.result(.thcy, "38", "umol/L", at: time)
        infant.result(.mma, "9.2", "umol/L", at: time)
        infant.result(.hb, "7.2", "g/dL", at: time)
        infant.result(.mcv, "101", "fL", at: time)
        infant.result(.anc, "0.4", "10*9/L", at: time)
        infant.result(.plt, "62", "10*9/L", at: time)
        infant.result(.crea, "0.25", "mg/dL", at: time)
        return infant
    }()

    private static let mother: VignettePerson = {
        var mother = VignettePerson("v13-mother", index: 1, born: "1989-03-23", sex: .female)
        mother.result(.b12, "465", "pg/mL", at: time, property: .mass)
        mother.result(.thcy, "7.8", "umol/L", at: time)
        return mother
    }()
}
