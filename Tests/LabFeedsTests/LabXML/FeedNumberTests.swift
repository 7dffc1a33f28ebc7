import Testing

@testable import LabFeeds

@Suite struct FeedNumberTests {
    private static func conventions(
        _ decimal: FeedConventions.DecimalMark?, _ thousands: FeedConventions.ThousandsMark? = nil
    ) -> FeedConventions {
        var conventions = FeedConventions()
        (conventions.decimal, conventions.thousands) = (decimal, thousands)
        return conventions
    }

    @Test(
        arguments: [
            ("101,2", FeedNumber.number("101.2")), ("1,234", .number("1.234")),
            ("26", .number("26")), ("0.053", .number("0.053")), ("1.9", .number("1.9")),
            ("1.234", .ambiguous), ("12.345.678", .ambiguous), ("0.053.1", .none),
            ("-0,5", .number("-0.5")), ("+3", .number("3")), (",5", .number("0.5")),
            ("1,5e3", .number("1.5e3")), ("1e-3", .number("1e-3")),
            ("<0,1", .compared("<", "0.1")), ("≤ 0,40", .compared("<=", "0.40")),
            (">= 5", .compared(">=", "5")), ("> 1.234", .ambiguous),
            ("5-10", .span("5", "10")), ("0,5 – 1,5", .span("0.5", "1.5")),
            ("8,8 *", .marked("8.8 *")), ("8,8H", .marked("8.8H")), ("1+", .marked("1+")),
            ("", .none), ("NEG", .none), ("1:80", .none), ("1,2,3", .none), ("voir note", .none),
            ("1 234,5", .none), ("--5", .none), ("1e", .none), ("12,", .none),
        ])
    func `a comma is decimal where the map says so`(text: String, number: FeedNumber) {
        #expect(Self.conventions(.comma).number(in: text) == number)
    }

    @Test(
        arguments: [
            ("1 234,5", FeedNumber.number("1234.5")), ("1\u{A0}234", .number("1234")),
            ("1\u{202F}234\u{202F}567", .number("1234567")), ("12 34", .none), ("1 2345", .none),
        ])
    func `declared blanks part thousands only`(text: String, number: FeedNumber) {
        #expect(Self.conventions(.comma, .space).number(in: text) == number)
    }

    @Test(
        arguments: [
            ("1,234", FeedNumber.number("1234")), ("1,234.5", .number("1234.5")),
            ("1,23", .none), ("12,34.5", .none), ("1.5", .number("1.5")),
        ])
    func `a declared comma parts thousands only`(text: String, number: FeedNumber) {
        #expect(Self.conventions(.point, .comma).number(in: text) == number)
    }

    @Test(arguments: [("1,234", FeedNumber.ambiguous), ("1,2", .number("1.2"))])
    func `an undeclared comma is decimal only where it cannot part thousands`(
        text: String, number: FeedNumber
    ) {
        #expect(Self.conventions(.point).number(in: text) == number)
    }

    @Test(arguments: ["1,234", "5", "<3", "0.5"])
    func `without a declared mark every text stays as it was sent`(text: String) {
        #expect(Self.conventions(nil).number(in: text) == .none)
        #expect(Self.conventions(nil).bounds(in: text) == nil)
    }

    @Test(
        arguments: [
            ("200-900", FeedBounds(low: "200", high: "900")),
            ("1,0-8,0", FeedBounds(low: "1.0", high: "8.0")),
            ("≤0.40", FeedBounds(high: "0.40")),
            ("<15", FeedBounds(high: "15", highIsInclusive: false)),
            (">= 3,5", FeedBounds(low: "3.5")),
            (">5", FeedBounds(low: "5", lowIsInclusive: false)),
            ("[85;95]", FeedBounds(low: "85", high: "95")),
            (
                "]85;95[",
                FeedBounds(
                    low: "85", lowIsInclusive: false, high: "95", highIsInclusive: false)
            ),
            ("(10 - 12)", FeedBounds(low: "10", high: "12")),
        ])
    func `bounds are read where they are certain, strict ones as strict`(
        text: String, bounds: FeedBounds
    ) {
        #expect(Self.conventions(.comma).bounds(in: text) == bounds)
    }

    @Test(arguments: ["", "nég", "Adulte: 3-5", "<", "5", "1.234-5.678", "5-", "-5", "1-2-3"])
    func `a range that is not certain has no bounds`(text: String) {
        #expect(Self.conventions(.comma).bounds(in: text) == nil)
    }
}
