import Conformance
import FHIRCore
import FHIRSyntax
import LabMapping
import Testing

/// What each OBX-2 makes of each value, with and without a unit.
@Suite struct ValueMatrixTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var type: String
        var value: String
        var unit: String
        var json: String
        var issue: String?
        var testDescription: String { "\(type) \(value) \(unit)" }

        init(
            _ type: String, _ value: String, _ unit: String, _ json: String, _ issue: String? = nil
        ) {
            (self.type, self.value, self.unit, self.json) = (type, value, unit, json)
            self.issue = issue
        }
    }

    private static let unit = #""unit":"pg/mL","system":"http://unitsofmeasure.org","code":"pg/mL""#
    private static let sent =
        #"{"extension":[{"url":"https://w3id.org/cobalamin/StructureDefinition/as-sent","valueString":""#

    private static func quantity(_ number: String, _ sign: String? = nil, sent text: String? = nil)
        -> String
    {
        let kept = text.map { #","_value":\#(sent)\#($0)"}]}"# } ?? ""
        let comparator = sign.map { #","comparator":"\#($0)""# } ?? ""
        return #""valueQuantity":{"value":\#(number)\#(kept)\#(comparator),\#(unit)}"#
    }

    private static func words(_ text: String) -> String { #""valueString":"\#(text)""# }

    /// A number with its unit.
    private static let numbers: [(sent: String, json: String)] = [
        ("53", quantity("53")), ("53.0", quantity("53.0")), ("0.50", quantity("0.50")),
        ("-1.5", quantity("-1.5")), ("0", quantity("0")),
        ("05.0", quantity("5.0", sent: "05.0")), (".5", quantity("0.5", sent: ".5")),
        ("+5", quantity("5", sent: "+5")), ("101,2", quantity("101.2", sent: "101,2")),
        ("0,123", quantity("0.123", sent: "0,123")),
        ("1.2E5", quantity("1.2E5", sent: "1.2E5")), ("3e-2", quantity("3e-2", sent: "3e-2")),
        ("1,234.5", quantity("1234.5", sent: "1,234.5")),
        ("1.234,5", quantity("1234.5", sent: "1.234,5")),
        ("1,234,567", quantity("1234567", sent: "1,234,567")),
        ("8.1 H", quantity("8.1", sent: "8.1 H")), ("8.1*", quantity("8.1", sent: "8.1*")),
        ("53 pg/mL", quantity("53", sent: "53 pg/mL")),
        (">5", quantity("5", ">", sent: ">5")), ("<0.1", quantity("0.1", "<", sent: "<0.1")),
        (">=5", quantity("5", ">=", sent: ">=5")), ("<= 5", quantity("5", "<=", sent: "<= 5")),
        ("≤5", quantity("5", "<=", sent: "≤5")), ("<0,1", quantity("0.1", "<", sent: "<0,1")),
    ]

    /// Texts of which no number is made, and the issue they get.
    private static let texts: [(sent: String, declared: String?, free: String?)] = [
        ("1,234", "ambiguous-number", "ambiguous-number"),
        ("<1,234", "ambiguous-number", "ambiguous-number"),
        ("12,345", "ambiguous-number", "ambiguous-number"),
        ("5-10", "number-malformed", nil), ("1:80", "number-malformed", nil),
        ("1+", "number-malformed", nil), ("NEG", "number-malformed", nil),
        ("see note", "number-malformed", nil), ("> 5 < 10", "number-malformed", nil),
        ("12/34", "number-malformed", nil), ("5..5", "number-malformed", nil),
        ("53 pmol/L", "number-malformed", nil), ("++", "number-malformed", nil),
    ]

    static let rows: [Row] = {
        var rows: [Row] = []
        for (sent, json) in numbers {
            for type in ["NM", "ST", "TX", "FT"] { rows.append(Row(type, sent, "pg/mL", json)) }
            // Without a unit a text stays text; so do its digits.
            for type in ["ST", "TX", "FT"] { rows.append(Row(type, sent, "", words(sent))) }
        }
        for (sent, declared, free) in texts {
            for unit in ["", "pg/mL"] {
                rows.append(Row("NM", sent, unit, words(sent), declared))
                for type in ["ST", "TX", "FT"] {
                    rows.append(Row(type, sent, unit, words(sent), free))
                }
            }
        }
        return rows
    }()

    private static let structured: [Row] = [
        Row("SN", "^53", "pg/mL", quantity("53")), Row("SN", "=^53", "pg/mL", quantity("53")),
        Row("SN", ">^5", "pg/mL", quantity("5", ">")),
        Row("SN", "<^0.1", "pg/mL", quantity("0.1", "<")),
        Row("SN", ">=^5", "pg/mL", quantity("5", ">=")),
        Row("SN", "<=^5", "pg/mL", quantity("5", "<=")),
        Row("SN", "^0,5", "pg/mL", quantity("0.5", sent: "0,5")),
        Row(
            "SN", "^1^:^80", "",
            #""valueRatio":{"numerator":{"value":1},"denominator":{"value":80}}"#),
        Row("SN", ">^1^:^80", "", #""numerator":{"value":1,"comparator":">"}"#),
        Row("SN", "^1^/^2", "", #""denominator":{"value":2},"extension""#),
        Row(
            "SN", "^5^-^10", "pg/mL",
            #""valueRange":{"low":{"value":5,\#(unit)},"high":{"value":10,\#(unit)}}"#),
        Row("SN", "^10^-^5", "", words("10-5")), Row("SN", ">^5^-^10", "", words(">5-10")),
        Row("SN", "^1^+", "", words("1+")), Row("SN", "<>^5", "", words("<>5")),
        Row("SN", "^1,234", "", words("1,234"), "ambiguous-number"),
        Row("SN", "^NEG", "", words("NEG"), "number-malformed"),
    ]

    private static let others: [Row] = [
        Row(
            "CE", "POS^Positive^HL70078", "",
            #""valueCodeableConcept":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0078","code":"POS","display":"Positive"}]}"#
        ),
        Row(
            "CWE", "260385009^Negative^SCT", "",
            #""system":"http://snomed.info/sct","code":"260385009""#),
        Row(
            "CWE", "A^Alpha^99LAB", "",
            #""system":"https://w3id.org/cobalamin/feed/codes/LAB1/LIS/99LAB","code":"A""#),
        Row(
            "CWE", "LA6576-8^Positive^LN~LA6577-6^Negative^LN", "",
            #""component":[{"code":{"coding":[{"system":"https://w3id.org/cobalamin/feed/codes/LAB1/LIS/L","code":"X""#
        ),
        Row(
            "CE", "^Free words", "",
            #""valueCodeableConcept":{"text":"Free words"}"#),
        Row("DT", "20250601", "", #""valueDateTime":"2025-06-01""#),
        Row("TS", "20250601101500+0200", "", #""valueDateTime":"2025-06-01T10:15:00+02:00""#),
        Row(
            "TS", "202506011015", "",
            #""valueDateTime":"2025-06-01","_valueDateTime":\#(sent)202506011015"}]}"#,
            "zone-missing"),
        Row("DTM", "2025", "", #""valueDateTime":"2025""#),
        Row("NA", "1^2^3", "pg/mL", #""valueString":""#),
        Row("ED", "LAB^AP^PDF^Base64^SGFsbG8=", "", #""data":"SGFsbG8=""#),
        Row("ED", "LAB^TEXT^PLAIN^A^Hallo", "", #""data":"SGFsbG8=""#),
        Row("XX", "anything", "", words("anything")),
    ]

    @Test(arguments: rows)
    func `a number is a quantity only where it is certain`(_ row: Row) { check(row) }

    @Test(arguments: structured)
    func `a structured number is what its parts say`(_ row: Row) { check(row) }

    @Test(arguments: others)
    func `a value keeps its kind`(_ row: Row) { check(row) }

    @Test func `a text keeps its unit beside it`() {
        let text = MappingFixture().result("ST|X^Xy^L||see note|pg/mL|||||F").text
        #expect(text.contains(#"unit-as-sent","valueString":"pg/mL""#))
    }

    @Test func `the matrix is as large as it is said to be`() {
        #expect(Self.rows.count + Self.structured.count + Self.others.count == 302)
    }

    private func check(_ row: Row) {
        let escaped = row.value.replacing("\\", with: "\\E\\")
        let bundle = MappingFixture().result("\(row.type)|X^Xy^L||\(escaped)|\(row.unit)|||||F")
        #expect(bundle.text.contains(row.json), "\(bundle.resources("Observation"))")
        let own = ["ambiguous-number", "number-malformed", "zone-missing", "time-malformed"]
        let said = bundle.issues.map(\.id).filter(own.contains)
        #expect(said == (row.issue.map { [$0] } ?? []))
        var faults = ["no JSON"]
        if case .success(let document) = JSONReader().read(bundle.json) {
            faults = StructureValidator().validate(document).map(\.id)
        }
        #expect(faults == [])
    }
}
