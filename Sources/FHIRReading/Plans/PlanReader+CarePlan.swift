import ClinicalModel
import FHIRCore

extension PlanReader {
    /// One CarePlan; nil, with an issue, where nobody can say whose it is.
    func read(_ number: Int) -> TreatmentPlan? {
        let node = node(number)
        subject = nil
        planNumber = number
        seen = [node.source.path]
        names = []
        repeats = [:]
        orderZone = nil
        guard isReadable(node, number), let person = person(of: node, number) else { return nil }
        subject = person
        let element = node.element
        let said = session.issues.count
        var plan = TreatmentPlan(
            subject: person, status: code("status", of: node, among: Self.statuses),
            intent: code("intent", of: node, among: Self.intents))
        plan.source = node.source
        plan.isOurs = session.isOurs(element)
        setHead(&plan, node)
        setCourse(&plan, element)
        plan.goals = goals(of: node)
        setReferences(&plan, node)
        plan.activities = activities(of: node)
        plan.timeZone = plan.timeZone ?? orderZone
        addNarrative(&plan, node)
        plan.notes = notes(element[Key("note")])
        listUnread(element, Self.known, node.source)
        plan.issues = Array(session.issues[said...])
        return plan
    }

    private func isReadable(_ node: PlanNode, _ number: Int) -> Bool {
        if node.element[Key("modifierExtension")] != nil {
            report(
                "careplan-modifier-unknown", node.source,
                "the CarePlan has a modifier that is not understood; it must not be read without it"
            )
            return false
        }
        let entry = session.resources.entries[number]
        return
            !(session.document.hasDuplicateKeys
            && session.document.hasDuplicateKeys(in: entry.entry ?? entry.element))
    }

    /// The person in the document, else one the plan names and the document does not hold.
    private func person(of node: PlanNode, _ number: Int) -> PersonID? {
        guard let reference = node.element[Key("subject")], !reference.isNull else {
            report(
                "careplan-subject-missing", node.source,
                "the CarePlan names no subject; nobody can say whose plan it is, so it is not read")
            return nil
        }
        let said = session.issues.count
        if let person = session.person(of: reference, from: number) { return person }
        session.issues.removeSubrange(said...)
        if case .node = target(of: reference, from: node) {
            report(
                "careplan-subject-missing", node.source.inner(".subject"),
                "the subject of the CarePlan is no single person; the plan is not read")
            return nil
        }
        guard let person = absentPerson(reference, from: number) else {
            report(
                "careplan-subject-missing", node.source.inner(".subject"),
                "the subject of the CarePlan is no Patient that can be told; the plan is not read")
            return nil
        }
        report(
            "careplan-subject-elsewhere", node.source.inner(".subject"),
            "the patient of the plan is not in the input: the plan is read, and compared with nothing"
        )
        return person
    }

    private func code(_ name: StaticString, of node: PlanNode, among known: Set<String>) -> String {
        let text = node.element.text(Key(name))
        if let text, known.contains(text) { return text }
        report(
            "status-unreadable", node.source.inner(".\(name)"),
            "the \(name) of the CarePlan is missing or no code of R4; it is read as unknown")
        return name.description == "status" ? "unknown" : "plan"
    }

    private func setHead(_ plan: inout TreatmentPlan, _ node: PlanNode) {
        let element = node.element
        plan.title = element.text(Key("title"))
        plan.description = element.text(Key("description"))
        plan.identifiers = session.identifiers(of: element)
        let canonical = element[Key("instantiatesCanonical")].items.compactMap(\.string)
        let others = element[Key("instantiatesUri")].items.compactMap(\.string)
        plan.definitions = canonical
        for uri in others {
            let parts = uri.split(separator: "#", maxSplits: 1).map(String.init)
            if parts.count == 2, canonical.contains(where: { $0.isDefinition(parts[0]) }) {
                plan.arm = parts[1]
            } else {
                plan.definitions.append(uri)
            }
        }
        plan.protocolID = plan.definitions.lazy.compactMap(\.protocolID).first
        plan.version = element[.meta]?.text(Key("versionId"))
        plan.lastUpdated = session.time(element[.meta]?[Key("lastUpdated")])
        plan.created = session.time(element[Key("created")], in: node.source.inner(".created"))
        let source = node.source.inner(".period")
        plan.period = session.period(element[Key("period")], in: source)
        if let period = plan.period, period.isReversed {
            report("time-unreadable", source, "the period ends before it starts; it is not used")
            plan.period = nil
        }
        plan.timeZone = zone(element)
    }

