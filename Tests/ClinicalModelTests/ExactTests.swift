import ClinicalModel
import Testing

@Suite struct `Exact numbers` {
    @Test(arguments: [
        ("72.50", "72.5"), ("-0.5", "-0.5"), ("1e3", "1000"), ("1E-3", "0.001"), ("0", "0"),
        ("-0.0", "0"), ("0.73e+2", "73"), ("147.56", "147.56"), ("1355.37", "1355.37"),
        ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ])
    func `a JSON decimal is read exactly`(text: String, expected: String) {
        #expect(Exact(decimalText: text)?.description == expected)
    }

    @Test(arguments: [
        "", "-", "+1", ".5", "5.", "1e", "1e+", "01", "1,5", "1 ", " 1", "NaN", "0x10", "1.2.3",
        "1e39", "1e-39", "1e999999999999", "923456789012345678901234567890123456789",
    ])
    func `a text that is no decimal or cannot be held is refused`(text: String) {
        #expect(Exact(decimalText: text) == nil)
    }

    /// Few digits without exponent are read another way than all else.
    @Test(arguments: [
        "0.0", "-0.125", "1024", "1000", "0.0000001", "123456789012345678", "99999999999999999",
        "0.9999999999999999", "12.50", "-7", "6.25", "0.2", "3.2768",
    ])
    func `a short decimal is what it is with an exponent or many digits`(text: String) {
        let exact = Exact(decimalText: text)
        #expect(exact != nil)
        #expect(exact == Exact(decimalText: text + "e0"))
        let point = text.contains(".") ? "" : "."
        #expect(exact == Exact(decimalText: text + point + "00000000000000000000"))
    }

    @Test func `values of a word and larger ones compare alike`() throws {
        let large = try #require(Exact(numerator: Int128(Int64.max) * 4, denominator: 3))
        let small = try #require(Exact(numerator: Int128(Int64.max), denominator: 7))
        #expect(small < large)
        #expect(!(large < small))
        #expect(large.negated < small.negated)
        let (third, half) = (try #require(Exact(1).divided(by: 3)), Exact(decimalText: "0.5"))
        #expect(try third < #require(half))
    }

    @Test func `zero with any exponent is zero`() {
        #expect(Exact(decimalText: "0e99999") == .zero)
    }

    @Test func `fractions are normalised and the sign is on top`() {
        #expect(Exact(numerator: 4, denominator: -6) == Exact(numerator: -2, denominator: 3))
        #expect(Exact(numerator: 4, denominator: -6)?.description == "-2/3")
        #expect(Exact(numerator: 1, denominator: 0) == nil)
        #expect(Exact(numerator: .min, denominator: 1) == nil)
    }

    @Test func `conversion of a hundred pg per mL is exact both ways`() throws {
        let molarMass = try #require(Exact(decimalText: "1355.37"))
        let factor = try #require(Exact(1000).divided(by: molarMass))
        let converted = try #require(Exact(100).multiplied(by: factor))
        #expect(converted.rounded(significantDigits: 6) == "73.7806")
        #expect(converted.divided(by: factor) == Exact(100))
    }

    @Test func `the molar value just under two hundred pg per mL is below it and the next is not`()
        throws
    {
        let factor = try #require(Exact(decimalText: "1.35537"))
        let below = try #require(Exact(decimalText: "147.56")?.multiplied(by: factor))
        let above = try #require(Exact(decimalText: "147.57")?.multiplied(by: factor))
        #expect(below < Exact(200))
        #expect(above > Exact(200))
        #expect(below.rounded() == "199.998")
    }

    @Test func `sums and differences are exact`() throws {
        let tenth = try #require(Exact(decimalText: "0.1"))
        let fifth = try #require(Exact(decimalText: "0.2"))
        #expect(tenth.adding(fifth) == Exact(decimalText: "0.3"))
        #expect(tenth.subtracting(fifth) == Exact(decimalText: "-0.1"))
        #expect(tenth.subtracting(fifth)?.magnitude == tenth)
    }

    @Test func `arithmetic that cannot be held gives nothing and never traps`() throws {
        let large = try #require(Exact(numerator: .max, denominator: 1))
        let small = try #require(Exact(numerator: 1, denominator: .max))
        #expect(large.multiplied(by: large) == nil)
        #expect(large.adding(large) == nil)
        #expect(large.adding(small) == nil)
        #expect(large.divided(by: small) == nil)
        #expect(large.divided(by: .zero) == nil)
        #expect(large.multiplied(by: small) == .one)
        #expect(large.negated.magnitude == large)
    }

    @Test func `comparison never overflows`() throws {
        let large = try #require(Exact(numerator: .max, denominator: 3))
        let near = try #require(Exact(numerator: .max - 1, denominator: 3))
        let small = try #require(Exact(numerator: 1, denominator: .max))
        #expect(near < large)
        #expect(small < large)
        #expect(large.negated < small.negated)
        #expect(small.negated < small)
        #expect(!(large < large))
    }

    @Test(arguments: [
        ("53.0000000", "53"), ("1475610", "1475610"), ("123456789", "123456789"),
        ("39.10371", "39.1037"), ("39.10375", "39.1038"), ("39.10365", "39.1036"),
        ("99.99920001", "99.9992"), ("0.00012345678", "0.000123457"), ("999999.5", "1000000"),
        ("0.5", "0.5"), ("-73.78062", "-73.7806"), ("1475.6100001", "1475.61"), ("0", "0"),
        ("0.9999996", "1"), ("0.09999995", "0.1"),
    ])
    func `six significant digits are rounded half to even in plain notation`(
        text: String, expected: String
    ) {
        #expect(Exact(decimalText: text)?.rounded(significantDigits: 6) == expected)
    }

    @Test(arguments: [("1.005", 2, "1.00"), ("1.015", 2, "1.02"), ("-0.004", 2, "0.00")])
    func `fixed places keep their zeros`(text: String, places: Int, expected: String) {
        #expect(Exact(decimalText: text)?.rounded(decimalPlaces: places) == expected)
    }

    @Test func `rounding a fraction of largest parts does not trap`() throws {
        let value = try #require(Exact(numerator: .max, denominator: .max - 2))
        #expect(value.rounded() == "1")
        let tiny = try #require(Exact(numerator: 1, denominator: .max))
        #expect(tiny.rounded(significantDigits: 3).hasPrefix("0.000"))
    }
}
