import ClinicalModel
import FHIRSyntax

extension RuleExplanationReport {
    func json() -> [UInt8] {
        var writer = JSONWriter(pretty: true, reserving: 1 << 13)
        writer.object { object in
            object.member("schema", "1")
            Self.writeHead(of: rule, to: &object)
            if let explanation = rule.explanation {
                writeParts(of: explanation, to: &object)
                writeInputs(to: &object)
                object.array("thresholds") { array in
                    for parameter in rule.parameters {
                        ParameterTable.write(parameter, to: &array)
                    }
                }
            }
            writeSayings(to: &object)
            object.member("note", sentences.decisionSupport)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    /// What the list of rules shows of each, too.
    static func writeHead(of rule: RuleDescription, to object: inout JSONWriter) {
        let definition = rule.definition
        object.member("number", definition.id)
        object.member("rule", definition.slug)
        object.member("version", definition.version)
        object.member("status", rule.statusCode)
        if case .disabled(let reason) = rule.status { object.member("reason", reason) }
        object.strings("severities", definition.severityWords)
        object.strings("subjects", definition.subjectWords)
        object.member("summary", rule.summary.plain)
    }

    /// The parts in plain words: one text for each paragraph or list item.
    private func writeParts(of explanation: RuleExplanation, to object: inout JSONWriter) {
        let parts = [
            ("detects", explanation.detects), ("matters", explanation.matters),
            ("source", explanation.source), ("fires", explanation.fires),
            ("silent", explanation.silent),
        ]
        for (name, texts) in parts {
            object.strings(name, texts.map { Prose(markdown: $0.withoutBullet).plain })
        }
    }

    private func writeInputs(to object: inout JSONWriter) {
        object.object("inputs") { inputs in
            inputs.array("analytes") { array in
                for analyte in rule.analytes {
                    array.object { object in
                        object.member("key", analyte.key.rawValue)
                        object.member("title", analyte.title)
                        object.member("unit", analyte.canonicalUnit)
                        object.strings("samplingNotes", analyte.samplingNotes)
                    }
                }
            }
            inputs.strings("records", rule.records.map(\.rawValue))
        }
    }

    private func writeSayings(to object: inout JSONWriter) {
        let definition = rule.definition
        object.strings("grades", definition.grades.map(\.rawValue))
        object.member("text", definition.issueText)
        object.strings("resources", definition.resourceWords)
        object.strings("proposals", definition.proposals)
        object.member("issueCode", definition.issueCode)
    }
}
