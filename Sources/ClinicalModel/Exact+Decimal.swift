extension Exact {
    /// The value of a JSON decimal such as `72.50`, `-0.5` or `1e3`; `nil` when it cannot be held.
    ///
    /// The grammar is JSON's: no leading plus, no bare point. 38 digits can always be held.
    public init?(decimalText text: some StringProtocol) {
        var digits = DecimalDigits()
        guard digits.read(text.utf8), let value = digits.value else { return nil }
        self = value
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
