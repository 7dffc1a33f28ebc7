/// Codes of HL7 table 0078 that FHIR's ObservationInterpretation has too.
enum Interpretations {
    static let codes: [StaticString] = [
        "N", "H", "L", "A", "HH", "LL", "AA", "<", ">", "POS", "NEG", "IND", "U", "D", "B", "W",
        "S", "R", "I", "MS", "VS", "NS", "SDD", "NR", "RR", "WR", "ND", "DET", "E", "EX", "HX",
        "LX", "HU", "LU", "IE", "NCL", "CAR", "TOX", "AC", "QCF", "OBX", "SYN-R", "SYN-S", "HM",
        "EXP", "UNE",
    ]
}
