import FHIRCore

/// Puts an `HL7Message` together from values that come one after the other.
struct HL7MessageBuilder {
    private(set) var message = HL7Message()
    private var ordinals: [UInt32: UInt32] = [:]
    /// How often each field of the segment has begun; fields beyond the list have not.
    private var repetitions: [UInt16] = []

    var hasSegments: Bool { !message.segments.isEmpty }

    /// Begins a segment.
    mutating func begin(_ name: UInt32, line: UInt32, offset: UInt64) {
        let ordinal = ordinals[name, default: 0] + 1
        ordinals[name] = ordinal
        repetitions.removeAll(keepingCapacity: true)
        message.segments.append(
            HL7Message.Segment(
                name: name, firstLeaf: UInt32(clamping: message.leaves.count), ordinal: ordinal,
                line: line, offset: offset))
    }

    /// Counts one more repetition of a field of the segment; nil beyond what can be numbered.
    mutating func repetition(ofField field: Int) -> Int? {
        while repetitions.count <= field { repetitions.append(0) }
        guard repetitions[field] < .max else { return nil }
        repetitions[field] += 1
        return Int(repetitions[field])
    }

    /// Where the next text will begin.
    var end: Int { message.bytes.count }

    mutating func append(_ text: some Sequence<UInt8>) { message.bytes.append(contentsOf: text) }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        message.bytes.append(contentsOf: text)
    }

    /// Takes back what was appended since.
    mutating func truncate(to end: Int) { message.bytes.removeSubrange(end...) }

    /// Whether only blanks were appended since.
    func isBlank(since start: Int) -> Bool {
        message.bytes[start...].allSatisfy(Self.isBlank)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    /// Takes away the layout around a text that began at `start`: blanks with a line end among them.
    mutating func trimLayout(since start: Int) {
        let text = message.bytes[start...]
        guard let last = text.last else { return }
        if Self.isBlank(last) {
            let kept = text.lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? start
            if message.bytes[kept...].contains(where: Self.isLineEnd) { truncate(to: kept) }
        }
        guard start < end, Self.isBlank(message.bytes[start]) else { return }
        let kept = message.bytes[start...].firstIndex { !Self.isBlank($0) } ?? end
        if message.bytes[start..<kept].contains(where: Self.isLineEnd) {
            message.bytes.removeSubrange(start..<kept)
        }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Makes a leaf of what was appended since `start`; an empty text makes none.
    mutating func addLeaf(
        field: Int, _ repetition: Int, _ component: Int, _ subcomponent: Int, since start: Int
    ) {
        guard end > start else { return }
        message.leaves.append(
            HL7Message.Leaf(
                field: UInt16(clamping: field), repetition: UInt16(clamping: repetition),
                component: UInt16(clamping: component),
                subcomponent: UInt16(clamping: subcomponent), start: UInt32(clamping: start),
                count: UInt32(clamping: end - start)))
    }

    /// Puts the segment's leaves in order; says how many stood at a place that was taken.
    mutating func endSegment() -> Int {
        guard let first = message.segments.last.map({ Int($0.firstLeaf) }) else { return 0 }
        let leaves = message.leaves[first...]
        if zip(leaves, leaves.dropFirst()).allSatisfy({ $0.place < $1.place }) { return 0 }
        var sorted: [HL7Message.Leaf] = []
        for leaf in leaves.enumerated().sorted(by: {
            ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
        }) where leaf.element.place != sorted.last?.place {
            sorted.append(leaf.element)
        }
        let doubled = leaves.count - sorted.count
        message.leaves.replaceSubrange(first..., with: sorted)
        return doubled
    }
}

extension HL7Message.Leaf {
    /// Its place within its segment as one number that grows in order.
    fileprivate var place: UInt64 {
        UInt64(field) << 48 | UInt64(repetition) << 32 | UInt64(component) << 16
            | UInt64(subcomponent)
    }
}

extension HL7MessageBuilder {
    /// Puts U+FFFD in the places of noncharacters that mean formatting; says whether there were any.
    mutating func replaceMarks(since start: Int) -> Bool {
        guard message.bytes[start...].contains(0xEF) else { return false }
        let replaced = message.bytes.withUnsafeBufferPointer {
            HL7Formatting.replacingMarks(in: UnsafeBufferPointer(rebasing: $0[start...]))
        }
        guard let replaced else { return false }
        message.bytes.replaceSubrange(start..., with: replaced)
        return true
    }
}
