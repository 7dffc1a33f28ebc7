#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension HL7ReportReader {
    /// Renders the texts that hold formatting escapes, and notes where the plain text stands.
    ///
    /// Few messages have any, and those only a few texts; all others stay where they are.
    mutating func renderFormatting() {
        let marks = marks()
        guard !marks.isEmpty else { return }
        for number in message.leaves.indices {
            let text = place(of: number)
            guard holds(marks, within: text) else { continue }
            let plain = HL7Formatting.plainText(of: message.bytes[text])
            rendered[number] = report.bytes.count..<report.bytes.count + plain.count
            report.bytes.append(contentsOf: plain)
        }
    }

    /// Where marks of formatting begin, in order.
    private func marks() -> [Int] {
        var marks: [Int] = []
        while let mark = nextMark(from: marks.last.map { $0 + 1 } ?? 0) { marks.append(mark) }
        return marks
    }

    /// Where the next mark of formatting begins.
    private func nextMark(from start: Int) -> Int? {
        message.bytes.withUnsafeBytes { bytes in
            var place = start
            while let base = bytes.baseAddress, place + 2 < bytes.count,
                let found = memchr(
                    base + place, Int32(HL7Formatting.opening[0]), bytes.count - place)
            {
                place = found - UnsafeMutableRawPointer(mutating: base)
                if bytes[place...].starts(with: HL7Formatting.opening) { return place }
                place += 1
            }
            return nil
        }
    }

    /// Whether one of the places lies within a text, found by halving.
    private func holds(_ marks: [Int], within text: Range<Int>) -> Bool {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle] < text.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < marks.count && marks[low] < text.upperBound
    }

    /// Where the text of a leaf stands in the report's bytes.
    func place(of number: Int) -> Range<Int> {
        if !rendered.isEmpty, let place = rendered[number] { return place }
        let leaf = message.leaves[number]
        return Int(leaf.start)..<Int(leaf.start) + Int(leaf.count)
    }
}
