import Foundation
import Testing
import UCUM

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The functional tests of <https://github.com/FHIR/Ucum-java>.
///
/// Every case of the file is judged, or stands in a list with its reason.
@Suite(
    .enabled(if: Material.isPresent(FunctionalCases.archive), "the functional tests are not here"))
struct `The functional tests of UCUM` {
    /// Cases that fail, each with the reason; one that passes must leave the list.
    private static let exceptions: [String: String] = [:]

    private static let cases = FunctionalCases.all

    @Test func `are all of a kind that is judged here`() {
        let kinds = Set(Self.cases.map(\.kind))
        #expect(!Self.cases.isEmpty)
        #expect(
            kinds.subtracting([
                "validation", "displayNameGeneration", "conversion", "multiplication", "division",
            ]) == [])
    }

    @Test func `all pass, but for the listed ones`() {
        var passed: [String: Int] = [:]
        for test in Self.cases {
            let isRight = (try? Self.passes(test)) == true
            if isRight { passed[test.kind, default: 0] += 1 }
            let isListed = Self.exceptions[test.name] != nil
            #expect(isRight != isListed, "\(test.kind) \(test.name) \(test.attributes)")
        }
        print("UCUM functional tests passed: \(passed) of \(Self.cases.count)")
    }

    private static func passes(_ test: FunctionalCases.Case) throws -> Bool {
        switch test.kind {
        case "validation":
            let isValid = (try? UnitSample.unit(test["unit"])) != nil
            return isValid == (test["valid"] == "true")
        case "displayNameGeneration":
            return try UnitSample.unit(test["unit"]).displayName == test["display"]
        case "conversion":
            let value = try #require(DecimalText(test["value"]))
            let result = try UnitSample.convert(test["value"], test["srcUnit"], test["dstUnit"])
            return try agrees(result.result.value, value, test["outcome"])
        default: return try passesArithmetic(test)
        }
    }

    /// Value and unit of the product or quotient must convert to those stated.
    private static func passesArithmetic(_ test: FunctionalCases.Case) throws -> Bool {
        let (first, second) = (
            try UnitSample.canonical(test["u1"]), try UnitSample.canonical(test["u2"])
        )
        let (left, right) = (
            try UnitSample.number(test["v1"]), try UnitSample.number(test["v2"])
        )
        let isProduct = test.kind == "multiplication"
        let unit = isProduct ? first.multiplied(by: second) : first.divided(by: second)
        let value = isProduct ? left * right : try #require(left.divided(by: right))
        let wanted = test["uRes"].isEmpty ? .one : try UnitSample.canonical(test["uRes"])
        let result = try UnitSample.converter.convert(value, from: unit, to: wanted).get()
        return try agrees(result.result.value, nil, test["vRes"])
    }

    /// Equal when rounded to the digits of the value given, or of the outcome where it is whole.
    private static func agrees(
        _ result: Rational, _ value: DecimalText?, _ outcome: String
    ) throws -> Bool {
        let wanted = try UnitSample.number(outcome)
        let outcomeDigits =
            DecimalText(outcome)?.significantDigits ?? outcome.count(where: \.isNumber)
        return try result == wanted
            || [value?.significantDigits, outcomeDigits].compactMap(\.self).contains { digits in
                try UnitSample.number(result.rounded(significantDigits: digits)) == wanted
            }
    }
}

/// Reads the cases of the file.
enum FunctionalCases {
    static let archive = "ucum-tests.tgz"

    struct Case: Sendable {
        let kind: String
        let attributes: [String: String]

        /// Ids are not unique in the file.
        var name: String { "\(self["id"]) \(self["unit"])" }

        subscript(name: String) -> String { attributes[name] ?? "" }
    }

    static var all: [Case] {
        guard let file = try? Material.entries(of: archive, suffix: ".xml").first else { return [] }
        let reader = Reader()
        let parser = XMLParser(data: Data(file.bytes))
        parser.delegate = reader
        return parser.parse() ? reader.cases : []
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var cases: [Case] = []
        private var kind = ""

        func parser(
            _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            switch element {
            case "case": cases.append(Case(kind: kind, attributes: attributes))
            case "ucumTests", "history", "entry": break
            default: kind = element
            }
        }
    }
}
