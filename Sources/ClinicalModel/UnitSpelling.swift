/// Brings the ways people write a unit to one spelling before it is looked up.
public enum UnitSpelling {
    /// One form for micro signs, superscripts, powers of ten, blanks and "mcg"; case is kept.
    ///
    /// `x10E3/µl` → `10*3/ul`, `10³ / µL` → `10*3/uL`, `mcg/L` → `ug/L`.
    public static func fold(_ text: String) -> String {
        var text = text
        if text.withUTF8(isFolded) { return text }
        var letters: [Character] = []
        for scalar in text.unicodeScalars { letters.append(contentsOf: folded(scalar)) }
        return powers(microgram(letters))
    }

    /// Letters, digits and signs that need no folding unless a power or "mcg" is written with them.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "."),
            UInt8(ascii: "_"):
            true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: false
        }
    }

    /// Whether a text is plain, begins with no power of ten of its own kind and holds no "mcg".
    private static func isFolded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var last: UInt8 = 0
        for place in text.indices {
            let byte = text[place]
            guard isPlain(byte) else { return false }
            let letter = byte | 0x20
            if letter == UInt8(ascii: "x"), place == 0 { return false }
            if letter == UInt8(ascii: "e"), place == 2, last == UInt8(ascii: "0") { return false }
            if letter == UInt8(ascii: "c"), last | 0x20 == UInt8(ascii: "m") { return false }
            last = byte
        }
        return true
    }

    private static func folded(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}": return ""
        case "\u{B5}", "\u{3BC}": return "u"
        case "\u{D7}": return "x"
        case "^": return "*"
        case "\u{2215}", "\u{2044}": return "/"
        case "\u{2030}": return "[permille]"
        default: break
        }
        if let digit = superscripts.firstIndex(of: scalar) { return "\u{1}\(digit)" }
        return LocalName.withoutAccent(scalar)
    }

    private static let superscripts: [Unicode.Scalar] = [
        "\u{2070}", "\u{B9}", "\u{B2}", "\u{B3}", "\u{2074}", "\u{2075}", "\u{2076}", "\u{2077}",
        "\u{2078}", "\u{2079}",
    ]

    /// "mcg" in any case, at the start of a unit part, is "ug".
    private static func microgram(_ letters: [Character]) -> [Character] {
        var result: [Character] = []
        var index = 0
        while index < letters.count {
            let isStart = index == 0 || letters[index - 1] == "/"
            if isStart, letters.count >= index + 3,
                String(letters[index..<index + 3]).lowercased() == "mcg"
            {
                result += ["u", "g"]
                index += 3
            } else {
                result.append(letters[index])
                index += 1
            }
        }
        return result
    }

    /// A leading power of ten as UCUM writes it (`10*9`); other superscripts become digits.
    private static func powers(_ letters: [Character]) -> String {
        var text = String(letters)
        if text.hasPrefix("x10") || text.hasPrefix("X10") { text.removeFirst() }
        if text.hasPrefix("10") {
            let rest = text.dropFirst(2)
            if rest.hasPrefix("\u{1}") || rest.hasPrefix("e") || rest.hasPrefix("E") {
                text = "10*" + rest.dropFirst()
            }
        }
        text.removeAll { $0 == "\u{1}" }
        return text
    }
}

/// What a stated unit means for one analyte.
public enum UnitReading: Sendable, Hashable {
    /// The unit is known and accepted.
    case known(AnalyteUnit)
    /// The unit has two readings; the text says which.
    case ambiguous(String)
    /// The unit is known to be wrong for this analyte; the text says why.
    case refused(String)
    /// Nobody knows the unit.
    case unknown
    /// There is no unit.
    case missing
}
