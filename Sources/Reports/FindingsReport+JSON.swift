import ClinicalModel
import FHIRCore
import FHIRSyntax

extension FindingsReport {
    /// The findings report of the output contract, schema 1, as one JSON object.
    package func json(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty, reserving: 4096)
        writer.object { object in
            object.member("schema", "1")
            object.object("run") { run in
                run.member("product", self.run.product)
                run.member("knowledge", self.run.knowledge)
                run.member("configuration", self.run.configuration)
                guard !self.run.overrides.isEmpty else { return }
                run.array("overrides") { array in
                    for threshold in self.run.overrides { Self.write(threshold, to: &array) }
                }
            }
            object.member("document", document)
            object.member("asOf", screening.asOf.text)
            object.array("subjects") { array in
                for subject in screening.subjects { write(subject, to: &array) }
            }
            writeNotEvaluated(to: &object)
            object.array("issues") { array in
                for issue in issues { Self.write(issue, to: &array) }
                for issue in screening.issues { write(issue, to: &array) }
            }
        }
        return writer.bytes
    }

    private func write(_ subject: SubjectScreening, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("reference", reference(subject.person))
            object.member("role", subject.role.rawValue)
            object.member("mother", subject.mother.map(reference))
            if !subject.infants.isEmpty {
                object.array("infants") { array in
                    for infant in subject.infants { array.string(reference(infant)) }
                }
            }
            writeTimeline(of: subject, to: &object)
            object.array("findings") { array in
                for finding in shown(subject) { write(finding, to: &array) }
            }
            object.array("insufficient") { array in
                for insufficiency in subject.insufficient {
                    Self.write(insufficiency, to: &array)
                }
            }
        }
    }

    private func writeNotEvaluated(to writer: inout JSONWriter) {
        guard !screening.notEvaluated.isEmpty else { return }
        writer.array("notEvaluated") { array in
            for disabled in screening.notEvaluated {
                array.object { object in
                    object.member("number", disabled.number)
                    object.member("rule", disabled.rule)
                    object.member("reason", disabled.reason)
                }
            }
        }
    }

    private static func write(_ insufficiency: Insufficiency, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("number", insufficiency.number)
            object.member("rule", insufficiency.rule)
            object.strings("missing", insufficiency.missing)
        }
    }

    private func write(_ issue: DataIssue, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("id", issue.id)
            object.member("severity", issue.level.rawValue)
            object.member("code", issue.code)
            object.member("subject", issue.subject.map(reference))
            object.member("path", issue.source?.path)
            object.whole("line", issue.line)
            object.whole("column", issue.column)
            object.member("message", issue.message)
        }
    }

    private static func write(_ issue: Issue, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("id", issue.id)
            object.member("severity", issue.severity.rawValue)
            object.member("code", issue.code)
            object.member("path", issue.expression)
            object.whole("line", issue.position?.line)
            object.whole("column", issue.position?.column)
            object.member("message", issue.diagnostics)
        }
    }
}

extension JSONWriter {
    /// Writes a member with a whole number, or nothing.
    mutating func whole(_ name: String, _ number: Int?) {
        guard let number else { return }
        self.name(name)
        self.number(number)
    }

    /// Writes a member that is an array of texts.
    mutating func strings(_ name: String, _ texts: [String]) {
        array(name) { array in
            for text in texts { array.string(text) }
        }
    }
}
