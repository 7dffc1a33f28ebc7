import CRational

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Rational {
    /// The largest power of ten that a decimal text may carry: beyond it no quantity is meant.
    private static let largestExponent = 9_999

    /// The value of a decimal such as `72.50`, `-40`, `+1`, `.5` or `1e3`; `nil` for other text.
    package init?(decimalText text: some StringProtocol) {
        guard let decimal = DecimalText(text), decimal.exponent.magnitude <= Self.largestExponent
        else { return nil }
        let size = Rational(digits: decimal.digits, exponent: decimal.exponent)
        self = decimal.isNegative ? Rational.zero - size : size
    }

    /// Decimal places that hold the value exactly; `nil` where it does not end.
    package var decimalPlaces: Int? {
        let places = withFraction { cobalamin_rational_places($0) }
        return places < 0 ? nil : places
    }

    /// The value as a decimal: exact where it ends within `limit` significant digits, else rounded
    /// half to even to `digits` of them.
    package func decimal(limit: Int = 40, digits: Int = 30) -> Decimal {
        guard !isZero else { return Decimal(text: "0", isExact: true) }
        if let places = decimalPlaces {
            let text = scaledDigits(places: places)
            if text.count <= limit || (isInteger && text.trailingZerosDropped.count <= limit) {
                return Decimal(text: plain(text, places: places), isExact: true)
            }
        }
        let text = rounded(significantDigits: digits)
        return Decimal(text: text.contains(".") ? text.plainDecimal : text, isExact: false)
    }

    /// A decimal text, and whether it is the value itself.
    package struct Decimal: Sendable, Hashable {
        package let text: String
        package let isExact: Bool
    }

    /// Rounded half to even; zeros at the end are digits like others.
    package func rounded(significantDigits count: Int) -> String {
        guard !isZero else { return "0" }
        let count = max(count, 1)
        let magnitude = withFraction { cobalamin_rational_magnitude($0) }
        var places = count - 1 - magnitude
        var digits = scaledDigits(places: places)
        // 99.96 rounds to a digit more than it had.
        if digits.count > count {
            places -= 1
            digits = scaledDigits(places: places)
        }
        return plain(digits, places: places)
    }

    /// The number as UCUM's own tables print it: plain while short, else `6.02214076e23`.
    package var compactText: String {
        let exponent = isZero ? 0 : withFraction { cobalamin_rational_magnitude($0) }
        guard let digits = endingDigits else {
            return isCompactTextExact ? fraction : scientific(Self.fewDigits(self), exponent)
        }
        guard (-7...15).contains(exponent) else { return scientific(digits, exponent) }
        return decimal(limit: Self.longestText).text
    }

    /// Whether `compactText` is the number itself, not one rounded to 30 digits.
    package var isCompactTextExact: Bool {
        endingDigits != nil || (decimalPlaces == nil && fraction.count <= Self.longestText)
    }

    /// More digits than this say nothing to anyone: `[m_e]999` has ten thousand.
    private static let longestText = 200

    /// The digits of a number that ends, where they are not too many.
    private var endingDigits: Substring? {
        guard let places = decimalPlaces else { return nil }
        let digits = scaledDigits(places: places).trailingZerosDropped
        return digits.count <= Self.longestText ? digits : nil
    }

    /// Thirty digits, rounded half to even.
    private static func fewDigits(_ number: Rational) -> Substring {
        let text = number.rounded(significantDigits: 30).filter { $0 != "." && $0 != "-" }
        return String(text.drop { $0 == "0" }.prefix(30)).trailingZerosDropped
    }

    private func scientific(_ digits: Substring, _ exponent: Int) -> String {
        let rest = digits.dropFirst()
        let mantissa = digits.prefix(1) + (rest.isEmpty ? "" : ".") + rest
        return "\(isNegative ? "-" : "")\(mantissa)e\(exponent)"
    }

    /// `1200/3937`.
    package var fraction: String {
        let (above, below) = withFraction { view in
            (Self.digits(of: view.numerator), Self.digits(of: view.denominator))
        }
        return (isNegative ? "-" : "") + above + (below == "1" ? "" : "/" + below)
    }

    private static func digits(of number: cobalamin_natural) -> String {
        var one: UInt64 = 1
        return withUnsafePointer(to: &one) { unit in
            let whole = cobalamin_fraction(
                numerator: number, denominator: cobalamin_natural(limbs: unit, count: 1),
                is_negative: false)
            return taking(cobalamin_rational_scaled_digits(whole, 0))
        }
    }

    private func scaledDigits(places: Int) -> String {
        withFraction { Self.taking(cobalamin_rational_scaled_digits($0, places)) }
    }

    private static func taking(_ text: UnsafeMutablePointer<CChar>) -> String {
        defer { free(text) }
        return String(cString: text)
    }

    /// `digits` divided by ten to the power `places`, in plain notation.
    private func plain(_ digits: String, places: Int) -> String {
        let sign = isNegative ? "-" : ""
        guard places > 0 else { return sign + digits + String(repeating: "0", count: -places) }
        let padding = max(0, places + 1 - digits.count)
        let padded = String(repeating: "0", count: padding) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}

extension String {
    /// A decimal with a point, without zeros at its end.
    fileprivate var plainDecimal: String {
        let short = trailingZerosDropped
        return String(short.hasSuffix(".") ? short.dropLast() : short)
    }

    /// The digits without zeros at the end.
    fileprivate var trailingZerosDropped: Substring {
        var rest = self[...]
        while rest.count > 1, rest.hasSuffix("0") { rest.removeLast() }
        return rest
    }
}
