import FHIRReading

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Everything that is judged, as one collection Bundle.
struct ResourceCollectionBytes {
    var json: [UInt8]
    /// Each entry in `json`.
    let entries: [Range<Int>]
    /// Where each entry was read.
    let places: [ResourcePlace]
}

extension ResourcePool {
    /// What is left once everything is known, sorted by type and id: the order in which the
    /// documents came decides nothing but which of two unnumbered versions counts.
    ///
    /// What only served to decide that goes before the bytes are put together: then they stand
    /// in memory twice.
    mutating func takeCollection(
        infantDays: Int, giveBack: () -> Void
    ) -> ResourceCollectionBytes {
        let kept = useful(infantDays: infantDays)
        forgetEvidence()
        giveBack()
        let order = sorted(kept)
        var json = Array(#"{"resourceType":"Bundle","type":"collection","entry":["#.utf8)
        // One byte too few would have all of it copied.
        json.reserveCapacity(order.reduce(json.count + 2) { $0 + room(for: resources[$1]) })
        var entries: [Range<Int>] = []
        entries.reserveCapacity(order.count)
        for number in order {
            if !entries.isEmpty { json.append(UInt8(ascii: ",")) }
            let start = json.count
            append(number, to: &json)
            entries.append(start..<json.count)
        }
        json += Array("]}".utf8)
        return ResourceCollectionBytes(
            json: json, entries: entries, places: order.map { resources[$0].place })
    }

    /// At most as many bytes as `append` adds, and a comma.
    private func room(for resource: PooledResource) -> Int {
        let name = isNamedByUUID(resource) ? Self.uuidName.count + Int(resource.key.length) + 3 : 0
        return Int(resource.length) + name + 1
    }

    private static let uuidName = Array(#"{"fullUrl":"urn:uuid:"#.utf8)

    /// Whether others name it as `urn:uuid:`, and its entry does not.
    private func isNamedByUUID(_ resource: PooledResource) -> Bool {
        resource.alias == 0 && resource.id != 0 && evidence.uuids.contains(resource.id)
    }

    /// A resource that others name as `urn:uuid:` stands under that name.
    private func append(_ number: Int, to json: inout [UInt8]) {
        let resource = resources[number]
        let entry = replaced[number].map { $0[...] } ?? bytes(of: resource)
        guard isNamedByUUID(resource), let id = id(of: resource) else {
            json.append(contentsOf: entry)
            return
        }
        json += Self.uuidName
        json.append(contentsOf: id)
        json += Array(#"","#.utf8)
        json.append(contentsOf: entry.dropFirst())
    }

    /// The id between its quotes, the last thing of the sort key.
    private func id(of resource: PooledResource) -> ArraySlice<UInt8>? {
        guard resource.key.length > 0 else { return nil }
        let key = key(of: resource).dropLast()
        guard let quote = key.lastIndex(of: UInt8(ascii: "\"")) else { return nil }
        return key[(quote + 1)...]
    }

    /// The resources that a rule could use now that all others are known.
    private func useful(infantDays: Int) -> [Int] {
        let shared = evidence.sharedEncounters()
        let newest = Set(evidence.newestSampleHolders().map(lastCopy))
        let asked = resources.contains {
            $0.needsReport && $0.use != .passing && $0.use != .report
        }
        let useful = resources.indices.filter { number in
            let resource = resources[number]
            if nextCopies[number] != nil { return false }
            if newest.contains(number) { return true }
            if resource.encounter != 0, shared.contains(resource.encounter) { return true }
            switch replaced[number] == nil ? resource.use : .passing {
            case .always: return true
            case .passing: return false
            case .named:
                return evidence.named.contains(resource.id)
                    || evidence.named.contains(resource.alias)
            case .medicine: return !evidence.isOtherProduct(resource.medicine)
            case .growth: return !evidence.isOfGrownPerson(resource, infantDays: infantDays)
            case .report: return resource.needsReport || asked
            case .encounter:
                return shared.contains(resource.id) || shared.contains(resource.alias)
            }
        }
        return withVersions(useful)
    }

    /// `useful` and what may be another version of it: which of them counts is settled when they
    /// are judged.
    private func withVersions(_ useful: [Int]) -> [Int] {
        let repeated = repeatedNames
        guard !repeated.isEmpty else { return useful }
        let isUseful = Set(useful)
        var names: Set<UInt64> = []
        for number in useful where repeated.contains(resources[number].id) {
            names.insert(resources[number].id)
        }
        return resources.indices.filter { number in
            isUseful.contains(number)
                || names.contains(resources[number].id) && replaced[number] == nil
                    && nextCopies[number] == nil
        }
    }

    private func lastCopy(of number: Int) -> Int {
        var last = number
        while let next = nextCopies[last] { last = next }
        return last
    }

    /// Ids that several resources bear.
    private var repeatedNames: Set<UInt64> {
        let names = resources.indices.lazy.filter { nextCopies[$0] == nil }
            .map { resources[$0].id }.filter { $0 != 0 }.sorted()
        return Set(zip(names, names.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
    }

    /// By type and id, then in the order of reading.
    private func sorted(_ numbers: [Int]) -> [Int] {
        numbers.sorted { one, other in
            let order = compare(key(of: resources[one]), key(of: resources[other]))
            if order != 0 { return order < 0 }
            guard resources[one].alias == resources[other].alias else {
                return resources[one].alias < resources[other].alias
            }
            return one < other
        }
    }

    private func compare(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int {
        one.withUnsafeBytes { one in
            other.withUnsafeBytes { other in
                let count = min(one.count, other.count)
                guard let first = one.baseAddress, let second = other.baseAddress, count > 0 else {
                    return one.count - other.count
                }
                let order = Int(memcmp(first, second, count))
                return order != 0 ? order : one.count - other.count
            }
        }
    }
}
