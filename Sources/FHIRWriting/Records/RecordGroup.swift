import ClinicalModel

/// The records of one person that one resource holds.
struct RecordGroup {
    let person: PersonID
    let type: String
    /// Where the resource stood, if anywhere.
    let source: SourceReference
    /// What tells it from every other group.
    let key: String
    var items: [RecordItem]

    /// Groups the records of a document by resource, in an order that keeps that of each kind.
    static func groups(of document: ClinicalDocument) -> [RecordGroup] {
        var grouping = RecordGrouping()
        for record in document.records {
            for list in record.itemLists { grouping.add(list, of: record.person.id) }
        }
        let results = document.records.flatMap { record in
            record.results.map { ($0.ordinal, RecordItem.result($0), record.person.id) }
        }
        grouping.order(results.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) })
        return grouping.sorted
    }
}

/// Collects groups, and which must stand before which.
private struct RecordGrouping {
    private var groups: [RecordGroup] = []
    private var places: [String: Int] = [:]
    /// By group: those that stand before it.
    private var earlier: [[Int]] = []

    mutating func add(_ items: [RecordItem], of person: PersonID) {
        var last: Int?
        for item in items {
            let key = Self.key(of: item, person)
            let place = places[key] ?? open(item, person, key)
            groups[place].items.append(item)
            if let last, last != place { earlier[place].append(last) }
            last = place
        }
    }

    /// Results are numbered through all persons.
    mutating func order(_ results: [(RecordItem, PersonID)]) {
        let numbered = results.compactMap { places[Self.key(of: $0.0, $0.1)] }
        for (one, next) in zip(numbered, numbered.dropFirst()) where one != next {
            earlier[next].append(one)
        }
    }

    private mutating func open(_ item: RecordItem, _ person: PersonID, _ key: String) -> Int {
        let place = groups.count
        groups.append(
            RecordGroup(
                person: person, type: item.type, source: item.source, key: key, items: []))
        earlier.append([])
        places[key] = place
        return place
    }

    /// A contained resource is one of its own; a component or a dosage is part of its resource.
    private static func key(of item: RecordItem, _ person: PersonID) -> String {
        let source = item.source
        let place = source.reference.isEmpty ? "\(source.container)[\(source.index)]" : ""
        return "\(person.index)|\(item.type)|\(source.reference)|\(place)|\(source.containedMember)"
    }

    /// Every group behind those that must stand before it, else as they were met.
    var sorted: [RecordGroup] {
        var order: [Int] = []
        var state = [UInt8](repeating: 0, count: groups.count)
        for start in groups.indices where state[start] == 0 {
            var stack = [start]
            while let place = stack.last {
                if state[place] == 0 {
                    state[place] = 1
                    stack += earlier[place].filter { state[$0] == 0 }
                    continue
                }
                stack.removeLast()
                if state[place] == 1 {
                    state[place] = 2
                    order.append(place)
                }
            }
        }
        return order.map { groups[$0] }
    }
}

extension SourceReference {
    /// `.contained[0]` of a member path; empty for a resource that stands by itself.
    var containedMember: String {
        guard member.hasPrefix(".contained["), let end = member.firstIndex(of: "]") else {
            return ""
        }
        return String(member[...end])
    }

    /// The element inside the resource.
    var innerMember: String { String(member.dropFirst(containedMember.count)) }
}
