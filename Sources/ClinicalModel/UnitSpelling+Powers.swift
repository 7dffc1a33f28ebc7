extension UnitSpelling {
    /// Whether folding would make one number of two that stand apart: `10 9/L`.
    static func joinsDigits(_ text: String) -> Bool {
        let letters = Array(text.unicodeScalars)
        let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{A0}", "\u{2009}", "\u{202F}"]
        var last: Unicode.Scalar?
        var isApart = false
        for letter in letters {
            if blanks.contains(letter) {
                isApart = true
                continue
            }
            if isApart, let last, isDigit(last), isDigit(letter) { return true }
            (last, isApart) = (letter, false)
        }
        return false
    }

    /// `10*9/L` for `10 9/L`, `x10(9)/L`: a power of ten whose exponent stands apart.
    static func powerOfTen(_ text: String) -> String? {
        let powers = /[xX×]? *10 *(?: |\() *([0-9]{1,2}) *\)? *(\/.+)/
        let plain = String(text.map { $0.isWhitespace ? " " : $0 })
        guard let match = plain.wholeMatch(of: powers) else { return nil }
        return "10*\(match.1)" + fold(String(match.2))
    }

    /// The code of UCUM for a spelling that the tables of units use or people write.
    ///
    /// UCUM has no unit `Eq`, so `mEq` can be nothing but the milliequivalent.
    static func ucum(_ spelling: String) -> String {
        if spelling == "[permille]" { return "[ppth]" }
        return spelling.replacing("Eq", with: "eq")
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }
}
