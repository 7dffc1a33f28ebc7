import ClinicalModel
import FHIRSyntax

extension PlanWriting {
    /// The CarePlan (clinical section 6.8): each activity refers to the resource that holds its timing.
    mutating func writeCarePlan(_ goals: [PlanWriter.Name], _ orders: [PlanWriter.Name?]) {
        let plan = plan
        let writing = self
        add(name) { resource in
            resource.courseExtension(plan)
            resource.identifiers(plan.identifiers)
            resource.definitions(plan)
            resource.member("status", plan.status)
            resource.member("intent", plan.intent)
            if let title = plan.title { resource.text("title", title) }
            if let description = plan.description { resource.text("description", description) }
            writing.person("subject", &resource)
            resource.zonedPeriod(plan)
            resource.time("created", plan.created)
            resource.references("addresses", plan.addresses.compactMap(writing.writer.reference))
            resource.references("supportingInfo", writing.supportingReferences)
            resource.references("goal", writing.references(to: goals))
            writing.activities(orders, &resource)
            guard !plan.notes.isEmpty else { return }
            resource.array("note") { notes in
                for note in plan.notes { notes.object { $0.text("text", note) } }
            }
        }
    }

    private func references(to goals: [PlanWriter.Name]) -> [String] {
        let elsewhere = plan.goals.filter(\.isElsewhere).compactMap { $0.source?.reference }
        return goals.map(writer.reference(to:)) + elsewhere.filter { !$0.contains("#") }
    }

    /// The findings that a plan made here rests on, and the plan of the other member of the dyad.
    private var supportingReferences: [String] {
        var references = plan.supportingReferences
        if plan.source == nil, references.isEmpty { references = findingReferences }
        references += companions.map(writer.reference(to:))
        var seen: Set<String> = []
        return references.filter { seen.insert($0).inserted }
    }

    private var findingReferences: [String] {
        let subjects = writer.screening?.subjects ?? []
        return subjects.filter { $0.person == plan.subject }.flatMap(\.findings)
            .filter { !$0.lifecycle.isClosed }
            .map { writer.findingReference(writer.identity.id(of: $0)) }
    }

    private func activities(_ orders: [PlanWriter.Name?], _ resource: inout JSONWriter) {
        guard !plan.activities.isEmpty else { return }
        resource.array("activity") { array in
            for (activity, order) in zip(plan.activities, orders) {
                array.object { object in
                    object.member("id", activity.id.asElementID)
                    if let target = order.map(writer.reference(to:)) ?? activity.orderElsewhere {
                        object.object("reference") { reference in
                            reference.member("reference", target.isEmpty ? nil : target)
                            reference.text("display", activity.title)
                        }
                    } else {
                        object.object("detail") { self.detail(activity, &$0) }
                    }
                }
            }
        }
    }
}

extension JSONWriter {
    /// Where the course stands, which R4 has no element for.
    fileprivate mutating func courseExtension(_ plan: TreatmentPlan) {
        guard plan.start != nil || plan.cause != nil else { return }
        array("extension") { array in
            array.object { object in
                object.array("extension") { parts in
                    if let start = plan.start {
                        parts.coursePart("start", "valueDateTime", start.fhirText)
                        parts.object { part in
                            part.member("url", "started")
                            part.name("valueBoolean")
                            part.bool(plan.isStarted)
                        }
                    }
                    if let cause = plan.cause {
                        parts.coursePart("cause", "valueCode", cause.rawValue)
                    }
                }
                object.member("url", Canonical.structureDefinition("treatment-course"))
            }
        }
    }

    private mutating func coursePart(_ url: String, _ element: String, _ value: String) {
        object { part in
            part.member("url", url)
            part.member(element, value)
        }
    }

    /// Protocols of the knowledge by their canonical URL, all else as it was written.
    fileprivate mutating func definitions(_ plan: TreatmentPlan) {
        strings("instantiatesCanonical", plan.definitions.filter(\.isCanonical))
        var others = plan.definitions.filter { !$0.isCanonical }
        if let arm = plan.arm, let first = plan.definitions.first(where: \.isCanonical) {
            others.insert("\(first.withoutVersion)#\(arm)", at: 0)
        }
        strings("instantiatesUri", others)
    }

    mutating func strings(_ name: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        array(name) { array in for value in values { array.string(value) } }
    }

    /// The period, and the zone its times are meant in by R4's own extension.
    fileprivate mutating func zonedPeriod(_ plan: TreatmentPlan) {
        guard let period = plan.period, !period.isEmpty else { return }
        object("period") { object in
            object.time("start", period.start)
            if period.start != nil { object.zone("_start", plan.timeZone) }
            object.time("end", period.end)
            if period.start == nil { object.zone("_end", plan.timeZone) }
        }
    }

    private mutating func zone(_ name: String, _ zone: String?) {
        guard let zone else { return }
        object(name) { object in
            object.array("extension") { array in
                array.object { code in
                    code.member("url", "http://hl7.org/fhir/StructureDefinition/tz-code")
                    code.member("valueCode", zone)
                }
            }
        }
    }
}

extension String {
    /// A PlanDefinition or the like by its canonical URL; a site's own address is none.
    fileprivate var isCanonical: Bool {
        contains("/PlanDefinition/") || contains("/Questionnaire/") || contains("/Measure/")
            || contains("/ActivityDefinition/") || contains("/OperationDefinition/")
    }

    fileprivate var withoutVersion: String { String(prefix { $0 != "|" && $0 != "#" }) }

    /// The text as an element's id, which holds no blanks; nil where there is nothing to say.
    var asElementID: String? {
        let text = String(filter { !$0.isWhitespace })
        return text.isEmpty ? nil : text
    }
}
