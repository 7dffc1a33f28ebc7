extension HL7Message {
    /// The numbers of a segment's leaves.
    @inlinable
    public func leaves(of segment: Int) -> Range<Int> {
        let start = Int(segments[segment].firstLeaf)
        let isLast = segment + 1 == segments.count
        return start..<(isLast ? leaves.count : Int(segments[segment + 1].firstLeaf))
    }

    /// The number of the leaf at a place of a segment; nil where nothing stands there.
    @inlinable
    public func leaf(
        _ segment: Int, _ field: Int, _ component: Int = 1, _ subcomponent: Int = 1,
        repetition: Int = 1
    ) -> Int? {
        for number in leaves(of: segment) {
            let leaf = leaves[number]
            if leaf.field < UInt16(field) { continue }
            if leaf.field > UInt16(field) { return nil }
            if leaf.repetition == UInt16(repetition), leaf.component == UInt16(component),
                leaf.subcomponent == UInt16(subcomponent)
            {
                return number
            }
        }
        return nil
    }

    /// The text of a leaf as a String.
    public func string(_ leaf: Int) -> String {
        let (start, count) = (Int(leaves[leaf].start), Int(leaves[leaf].count))
        return String(decoding: bytes[start..<start + count], as: UTF8.self)
    }

    /// The text at a place; nil where nothing stands there.
    public func text(
        _ segment: Int, _ field: Int, _ component: Int = 1, _ subcomponent: Int = 1,
        repetition: Int = 1
    ) -> String? {
        leaf(segment, field, component, subcomponent, repetition: repetition).map(string)
    }

    /// Whether both say the same: the same segments with the same values at the same places.
    public func says(theSameAs other: HL7Message) -> Bool {
        guard segments.count == other.segments.count, leaves.count == other.leaves.count else {
            return false
        }
        for (mine, theirs) in zip(segments, other.segments)
        where mine.name != theirs.name || mine.firstLeaf != theirs.firstLeaf { return false }
        return leaves.indices.allSatisfy { number in
            let (mine, theirs) = (leaves[number], other.leaves[number])
            return mine.field == theirs.field && mine.repetition == theirs.repetition
                && mine.component == theirs.component && mine.subcomponent == theirs.subcomponent
                && bytes[Int(mine.start)..<Int(mine.start + mine.count)].elementsEqual(
                    other.bytes[Int(theirs.start)..<Int(theirs.start + theirs.count)])
        }
    }
}
