extension LabReport {
    /// Notes the line of each leaf of a message, and on request its name.
    mutating func note(fieldsOf message: HL7Message, recordingNames: Bool) {
        lines.reserveCapacity(message.leaves.count)
        for segment in message.segments.indices {
            let line = message.segments[segment].line
            let count = message.leaves(of: segment).count
            lines.append(contentsOf: repeatElement(line, count: count))
        }
        guard recordingNames else { return }
        fields.reserveCapacity(message.leaves.count)
        var highest: [UInt32: UInt32] = [:]
        for segment in message.segments {
            highest[segment.name] = max(segment.ordinal, highest[segment.name] ?? 0)
        }
        for number in message.segments.indices {
            let segment = message.segments[number]
            let repeats = (highest[segment.name] ?? 0) > 1
            let name = segment.text + (repeats ? "[\(segment.ordinal)]" : "")
            let leaves = message.leaves(of: number)
            for leaf in leaves {
                let place = message.place(of: leaf, in: leaves)
                fields.append(FeedField(name: "\(name)-\(place)", line: Int(segment.line)))
            }
        }
    }
}

extension HL7Message.Segment {
    /// The name as text.
    var text: String {
        let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: name >> UInt32($0)) }
        return String(decoding: bytes.drop(while: { $0 == 0 }), as: UTF8.self)
    }
}

extension HL7Message {
    /// The place of a leaf within its segment, as people write it: `5`, `5.1`, `3(2).4.2`.
    ///
    /// A field of one value has no component, a component of one value no sub-component.
    fileprivate func place(of number: Int, in segment: Range<Int>) -> String {
        let leaf = leaves[number]
        let neighbours = [number - 1, number + 1].filter(segment.contains).map { leaves[$0] }
        let siblings = neighbours.filter {
            $0.field == leaf.field && $0.repetition == leaf.repetition
        }
        var text = "\(leaf.field)"
        if repetitions(of: leaf.field, in: segment) > 1 { text += "(\(leaf.repetition))" }
        let subdivides =
            leaf.subcomponent > 1 || siblings.contains { $0.component == leaf.component }
        if leaf.component > 1 || subdivides || !siblings.isEmpty { text += ".\(leaf.component)" }
        if subdivides { text += ".\(leaf.subcomponent)" }
        return text
    }

    /// How often a field stands in a segment, found by halving.
    private func repetitions(of field: UInt16, in segment: Range<Int>) -> Int {
        var (low, high) = (segment.lowerBound, segment.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if leaves[middle].field > field { high = middle } else { low = middle + 1 }
        }
        return low > segment.lowerBound ? Int(leaves[low - 1].repetition) : 0
    }
}
