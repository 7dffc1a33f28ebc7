import ClinicalModel

/// The names of the plausibility limits (2.3), by analyte.
enum PlausibilityLimits {
    static let names =
        (bothSoft + highSoft).flatMap { ["P-HARD-\($0)-LO", "P-HARD-\($0)-HI", "P-SOFT-\($0)-HI"] }
        + bothSoft.map { "P-SOFT-\($0)-LO" }

    private static let bothSoft: [AnalyteKey] = [
        .b12, .holotc, .mma, .thcy, .mcv, .hb, .hct, .rdw, .plt, .wbc, .fol, .k, .milkb12,
    ]

    private static let highSoft: [AnalyteKey] = [
        .umma, .retp, .reta, .anc, .ferr, .crea, .c3, .c3c2,
    ]
}
