package import ClinicalModel

/// Compares two versions of one plan.
package enum PlanComparison {
    /// Whether two plans are versions of one: by a business identifier, else by their own name.
    package static func areOne(_ one: TreatmentPlan, _ other: TreatmentPlan) -> Bool {
        let (first, second) = (Set(one.identifiers), Set(other.identifiers))
        if !first.isEmpty, !second.isEmpty { return !first.isDisjoint(with: second) }
        guard let one = one.source, let other = other.source else { return false }
        if !one.reference.isEmpty, one.reference == other.reference { return true }
        return one.fullURL != nil && one.fullURL == other.fullURL
    }

    /// The earlier version of a plan among some: the newest of them.
    package static func earlier(
        of plan: TreatmentPlan, among plans: [TreatmentPlan]
    ) -> TreatmentPlan? {
        plans.filter { areOne($0, plan) }.max { isOlder($0, $1) }
    }

    private static func isOlder(_ one: TreatmentPlan, _ other: TreatmentPlan) -> Bool {
        if let first = one.version.flatMap({ Int($0) }),
            let second = other.version.flatMap({ Int($0) }),
            first != second
        {
            return first < second
        }
        guard let first = one.lastUpdated, let second = other.lastUpdated else { return false }
        return first.order(to: second) == .before
    }

    /// What a newer version has that an older one has not; nothing for the same plan.
    package static func changes(from old: TreatmentPlan, to new: TreatmentPlan) -> [PlanChange] {
        head(old, new) + goals(old, new) + activities(old.activities, new.activities)
    }

    private static func head(_ old: TreatmentPlan, _ new: TreatmentPlan) -> [PlanChange] {
        let parts = compare(old.fields, new.fields)
        guard !parts.isEmpty else { return [] }
        return [
            PlanChange(
                kind: .changed, place: "plan", id: "plan", title: new.title ?? "the plan",
                parts: parts)
        ]
    }

    private static func goals(_ old: TreatmentPlan, _ new: TreatmentPlan) -> [PlanChange] {
        compare(
            old.goals.map { Item(place: "goal", id: $0.id, title: $0.text, fields: $0.fields) },
            new.goals.map { Item(place: "goal", id: $0.id, title: $0.text, fields: $0.fields) })
    }

    private static func activities(
        _ old: [PlannedActivity], _ new: [PlannedActivity]
    ) -> [PlanChange] {
        compare(old.flatMap { items($0, "") }, new.flatMap { items($0, "") })
    }

    /// An activity and its parts, each by the way to it.
    private static func items(_ activity: PlannedActivity, _ path: String) -> [Item] {
        let id = path + activity.id
        let own = Item(
            place: "activity", id: id, title: activity.title, fields: activity.fields)
        return [own] + activity.parts.flatMap { items($0, "\(id)/") }
    }

    private struct Item {
        var place: String
        var id: String
        var title: String
        var fields: [Field]

        func change(_ kind: PlanChange.Kind, _ parts: [PlanChange.Part] = []) -> PlanChange {
            PlanChange(kind: kind, place: place, id: id, title: title, parts: parts)
        }
    }

    /// In the order of the newer version; what is gone stands at the end.
    private static func compare(_ old: [Item], _ new: [Item]) -> [PlanChange] {
        let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(\.id))
        let present = new.compactMap { item -> PlanChange? in
            guard let earlier = before[item.id] else { return item.change(.added) }
            let parts = compare(earlier.fields, item.fields)
            return parts.isEmpty ? nil : item.change(.changed, parts)
        }
        return present + old.filter { !after.contains($0.id) }.map { $0.change(.removed) }
    }

    private static func compare(_ old: [Field], _ new: [Field]) -> [PlanChange.Part] {
        zip(old, new).compactMap { before, after in
            guard before.value != after.value else { return nil }
            return PlanChange.Part(name: after.name, before: before.words, after: after.words)
        }
    }
}

/// One thing that a plan says: how it is told, and what decides whether it is the same.
struct Field {
    var name: String
    var words: String?
    var value: AnyHashable?

    init(_ name: String, _ words: String?) {
        self.init(name, words, words)
    }

    init(_ name: String, _ words: String?, _ value: AnyHashable?) {
        self.name = name
        self.words = words
        self.value = value
    }
}

extension TreatmentPlan {
    fileprivate var fields: [Field] {
        [
            Field("status", status), Field("intent", intent), Field("title", title),
            Field("description", description),
            Field("protocol", definitions.isEmpty ? nil : definitions.joined(separator: ", ")),
            Field("period", period?.words), Field("start", start.map { "\($0)" }),
            Field("time zone", timeZone), Field("cause", cause?.rawValue),
            Field("notes", notes.isEmpty ? nil : notes.joined(separator: " ")),
        ]
    }
}

extension TreatmentPlan.Goal {
    fileprivate var fields: [Field] {
        let limit = [comparator?.rawValue, value?.description, unit].compactMap(\.self)
        return [
            Field("goal", text), Field("status", status),
            Field("target", limit.isEmpty ? nil : limit.joined(separator: " ")),
            Field("due", due.map { "\($0)" }),
        ]
    }
}

extension PlannedActivity {
    fileprivate var fields: [Field] {
        [
            Field("status", orderStatus ?? status.rawValue), Field("status reason", statusReason),
            Field("kind", kind.rawValue), Field("title", title), Field("detail", detail),
            Field("prohibited", isProhibited ? "yes" : nil),
            Field("order", code?.words, code), Field("drug", product?.words, product),
            Field("reason", reason?.words, reason), Field("dose", dose?.words, dose),
            Field("route", route?.words ?? routeConcept?.words),
            Field("as needed", isAsNeeded ? asNeededReason?.words ?? "yes" : nil),
            Field("directions", directions), Field("schedule", timing?.fullWords, timing),
            Field("due", window?.words), Field("performer", performer),
            Field("location", location),
            Field("analytes", keys.isEmpty ? nil : keys.map(\.rawValue).joined(separator: ", ")),
        ]
    }
}

extension Period {
    /// "2025-06-01 to 2025-06-14", with one end "from …" or "until …"; nil where nothing is known.
    package var words: String? {
        switch (start, end) {
        case (nil, nil): nil
        case (let start?, nil): isSingleDate ? "\(start)" : "from \(start)"
        case (nil, let end?): "until \(end)"
        case (let start?, let end?): start == end ? "\(start)" : "\(start) to \(end)"
        }
    }
}

extension PlannedTiming {
    /// The schedule and how long it holds, in words.
    package var fullWords: String? {
        let length = boundsDuration.map { span in
            let longest = boundsDurationMax.map { " to \($0.words)" } ?? ""
            return "for \(span.value == 1 ? "1 " : "")\(span.words)\(longest)"
        }
        let parts = [words, bounds?.words, length].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
