extension Exact: CustomStringConvertible {
    /// The exact decimal where it is finite (`147.56`), else the fraction (`1/3`).
    public var description: String {
        guard let places = decimalPlaces, let power = Exact.powerOfTen(places),
            let scaled = multiplied(by: Exact(unchecked: power, 1))
        else { return "\(numerator)/\(denominator)" }
        return Self.plainText(scaled.numerator, places: places)
    }

    /// The value rounded half to even to `significantDigits`, in plain notation.
    ///
    /// Whole numbers stay whole: `Exact(1475610).rounded(significantDigits: 3)` is "1475610".
    /// Trailing zeros after the point are left out: 99.9992, 39.1037, 0.5.
    public func rounded(significantDigits: Int = 6) -> String {
        guard !isInteger else {
            return (numerator < 0 ? "-" : "") + Self.text(of: numerator.magnitude)
        }
        var places = max(0, significantDigits - integerDigits)
        var text = rounded(decimalPlaces: places)
        // Nothing before the point: count from the first digit that is not zero.
        if numerator.magnitude < denominator.magnitude {
            places = significantDigits - 1 + leadingPlace
            text = rounded(decimalPlaces: places)
        }
        return Self.withoutTrailingZeros(text)
    }

    /// The value rounded half to even to a fixed number of decimal places (at most 60).
    public func rounded(decimalPlaces places: Int) -> String {
        let places = min(max(places, 0), 60)
        let below = denominator.magnitude
        var (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: below)
        var digits = Self.text(of: whole).utf8.map { $0 &- 48 }
        for _ in 0..<places {
            (whole, rest) = Self.nextDigit(rest, below)
            digits.append(UInt8(truncatingIfNeeded: whole))
        }
        let twice = rest.addingReportingOverflow(rest)
        let isAbove = twice.overflow || twice.partialValue > below
        let isTie = !twice.overflow && twice.partialValue == below
        if isAbove || (isTie && digits[digits.count - 1] % 2 == 1) { Self.increment(&digits) }
        let sign = numerator < 0 && digits.contains { $0 != 0 } ? "-" : ""
        return sign + Self.text(of: digits, places: places)
    }

    /// Digits before the decimal point (at least one).
    private var integerDigits: Int {
        Self.text(of: numerator.magnitude / denominator.magnitude).utf8.count
    }

    /// The digits of a whole number; those of a word are far quicker to write.
    private static func text(of whole: UInt128) -> String {
        UInt64(exactly: whole).map { String($0) } ?? "\(whole)"
    }

    /// The place (1 = tenths) of the first digit that is not zero, of a value between 0 and 1.
    private var leadingPlace: Int {
        var rest = numerator.magnitude
        for place in 1...40 {
            let (digit, remainder) = Self.nextDigit(rest, denominator.magnitude)
            if digit != 0 { return place }
            rest = remainder
        }
        return 40
    }

    /// The least number of decimal places that holds the value, when there is one.
    private var decimalPlaces: Int? {
        var rest = denominator.magnitude
        var (twos, fives) = (0, 0)
        while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
        while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
        return rest == 1 ? max(twos, fives) : nil
    }

    /// Ten times `rest` divided by `below`, without overflow (`rest` < `below` < 2^127).
    private static func nextDigit(_ rest: UInt128, _ below: UInt128) -> (UInt128, UInt128) {
        if let below = UInt64(exactly: below), below < 1 << 60 {
            let (digit, remainder) = (UInt64(rest) * 10).quotientAndRemainder(dividingBy: below)
            return (UInt128(digit), UInt128(remainder))
        }
        let wide = rest.multipliedFullWidth(by: 10)
        return below.dividingFullWidth((wide.high, wide.low))
    }

    private static func increment(_ digits: inout [UInt8]) {
        var index = digits.count - 1
        while index >= 0 {
            digits[index] += 1
            if digits[index] < 10 { return }
            digits[index] = 0
            index -= 1
        }
        digits.insert(1, at: 0)
    }

    private static func text(of digits: [UInt8], places: Int) -> String {
        var letters = digits.map { $0 + 48 }
        if places > 0 { letters.insert(UInt8(ascii: "."), at: letters.count - places) }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func plainText(_ scaled: Int128, places: Int) -> String {
        var digits = "\(scaled.magnitude)".utf8.map { $0 &- 48 }
        while digits.count <= places { digits.insert(0, at: 0) }
        return (scaled < 0 ? "-" : "") + text(of: digits, places: places)
    }

    private static func withoutTrailingZeros(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
        var kept = text.utf8[...]
        while kept.last == UInt8(ascii: "0") { kept.removeLast() }
        if kept.last == UInt8(ascii: ".") { kept.removeLast() }
        return String(Substring(kept))
    }
}
