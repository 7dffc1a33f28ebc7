import ClinicalModel
import FHIRSyntax

/// Parameters as the reports show them: value, unit, mark, source, and where a site replaced them.
enum ParameterTable {
    static func table(of parameters: [Parameter]) -> Table {
        Table(
            ["parameter", "value", "unit", "mark", "overridden in", "source"],
            rows: parameters.map(row), noteName: "what it is for")
    }

    /// What the marks of some parameters mean.
    static func legend(of parameters: [Parameter]) -> [Block] {
        let marks: [EvidenceMark] = [.guideline, .cohort, .secondary, .expertDefault]
        let used = marks.filter { mark in parameters.contains { $0.mark == mark } }
        let items = used.map { mark in
            Block.item(Prose("\(MarkWords.short(mark)): \(MarkWords.meaning(mark))"))
        }
        guard parameters.contains(where: { $0.overriddenBy != nil }) else { return items }
        let override = "Of an overridden value, mark and source are those of the value it replaced."
        return items + [.paragraph(Prose(override))]
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
