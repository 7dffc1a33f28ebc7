/// Why a text is no unit of UCUM, and where.
package struct UnitSyntaxError: Error, Sendable, Hashable {
    /// The first wrong character, counted in Unicode scalars from 0; the length of the text where
    /// it ends too early.
    package let offset: Int
    package let reason: Reason

    package enum Reason: Sendable, Hashable {
        case empty
        case tooLong
        case tooDeep
        /// No unit has this code, with or without prefix.
        case unknownSymbol(String)
        /// A prefix stands before a unit that takes none.
        case prefixNotAllowed(prefix: String, unit: String)
        /// A component must stand here.
        case componentExpected
        /// `.`, `/` or the end must stand here.
        case operatorExpected
        /// A unit stands right behind a number: `10h`.
        case unitBehindNumber
        /// A sign without digits behind it.
        case exponentExpected
        case exponentTooLarge
        case zeroFactor
        case notASCII
        case unclosed(Character)
        /// A character that may not stand between braces.
        case notInAnnotation
    }
}

extension UnitSyntaxError: CustomStringConvertible {
    package var description: String {
        switch reason {
        case .empty: "a unit without characters; the unity is written 1"
        case .tooLong: "a unit of more than \(UnitParser.longest) characters"
        case .tooDeep: "more than \(UnitParser.deepest) parentheses in one another"
        case .unknownSymbol(let code): "UCUM has no unit \(code)"
        case .prefixNotAllowed(let prefix, let unit): "\(unit) takes no prefix, so not \(prefix)"
        case .componentExpected: "a unit, a number or ( is expected here"
        case .operatorExpected: "only . or / or the end may stand here"
        case .unitBehindNumber: "between a number and a unit stands . or /"
        case .exponentExpected: "an exponent is expected here"
        case .exponentTooLarge: "the exponent has more than three digits"
        case .zeroFactor: "a unit cannot be zero times another"
        case .notASCII: "only ASCII characters may stand in a unit"
        case .unclosed(let opening): "this \(opening) is never closed"
        case .notInAnnotation: "this character may not stand between braces"
        }
    }
}
