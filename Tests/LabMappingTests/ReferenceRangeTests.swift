import Foundation
import LabMapping
import Testing

@Suite struct ReferenceRangeTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let low: String?
        let high: String?
        var testDescription: String { text }
    }

    static let rows: [Row] = [
        Row(text: "200-900", low: "200", high: "900"),
        Row(text: "200 - 900", low: "200", high: "900"),
        Row(text: "200–900", low: "200", high: "900"),
        Row(text: "[85;95]", low: "85", high: "95"),
        Row(text: "(200-900)", low: "200", high: "900"),
        Row(text: "1,0-8,0", low: "1.0", high: "8.0"),
        Row(text: "0.20 - 0.40", low: "0.20", high: "0.40"),
        Row(text: "200-900 pg/mL", low: "200", high: "900"),
        Row(text: "200 bis 900", low: "200", high: "900"),
        Row(text: "200..900", low: "200", high: "900"),
        Row(text: ">=3.5", low: "3.5", high: nil), Row(text: "<=40", low: nil, high: "40"),
        Row(text: "≤40", low: nil, high: "40"),
        // A strict bound is no inclusive one, and never the opposite one.
        Row(text: ">5", low: nil, high: nil), Row(text: "<15", low: nil, high: nil),
        Row(text: "]85;95[", low: nil, high: nil), Row(text: "(85;95)", low: nil, high: nil),
        Row(text: "[85;95[", low: nil, high: nil),
        // Two readings, or none.
        Row(text: "neg", low: nil, high: nil), Row(text: "Adult: 200-900", low: nil, high: nil),
        Row(text: "1,234-5,678", low: nil, high: nil), Row(text: "900-200", low: nil, high: nil),
        Row(text: "200-900 pmol/L", low: nil, high: nil), Row(text: "-", low: nil, high: nil),
        Row(text: "1:80", low: nil, high: nil), Row(text: "up to 15", low: nil, high: nil),
        Row(text: "< 5 > 10", low: nil, high: nil),
    ]

    @Test(arguments: rows)
    func `a range keeps its text, and has the bounds that are certain`(_ row: Row) {
        let bundle = MappingFixture().result("NM|X^Xy^L||53|pg/mL|\(row.text)||||F")
        let observation = bundle.resources("Observation").first ?? ""
        let range = observation.components(separatedBy: #""referenceRange":["#).last ?? ""
        #expect(range.contains(#""text":"\#(row.text)""#))
        #expect(range.contains(#""low":"#) == (row.low != nil))
        #expect(range.contains(#""high":"#) == (row.high != nil))
        if let low = row.low { #expect(range.contains(#""low":{"value":\#(low),"#)) }
        if let high = row.high { #expect(range.contains(#""high":{"value":\#(high),"#)) }
    }
}
