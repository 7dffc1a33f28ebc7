import CarePlanning
import ClinicalModel
import FHIRSyntax

extension ProposalReport {
    func json() -> [UInt8] {
        var writer = JSONWriter(pretty: true, reserving: 1 << 14)
        writer.object { object in
            object.member("schema", "1")
            object.member("document", document)
            object.member("asOf", asOf.text)
            object.array("persons") { array in
                for proposal in proposals { array.object { write(proposal, to: &$0) } }
            }
            object.member("note", sentences.decisionSupport)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ proposal: PlanProposal, to object: inout JSONWriter) {
        let choice = proposal.choice
        object.member("reference", name(of: choice.person))
        object.member("protocol", choice.chosen?.id)
        object.member("arm", choice.arm.flatMap { $0.id.isEmpty ? nil : $0.id })
        object.member("reason", choice.reason)
        write(choice.rejected, as: "rejected", to: &object)
        write(choice.options, as: "options", to: &object)
        object.array("missingInputs") { array in
            for name in proposal.missingInputs { array.string(name) }
        }
        object.array("constraints") { array in
            for verdict in proposal.verdicts {
                array.object { item in
                    item.member("id", verdict.id)
                    item.member("effect", verdict.effect.rawValue)
                    item.member("rule", verdict.rule)
                    item.member("text", verdict.text)
                }
            }
        }
        guard let plan = proposal.plan else { return }
        object.object("plan") { write(plan, to: &$0) }
    }

    private func write(
        _ remarks: [ProtocolChoice.Remark], as name: String, to object: inout JSONWriter
    ) {
        object.array(name) { array in
            for remark in remarks {
                array.object { item in
                    item.member("protocol", remark.id)
                    item.member("reason", remark.reason)
                }
            }
        }
    }

    private func write(_ plan: TreatmentPlan, to object: inout JSONWriter) {
        object.member("status", plan.status)
        object.member("intent", plan.intent)
        object.member("start", plan.start?.description)
        object.name("started")
        object.bool(plan.isStarted)
        object.member("end", plan.period?.end?.description)
        object.member("timeZone", plan.timeZone)
        object.member("cause", plan.cause?.rawValue)
        object.array("activities") { array in
            for activity in plan.activities { array.object { write(activity, to: &$0) } }
        }
        object.array("goals") { array in
            for goal in plan.goals {
                array.object { item in
                    item.member("id", goal.id)
                    item.member("text", goal.text)
                    item.member("due", goal.due?.description)
                }
            }
        }
        object.array("notes") { array in for note in plan.notes { array.string(note) } }
    }

    private func write(_ activity: PlannedActivity, to object: inout JSONWriter) {
        object.member("id", activity.id)
        object.member("kind", activity.kind.rawValue)
        object.member("title", activity.title)
        object.member("phase", activity.phase)
        object.member("task", activity.task)
        object.member("substance", activity.substance?.rawValue)
        object.member("dose", activity.dose?.words)
        object.member("route", activity.route?.rawValue)
        object.member("schedule", activity.timing?.words)
        if !activity.keys.isEmpty {
            object.array("keys") { array in for key in activity.keys { array.string(key.rawValue) }
            }
        }
        let dates = dates(of: activity)
        if !dates.items.isEmpty {
            object.array("dates") { array in
                for day in dates.items { array.string(day.description) }
            }
            object.name("more")
            object.bool(dates.isTruncated)
        }
        object.member("from", activity.window?.start?.description)
        object.member("to", activity.window?.end?.description)
        object.member("detail", activity.detail)
    }
}
