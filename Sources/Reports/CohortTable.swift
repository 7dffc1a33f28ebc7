package import Cohorts
import FHIRSyntax

/// The machine-readable forms of a cohort report.
package enum CohortTable {
    /// Comma-separated values (RFC 4180) with a head line.
    package static func csv(_ rows: [CohortRow]) -> [UInt8] {
        let head = "section,group,other_group,variable,other_variable,statistic,value,text,unit"
        let lines = rows.map { row in
            [
                row.section.rawValue, row.group, row.otherGroup ?? "", row.variable ?? "",
                row.otherVariable ?? "", row.statistic, row.value.map(number) ?? "",
                row.text ?? "", row.unit ?? "",
            ].map(cell).joined(separator: ",")
        }
        return Array((([head] + lines).joined(separator: "\r\n") + "\r\n").utf8)
    }

    private static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
            return text
        }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// All rows as one object.
    package static func json(
        _ rows: [CohortRow], warnings: [String], knowledge: String
    ) -> [UInt8] {
        var writer = JSONWriter(pretty: true, reserving: rows.count * 160 + 256)
        writer.object { object in
            object.member("schema", "1")
            object.member("knowledge", knowledge)
            object.array("warnings") { array in
                for warning in warnings { array.string(warning) }
            }
            object.array("rows") { array in
                for row in rows { write(row, to: &array) }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ row: CohortRow, to array: inout JSONWriter) {
        array.object { object in
            object.member("section", row.section.rawValue)
            object.member("group", row.group)
            object.member("otherGroup", row.otherGroup)
            object.member("variable", row.variable)
            object.member("otherVariable", row.otherVariable)
            object.member("statistic", row.statistic)
            if let value = row.value {
                object.name("value")
                object.raw(number(value))
            }
            object.member("text", row.text)
            object.member("unit", row.unit)
        }
    }

    /// The shortest decimal that is this number again; whole numbers without a point.
    static func number(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
