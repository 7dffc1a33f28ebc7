import ClinicalModel
import FHIRSyntax

extension FindingsReport {
    /// The treatment of a subject as a member of its object; nothing without one.
    func writeTimeline(of subject: SubjectScreening, to object: inout JSONWriter) {
        guard let timeline = timelines[subject.person] else { return }
        object.object("treatment") { treatment in
            treatment.member("start", timeline.start.description)
            treatment.member("origin", timeline.origin.name)
            treatment.member("source", Self.name(of: timeline.source))
            if !timeline.notes.isEmpty { treatment.strings("notes", timeline.notes) }
            treatment.array("doses") { array in
                for span in timeline.doses { Self.write(span, to: &array) }
            }
            treatment.array("values") { array in
                for course in timeline.courses {
                    for value in course.values { Self.write(value, of: course.key, to: &array) }
                }
            }
            treatment.array("next") { array in
                for window in timeline.next {
                    array.object { object in
                        object.member("task", window.task)
                        object.member("title", window.title)
                        object.member("from", window.from.description)
                        object.member("to", window.to.description)
                    }
                }
            }
        }
    }

    private static func write(_ span: TreatmentTimeline.Doses, to array: inout JSONWriter) {
        array.object { object in
            object.member("from", span.first.day.description)
            object.member("to", span.last.day.description)
            object.whole("fromDay", span.firstDay)
            object.whole("toDay", span.lastDay)
            object.whole("count", span.count)
            object.member("kind", span.kind.name)
            object.member("substance", span.substance.rawValue)
            object.member("micrograms", span.micrograms?.rounded())
            object.member("route", span.route?.rawValue)
            if span.isNutritional {
                object.name("nutritional")
                object.bool(true)
            }
        }
    }

    private static func write(
        _ value: TreatmentTimeline.Course.Value, of key: AnalyteKey, to array: inout JSONWriter
    ) {
        array.object { object in
            object.member("key", key.rawValue)
            object.member("value", value.text)
            object.member("unit", value.unit)
            object.member("date", value.time.day.description)
            object.whole("therapyDay", value.therapyDay)
        }
    }
}

extension MedicationRecord.Kind {
    /// `administration`, as it is called in reports.
    var name: String {
        switch self {
        case .administration: "administration"
        case .dispense: "dispense"
        case .statement: "statement"
        case .request: "request"
        }
    }
}
