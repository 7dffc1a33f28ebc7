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
        let used = marks.filter { mark in
            parameters.contains { $0.mark == mark && $0.overriddenBy == nil }
        }
        let items = used.map { mark in
            Block.item(Prose("\(MarkWords.short(mark)): \(MarkWords.meaning(mark))"))
        }
        guard parameters.contains(where: { $0.overriddenBy != nil }) else { return items }
        let site = MarkWords.short(UsedThreshold.siteMark)
        return items + [.item(Prose("\(site): \(MarkWords.siteMeaning)"))]
    }

    private static func row(_ parameter: Parameter) -> Table.Row {
        let threshold = UsedThreshold(parameter)
        let note = parameter.profileText.map {
            "\(parameter.purpose) (in place of \([$0, unit(parameter)].joined(separator: " ")))"
        }
        return Table.Row(
            [
                Prose(code: parameter.name), Prose(parameter.text), Prose(unit(parameter)),
                Prose(MarkWords.short(threshold.mark)), Prose(parameter.overriddenBy ?? "–"),
                Prose(threshold.source),
            ],
            note: Prose(note ?? parameter.purpose))
    }

    private static func unit(_ parameter: Parameter) -> String { parameter.unit ?? "1" }

    static func write(_ parameter: Parameter, to writer: inout JSONWriter) {
        let threshold = UsedThreshold(parameter)
        writer.object { object in
            object.member("parameter", parameter.name)
            object.member("value", parameter.text)
            object.member("unit", unit(parameter))
            object.member("mark", threshold.mark)
            object.member("grade", MarkWords.grade(threshold.mark))
            object.member("source", threshold.source)
            object.member("purpose", parameter.purpose)
            object.member("overriddenBy", parameter.overriddenBy)
            object.member("inPlaceOf", parameter.profileText)
        }
    }
}
