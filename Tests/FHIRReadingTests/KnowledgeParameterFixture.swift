import Testing

/// Names, defaults and units of all parameters, written down a second time by hand.
///
/// The tests of the program read it too, by a link to this file.
enum KnowledgeParameterFixture {
    static let rows: [Row] = groups.flatMap(rows(of:))

    private static func rows(of group: Group) -> [Row] {
        let names = group.names.split(separator: " ")
        let values = group.values.split(separator: " ")
        let units = group.units.split(separator: " ")
        precondition(names.count == values.count)
        return names.indices.map { index in
            Row(
                name: String(names[index]), value: String(values[index]),
                unit: String(units.count == 1 ? units[0] : units[index]))
        }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let value: String
        let unit: String

        var testDescription: String { name }
    }

    struct Group {
        let names: String
        let values: String
        let units: String

        init(_ names: String, _ values: String, _ units: String) {
            self.names = names
            self.values = values
            self.units = units
        }
    }

    static let groups: [Group] = [status, counts, treatment, windows, quality, limits].flatMap(
        \.self)

    private static let status: [Group] = [
        Group("P-B12-SEVERE P-B12-LOW P-B12-BORDER P-B12-SPURIOUS", "100 200 350 2000", "pg/mL"),
        // Beyond the list of parameters (3.5): a text of R02 names it.
        Group("P-RI-B12-LO", "126", "pmol/L"),
        Group("P-B12M-LOW P-B12M-BORDER", "200 350", "pg/mL"),
        Group("P-B12M-LOW-T1 P-B12M-LOW-T2 P-B12M-LOW-T3", "87 84.0 73", "pmol/L"),
        Group("P-B12M-BORDER-T1 P-B12M-BORDER-T2 P-B12M-BORDER-T3", "186 180 180", "pmol/L"),
        Group("P-HTC-LOW P-HTC-BORDER", "25 70", "pmol/L"),
        Group("P-HTC-LOW-T1 P-HTC-LOW-T2 P-HTC-LOW-T3", "29.5 26.0 26.0", "pmol/L"),
        Group("P-HTC-BORDER-T1 P-HTC-BORDER-T2 P-HTC-BORDER-T3", "62.2 67.5 67.5", "pmol/L"),
        Group(
            "P-MMA-INF P-MMA P-MMA-T1 P-MMA-T2 P-MMA-T3 P-MMA-ISO",
            "1.25 0.40 0.371 0.374 0.374 5", "umol/L"),
        Group("P-MMA-AGE", "365", "d"),
        Group("P-UMMA-INF P-UMMA P-IEM-UMMA", "20 5.75 1000", "mmol/mol{creat}"),
        Group("P-HCY-SUB P-HCY-RAISED P-HCY P-HCY-MOTHER P-HCY-PREG", "6.5 8 10 15 10", "umol/L"),
        Group("P-IEM-HCY P-IEM-HCY2 P-IEM-MMA P-IEM-MMA2", "100 50 10 50", "umol/L"),
        Group("P-MILK P-MILK-WARN", "362 150", "pmol/L"),
        Group("P-C3 P-C3C2 P-C3C2-URGENT", "5.0 0.20 0.40", "umol/L 1 1"),
        Group("P-NBS-AGE P-NBS-ILL", "28 7", "d"),
    ]

    private static let counts: [Group] = [
        Group(
            "P-HB-LOW-30 P-HB-LOW-60 P-HB-LOW-90 P-HB-LOW-182 P-HB-LOW-730",
            "13.4 10.7 9.0 9.5 10.5", "g/dL"),
        Group(
            "P-HBM-LOW P-HBM-PP P-HBM-T1 P-HBM-T2 P-HBM-T3", "12.0 11.0 11.0 10.5 11.0", "g/dL"),
        Group(
            "P-MCV-UP-30 P-MCV-UP-60 P-MCV-UP-90 P-MCV-UP-182 P-MCV-UP-364 P-MCV-UP-730",
            "123 112 112 108 86 86", "fL"),
        Group("P-MCVM-UP P-TRIAD-MCV", "100 100", "fL"),
        Group(
            "P-MCV-LO-30 P-MCV-LO-60 P-MCV-LO-90 P-MCV-LO-182 P-MCV-LO-364 P-MCV-LO-730",
            "88 91 77 74 70 70", "fL"),
        Group("P-ANC-LOW P-ANC-LOW-2Y P-ANC-SEVERE", "1.0 1.5 0.5", "10*9/L"),
        Group("P-PLT-LOW P-IM-PLT", "150 50", "10*9/L"),
        Group("P-RDW P-HYPERSEG P-HCT-STOP P-RDWSD P-FERR-LOW", "16 5 35 46 12", "% % % fL ug/L"),
        Group(
            "P-FOL-LOW P-FOL-HIGH P-CREA-INF P-EGFR", "10 45 44 60",
            "nmol/L nmol/L umol/L mL/min/{1.73_m2}"),
        Group("P-ULN-LDH P-ULN-ALT", "2 3", "{ULN}"),
        Group(
            "P-ADULT-MCV-LO P-ADULT-MCV-HI P-ADULT-HB P-ADULT-CREA", "78 96 11.5 80",
            "fL fL g/dL umol/L"),
        // Beyond the list of parameters: the ages R51 names.
        Group("P-ADULT-MCV-AGE P-ADULT-HB-AGE", "182 60", "d"),
    ]

