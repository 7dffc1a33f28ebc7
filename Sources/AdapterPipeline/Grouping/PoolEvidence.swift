import FHIRReading

/// What the resources of a pool say about each other, by hashes of their names.
struct PoolEvidence {
    /// What something useful refers to.
    private(set) var named: Set<UInt64> = []
    /// What is referred to as `urn:uuid:`.
    private(set) var uuids: Set<UInt64> = []
    private var persons: Set<UInt64> = []
    private var participants: [(encounter: UInt64, person: UInt64)] = []
    /// The first subject of each Encounter, and the further ones.
    private var firstSubjects: [UInt64: UInt64] = [:]
    private var furtherSubjects: [UInt64: Set<UInt64>] = [:]
    /// The latest sampling time with an offset of each subject, and the resource that says it.
    private var newestSamples: [UInt64: (seconds: Int, resource: Int)] = [:]
    /// Births of Patients; nil where two of one name differ.
    private var births: [UInt64: Int32?] = [:]
    private var drugs: Set<UInt64> = []
    private var otherProducts: Set<UInt64> = []

    /// `uuids` are all that is left of an earlier one.
    init(uuids: Set<UInt64> = []) { self.uuids = uuids }

    mutating func add(_ sifted: SiftedResources) {
        uuids.formUnion(sifted.uuids)
        participants += sifted.participants
        named.formUnion(sifted.references)
    }

    /// Takes note of a resource, and says whether it must be kept for now.
    mutating func isWanted(_ resource: SiftedResource, at position: Int) -> Bool {
        var isWanted = resource.use != .passing
        if isNewestSample(resource, position) { isWanted = true }
        if isNewInEncounter(resource) { isWanted = true }
        if resource.isPerson { addPerson(resource) }
        for name in [resource.id, resource.alias] where name != 0 && resource.use == .named {
            if resource.isOtherProduct { otherProducts.insert(name) } else { drugs.insert(name) }
        }
        return isWanted
    }

    private mutating func isNewestSample(_ resource: SiftedResource, _ position: Int) -> Bool {
        guard let sampled = resource.sampled else { return false }
        if let known = newestSamples[resource.subject], known.seconds >= sampled { return false }
        newestSamples[resource.subject] = (sampled, position)
        return true
    }

    /// Whether a subject is told of an Encounter for the first time.
    private mutating func isNewInEncounter(_ resource: SiftedResource) -> Bool {
        guard resource.subject != 0 else { return false }
        let encounters =
            resource.use == .encounter ? [resource.id, resource.alias] : [resource.encounter]
        var isNew = false
        for encounter in encounters where encounter != 0 {
            guard let first = firstSubjects[encounter] else {
                firstSubjects[encounter] = resource.subject
                isNew = true
                continue
            }
            guard first != resource.subject else { continue }
            if furtherSubjects[encounter, default: []].insert(resource.subject).inserted {
                isNew = true
            }
        }
        return isNew
    }

    private mutating func addPerson(_ resource: SiftedResource) {
        for name in [resource.id, resource.alias] where name != 0 {
            persons.insert(name)
            if let known = births[name], known != resource.day {
                births[name] = .some(nil)
            } else {
                births[name] = .some(resource.day)
            }
        }
    }

    /// Encounters in which several persons may have taken part.
    func sharedEncounters() -> Set<UInt64> {
        var shared = Set(furtherSubjects.keys)
        for participant in participants where persons.contains(participant.person) {
            if firstSubjects[participant.encounter] != participant.person {
                shared.insert(participant.encounter)
            }
        }
        return shared
    }

    /// The resources that say when a subject's last sample was taken.
    func newestSampleHolders() -> Set<Int> { Set(newestSamples.values.map(\.resource)) }

    /// Whether a medicine is known to be none that a rule speaks of.
    func isOtherProduct(_ name: UInt64) -> Bool {
        otherProducts.contains(name) && !drugs.contains(name)
    }

    /// Whether a value was taken of somebody known to be no infant then.
    func isOfGrownPerson(_ resource: PooledResource, infantDays: Int) -> Bool {
        guard let day = resource.day, let birth = births[resource.subject] ?? nil else {
            return false
        }
        return !(0...infantDays).contains(Int(day - birth))
    }
}
