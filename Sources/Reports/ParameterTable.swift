import ClinicalModel
import FHIRSyntax

/// Parameters as the reports show them: value, unit, mark, source, and where a site replaced them.
enum ParameterTable {
    static func table(of parameters: [Parameter]) -> Table {
        Table(
            ["parameter", "value", "unit", "mark", "overridden in", "source"],
            rows: parameters.map(row), noteName: "what it is for")
    }

    /// What the marks mean.
    static var legend: [Block] {
        let marks: [EvidenceMark] = [.guideline, .cohort, .secondary, .expertDefault]
        let words = marks.map { "\(MarkWords.short($0)): \(MarkWords.meaning($0))" }
        let text = "Marks: \(words.joined(separator: "; "))."
        let override = "Of an overridden value, mark and source are those of the value it replaced."
        return [.paragraph(Prose("\(text) \(override)"))]
    }

    private static func row(_ parameter: Parameter) -> Table.Row {
        let note = parameter.profileText.map {
            "\(parameter.purpose) (in place of \([$0, unit(parameter)].joined(separator: " ")))"
        }
        return Table.Row(
            [
                Prose(code: parameter.name), Prose(parameter.text), Prose(unit(parameter)),
                Prose(MarkWords.short(parameter.mark)), Prose(parameter.overriddenBy ?? "–"),
                Prose(parameter.source),
            ],
            note: Prose(note ?? parameter.purpose))
    }

    private static func unit(_ parameter: Parameter) -> String { parameter.unit ?? "1" }

    static func write(_ parameter: Parameter, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("parameter", parameter.name)
            object.member("value", parameter.text)
            object.member("unit", unit(parameter))
            object.member("mark", parameter.mark.rawValue)
            object.member("grade", MarkWords.grade(parameter.mark))
            object.member("source", parameter.source)
            object.member("purpose", parameter.purpose)
            object.member("overriddenBy", parameter.overriddenBy)
            object.member("inPlaceOf", parameter.profileText)
        }
    }
}