    private static let treatment: [Group] = [
        Group(
            "P-K-MILD P-K-CRIT P-K-FALL P-K-DAYS P-K-BASE P-K1 P-K1-GRACE P-K2 P-K-DOSE",
            "3.5 3.0 1.0 10 48 24 6 60 100", "mmol/L mmol/L mmol/L d h h h h ug"),
        Group(
            "P-RETIC-RESP P-RETIC-UPPER P-RETA-RESP P-RETA-UPPER P-RETIC-FACTOR",
            "5.0 2.5 200 100 2", "% % 10*9/L 10*9/L 1"),
        Group(
            "P-RETIC-FROM P-RETIC-TO P-RETIC-SEEK P-RETIC-STAGE1 P-RETIC-LATE P-RETIC-DAYS-REQUIRED",
            "3 10 5 8 42 1", "{therapy-day}"),
        Group(
            "P-RETIC-HB P-RETIC-HBFALL P-RETIC-TRANSF P-RETIC-NEAR P-RETIC-FRESH",
            "7.0 1.0 14 3 7", "g/dL g/dL d d d"),
        Group(
            "P-MET-CHECK P-MET-FAIL P-MET-SHARE P-MET-NOBASE", "14 30 50 2",
            "{therapy-day} {therapy-day} % {limit}"),
        Group(
            "P-HAEM-EARLY P-HAEM-CHECK P-ANC-CHECK P-HB-RISE", "29 57 180 1.0",
            "{therapy-day} {therapy-day} {therapy-day} g/dL"),
        Group("P-GAP-DAILY-W P-GAP-DAILY-C P-GAP-ALT-W P-GAP-ALT-C", "3 14 3 7", "d"),
        Group("P-GAP-TIW-W P-GAP-TIW-C P-GAP-WEEKLY-W P-GAP-WEEKLY-C", "4 7 10 21", "d"),
        Group("P-GAP-MONTHLY-W P-GAP-MONTHLY-C P-GAP-2MO-W P-GAP-2MO-C", "38 76 75 136", "d"),
        Group("P-GAP-3MO-W P-GAP-3MO-C", "106 197", "d"),
        Group("P-TX-PAR P-TX-INF P-TX-MOTHER", "30 50 250", "ug ug/d ug/d"),
        Group(
            "P-SUPP-M P-SUPP-WIN P-SUPP-I P-SUPP-FORMULA", "50 120 5 500", "ug/d d ug/d mL/d"),
        Group(
            "P-LOAD-DAYS P-LOAD-SHARE P-IM-MIN P-IN-AGE P-NUTR-ONLY", "14 50 100 365 24",
            "d % ug d h"),
        Group(
            "P-DOSE-PAR-MIN P-DOSE-PAR-MAX P-DOSE-PO-MAX P-DOSE-ANY-MAX P-DOSE-CRIT",
            "10 5000 5000 6000000 100000", "ug"),
        Group("P-DOSE-IEM P-PLAN-DOSE P-DOSE-ANTIDOTE", "20000 5 2500000", "ug/d % ug"),
        Group("P-FA-LIMIT P-FA-KNOWN P-FA-INF P-FA-MOTHER", "100 14 90 365", "ug/d d d d"),
        Group("P-RELAPSE-GAP P-RELAPSE-B12 P-RELAPSE-FACTOR", "14 30 1.5", "d d 1"),
        Group("P-BENZYL-AGE P-BENZYL-PMA P-PLT-WIN", "28 44 7", "d wk d"),
    ]

