import ClinicalModel

/// Persons who belong together, as disjoint sets.
struct PersonSets {
    private var parents: [Int32]

    init(count: Int) { parents = (0..<count).map { Int32(truncatingIfNeeded: $0) } }

    /// The person who stands for the set; the first of the document.
    mutating func first(of person: PersonID) -> Int {
        var place = person.index
        while Int(parents[place]) != place {
            parents[place] = parents[Int(parents[place])]
            place = Int(parents[place])
        }
        return place
    }

    mutating func join(_ one: PersonID, _ other: PersonID) {
        let (one, other) = (first(of: one), first(of: other))
        parents[max(one, other)] = Int32(truncatingIfNeeded: min(one, other))
    }
}
