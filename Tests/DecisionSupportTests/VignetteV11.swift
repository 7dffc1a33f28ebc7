import ClinicalModel

/// Sampled two hours after the first dose; the mother is vegan; synthetic.
enum VignetteV11 {
    static let vignette = Vignette(
        "V11", asOf: "2025-04-22T18:00+02:00", infant: infant, mother: mother,
        infantFires: [
            .init("R06", .critical, .underTreatment), .init("R11", .warning, .underTreatment),
            .init("R15", .critical, .underTreatment), .init("R17", .critical, .underTreatment),
            .init("R23", .info, .underTreatment), .init("R48", .warning), .init("R52", .warning),
        ],
        motherFires: [.init("R21", .critical)],
        never: ["R01", "R02", "R04", "R05", "R07", "R09", "R10", "R12", "R14", "R20", "R22"])

    private static let infant: VignettePerson = {
        let time = "2025-04-22T10:40+02:00"
        var infant = VignettePerson("v11-infant", index: 0, born: "2024-09-09", sex: .female)
        infant.fed(.exclusiveBreastMilk, from: "2024-09-09")
        infant.sign("hypotonia", onset: "2025-04-22")
        infant.milestone("social-smile", .achieved, on: "2024-11-10")
        infant.milestone("roll-over", .achieved, on: "2025-02-10")
        infant.milestone("social-smile", .lost, on: "2025-04-10")
        infant.milestone("roll-over", .lost, on: "2025-04-10")
        infant.medication(
            .hydroxocobalamin, "1000", .intramuscular, from: "2025-04-22T08:15+02:00")
        infant.result(.b12, ">2000", "pg/mL", at: time, property: .mass)
        infant.result(.thcy, "58", "umol/L", at: time)
        infant.result(.mma, "11.4", "umol/L", at: time)
        infant.result(.hb, "8.1", "g/dL", at: time)
        infant.result(.mcv, "106", "fL", at: time)
        infant.result(.hct, "24.5", "%", at: time)
        infant.result(.anc, "0.8", "10*9/L", at: time)
        infant.result(.plt, "140", "10*9/L", at: time)
        infant.result(.k, "4.0", "mmol/L", at: time)
        return infant
    }()

    private static let mother: VignettePerson = {
        var mother = VignettePerson("v11-mother", index: 1, born: "1994-12-01", sex: .female)
        mother.diet(.vegan, from: "2020-01-01")
        mother.result(.b12, "96", "pg/mL", at: "2025-04-22T09:00+02:00", property: .mass)
        return mother
    }()
}
