import FHIRSyntax

/// Writes an `expected.<as-of>.json` from what was found, for somebody to hold against the story.
package enum ExpectationWriter {
    package static func json(_ answer: Answer, asOf: String) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { object in
            object.member("asOf", asOf)
            object.array("args") { array in
                array.string("--as-of")
                array.string(asOf)
            }
            object.object("subjects") { subjects in
                for person in answer.persons {
                    subjects.object(person.reference) { write(person, to: &$0) }
                }
            }
            object.object("issues") { issues in
                issues.array("present") { array in
                    for issue in answer.issues { write(issue, to: &array) }
                }
                issues.array("never") { _ in }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ person: Answer.Person, to object: inout JSONWriter) {
        object.array("fires") { array in
            for finding in person.findings { write(finding, to: &array) }
        }
        write("resolved", person.resolved, to: &object)
        write("insufficient", person.insufficient, to: &object)
    }

    private static func write(_ finding: Answer.Finding, to array: inout JSONWriter) {
        array.object { object in
            object.member("rule", finding.rule)
            object.member("severity", finding.severity)
            object.member("lifecycle", finding.lifecycle)
            object.member("confidence", finding.confidence)
            object.name("provisional")
            object.bool(finding.isProvisional)
            write("notes", finding.notes, to: &object)
            guard !finding.evidence.isEmpty else { return }
            object.array("evidence") { array in
                for result in finding.evidence {
                    array.object { object in
                        object.member("reference", result.reference)
                        for (name, text) in result.members { object.member(name, text) }
                    }
                }
            }
        }
    }

    private static func write(_ name: String, _ texts: [String], to object: inout JSONWriter) {
        guard !texts.isEmpty else { return }
        object.array(name) { array in for text in texts { array.string(text) } }
    }

    private static func write(_ issue: Expectation.NamedIssue, to array: inout JSONWriter) {
        array.object { object in
            object.member("id", issue.id)
            object.member("subject", issue.subject)
        }
    }
}
