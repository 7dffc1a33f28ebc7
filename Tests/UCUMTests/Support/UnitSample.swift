import UCUM

/// Short ways to say what the tests mean.
enum UnitSample {
    static let parser = UnitParser()
    static let converter = UnitConverter()

    static func unit(_ text: String) throws -> UnitExpression { try parser.parse(text).get() }

    static func canonical(_ text: String) throws -> CanonicalUnit {
        converter.reduction.canonical(try unit(text))
    }

    static func convert(
        _ value: String, _ source: String, _ target: String
    ) throws -> UnitConverter.Conversion {
        try converter.convert(number(value), from: unit(source), to: unit(target)).get()
    }

    static func converted(_ value: String, _ source: String, _ target: String) throws -> String {
        try convert(value, source, target).result.decimal.text
    }

    static func number(_ text: String) throws -> Rational {
        guard let number = Rational(decimalText: text) else { throw NotANumber(text: text) }
        return number
    }

    struct NotANumber: Error {
        let text: String
    }
}
