import ClinicalModel
import FHIRSyntax

extension FollowUpReport {
    /// The whole as one JSON object, schema `plan-follow.schema.json`.
    package func json() -> [UInt8] {
        var writer = JSONWriter(reserving: 8192)
        writer.object { object in
            object.member("schema", "1")
            object.member("product", product)
            object.member("document", document)
            object.member("asOf", followUp.asOf.text)
            object.array("plans") { array in
                for plan in followUp.plans { write(plan, to: &array) }
            }
            object.array("next") { array in
                for next in followUp.next { write(next, to: &array) }
            }
            object.array("advice") { array in
                for advice in followUp.advice { write(advice, to: &array) }
            }
            object.strings("conflicts", followUp.conflicts)
            object.array("issues") { array in
                for issue in followUp.issues { write(issue, to: &array) }
            }
        }
        return writer.bytes
    }

    private func write(_ plan: FollowedPlan, to array: inout JSONWriter) {
        array.object { object in
            object.member("reference", plan.plan.source.map { FindingsReport.name(of: $0) })
            object.member("subject", name(of: plan.plan.subject))
            object.member("title", plan.plan.title)
            object.member("protocol", plan.plan.protocolID)
            object.member("status", plan.plan.status)
            object.member("intent", plan.plan.intent)
            object.member("notFollowed", plan.notFollowed)
            object.member("start", plan.start?.description)
            object.member("startOrigin", plan.startOrigin)
            object.array("activities") { array in
                for activity in plan.activities { write(activity, to: &array) }
            }
            object.array("adherence") { array in
                for adherence in plan.adherence { write(adherence, to: &array) }
            }
            object.array("extraDoses") { array in
                for dose in plan.extraDoses { write(dose, to: &array) }
            }
            object.strings("remarks", plan.remarks)
        }
    }

    private func write(_ activity: FollowedActivity, to array: inout JSONWriter) {
        array.object { object in
            object.member("id", activity.activity.id)
            object.member("kind", activity.activity.kind.rawValue)
            object.member("title", activity.activity.title)
            object.member("status", activity.activity.status.rawValue)
            object.member("phase", activity.activity.phase)
            object.member("task", activity.activity.task)
            object.member("order", activity.activity.order.map { FindingsReport.name(of: $0) })
            object.member("state", activity.state?.rawValue)
            object.object("counts") { counts in
                for state in FollowState.allCases {
                    counts.whole(state.rawValue, activity.count(state))
                }
            }
            object.array("occurrences") { array in
                for occurrence in activity.occurrences { write(occurrence, to: &array) }
            }
            if activity.isTruncated {
                object.name("more")
                object.bool(true)
            }
            object.strings("remarks", activity.remarks)
        }
    }

    private func write(_ occurrence: FollowedOccurrence, to array: inout JSONWriter) {
        array.object { object in
            object.member("due", occurrence.due.description)
            if let window = occurrence.window {
                object.object("window") { object in
                    object.member("from", window.start?.description)
                    object.member("to", window.end?.description)
                }
            }
            object.member("closes", occurrence.closes?.description)
            object.member("state", occurrence.state.rawValue)
            object.member("severity", occurrence.severity?.name)
            object.whole("daysOff", occurrence.daysOff)
            write("evidence", occurrence.evidence, to: &object)
            write("otherwise", occurrence.otherwise, to: &object)
            let missing = occurrence.missingKeys.map(\.rawValue)
            for (name, texts) in [
                ("missing", missing), ("deviations", occurrence.deviations),
                ("remarks", occurrence.remarks),
            ] where !texts.isEmpty {
                object.strings(name, texts)
            }
        }
    }

    private func write(_ name: String, _ found: [FollowEvidence], to object: inout JSONWriter) {
        guard !found.isEmpty else { return }
        object.array(name) { array in
            for evidence in found { write(evidence, to: &array) }
        }
    }

    private func write(_ evidence: FollowEvidence, to array: inout JSONWriter) {
        array.object { object in
            object.member("kind", evidence.kind.rawValue)
            object.member("reference", FindingsReport.name(of: evidence.source))
            object.member("path", showsPaths ? evidence.source.path : nil)
            object.member("time", evidence.time?.description)
            object.member("until", evidence.until?.description)
            object.member("words", evidence.words)
            object.strings("matches", evidence.matches.map(\.rawValue))
        }
    }

    private func write(_ adherence: Adherence, to array: inout JSONWriter) {
        array.object { object in
            object.member("activity", adherence.activity)
            object.member("title", adherence.title)
            object.whole("given", adherence.given)
            object.whole("due", adherence.due)
            object.member("from", adherence.from.description)
            object.member("to", adherence.to.description)
            object.whole("early", adherence.early)
            object.whole("late", adherence.late)
            object.whole("otherwise", adherence.otherwise)
            object.whole("stated", adherence.stated)
        }
    }

    private func write(_ next: FollowUp.Next, to array: inout JSONWriter) {
        let plan = followUp.plans[next.plan]
        array.object { object in
            object.member("subject", name(of: next.person))
            object.member("plan", plan.plan.source.map { FindingsReport.name(of: $0) })
            object.member("activity", plan.activities[next.activity].activity.id)
            object.member("title", plan.activities[next.activity].activity.title)
            object.member("due", next.occurrence.due.description)
            object.member("state", next.occurrence.state.rawValue)
        }
    }

    private func write(_ advice: FollowUp.Advice, to array: inout JSONWriter) {
        array.object { object in
            object.member("subject", advice.person.map(name))
            object.member("severity", advice.severity.name)
            object.member("text", advice.text)
        }
    }

    private func write(_ issue: DataIssue, to array: inout JSONWriter) {
        array.object { object in
            object.member("id", issue.id)
            object.member("severity", issue.level.rawValue)
            object.member("path", showsPaths ? issue.source?.path : nil)
            object.member("message", issue.message)
        }
    }
}
