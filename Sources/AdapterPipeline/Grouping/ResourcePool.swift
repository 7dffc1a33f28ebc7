import FHIRReading

/// Keeps what a rule could use of many documents until all have been read.
///
/// Memory grows with what is kept: of the rest only what tells who shared an Encounter, when the
/// last sample was taken and which version of a resource counts, once for each.
struct ResourcePool {
    private(set) var resources: [PooledResource] = []
    private(set) var containers: [String] = []
    private var containerNumbers: [String: Int32] = [:]
    private var blocks: [[UInt8]] = []
    /// The same entry sent again takes the place of the first.
    private var contents: [UInt64: Int32] = [:]
    /// Of a named entry that was sent again, the copy that followed: the last one counts.
    private(set) var nextCopies: [Int: Int] = [:]
    private(set) var evidence = PoolEvidence()
    private var passed = PassedVersions()
    /// What a version that was passed over takes the place of, as the evidence that is left of it.
    private(set) var replaced: [Int: [UInt8]] = [:]
    /// Whether some name was qualified because it means something in its document only.
    private(set) var hasLocalNames = false

    /// Bytes of a block; large enough to be few, small enough to waste little.
    private static let blockBytes = 16 << 20

    /// Takes over what is wanted of one document.
    mutating func add(_ sifted: SiftedResources, input: Int, line: Int?) {
        let numbers = sifted.containers.map { number(ofContainer: $0) }
        evidence.add(sifted)
        if !sifted.localNames.isEmpty { hasLocalNames = true }
        for resource in sifted.resources {
            guard evidence.isWanted(resource, at: resources.count) else {
                passed.add(resource.version, before: resources.count)
                continue
            }
            let place = ResourcePlace(
                input: Int32(truncatingIfNeeded: input),
                line: Int32(truncatingIfNeeded: line ?? 0),
                container: resource.container < 0 ? -1 : numbers[Int(resource.container)],
                position: resource.position)
            store(resource, at: place, sifted.json)
        }
    }

    /// Gives back what is of no use once everything has been read.
    mutating func forgetEvidence() {
        evidence = PoolEvidence(uuids: evidence.uuids)
        contents = [:]
        containerNumbers = [:]
    }

    /// Settles what counts of that of which a version was passed over.
    mutating func settleVersions(by reader: EntryReader) {
        var passed = passed
        self.passed = PassedVersions()
        let numbers = passed.replaced(of: resources) { reader.version(of: bytes(of: $0)) }
        for number in numbers {
            replaced[number] = reader.evidence(of: bytes(of: resources[number]))
        }
    }

    private mutating func number(ofContainer path: String) -> Int32 {
        if let number = containerNumbers[path] { return number }
        let number = Int32(truncatingIfNeeded: containers.count)
        containers.append(path)
        containerNumbers[path] = number
        return number
    }

    private mutating func store(
        _ resource: SiftedResource, at place: ResourcePlace, _ json: [UInt8]
    ) {
        let earlierNumber = contents[resource.content].map { Int($0) }
        let earlier = earlierNumber.map { resources[$0] }
        var block = blocks.count - 1
        var start = block < 0 ? 0 : blocks[block].count
        if let earlier, isSame(earlier, json[resource.range]) {
            // Of two alike the later counts; its bytes are those of the first.
            block = Int(earlier.block)
            start = Int(earlier.start)
            if let earlierNumber, resource.id != 0 || resource.alias != 0 {
                nextCopies[earlierNumber] = resources.count
            }
        } else {
            if block < 0 || start + resource.range.count > Self.blockBytes {
                blocks.append([])
                block += 1
                start = 0
                blocks[block].reserveCapacity(max(Self.blockBytes, resource.range.count))
            }
            blocks[block].append(contentsOf: json[resource.range])
        }
        contents[resource.content] = Int32(truncatingIfNeeded: resources.count)
        resources.append(
            PooledResource(resource, place, block: block, start: start))
    }

    private func isSame(_ earlier: PooledResource, _ json: ArraySlice<UInt8>) -> Bool {
        bytes(of: earlier).elementsEqual(json)
    }

    /// The entry of a resource.
    func bytes(of resource: PooledResource) -> ArraySlice<UInt8> {
        let start = Int(resource.start)
        return blocks[Int(resource.block)][start..<start + Int(resource.length)]
    }

    /// What a resource is sorted by: its type and id, else all of it.
    func key(of resource: PooledResource) -> ArraySlice<UInt8> {
        let entry = bytes(of: resource)
        guard resource.key.length > 0 else { return entry }
        let start = entry.startIndex + Int(resource.key.start)
        return entry[start..<start + Int(resource.key.length)]
    }
}

extension PooledResource {
    fileprivate init(
        _ resource: SiftedResource, _ place: ResourcePlace, block: Int, start: Int
    ) {
        self.block = Int32(truncatingIfNeeded: block)
        self.start = UInt32(truncatingIfNeeded: start)
        length = UInt32(truncatingIfNeeded: resource.range.count)
        let isWhole = resource.key == resource.range || resource.key.count > Int(UInt16.max)
        key =
            isWhole
            ? (0, 0)
            : (
                UInt16(clamping: resource.key.lowerBound - resource.range.lowerBound),
                UInt16(clamping: resource.key.count)
            )
        self.place = place
        use = resource.use
        id = resource.id
        alias = resource.alias
        subject = resource.subject
        encounter = resource.encounter
        medicine = resource.medicine
        day = resource.day
        needsReport = resource.needsReport
    }
}
