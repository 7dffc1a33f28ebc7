extension HL7ReportReader {
    /// The leaves of the repetition that begins at a leaf.
    func repetition(at first: Int, before limit: Int) -> Range<Int> {
        let (field, repetition) = (message.leaves[first].field, message.leaves[first].repetition)
        var end = first + 1
        while end < limit, message.leaves[end].field == field,
            message.leaves[end].repetition == repetition
        { end += 1 }
        return first..<end
    }

    /// The leaves of the field that begins at a leaf, all repetitions.
    func field(at first: Int, before limit: Int) -> Range<Int> {
        let field = message.leaves[first].field
        var end = first + 1
        while end < limit, message.leaves[end].field == field { end += 1 }
        return first..<end
    }

    /// The leaves of one component of a repetition.
    func component(_ component: UInt16, of leaves: Range<Int>) -> Range<Int> {
        var start = leaves.lowerBound
        while start < leaves.upperBound, message.leaves[start].component < component { start += 1 }
        var end = start
        while end < leaves.upperBound, message.leaves[end].component == component { end += 1 }
        return start..<end
    }

    /// The text of a leaf without blanks around it; nil for HL7's null and where only blanks stand.
    func text(_ number: Int) -> FeedText? {
        let place = place(of: number)
        var (start, end) = (place.lowerBound, place.upperBound)
        while start < end, report.bytes[start] == UInt8(ascii: " ") { start += 1 }
        while start < end, report.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        if start == end || isNull(start..<end) { return nil }
        return FeedText(
            start: UInt32(start), count: UInt32(end - start), field: UInt32(number))
    }

    /// The first text among leaves.
    func firstText(_ leaves: Range<Int>) -> FeedText? {
        for number in leaves { if let text = text(number) { return text } }
        return nil
    }

    /// The text of a component's first sub-component.
    func text(_ component: UInt16, of leaves: Range<Int>) -> FeedText? {
        for number in leaves {
            let leaf = message.leaves[number]
            if leaf.component > component { return nil }
            if leaf.component == component, leaf.subcomponent == 1 { return text(number) }
        }
        return nil
    }

    /// `""`: the receiver is to delete what it has.
    private func isNull(_ bytes: Range<Int>) -> Bool {
        bytes.count == 2 && report.bytes[bytes.lowerBound] == UInt8(ascii: "\"")
            && report.bytes[bytes.lowerBound + 1] == UInt8(ascii: "\"")
    }

    /// The first byte of a text, for the letters of the tables; 0 where it is longer.
    func letter(_ text: FeedText?) -> UInt8 {
        guard let text, text.count == 1 else { return 0 }
        return report.bytes[Int(text.start)] & 0xDF
    }

    /// The text of several leaves as one, with HL7's own delimiters between them.
    ///
    /// A single leaf stays where it is; so a new text is made only for what a sender did not escape
    /// and for data types that have no place of their own.
    mutating func joined(_ leaves: Range<Int>) -> FeedText? {
        guard let first = leaves.first else { return nil }
        if leaves.count == 1, message.leaves[first].component == 1,
            message.leaves[first].subcomponent == 1
        {
            return text(first)
        }
        return join(leaves, separator: UInt8(ascii: "^"))
    }

    private mutating func append(textOf number: Int) {
        if let place = rendered[number] {
            report.bytes.append(contentsOf: Array(report.bytes[place]))
        } else {
            report.bytes.append(contentsOf: message.bytes[place(of: number)])
        }
    }

    /// The same with another separator between the components.
    mutating func join(_ leaves: Range<Int>, separator: UInt8) -> FeedText? {
        guard let first = leaves.first else { return nil }
        let start = report.bytes.count
        var (repetition, component, subcomponent) = (
            message.leaves[first].repetition, UInt16(1), UInt16(1)
        )
        for number in leaves {
            let leaf = message.leaves[number]
            if leaf.repetition != repetition {
                report.bytes.append(UInt8(ascii: "~"))
                (repetition, component, subcomponent) = (leaf.repetition, 1, 1)
            }
            while component < leaf.component {
                report.bytes.append(separator)
                (component, subcomponent) = (component + 1, 1)
            }
            while subcomponent < leaf.subcomponent {
                report.bytes.append(UInt8(ascii: "&"))
                subcomponent += 1
            }
            append(textOf: number)
        }
        return FeedText(
            start: UInt32(clamping: start), count: UInt32(clamping: report.bytes.count - start),
            field: UInt32(first))
    }
}
