package import ClinicalModel
package import Cohorts
import FHIRSyntax

/// Writes a cohort report as a FHIR R4 MeasureReport: the medians as scores, every number as an
/// extension.
package struct MeasureReportWriter {
    private let rows: [CohortRow]
    private let date: Instant

    /// `date` is when the report was made.
    package init(_ rows: [CohortRow], date: Instant) {
        self.rows = rows
        self.date = date
    }

    package func bytes() -> [UInt8] {
        var writer = JSONWriter(pretty: true, reserving: rows.count * 400 + 512)
        writer.object { report in
            report.head("MeasureReport")
            report.array("extension") { array in
                for row in rows { write(row, to: &array) }
            }
            report.member("status", "complete")
            report.member("type", "summary")
            report.member("measure", Self.measure)
            report.member("date", date.description)
            report.object("period") { $0.member("end", date.description) }
            let variables = variables
            guard !variables.isEmpty else { return }
            report.array("group") { array in
                for variable in variables { write(variable, to: &array) }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    static let measure = "https://w3id.org/cobalamin/Measure/cohort-statistics"
    static let statistic = "https://w3id.org/cobalamin/StructureDefinition/cohort-statistic"
    private static let populations = "http://terminology.hl7.org/CodeSystem/measure-population"

    private var variables: [String] {
        var seen = Set<String>()
        return rows.filter { $0.section == .description }.compactMap(\.variable)
            .filter { seen.insert($0).inserted }
    }

    /// One variable: its groups as strata, with their number and median.
    private func write(_ variable: String, to array: inout JSONWriter) {
        let own = rows.filter { $0.section == .description && $0.variable == variable }
        var seen = Set<String>()
        let groups = own.map(\.group).filter { seen.insert($0).inserted }
        array.object { group in
            group.object("code") { $0.text("text", variable) }
            group.array("stratifier") { stratifiers in
                stratifiers.object { stratifier in
                    stratifier.array("code") { $0.object { $0.member("text", "group") } }
                    stratifier.array("stratum") { strata in
                        for name in groups {
                            stratum(name, own.filter { $0.group == name }, to: &strata)
                        }
                    }
                }
            }
        }
    }

    private func stratum(_ name: String, _ own: [CohortRow], to strata: inout JSONWriter) {
        func value(_ statistic: String) -> CohortRow? {
            own.first { $0.statistic == statistic }
        }
        strata.object { stratum in
            stratum.object("value") { $0.text("text", name) }
            if let count = value("n")?.value {
                stratum.array("population") { populations in
                    populations.object { population in
                        population.object("code") { code in
                            code.array("coding") {
                                $0.coding(Self.populations, "measure-population")
                            }
                        }
                        population.name("count")
                        population.number(Int(count))
                    }
                }
            }
            guard let median = value("median"), let number = median.value else { return }
            stratum.object("measureScore") { score in
                score.name("value")
                score.raw(Self.number(number))
                guard let unit = median.unit else { return }
                score.member("unit", unit)
                score.member("system", "http://unitsofmeasure.org")
                score.member("code", unit)
            }
        }
    }

    private func write(_ row: CohortRow, to array: inout JSONWriter) {
        array.object { item in
            item.member("url", Self.statistic)
            item.array("extension") { parts in
                parts.part("section", code: row.section.rawValue)
                parts.part("group", text: row.group)
                parts.part("otherGroup", text: row.otherGroup)
                parts.part("variable", text: row.variable)
                parts.part("otherVariable", text: row.otherVariable)
                parts.part("statistic", text: row.statistic)
                if let value = row.value {
                    parts.object { part in
                        part.member("url", "value")
                        part.name("valueDecimal")
                        part.raw(Self.number(value))
                    }
                }
                parts.part("text", text: row.text)
                parts.part("unit", text: row.unit)
            }
        }
    }

    /// A decimal as FHIR writes it; at most fifteen digits are exact in both directions.
    private static func number(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension JSONWriter {
    fileprivate mutating func part(_ url: String, text: String?) {
        guard let text else { return }
        object { part in
            part.member("url", url)
            part.text("valueString", text)
        }
    }

    fileprivate mutating func part(_ url: String, code: String) {
        object { part in
            part.member("url", url)
            part.member("valueCode", code)
        }
    }
}
