package import ClinicalModel
package import FHIRCore
import FHIRSyntax

/// Turns what became of plans into updates that a server can take over.
///
/// A task of ours that somebody took up gets another status and nothing else. A draft stays a draft,
/// and what others wrote is never altered: beside it a task of ours carries the state.
package struct FollowUpWriter {
    private let followUp: FollowUp
    private let persons: [Person]
    private let identity: FindingIdentity
    /// The resources of the input by `Type/id` and by `fullUrl`.
    private let held: [String: Element]

    package init(_ followUp: FollowUp, persons: [Person], held: [String: Element]) {
        self.followUp = followUp
        self.persons = persons
        self.held = held
        identity = FindingIdentity(persons: persons)
    }

    /// All that changed, as a transaction Bundle; one without entries where nothing did.
    package func transaction() -> [UInt8] { PlanWriter.transaction(resources()) }

    package func resources() -> [EmittedResource] {
        followUp.plans.filter { $0.notFollowed == nil }.flatMap(resources)
    }

    private func resources(of plan: FollowedPlan) -> [EmittedResource] {
        var found: [EmittedResource] = []
        var details: [(activity: FollowedActivity, status: String)] = []
        for activity in plan.activities {
            guard let state = activity.state else { continue }
            if plan.plan.isOurs {
                // Nobody has taken up a draft: nothing of it is under way.
                guard plan.plan.status == "active" else { continue }
                if let task = ownTask(activity) {
                    if let update = update(of: task, activity, state, plan) { found.append(update) }
                    continue
                }
                if activity.activity.order == nil {
                    details.append((activity, Self.detailStatus(activity, state)))
                    continue
                }
            }
            if let carrier = carrier(of: activity, state, plan) { found.append(carrier) }
        }
        if let update = update(of: plan, details) { found.insert(update, at: 0) }
        return found
    }

    // MARK: Ours

    private func ownTask(_ activity: FollowedActivity) -> Element? {
        guard let order = activity.activity.order, order.resourceType == "Task",
            let task = held[order.reference], task.isOurs
        else { return nil }
        return task
    }

    /// Statuses of a Task that somebody has taken up and nobody has ended.
    private static let underWay: Set<String> = [
        "requested", "received", "accepted", "ready", "in-progress",
    ]

    private func update(
        of task: Element, _ activity: FollowedActivity, _ state: FollowState, _ plan: FollowedPlan
    ) -> EmittedResource? {
        guard let status = task[.status], let text = status.string, Self.underWay.contains(text),
            let id = task[.id]?.string
        else { return nil }
        let wanted = Self.taskStatus(activity, state)
        guard wanted != "draft", wanted != text else { return nil }
        let json = task.replacing([(status, wanted)])
        return EmittedResource(type: "Task", id: id, subject: plan.plan.subject, json: json)
    }

    /// The plan with the statuses of what stands in it alone.
    private func update(
        of plan: FollowedPlan, _ details: [(activity: FollowedActivity, status: String)]
    ) -> EmittedResource? {
        guard plan.plan.isOurs, plan.plan.status == "active", let source = plan.plan.source,
            let resource = held[source.reference], resource.isOurs,
            let id = resource[.id]?.string
        else { return nil }
        let activities = resource[Key("activity")].map { Array($0.children) } ?? []
        let changes = details.compactMap { activity, wanted -> (Element, String)? in
            guard let place = activity.activity.source?.activityPlace,
                activities.indices.contains(place),
                let status = activities[place][Key("detail")]?[.status], let text = status.string,
                ["not-started", "scheduled", "in-progress"].contains(text), text != wanted
            else { return nil }
            return (status, wanted)
        }
        guard !changes.isEmpty else { return nil }
        return EmittedResource(
            type: "CarePlan", id: id, subject: plan.plan.subject,
            json: resource.replacing(changes))
    }

    private static func detailStatus(_ activity: FollowedActivity, _ state: FollowState) -> String {
        if state == .done { return "completed" }
        return activity.count(.done) > 0 ? "in-progress" : activity.activity.status.rawValue
    }

    /// What is missed and can be done no more has failed; what goes on is in progress.
    private static func taskStatus(_ activity: FollowedActivity, _ state: FollowState) -> String {
        if state == .done { return "completed" }
        if activity.count(.done) > 0 || activity.occurrences.count > 1 && state == .missed {
            return "in-progress"
        }
        return state == .missed ? "failed" : "draft"
    }

    // MARK: Beside others'

    /// A task of ours that carries the state of an order that is not ours to change.
    private func carrier(
        of activity: FollowedActivity, _ state: FollowState, _ plan: FollowedPlan
    ) -> EmittedResource? {
        guard let source = plan.plan.source, !source.reference.isEmpty else { return nil }
        let order = activity.activity.order.flatMap { $0.reference.isEmpty ? nil : $0 }
        let focus = order ?? source
        let id = identity.id(
            rule: "Task", subject: plan.plan.subject,
            instance: ["follow", source.reference, activity.activity.id]
                .joined(separator: "\u{1F}"))
        let status = Self.taskStatus(activity, state)
        if let earlier = held["Task/\(id)"] {
            let isSame =
                earlier[.status]?.string == status
                && earlier[Key("businessStatus")]?[Key("text")]?.string == state.rawValue
            let old = earlier[.status]?.string ?? ""
            // A clinician ended or stopped it: it is left alone.
            let isClosed = ["rejected", "cancelled", "on-hold", "entered-in-error"].contains(old)
            guard !isSame, !isClosed else { return nil }
        }
        var writer = JSONWriter(reserving: 1024)
        writer.object { task in
            task.head("Task", id: id)
            task.array("basedOn") { $0.object { $0.member("reference", source.reference) } }
            task.member("status", status)
            task.object("businessStatus") { $0.member("text", state.rawValue) }
            task.member("intent", "proposal")
            task.text("description", description(of: activity, plan))
            task.object("focus") { $0.member("reference", focus.reference) }
            task.object("for") { writePerson(plan.plan.subject, to: &$0) }
            writeRestriction(activity, to: &task)
            writeEvidence(activity, to: &task)
        }
        return EmittedResource(
            type: "Task", id: id, subject: plan.plan.subject, json: writer.bytes)
    }

    private func description(of activity: FollowedActivity, _ plan: FollowedPlan) -> String {
        let counts = FollowState.allCases.map { "\(activity.count($0)) \($0.rawValue)" }
        let more = activity.isTruncated ? " of those laid out" : ""
        return "\(activity.activity.title), as of \(followUp.asOf.day):"
            + " \(counts.joined(separator: ", "))\(more). Decision support, not an order."
    }

    private func writePerson(_ person: PersonID, to object: inout JSONWriter) {
        object.member("reference", persons[person.index].source.reference)
        guard let own = identity.identifier(of: person) else { return }
        object.object("identifier") { identifier in
            identifier.member("system", own.system.isEmpty ? nil : own.system)
            identifier.member("value", own.value)
        }
    }

    private func writeRestriction(_ activity: FollowedActivity, to task: inout JSONWriter) {
        guard let next = activity.next else { return }
        task.object("restriction") { restriction in
            restriction.object("period") { period in
                period.member("start", next.due.description)
                let end = next.closes ?? next.window?.end
                if let end, end.lastDay >= next.due.day {
                    period.member("end", end.description)
                }
            }
        }
    }

    /// The most records that a task names.
    private static let mostEvidence = 10

    private func writeEvidence(_ activity: FollowedActivity, to task: inout JSONWriter) {
        let evidence = activity.occurrences.filter { $0.state == .done }
            .flatMap(\.evidence).filter { $0.kind != .status && !$0.source.reference.isEmpty }
        guard !evidence.isEmpty else { return }
        task.array("output") { array in
            for found in evidence.suffix(Self.mostEvidence) {
                array.object { output in
                    output.object("type") { $0.member("text", "documented by") }
                    output.object("valueReference") { reference in
                        reference.member("reference", found.source.reference)
                    }
                }
            }
        }
    }
}

