extension Exact {
    /// The value of a JSON decimal such as `72.50`, `-0.5` or `1e3`; `nil` when it cannot be held.
    ///
    /// The grammar is JSON's: no leading plus, no bare point. 38 digits can always be held.
    public init?(decimalText text: some StringProtocol) { self.init(decimalText: String(text)) }

    /// The same for a whole string.
    public init?(decimalText text: String) {
        if let short = text.utf8.withContiguousStorageIfAvailable(Self.shortDecimal),
            let value = short
        {
            self = value
            return
        }
        var digits = DecimalDigits()
        guard digits.read(text.utf8), let value = digits.value else { return nil }
        self = value
    }
}

extension Exact {
    /// The value of a decimal of a few digits without exponent, as nearly all are; nil for any other
    /// text, right or wrong.
    private static func shortDecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Exact? {
        // So many digits fit a word.
        guard bytes.count <= 18, let first = bytes.first else { return nil }
        let isNegative = first == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        var coefficient: UInt64 = 0
        var point: Int?
        for place in start..<bytes.count {
            let digit = bytes[place] &- UInt8(ascii: "0")
            if digit < 10 {
                coefficient = coefficient * 10 + UInt64(digit)
            } else {
                guard bytes[place] == UInt8(ascii: "."), point == nil else { return nil }
                point = place
            }
        }
        let whole = (point ?? bytes.count) - start
        guard whole == 1 || whole > 1 && bytes[start] != UInt8(ascii: "0") else { return nil }
        let places = point.map { bytes.count - $0 - 1 } ?? 0
        guard point == nil || places > 0 else { return nil }
        return decimal(coefficient, places: places, isNegative: isNegative)
    }

    /// The fraction in lowest terms: below stands a power of ten, so only twos and fives can go.
    private static func decimal(
        _ coefficient: UInt64, places: Int, isNegative: Bool
    ) -> Exact {
        guard coefficient != 0 else { return .zero }
        let twos = min(coefficient.trailingZeroBitCount, places)
        var above = coefficient >> UInt64(twos)
        var below: UInt64 = 1 << UInt64(places - twos)
        var fives = places
        while fives > 0 {
            let (quotient, rest) = above.quotientAndRemainder(dividingBy: 5)
            guard rest == 0 else { break }
            above = quotient
            fives -= 1
        }
        for _ in 0..<fives { below *= 5 }
        let numerator = Int128(above)
        return Exact(unchecked: isNegative ? -numerator : numerator, Int128(below))
    }
}

/// Reads the digits of a decimal one byte at a time.
private struct DecimalDigits {
    private var coefficient: Int128 = 0
    private var scale = 0
    private var exponent = 0
    private var isNegative = false

    var value: Exact? {
        let shift = exponent - scale
        guard coefficient != 0 else { return .zero }
        guard shift.magnitude <= 38, let power = Exact.powerOfTen(Int(shift.magnitude)) else {
            return nil
        }
        let signed = isNegative ? -coefficient : coefficient
        if shift < 0 { return Exact(numerator: signed, denominator: power) }
        return signed.times(power).flatMap { Exact(numerator: $0, denominator: 1) }
    }

    mutating func read(_ bytes: some Sequence<UInt8>) -> Bool {
        var rest = bytes.makeIterator()
        var next = rest.next()
        if next == UInt8(ascii: "-") {
            isNegative = true
            next = rest.next()
        }
        let leading = next
        var count = 0
        while let digit = next?.decimalDigit {
            guard append(digit) else { return false }
            count += 1
            next = rest.next()
        }
        guard count > 0, count == 1 || leading != UInt8(ascii: "0") else { return false }
        if next == UInt8(ascii: ".") {
            let before = scale
            next = rest.next()
            while let digit = next?.decimalDigit {
                guard append(digit) else { return false }
                scale += 1
                next = rest.next()
            }
            guard scale > before else { return false }
        }
        guard let mark = next else { return true }
        return mark | 0x20 == UInt8(ascii: "e") && readExponent(&rest)
    }

    private mutating func readExponent(_ rest: inout some IteratorProtocol<UInt8>) -> Bool {
        var next = rest.next()
        let sign = next == UInt8(ascii: "-") ? -1 : 1
        if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { next = rest.next() }
        var count = 0
        while let digit = next?.decimalDigit {
            // Beyond this nothing but zero can be held, and zero needs no more digits.
            if exponent < 10_000 { exponent = exponent * 10 + digit }
            count += 1
            next = rest.next()
        }
        exponent *= sign
        return count > 0 && next == nil
    }

    private mutating func append(_ digit: Int) -> Bool {
        guard let shifted = coefficient.times(10) else { return false }
        let (sum, overflow) = shifted.addingReportingOverflow(Int128(digit))
        coefficient = sum
        return !overflow
    }
}

extension Exact {
    /// Ten to the power `exponent` (0…38), else `nil`.
    static func powerOfTen(_ exponent: Int) -> Int128? {
        guard (0...38).contains(exponent) else { return nil }
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}

extension UInt8 {
    /// The value of an ASCII digit.
    fileprivate var decimalDigit: Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) ? Int(self - UInt8(ascii: "0")) : nil
    }
}
