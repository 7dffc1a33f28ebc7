extension HL7DataTypes {
    /// The types that have components.
    static let composites: Set<String> = [
        "CE", "CF", "CK", "CN", "CNE", "CNN", "CP", "CQ", "CWE", "CX", "DLD", "DLN", "DR", "ED",
        "EI", "EIP", "ELD", "ERL", "FC", "FN", "HD", "JCC", "MA", "MO", "MOC", "MSG", "NA", "NDL",
        "NR", "PL", "PRL", "PT", "RI", "RP", "RPT", "SAD", "SN", "SPS", "TQ", "TS", "VID", "XAD",
        "XCN", "XON", "XPN", "XTN",
    ]

    /// The composite types of components.
    static let components: [String: [Int: String]] = [
        "CQ": [2: "CE"],
        "CX": [4: "HD", 6: "HD", 9: "CWE", 10: "CWE"],
        "DR": [1: "TS", 2: "TS"],
        "ED": [1: "HD"],
        "EIP": [1: "EI", 2: "EI"],
        "MOC": [1: "MO", 2: "CE"],
        "NDL": [1: "CNN", 2: "TS", 3: "TS", 7: "HD"],
        "PL": [4: "HD", 10: "EI", 11: "HD"],
        "PRL": [1: "CE"],
        "RP": [2: "HD"],
        "RPT": [1: "CWE"],
        "SPS": [1: "CWE", 2: "CWE", 4: "CWE", 5: "CWE", 6: "CWE", 7: "CWE"],
        "TQ": [1: "CQ", 2: "RI", 4: "TS", 5: "TS"],
        "VID": [2: "CE", 3: "CE"],
        "XAD": [1: "SAD", 12: "DR", 13: "TS", 14: "TS"],
        "XCN": [
            2: "FN", 9: "HD", 14: "HD", 16: "CE", 17: "DR", 19: "TS", 20: "TS", 22: "CWE",
            23: "CWE",
        ],
        "XON": [6: "HD", 8: "HD"],
        "XPN": [1: "FN", 8: "CE", 10: "DR", 12: "TS", 13: "TS"],
    ]

    /// The types of fields, from the first on.
    static let fields: [String: [String]] = lists.mapValues {
        $0.split(separator: " ").map(String.init)
    }

    private static let lists: [String: String] = [
        "BHS": "ST ST HD HD HD HD TS ST ST ST ST ST",
        "CTI": "EI CE CE",
        "ERR": "ELD ERL CWE ID CWE ST TX TX IS CWE CWE XTN",
        "EVN": "ID TS TS IS XCN TS HD",
        "FHS": "ST ST HD HD HD HD TS ST ST ST ST ST",
        "MSA": "ID ST ST NM ID CE",
        "MSH": """
        ST ST HD HD HD HD TS ST MSG ST PT VID NM ST ID ID ID ID CE ID EI XON XON HD HD
        """,
        "NK1": """
        SI XPN CE XAD XTN XTN CE DT DT ST JCC CX XON CE IS TS IS IS CE CE IS CE ID IS CE XPN \
        CE CE CE XPN XTN XAD CX IS CE IS ST ST IS
        """,
        "NTE": "SI ID FT CE XCN TS TS TS CWE",
        "OBR": """
        SI EI EI CE ID TS TS TS CQ XCN ID CE ST TS SPS XCN XTN ST ST ST ST TS MOC ID ID PRL TQ \
        XCN EIP ID CE NDL NDL NDL NDL TS NM CE CE CE ID ID CE CE CE CE CE CWE IS CWE
        """,
        "OBX": """
        SI ID CE ST * CE ST IS NM ID ID TS ST TS CE XCN CE EI TS CWE EI CWE XON XAD XCN
        """,
        "ORC": """
        ID EI EI EI ID ID TQ EIP TS XCN XCN XCN PL XTN TS CE CE CE XCN CE XON XAD XTN XAD CWE \
        CWE TS CWE CWE CNE CWE
        """,
        "PD1": "IS IS XON XCN IS IS IS IS ID CX CE ID DT XON CE IS DT DT IS IS IS",
        "PID": """
        SI CX CX CX XPN XPN TS IS XPN CE XAD IS XTN XTN CE CE CE CX ST DLN CX CE ST ID NM CE \
        CE CE TS ID ID IS TS HD CE CE ST CE CWE XTN
        """,
        "PRT": "EI ID CWE CWE XCN CWE XON PL EI TS TS CWE TS XAD XTN",
        "PV1": """
        SI IS PL IS CX PL XCN XCN XCN IS PL IS IS IS IS IS XCN IS CX FC IS IS IS IS DT NM NM \
        IS IS DT IS NM NM IS DT IS DLD CE IS IS IS PL PL TS TS NM NM NM NM CX IS XCN
        """,
        "PV2": """
        PL CE CE CE ST ST IS TS TS NM NM ST XCN DT ID IS DT IS ID NM IS ID XON IS IS DT IS DT \
        DT CE IS ID TS ID ID ID ID CE CE CE CE CE IS IS CE DT TS TS
        """,
        "SAC": "EI EI EI EI EI CE TS CE CE EI NA EI NA CE CE CE",
        "SFT": "XON ST ST ST TX TS",
        "SPM": """
        SI EIP EIP CWE CWE CWE CWE CWE CWE CWE CWE CQ NM ST CWE CWE DR TS TS ID CWE CWE CWE \
        CWE CQ NM CWE CWE CWE CX
        """,
        "TQ1": "SI CQ RPT TM CQ CQ TS TS CWE TX TX ID CQ NM",
    ]
}
