/// What a local name or code of a laboratory stands for.
public enum LocalNameMatch: Sendable, Hashable {
    /// The name stands for this analyte.
    case analyte(AnalyteKey)
    /// The name stands for this analyte unless panel or specimen is urine.
    case analyteUnlessUrine(AnalyteKey)
    /// The name stands for one of these, and only with a unit of it.
    case byUnit([AnalyteKey])
    /// The name looks like an analyte of ours and is not; the text says why.
    case refused(String)
    /// Nobody knows the name.
    case unknown
}

/// Local names of analytes, after normalising, and those that must not be taken for one.
public struct LocalNameTable: Sendable {
    private let matches: [String: LocalNameMatch]

    /// A table of names; they are normalised here.
    public init(_ names: [(name: String, match: LocalNameMatch)]) {
        matches = names.reduce(into: [:]) { $0[LocalName.normalise($1.name)] = $1.match }
    }

    /// What `name` stands for.
    public func match(_ name: String) -> LocalNameMatch {
        matches[LocalName.normalise(name)] ?? .unknown
    }

    /// All normalised names, sorted.
    public var names: [String] { matches.keys.sorted() }
}

/// Normalising of local names.
public enum LocalName {
    /// Upper case without accents, points, hyphens, underscores and blanks.
    ///
    /// "Vit. B-12" → "VITB12".
    public static func normalise(_ name: String) -> String {
        var result = ""
        result.reserveCapacity(name.utf8.count)
        for scalar in name.unicodeScalars where !isDropped(scalar) {
            if scalar.isASCII {
                let isLower = scalar >= "a" && scalar <= "z"
                let upper = isLower ? Unicode.Scalar(UInt8(scalar.value - 32)) : scalar
                result.unicodeScalars.append(upper)
            } else {
                result += withoutAccent(scalar).uppercased()
            }
        }
        return result
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "-", "_", " ", "\t", "\n", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2013}": true
        default: false
        }
    }

    /// The letter without its accent; a combining mark disappears.
    static func withoutAccent(_ scalar: Unicode.Scalar) -> String {
        if (0x300...0x36F).contains(scalar.value) { return "" }
        guard scalar.value > 0x7F, scalar.value <= 0x17F else { return String(scalar) }
        for (plain, accented) in accents where accented.unicodeScalars.contains(scalar) {
            return plain
        }
        return String(scalar)
    }

    /// Latin letters with accents, precomposed.
    private static let accents: [(String, String)] = [
        ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
        ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"),
        ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"),
        ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("A", "ÀÁÂÃÄÅĀĂĄ"), ("C", "ÇĆĈĊČ"), ("D", "ĎĐ"),
        ("E", "ÈÉÊËĒĔĖĘĚ"), ("G", "ĜĞĠĢ"), ("H", "ĤĦ"), ("I", "ÌÍÎÏĨĪĬĮİ"), ("J", "Ĵ"), ("K", "Ķ"),
        ("L", "ĹĻĽĿŁ"), ("N", "ÑŃŅŇ"), ("O", "ÒÓÔÕÖØŌŎŐ"), ("R", "ŔŖŘ"), ("S", "ŚŜŞŠ"),
        ("T", "ŢŤŦ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("W", "Ŵ"), ("Y", "ÝŶŸ"), ("Z", "ŹŻŽ"),
    ]
}
