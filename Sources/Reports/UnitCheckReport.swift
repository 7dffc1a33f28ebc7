package import ClinicalModel
import FHIRSyntax
package import UCUM

/// What is said of units: valid or not, where they are wrong, and what was probably meant.
package struct UnitCheckReport: Sendable {
    package var checks: [UnitCheck]

    package init(_ checks: [UnitCheck]) { self.checks = checks }

    /// The report as text or JSON.
    package func bytes(_ format: ReportFormat) -> [UInt8] {
        guard format == .json else {
            return Array(checks.map(Self.text).joined(separator: "\n").utf8)
        }
        var writer = JSONWriter(pretty: true, reserving: 1 << 10)
        writer.object { object in
            object.member("schema", "1")
            object.array("units") { array in
                for check in checks { array.object { Self.write(check, to: &$0) } }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    // MARK: Text

    /// Some lines for one unit.
    static func text(_ check: UnitCheck) -> String {
        let text = printable(check.text)
        var lines: [String]
        switch check.reading {
        case .success(let unit):
            lines = ["\(text): valid UCUM"] + facts(unit)
        case .failure(let error):
            lines = ["\(text): \(verdict(check))"] + caret(check.text, error)
        }
        if let repair = check.repair { lines += meaning(repair) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func verdict(_ check: UnitCheck) -> String {
        if check.repair != nil { return "not UCUM, but known" }
        guard let nearest = check.nearest else { return "not UCUM" }
        return "not UCUM; did you mean \(nearest)?"
    }

    /// The text and, below, a caret under the first wrong character.
    package static func caret(_ text: String, _ error: UnitSyntaxError) -> [String] {
        let column = String(repeating: " ", count: error.offset)
        return ["  \(printable(text))", "  \(column)^ \(error)"]
    }

    private static func facts(_ unit: UnitExpression) -> [String] {
        let reduction = UnitReduction()
        let canonical = reduction.canonical(unit)
        return [
            "  in words   \(unit.displayName)",
            "  canonical  \(canonical.text)"
                + (canonical.factor.isCompactTextExact ? "" : " (factor rounded to 30 digits)"),
            "  dimension  \(reduction.dimension(canonical))",
        ]
    }

    private static func meaning(_ repair: UnitRepairs.Repair) -> [String] {
        let comment = repair.comment.map { " (\($0))" } ?? ""
        guard let unit = repair.units.first else {
            return ["  in messages it cannot be told what it means\(comment)"]
        }
        let others = repair.units.dropFirst()
        let more = others.isEmpty ? "" : ", or \(others.joined(separator: " or "))"
        let facts = (try? UnitParser().parse(unit).get()).map(Self.facts) ?? []
        return ["  in messages it stands for \(unit)\(more)\(comment)"]
            + facts.map { "  " + $0 }
    }

    /// Control characters of a text that is not ours are not handed to a terminal.
    package static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.properties.generalCategory == .control ? "\u{FFFD}" : $0
                }))
    }
}

extension UnitCheckReport {
    // MARK: JSON

    private static func write(_ check: UnitCheck, to object: inout JSONWriter) {
        object.member("unit", check.text)
        switch check.reading {
        case .success(let unit):
            object.name("valid")
            object.bool(true)
            write(unit, to: &object)
        case .failure(let error):
            object.name("valid")
            object.bool(false)
            object.object("error") {
                $0.name("position")
                $0.raw("\(error.offset + 1)")
                $0.member("message", error.description)
            }
        }
        if let repair = check.repair { write(repair, to: &object) }
        object.member("nearest", check.nearest)
    }

    private static func write(_ unit: UnitExpression, to object: inout JSONWriter) {
        let reduction = UnitReduction()
        let canonical = reduction.canonical(unit)
        object.member("words", unit.displayName)
        object.member("canonical", canonical.text)
        object.member("factor", canonical.factor.compactText)
        object.name("exact")
        object.bool(canonical.factor.isCompactTextExact)
        object.member("dimension", reduction.dimension(canonical))
    }

    private static func write(_ repair: UnitRepairs.Repair, to object: inout JSONWriter) {
        object.object("repair") { object in
            object.array("units") { array in
                for unit in repair.units { array.string(unit) }
            }
            object.member("comment", repair.comment)
        }
    }
}