    private static let windows: [Group] = [
        Group(
            "P-COTEMP P-SIGN-WIN P-SIGN-ACTIVE P-LOOKBACK P-CONF-WIN P-FEED-COVER P-DYAD-WIN",
            "14 30 180 180 30 60 60", "d"),
        Group("P-QUASI-CBC P-QUASI-MET P-CBC-SAME P-DUP-TIME", "72 48 24 2", "h"),
        Group("P-UNTREATED P-TREAT-NOW P-TREAT-WAIT", "90 24 7", "d h d"),
        Group("P-TRIAD-WIN P-B12-BEFORE P-B12-AFTER P-ORDER-NEW", "30 30 7 3", "d"),
        Group("P-R19-AGE P-R19-WIN P-R19-WAIT P-EXPO-AGE P-EXPO-YOUNG", "30 30 2 365 60", "d"),
        Group("P-R22-WAIT P-R22-AGE P-WORKUP P-REGRESS", "3 90 30 7", "d"),
        Group("P-MET-DRUG P-ACID-DRUG P-DRUG-TESTED", "120 365 365", "d"),
        Group("P-N2O-AGE P-N2O-CHILD P-N2O-LABOUR", "180 30 2", "d"),
        Group("P-POST-B12 P-POST-NUTR P-POST-DOSE P-IFAB", "30 7 100 14", "d d ug d"),
        Group(
            "P-IEM-EARLY P-STOP-TEST P-STOP-WAIT P-MOTHER-TX P-MOTHER-LATE", "30 30 90 7 30", "d"),
        Group("P-FU-10D-LO P-FU-10D-HI P-FU-3MO-LO P-FU-3MO-HI", "8 13 75 105", "d"),
        Group("P-FU-6MO-LO P-FU-6MO-HI", "165 200", "d"),
        Group("P-MOVEMENT-WIN-LO P-MOVEMENT-WIN-HI", "1 21", "d"),
        Group("P-MOVEMENT-PERSIST P-MOVEMENT-ILL", "42 7", "d"),
        Group("P-PREG P-TRIM2 P-TRIM3 P-POSTPARTUM", "280 98 196 56", "d"),
        Group("P-WOMAN-LO P-WOMAN-HI", "12 55", "a"),
        Group("P-NEAR P-INFANT", "1 730", "% d"),
        Group(
            "P-MS-social-smile P-MS-visual-tracking P-MS-head-control P-MS-coo", "91 122 122 122",
            "d"),
        Group("P-MS-roll-over P-MS-reach P-MS-transfer P-MS-babble", "213 213 274 274", "d"),
        Group("P-MS-sit-unsupported P-MS-stand-with-assistance", "280 347", "d"),
        Group("P-MS-walk-with-assistance P-MS-stand-alone P-MS-walk-alone", "417 514 536", "d"),
    ]

    private static let quality: [Group] = [
        Group("P-DUP-B12 P-DUP-MET P-DUP-COUNT", "20 25 25", "%"),
        Group(
            "P-DUP-HB P-DUP-MCV P-DUP-K P-DUP-RETP P-DUP-RETP-REL", "1.0 3 0.5 1 30",
            "g/dL fL mmol/L % %"),
        Group("P-DUP-ANC P-DUP-PLT P-DUP-WBC", "0.5 50 1.0", "10*9/L"),
        Group("P-RANGE-PG-LOW-LO P-RANGE-PG-LOW-HI", "110 165", "pg/mL"),
        Group("P-RANGE-PG-HIGH-LO P-RANGE-PG-HIGH-HI", "450 750", "pg/mL"),
        Group("P-RANGE-MOL-LOW-LO P-RANGE-MOL-LOW-HI", "170 260", "pmol/L"),
        Group("P-RANGE-MOL-HIGH-LO P-RANGE-MOL-HIGH-HI", "650 1000", "pmol/L"),
        Group(
            "P-RATIO-LOW-LO P-RATIO-LOW-HI P-RATIO-HIGH-LO P-RATIO-HIGH-HI", "0.70 0.78 1.30 1.42",
            "1"),
        Group("P-RATIO-WIN", "30", "d"),
    ]

    /// Hard low, hard high, soft low, soft high; a dash where there is none.
    private static let limitTexts: [(key: String, values: String, unit: String)] = [
        ("B12", "2 1000000 15 1500", "pmol/L"), ("HOLOTC", "1 5000 5 300", "pmol/L"),
        ("MMA", "0.01 10000 0.03 50", "umol/L"), ("UMMA", "0.05 60000 - 3000", "mmol/mol{creat}"),
        ("THCY", "0.5 1000 2 200", "umol/L"), ("MCV", "40 170 55 130", "fL"),
        ("HB", "1 26 3 22", "g/dL"), ("HCT", "5 80 10 65", "%"), ("RDW", "5 50 9 35", "%"),
        ("RETP", "0 60 - 25", "%"), ("RETA", "0 2000 - 600", "10*9/L"),
        ("ANC", "0 100 - 40", "10*9/L"), ("PLT", "1 3000 10 1500", "10*9/L"),
        ("WBC", "0.1 500 1 60", "10*9/L"), ("FOL", "0.5 500 2 100", "nmol/L"),
        ("FERR", "0.5 100000 - 2000", "ug/L"), ("K", "1.2 12 2.0 7.0", "mmol/L"),
        ("CREA", "3 3000 - 200", "umol/L"), ("C3", "0.02 100 - 20", "umol/L"),
        ("C3C2", "0.005 10 - 1", "1"), ("MILKB12", "5 20000 50 1500", "pmol/L"),
        ("DOSE", "0.01 6000000 - -", "ug"), ("WEIGHT", "0.3 25 - -", "kg"),
    ]

    // Written out with its types: left to infer them, the compiler takes minutes.
    private static let limits: [Group] = limitTexts.flatMap { text -> [Group] in
        let ends: [String] = ["HARD-\(text.key)-LO", "HARD-\(text.key)-HI"]
        let softEnds: [String] = ["SOFT-\(text.key)-LO", "SOFT-\(text.key)-HI"]
        var groups: [Group] = []
        for (name, value) in zip(ends + softEnds, text.values.split(separator: " "))
        where value != "-" {
            groups.append(Group("P-\(name)", String(value), text.unit))
        }
        return groups
    }
}
