import ClinicalModel
import Testing

/// The laboratory codes of the specification, written down a second time by hand.
enum KnowledgeCodeFixture {
    /// The codes of one analyte, by mark.
    struct Row: Sendable, CustomTestStringConvertible {
        let key: AnalyteKey
        let verified: [String]
        let provisional: [String]

        init(_ key: String, verified: String = "", provisional: String = "") {
            self.key = AnalyteKey(rawValue: key)
            self.verified = verified.split(separator: " ").map(String.init)
            self.provisional = provisional.split(separator: " ").map(String.init)
        }

        var testDescription: String { key.rawValue }
    }

    static let rows: [Row] = [metabolites, bloodCount, chemistry, others].flatMap(\.self)

    private static let metabolites: [Row] = [
        Row("B12", verified: "2132-9 14685-2", provisional: "16695-9"),
        Row("HOLOTC", verified: "72160-5"),
        Row(
            "MMA", verified: "13964-2",
            provisional: "2629-4 2630-2 32287-5 34627-0 42520-7 54315-7 82385-6 32259-4"),
        Row("UMMA", verified: "13776-0", provisional: "13775-2 25116-5 25115-7 56664-6"),
        Row("THCY", verified: "13965-9", provisional: "2428-1"),
        Row("HCYDBS", verified: "54301-7 44376-2"),
        Row("UHCY", provisional: "26582-7 44377-0 13758-8"),
    ]

    private static let bloodCount: [Row] = [
        Row("MCV", verified: "787-2 30428-7"),
        Row("HB", verified: "718-7 59260-0 20509-6 30350-3"),
        Row("HCT", verified: "4544-3 20570-8 48703-3", provisional: "4545-0"),
        Row("RDW", verified: "788-0", provisional: "30385-9"),
        Row("RDWSD", verified: "21000-5 30384-2"),
        Row("RETP", verified: "4679-7", provisional: "17849-1 31112-6 17848-3"),
        Row("RETA", verified: "60474-4 14196-0 40665-2"),
        Row("ANC", verified: "751-8", provisional: "26499-4 753-4 30451-9"),
        Row("BANDS", provisional: "26507-4"),
        Row("HYPERSEG", verified: "30450-1"),
        Row("PLT", verified: "777-3 26515-7", provisional: "778-1"),
        Row("WBC", verified: "6690-2 26464-8"),
    ]

    private static let chemistry: [Row] = [
        Row("FOL", verified: "2284-8", provisional: "14732-2"),
        Row("RFOL", verified: "2283-0", provisional: "14731-4"),
        Row("FERR", verified: "2276-4 14723-1", provisional: "20567-4 24373-3"),
        Row("K", verified: "2823-3 6298-4 32713-0"),
        Row("LDH", verified: "2532-0", provisional: "14804-9 14805-6"),
        Row("ALT", verified: "1742-6 76625-3"),
        Row("AST", verified: "1920-8"),
        Row("CREA", verified: "2160-0 14682-9"),
        Row("EGFR", verified: "77147-7", provisional: "62238-1 33914-3 50210-4"),
        Row("GLY", verified: "20644-1"),
        Row("UGLY", provisional: "22709-0 25922-6 13750-5 44365-5 30066-5 56681-0"),
    ]

    private static let others: [Row] = [
        Row("C3", verified: "53160-8"),
        Row("C3C2", verified: "53163-2", provisional: "59198-2"),
        Row("C3C0", verified: "53162-4"),
        Row("C3MET", verified: "53161-6"),
        Row("C3C16", verified: "53164-0", provisional: "59197-4"),
        Row("C2DBS", verified: "50157-7"),
        Row("METDBS", verified: "47700-0"),
        Row("C3P", provisional: "30551-6"),
        Row(
            "IFAB", verified: "31444-3",
            provisional: "31443-5 26892-0 11564-2 24383-2 5233-2 56539-0"),
        Row("APCA", verified: "14241-4", provisional: "8087-9 5271-2 26969-6 27320-1 31556-4"),
        Row("GAST", verified: "2333-3", provisional: "15072-2"),
        Row("HPYL", verified: "17780-8 29891-9 17859-0 5176-3"),
        Row("GESTATION", verified: "57714-8", provisional: "49051-6"),
        Row("WEIGHT", verified: "29463-7"),
        Row("HC", verified: "9843-4"),
    ]

    /// Codes that look like one of ours and are not.
    static let traps = """
        35201-3 26916-7 54376-9 54377-7 54378-5 55850-2 16696-7 1460-5 30904-7 30906-2 15052-4
        2171-7 15039-1 2440-6 55881-7 55882-5 55884-1 1888-7 72157-1 32341-0 59211-3 72158-9
        29342-3 47091-4 29877-8 20646-6 26999-3 2429-9 2430-7 2431-5 13399-1 58859-0 72501-0
        44719-3 12250-7 31111-8 25415-1
        """.split { $0 == " " || $0 == "\n" }.map(String.init)

    /// Codes of another analyte that public software binds to one of ours.
    static let wrong = [
        ("2278-0", "RFOL"), ("15152-2", "RFOL"), ("2285-5", "RFOL"), ("25428-4", "THCY"),
        ("25130-6", "MMA"),
    ]

    /// Codes that ask for something that is no analyte.
    static let topics = [
        ("63895-7", "feeding"), ("67704-7", "feeding"), ("72166-2", "smoking-status"),
        ("54089-8", "newborn-screening"), ("57128-1", "newborn-screening"),
        ("57130-7", "newborn-screening-interpretation"), ("57131-5", "newborn-screening-positive"),
        ("58410-2", "blood-count-panel"), ("57021-8", "blood-count-panel"),
        ("69742-5", "blood-count-panel"), ("24725-4", "head-ct"), ("30799-1", "head-ct"),
        ("24590-2", "brain-mri"), ("24627-2", "chest-ct"),
        ("8287-5", "head-circumference-percentile"), ("8289-1", "head-circumference-percentile"),
    ]
}