    /// The zone by R4's extension on the plan's own dates, else on any date of its activities.
    private func zone(_ element: Element) -> String? {
        let period = element[Key("period")]
        let places = [
            period?[Key("_start")], period?[Key("_end")], element[Key("_created")],
        ]
        return places.lazy.compactMap { $0.flatMap(Self.zone(on:)) }.first
            ?? element[.activity].flatMap(Self.firstZone)
    }

    /// The zone that an element names itself.
    private static func zone(on element: Element) -> String? {
        let zones = element[Key("extension")].items.filter {
            $0[Key("url")]?.equals("http://hl7.org/fhir/StructureDefinition/tz-code") ?? false
        }
        return zones.lazy.compactMap {
            $0.text(Key("valueCode")) ?? $0.text(Key("valueString"))
        }.first
    }

    /// The first zone named anywhere below an element.
    static func firstZone(in element: Element) -> String? {
        guard !element.isString, !element.isNumber else { return nil }
        if element.isObject, let zone = zone(on: element) { return zone }
        for child in element.children {
            if let zone = firstZone(in: child) { return zone }
        }
        return nil
    }

    /// What the project's own plans say of the course of treatment.
    private func setCourse(_ plan: inout TreatmentPlan, _ element: Element) {
        for item in element[Key("extension")].items
        where item.text(Key("url"))
            == "https://w3id.org/cobalamin/StructureDefinition/treatment-course"
        {
            for part in item[Key("extension")].items {
                switch part.text(Key("url")) {
                case "start": plan.start = session.time(part[Key("valueDateTime")])
                case "started": plan.isStarted = part[Key("valueBoolean")]?.bool ?? false
                case "cause":
                    plan.cause = part.text(Key("valueCode")).flatMap(CauseCategory.init)
                default: break
                }
            }
        }
    }

    private func setReferences(_ plan: inout TreatmentPlan, _ node: PlanNode) {
        for reference in node.element[Key("addresses")].items {
            switch target(of: reference, from: node) {
            case .node(let condition): plan.addresses.append(condition.source)
            case .elsewhere(let text):
                plan.addresses.append(SourceReference(reference: text, resourceType: "Condition"))
            case .nothing: break
            }
        }
        plan.supportingReferences = node.element[Key("supportingInfo")].items.compactMap {
            $0.text(Key("reference"))
        }
        for name: StaticString in ["partOf", "replaces", "basedOn"] {
            for (place, reference) in node.element[Key(name)].items.enumerated() {
                let source = node.source.inner(".\(name)[\(place)]")
                if case .node(let other) = target(of: reference, from: node),
                    other.source.path == node.source.path
                {
                    report(
                        "careplan-reference-cycle", source,
                        "the plan refers to itself; the reference is passed over")
                } else {
                    report(
                        "careplan-part-not-read", source,
                        "\(name) is not followed; the plan is read by itself")
                }
            }
        }
    }

    /// Words are all there is of a plan without activities and description.
    private func addNarrative(_ plan: inout TreatmentPlan, _ node: PlanNode) {
        guard plan.activities.isEmpty else { return }
        let words = plan.description ?? NarrativeText.words(node.element[Key("text")]?[Key("div")])
        guard let words, !words.isEmpty else {
            return report("careplan-empty", node.source, "the plan has no activity and no words")
        }
        var activity = PlannedActivity(id: "text", kind: .text, title: words, status: .unknown)
        activity.source = node.source.inner(plan.description == nil ? ".text" : ".description")
        plan.activities = [activity]
        report(
            "careplan-text-only", node.source,
            "the plan says what to do in words alone; nothing is scheduled by it")
    }

    private static let statuses: Set<String> = [
        "draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown",
    ]
    private static let intents: Set<String> = ["proposal", "plan", "order", "option"]
    private static let known: Set<String> = [
        "identifier", "instantiatesCanonical", "instantiatesUri", "status", "intent", "title",
        "description", "subject", "period", "created", "addresses", "supportingInfo", "goal",
        "activity", "note", "partOf", "replaces", "basedOn", "modifierExtension",
    ]
}

extension String {
    /// Whether a canonical URL is this definition, whatever its version.
    fileprivate func isDefinition(_ address: String) -> Bool {
        prefix { $0 != "|" && $0 != "#" } == address
    }

    /// The protocol of the project that a canonical URL names.
    fileprivate var protocolID: String? {
        let base = "https://w3id.org/cobalamin/PlanDefinition/"
        guard hasPrefix(base) else { return nil }
        return String(dropFirst(base.utf8.count).prefix { $0 != "|" && $0 != "#" })
    }
}

extension Period {
    /// Whether it ends before it starts.
    var isReversed: Bool {
        guard let start, let end else { return false }
        return end.order(to: start) == .before
    }
}