extension Element {
    /// Written by this project, now or in an earlier run.
    fileprivate var isOurs: Bool {
        (self[.meta]?[.tag]?.children).map { tags in
            tags.contains { tag in
                tag[.system]?.string == Canonical.origin
                    && tag[.code]?.string == Canonical.originCode
            }
        } ?? false
    }

    /// The resource on one line with other texts in the place of some of its members.
    fileprivate func replacing(_ changes: [(member: Element, text: String)]) -> [UInt8] {
        var splice = SpliceWriter(bytes)
        let start = range.lowerBound
        for (member, text) in changes {
            let place = member.range
            splice.replace(
                place.lowerBound - start..<place.upperBound - start,
                with: Array("\"\(text)\"".utf8))
        }
        return splice.assembled().withoutJSONLayout
    }
}

extension SourceReference {
    /// Which activity of its CarePlan it stands in.
    fileprivate var activityPlace: Int? {
        guard let range = member.range(of: ".activity[") else { return nil }
        return Int(member[range.upperBound...].prefix { $0.isNumber })
    }
}

extension String {
    fileprivate func range(of text: String) -> Range<Index>? {
        var place = startIndex
        while place < endIndex {
            if self[place...].hasPrefix(text) {
                return place..<(index(place, offsetBy: text.count, limitedBy: endIndex) ?? endIndex)
            }
            place = index(after: place)
        }
        return nil
    }
}
