import CarePlanning
package import ClinicalModel
package import FHIRCore
import FHIRReading
import FHIRWriting

/// The plans of a document, or of some of its persons, with what became of them.
package struct FollowedDocument {
    package let followUp: FollowUp
    package let persons: [Person]
    /// The person that a part is called by; nil of a whole document.
    package let person: PersonID?
    fileprivate let document: Document

    /// The gravest that is open or missed, and what stands against the plans.
    package var worst: Severity? {
        (followUp.issues.map(\.level.severity) + [followUp.worst].compactMap(\.self)).max()
    }

    /// What changed by what was given and measured, as a transaction Bundle.
    package func transaction() -> [UInt8] {
        FollowUpWriter(followUp, persons: persons, held: PlanResourceTable(document).resources)
            .transaction()
    }
}

extension AdapterPipeline {
    /// Follows the plans of a document; by patient or by mother each apart, with one part for all
    /// where there is no plan.
    package func follow(
        _ document: Document, by grouping: Grouping? = nil, clock: ZoneClock? = nil
    ) -> [FollowedDocument] {
        let plans = reader.plans(of: document)
        let clinical = plans.reading.clinical
        let asOf = time.resolved(newestSampleOffset: clinical.newestSampleOffset)
        let persons = clinical.records.map(\.person)
        let sets = Self.sets(of: plans, by: grouping)
        let follower = PlanFollower(screener, clock: clock) { ZoneClock($0) }
        let groups = sets.map { set in
            PlanFollower.Group(
                members: set.members, plans: plans.plans.filter { set.members.contains($0.subject) }
            )
        }
        let followed = follower.follow(
            groups, in: clinical, absent: plans.absentPersons, asOf: asOf)
        return zip(followed, sets).enumerated().map { number, pair in
            var followUp = pair.0
            // What could not be read at all belongs to nobody: it is said once.
            followUp.issues += plans.issues.filter { issue in
                !followUp.issues.contains(issue)
                    && (issue.subject.map { pair.1.members.contains($0) } ?? (number == 0))
            }
            return FollowedDocument(
                followUp: followUp, persons: persons, person: pair.1.first, document: document)
        }
    }

    /// Persons whose plans are followed together, and the one they are called by.
    private static func sets(
        of plans: PlanReading, by grouping: Grouping?
    ) -> [(members: Set<PersonID>, first: PersonID?)] {
        let records = plans.reading.clinical.records
        let everybody = Set(records.map(\.person.id))
        guard let grouping, grouping != .input else { return [(everybody, nil)] }
        var firsts: [PersonID: PersonID] = [:]
        if grouping == .mother {
            for dyad in plans.reading.clinical.dyads { firsts[dyad.infant] = dyad.mother }
        }
        var members: [PersonID: Set<PersonID>] = [:]
        for person in everybody { members[firsts[person] ?? person, default: []].insert(person) }
        let planned = Set(plans.plans.map(\.subject))
        let sets = members.keys.sorted().filter { first in
            !(members[first] ?? []).isDisjoint(with: planned)
        }
        guard !sets.isEmpty else { return [(everybody, nil)] }
        return sets.map { (members[$0] ?? [], $0) }
    }
}

/// The resources of a document by `Type/id` and by `fullUrl`.
private struct PlanResourceTable {
    private(set) var resources: [String: Element] = [:]

    init(_ document: Document) { add(document.root, url: nil) }

    private mutating func add(_ resource: Element, url: String?) {
        let type = resource[.resourceType]?.string ?? ""
        if type == "Bundle", let entries = resource[.entry] {
            for entry in entries.children {
                guard let inner = entry[.resource] else { continue }
                add(inner, url: entry[.fullUrl]?.string)
            }
            return
        }
        if let id = resource[.id]?.string { resources["\(type)/\(id)"] = resource }
        if let url { resources[url] = resource }
    }
}
