import ClinicalModel

/// A treatment in words: when it began, what was given, how the values went, what is next.
struct TimelineWords {
    private let timeline: TreatmentTimeline

    init(_ timeline: TreatmentTimeline) { self.timeline = timeline }

    /// "Treatment since 2024-11-13 (first documented dose, MedicationAdministration/d1)".
    var headline: String {
        let origin =
            switch timeline.origin {
            case .administration: "first documented dose"
            case .dispense: "first dispensed dose"
            case .statement: "as stated"
            case .request: "as ordered: no dose is documented"
            }
        let source = FindingsReport.name(of: timeline.source)
        let notes = timeline.notes.contains("dose-unknown") ? ", of an amount not recorded" : ""
        return "Treatment since \(timeline.start.day) (\(origin)\(notes), \(source))"
    }

    /// Doses and courses of doses, each in a line.
    var doses: [String] {
        timeline.doses.map { span in
            let isOneDay = span.first.day == span.last.day
            let days =
                isOneDay ? "\(span.first.day)" : "\(span.first.day) to \(span.last.day)"
            let therapyDays =
                span.firstDay == span.lastDay
                ? "day \(span.firstDay)" : "days \(span.firstDay) to \(span.lastDay)"
            return "\(days) (\(therapyDays)): \(words(of: span))"
        }
    }

    private func words(of span: TreatmentTimeline.Doses) -> String {
        let count = span.count.flatMap { $0 > 1 ? "\($0) × " : nil } ?? ""
        var parts = [
            count + span.substance.words, span.micrograms?.doseWords, span.route?.words,
        ].compactMap(\.self).joined(separator: " ")
        if let days = span.intervalDays, span.count ?? 0 > 2 {
            parts += days == 1 ? ", daily" : ", every \(days) days"
        }
        if span.micrograms == nil { parts += ", amount not recorded" }
        switch span.kind {
        case .dispense: parts += ", handed over"
        case .statement: parts += span.isOpen ? ", stated, goes on" : ", stated"
        case .request: parts += ", ordered"
        case .administration: break
        }
        return span.isNutritional ? parts + ", less than treats" : parts
    }

    /// "HB 8.8 g/dL (2024-11-12), 12.4 (day 22)", one line an analyte.
    var courses: [String] {
        timeline.courses.map { course in
            var unit: String?
            let values = course.values.map { value in
                let place = value.therapyDay.map { "day \($0)" } ?? "\(value.time.day)"
                let shown = value.unit == unit ? nil : value.unit
                unit = value.unit
                return [value.text, shown, "(\(place))"].compactMap(\.self).joined(separator: " ")
            }
            return "\(course.key.rawValue) \(values.joined(separator: ", "))"
        }
    }

    /// "2025-01-27 to 2025-02-26: metabolites and blood count (M-3MO)".
    var next: [String] {
        timeline.next.map { "\($0.from) to \($0.to): \($0.title) (\($0.task))" }
    }
}

extension TextReport {
    /// The treatment of a person; nothing without one.
    func timelineLines(_ subject: SubjectScreening) -> [String] {
        guard let timeline = report.timelines[subject.person] else { return [] }
        let words = TimelineWords(timeline)
        func list(_ texts: [String], after title: String? = nil) -> [String] {
            let head = title.map { wrapped($0, indent: 4) } ?? []
            guard !texts.isEmpty else { return [] }
            return head + texts.flatMap { wrapped($0, indent: title == nil ? 4 : 6, hanging: 8) }
        }
        return wrapped(words.headline, indent: 2, hanging: 4) + list(words.doses)
            + list(words.courses, after: "Values since then:")
            + list(words.next, after: "Next to look at:")
    }
}

extension MarkdownReport {
    func timelineBlocks(_ subject: SubjectScreening) -> [Block] {
        guard let timeline = report.timelines[subject.person] else { return [] }
        let words = TimelineWords(timeline)
        func items(_ texts: [String], after title: String) -> [Block] {
            texts.isEmpty
                ? [] : [.paragraph(Prose(emphasised: title))] + texts.map { .item(Prose($0)) }
        }
        return [.heading(3, Prose(words.headline))] + words.doses.map { .item(Prose($0)) }
            + items(words.courses, after: "Values since then:")
            + items(words.next, after: "Next to look at:")
    }
}
