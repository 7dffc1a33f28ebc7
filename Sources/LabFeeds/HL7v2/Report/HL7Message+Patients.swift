extension HL7Message {
    /// A message for each patient in it, with the segments that stand before the first one in each.
    ///
    /// ORU_R01 repeats PID with all that follows; what is said of one patient is never read with
    /// another. The ordinals, lines and offsets of the segments stay those of the whole message, the
    /// texts are each part's own.
    func patients() -> [HL7Message] {
        let starts = segments.indices.filter { segments[$0].name == HL7SegmentName.pid.rawValue }
        guard starts.count > 1, let first = starts.first else { return [self] }
        let ends = starts.dropFirst() + [segments.count]
        return zip(starts, ends).map { start, end in
            part(of: [0..<first, start..<end])
        }
    }

    private func part(of ranges: [Range<Int>]) -> HL7Message {
        var part = HL7Message()
        for number in ranges.joined() {
            var segment = segments[number]
            segment.firstLeaf = UInt32(part.leaves.count)
            part.segments.append(segment)
            for place in leaves(of: number) {
                var leaf = leaves[place]
                let text = bytes[Int(leaf.start)..<Int(leaf.start) + Int(leaf.count)]
                leaf.start = UInt32(part.bytes.count)
                part.bytes.append(contentsOf: text)
                part.leaves.append(leaf)
            }
        }
        return part
    }
}
