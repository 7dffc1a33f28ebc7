/// The parameters the shared predicates read; rules declare only what they read themselves.
enum EngineParameters {
    static let names = status + counts + mother + windows + intake + data

    private static let status = [
        "P-INFANT", "P-NEAR", "P-LOOKBACK", "P-COTEMP", "P-B12-SEVERE", "P-B12-LOW",
        "P-B12-BORDER", "P-HTC-BORDER", "P-HCY-RAISED", "P-HCY", "P-MMA-INF", "P-MMA", "P-MMA-AGE",
        "P-UMMA-INF", "P-UMMA", "P-IEM-HCY2", "P-IEM-MMA2", "P-IEM-UMMA",
    ]

    private static let counts =
        [30, 60, 90, 182, 730].map { "P-HB-LOW-\($0)" }
        + [30, 60, 90, 182, 364, 730].flatMap { ["P-MCV-UP-\($0)", "P-MCV-LO-\($0)"] }
        + ["P-ANC-LOW", "P-ANC-LOW-2Y", "P-PLT-LOW", "P-RDW", "P-RDWSD", "P-HYPERSEG"]

    private static let mother =
        ["P-B12M-LOW", "P-B12M-BORDER", "P-HTC-LOW", "P-HTC-BORDER", "P-MMA"].flatMap { name in
            [name] + ["T1", "T2", "T3"].map { "\(name)-\($0)" }
        }
        + ["LOW", "PP", "T1", "T2", "T3"].map { "P-HBM-\($0)" }
        + [
            "P-MCVM-UP", "P-HCY-MOTHER", "P-HCY-PREG", "P-PREG", "P-TRIM2", "P-TRIM3",
            "P-POSTPARTUM", "P-WOMAN-LO", "P-WOMAN-HI", "P-MET-DRUG", "P-ACID-DRUG",
        ]

    private static let windows = [
        "P-SIGN-WIN", "P-SIGN-ACTIVE", "P-REGRESS", "P-FEED-COVER", "P-CONF-WIN", "P-FOL-LOW",
        "P-CREA-INF", "P-EGFR", "P-QUASI-CBC", "P-QUASI-MET", "P-FU-3MO-LO",
    ]

    private static let intake =
        [
            "P-TX-PAR", "P-TX-INF", "P-TX-MOTHER", "P-SUPP-M", "P-SUPP-WIN", "P-SUPP-I",
            "P-SUPP-FORMULA", "P-PLAN-DOSE",
        ]
        + PlannedInterval.parameters

    private static let data =
        DuplicateLimits.all + ["P-RATIO-WIN"]
        + [
            "P-RANGE-PG-LOW", "P-RANGE-PG-HIGH", "P-RANGE-MOL-LOW", "P-RANGE-MOL-HIGH",
            "P-RATIO-LOW", "P-RATIO-HIGH",
        ].flatMap { ["\($0)-LO", "\($0)-HI"] }
}
