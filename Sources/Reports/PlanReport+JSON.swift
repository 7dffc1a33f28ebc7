import CarePlanning
import ClinicalModel
import FHIRSyntax

extension PlanReport {
    /// The report as one JSON object, schema 1 (`Profiles/plan-report.schema.json`).
    package func json(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty, reserving: 4096)
        writer.object { object in
            object.member("schema", "1")
            object.object("run") { run in
                run.member("product", self.run.product)
                run.member("knowledge", self.run.knowledge)
                run.member("configuration", self.run.configuration)
            }
            object.member("document", document)
            object.member("asOf", asOf.text)
            object.array("plans") { array in for entry in plans { array.entry(entry) } }
            object.array("refused") { array in for issue in refused { array.listed(issue) } }
        }
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func entry(_ entry: PlanReport.Entry) {
        let plan = entry.plan
        object { object in
            object.member("reference", plan.source?.reference)
            object.member("subject", entry.subject)
            object.member("status", plan.status)
            object.member("intent", plan.intent)
            object.member("title", plan.title)
            object.member("description", plan.description)
            object.texts("definitions", plan.definitions)
            object.member("protocol", plan.protocolID)
            object.member("arm", plan.arm)
            object.texts("looksLike", entry.protocols)
            object.member("version", plan.version)
            object.span("period", plan.period)
            object.member("start", plan.start.map { "\($0)" })
            object.member("timeZone", plan.timeZone)
            object.member("cause", plan.cause?.rawValue)
            object.array("goals") { array in for goal in plan.goals { array.goal(goal) } }
            object.array("activities") { array in
                for activity in plan.activities { array.activity(activity) }
            }
            object.texts("notes", plan.notes)
            if let changes = entry.changes {
                object.array("changes") { array in for change in changes { array.change(change) } }
            }
            object.array("remarks") { array in
                for remark in entry.remarks {
                    array.object { object in
                        object.member("id", remark.id)
                        object.member("severity", remark.level.name)
                        object.member("message", remark.message)
                    }
                }
            }
            object.array("notUnderstood") { array in
                for issue in plan.issues { array.listed(issue) }
            }
        }
    }

    fileprivate mutating func listed(_ issue: DataIssue) {
        object { object in
            object.member("id", issue.id)
            object.member("severity", issue.level.rawValue)
            object.member("code", issue.code)
            object.member("path", issue.source?.path)
            object.member("message", issue.message)
        }
    }

    private mutating func goal(_ goal: TreatmentPlan.Goal) {
        object { object in
            object.member("text", goal.text)
            object.member("status", goal.status.isEmpty ? nil : goal.status)
            object.member("key", goal.key?.rawValue)
            object.member("comparator", goal.comparator?.rawValue)
            object.member("value", goal.value?.description)
            object.member("unit", goal.unit)
            object.member("due", goal.due.map { "\($0)" })
        }
    }

    private mutating func activity(_ activity: PlannedActivity) {
        object { object in
            object.member("id", activity.id)
            object.member("kind", activity.kind.rawValue)
            object.member("status", activity.status.rawValue)
            object.member("orderStatus", activity.orderStatus)
            object.member("title", activity.title)
            object.member("detail", activity.detail)
            if activity.isProhibited { object.flag("prohibited") }
            object.member("phase", activity.phase)
            object.member("task", activity.task)
            object.member("code", activity.code?.words)
            object.member("substance", activity.substance?.rawValue)
            object.member("product", activity.product?.words)
            object.dose(activity.dose)
            object.member("route", activity.route?.rawValue)
            if activity.isAsNeeded { object.flag("asNeeded") }
            object.member("directions", activity.directions)
            object.texts("keys", activity.keys.map(\.rawValue))
            if let timing = activity.timing { object.timing(timing) }
            object.span("window", activity.window)
            object.member("performer", activity.performer)
            object.member("order", activity.order?.reference)
            if activity.isElsewhere { object.flag("orderMissing") }
            object.member("path", activity.source?.path)
            guard !activity.parts.isEmpty else { return }
            object.array("parts") { array in
                for part in activity.parts { array.activity(part) }
            }
        }
    }

    private mutating func flag(_ name: String) {
        self.name(name)
        bool(true)
    }

    private mutating func dose(_ dose: PlannedDose?) {
        guard let dose else { return }
        object("dose") { object in
            object.member("text", dose.words)
            object.member("micrograms", dose.micrograms?.description)
            object.member("microgramsMax", dose.microgramsMax?.description)
            object.member("value", dose.amount?.text)
            object.member("unit", dose.amount?.unitText)
        }
    }

    private mutating func timing(_ timing: PlannedTiming) {
        object("timing") { object in
            object.member("text", timing.fullWords)
            object.texts("events", timing.events.map { "\($0)" })
            object.span("bounds", timing.bounds)
            object.count("count", timing.count)
            object.count("countMax", timing.countMax)
            object.count("frequency", timing.frequency)
            object.count("frequencyMax", timing.frequencyMax)
            object.member("period", timing.period?.value.description)
            object.member("periodMax", timing.periodMax?.description)
            object.member("periodUnit", timing.period?.unit.rawValue)
            object.texts("daysOfWeek", timing.daysOfWeek.map(\.rawValue))
            object.texts("when", timing.when)
            object.count("offsetMinutes", timing.offsetMinutes)
            object.texts("codes", timing.codings.compactMap(\.code))
        }
    }

    private mutating func count(_ name: String, _ value: Int?) {
        guard let value else { return }
        self.name(name)
        number(value)
    }

    private mutating func change(_ change: PlanChange) {
        object { object in
            object.member("kind", change.kind.rawValue)
            object.member("place", change.place)
            object.member("id", change.id)
            object.member("title", change.title)
            guard !change.parts.isEmpty else { return }
            object.array("parts") { array in
                for part in change.parts {
                    array.object { object in
                        object.member("name", part.name)
                        object.member("before", part.before)
                        object.member("after", part.after)
                    }
                }
            }
        }
    }

    private mutating func texts(_ name: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        array(name) { array in for text in texts { array.string(text) } }
    }

    private mutating func span(_ name: String, _ period: Period?) {
        guard let period, period.start != nil || period.end != nil else { return }
        object(name) { object in
            object.member("from", period.start.map { "\($0)" })
            object.member("to", period.end.map { "\($0)" })
        }
    }
}
