import Testing
import UCUM

@Suite struct `A fraction of any size` {
    @Test(arguments: [
        ("0", "0"), ("-0.0", "0"), ("72.50", "72.5"), ("-40", "-40"), ("+1", "1"), (".5", "0.5"),
        ("1e3", "1000"), ("1E-3", "0.001"), ("6.02214076e23", "602214076000000000000000"),
        ("0.000", "0"), ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
    ])
    func `reads decimals exactly`(text: String, expected: String) throws {
        let decimal = try UnitSample.number(text).decimal()
        #expect(decimal.text == expected)
        #expect(decimal.isExact)
    }

    @Test(arguments: [
        "", "-", ".", "1.", "1e", "e3", "1 ", " 1", "0x1", "1,5", "1e10000", "nan", "1.2.3",
    ])
    func `refuses other text`(text: String) {
        #expect(Rational(decimalText: text) == nil)
    }

    @Test(arguments: [
        ("1", "3", 5, "0.33333"), ("2", "3", 5, "0.66667"), ("1", "8", 2, "0.12"),
        ("3", "8", 2, "0.38"), ("99.96", "1", 3, "100"), ("0.0099996", "1", 4, "0.01000"),
        ("123456", "1", 2, "120000"), ("-2.5", "1", 1, "-2"), ("3.5", "1", 1, "4"),
    ])
    func `rounds half to even`(above: String, below: String, digits: Int, expected: String) throws {
        let value = try #require(
            UnitSample.number(above).divided(by: UnitSample.number(below)))
        #expect(value.rounded(significantDigits: digits) == expected)
    }

    @Test func `says when a decimal does not end`() throws {
        let third = try #require(Rational.one.divided(by: 3))
        #expect(third.decimalPlaces == nil)
        #expect(third.fraction == "1/3")
        #expect(!third.decimal().isExact)
        #expect(Rational.one.divided(by: .zero) == nil)
        #expect(Rational.zero.power(-1) == nil)
    }

    @Test func `orders and computes like fractions`() throws {
        let half = try UnitSample.number("0.5")
        let tiny = try UnitSample.number("1e-300")
        #expect(half - tiny < half)
        #expect(half + tiny - half == tiny)
        #expect(tiny.power(-2) == (try UnitSample.number("1e600")))
        #expect((half * -4).integer == -2)
        #expect(tiny.integer == nil)
    }
}
