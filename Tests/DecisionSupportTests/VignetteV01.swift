import ClinicalModel

/// An eight-month boy with the triad; his mother has atrophic gastritis; synthetic.
enum VignetteV01 {
    static let all: [Vignette] = [first, treated, later]

    private static let first = Vignette(
        "V01", asOf: "2024-11-12T18:00+01:00", infant: infant, mother: mother,
        infantFires: [
            .init("R01", .critical), .init("R10", .critical), .init("R15", .critical),
            .init("R16", .info), .init("R17", .critical),
        ],
        never: [
            "R02", "R07", "R11", "R12", "R13", "R14", "R19", "R20", "R31", "R32", "R45", "R46",
            "R51", "R52",
        ])

    private static let treated = Vignette(
        "V01", asOf: "2024-12-05T12:00+01:00", infant: infant, mother: mother,
        infantFires: [
            .init("R01", .critical, .underTreatment), .init("R10", .critical, .underTreatment),
            .init("R15", .critical, .underTreatment), .init("R16", .info, .underTreatment),
            .init("R17", .critical, .resolved), .init("R23", .info, .underTreatment),
            .init("R34", .warning), .init("R37", .info), .init("R48", .info), .init("R51", .info),
            .init("R54", .warning), .init("R55", .info),
        ],
        motherFires: [
            .init("R21", .critical), .init("R30", .info), .init("R54", .warning),
        ],
        never: [
            "R17", "R22", "R24", "R29", "R31", "R32", "R33", "R36", "R39", "R40", "R42", "R44",
            "R52", "R58",
        ])

    private static let later = Vignette(
        "V01", asOf: "2025-03-20T12:00+01:00", infant: infant, mother: mother,
        infantFires: [
            .init("R01", .critical, .underTreatment), .init("R10", .critical, .underTreatment),
            .init("R15", .critical, .resolved), .init("R16", .info, .underTreatment),
            .init("R17", .critical, .resolved), .init("R23", .info, .underTreatment),
            .init("R34", .warning), .init("R37", .info), .init("R48", .info),
            .init("R53", .warning),
            .init("R54", .critical), .init("R55", .info),
        ],
        motherFires: [
            .init("R21", .critical), .init("R30", .info), .init("R54", .critical),
        ],
        never: ["R15", "R17", "R40", "R41", "R44", "R58"])

    private static let infant: VignettePerson = {
        var infant = VignettePerson("v01-infant", index: 0, born: "2024-03-10", sex: .male)
        infant.fed(.exclusiveBreastMilk, from: "2024-03-10")
        infant.fed(.mixedFeeding, from: "2025-01-15")
        infant.milestone("social-smile", .achieved, on: "2024-05-10")
        infant.milestone("head-control", .achieved, on: "2024-07-10")
        infant.milestone("roll-over", .achieved, on: "2024-08-10")
        infant.milestone("social-smile", .lost, on: "2024-11-12")
        infant.milestone("social-smile", .achieved, on: "2024-11-27")
        infant.sign("apathy", onset: "2024-09-10", recorded: "2024-11-12")
        let signs: [ConceptKey] = [
            "hypotonia", "poor-eye-contact", "myoclonus", "hyperreflexia", "pallor",
            "failure-to-thrive", "sleep-disturbance",
        ]
        for sign in signs { infant.sign(sign, onset: "2024-11-12") }
        addFirstSample(&infant)
        addLaterSamples(&infant)
        for day in ["13", "15", "18", "20", "22", "25", "27"] {
            infant.medication(
                .hydroxocobalamin, "1000", .intramuscular, from: "2024-11-\(day)T09:00+01:00")
        }
        infant.medication(
            .cyanocobalamin, "1000", .oral, kind: .statement, from: "2024-11-29", to: "2025-03-13")
        infant.carePlan("completed", from: "2024-11-13", to: "2025-03-13")
        return infant
    }()

    private static func addFirstSample(_ infant: inout VignettePerson) {
        let time = "2024-11-12T10:00+01:00"
        infant.result(.hb, "8.8", "g/dL", at: time, range: ("10", "12"))
        infant.result(.mcv, "105.4", "fL", at: time, range: ("85", "95"))
        infant.result(.hct, "26.5", "%", at: time)
        infant.result(.anc, "0.9", "G/L", at: time, range: ("1", "8"))
        infant.result(.plt, "287", "10*3/uL", at: time)
        infant.result(.retp, "0.6", "%", at: time)
        infant.result(.b12, "53", "pg/mL", at: time, range: ("200", "900"), property: .mass)
        infant.result(.fol, "12", "ng/mL", at: time)
        infant.result(.ferr, "64", "ng/mL", at: time)
        infant.result(.k, "4.4", "mmol/L", at: time)
        infant.result(.crea, "0.25", "mg/dL", at: time)
        infant.result(.alt, "120", "U/L", at: time, range: (nil, "40"))
        infant.result(.ast, "126", "U/L", at: time, range: (nil, "42"))
    }

    private static func addLaterSamples(_ infant: inout VignettePerson) {
        infant.result(.b12, "812", "pg/mL", at: "2024-11-18T10:00+01:00", property: .mass)
        infant.result(.mma, "0.31", "umol/L", at: "2024-11-18T10:00+01:00")
        infant.result(.retp, "9.2", "%", at: "2024-11-20T10:00+01:00")
        infant.result(.hb, "12.4", "g/dL", at: "2024-12-04T10:00+01:00", range: ("10", "12"))
        infant.result(.mcv, "80.3", "fL", at: "2024-12-04T10:00+01:00", range: ("85", "95"))
        infant.result(.anc, "2.1", "10*3/uL", at: "2025-02-10T10:00+01:00")
        infant.result(.hb, "12.0", "g/dL", at: "2025-02-10T10:00+01:00")
        infant.result(.mcv, "79", "fL", at: "2025-02-10T10:00+01:00")
    }

    private static let mother: VignettePerson = {
        var mother = VignettePerson("v01-mother", index: 1, born: "1992-05-04", sex: .female)
        let time = "2024-11-14T11:00+01:00"
        mother.result(.b12, "110", "pg/mL", at: time, range: ("200", "900"), property: .mass)
        mother.result(.thcy, "48.3", "umol/L", at: time, range: (nil, "15"))
        mother.result(.hb, "12.9", "g/dL", at: time)
        mother.result(.mcv, "88", "fL", at: time)
        mother.diet(.omnivore, from: "2024-11-12")
        mother.condition("atrophic-gastritis", on: "2024-11-26")
        mother.medication(
            .folicAcid, "400", .oral, kind: .statement, from: "2023-07-15", to: "2024-03-10")
        return mother
    }()
}
