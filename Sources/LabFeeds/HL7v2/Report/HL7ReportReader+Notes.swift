extension HL7ReportReader {
    /// NTE: a note on what stands before it.
    mutating func readNote(_ segment: Int) {
        let start = Int32(report.notes.count)
        let leaves = message.leaves(of: segment)
        var (author, time): (FeedText?, FeedTime?)
        var next = leaves.lowerBound
        while next < leaves.upperBound {
            let value = repetition(at: next, before: leaves.upperBound)
            next = value.upperBound
            switch message.leaves[value.lowerBound].field {
            case 3: if let text = joined(value) { report.notes.append(FeedNote(text: text)) }
            case 5: author = text(2, of: value) ?? text(1, of: value)
            case 6: time = readTime(value)
            default: break
            }
        }
        let notes = start..<Int32(report.notes.count)
        for number in notes {
            (report.notes[Int(number)].author, report.notes[Int(number)].time) = (author, time)
        }
        if !notes.isEmpty { attach(notes) }
    }

    private mutating func attach(_ notes: Range<Int32>) {
        switch noteTarget {
        case .none: break
        case .patient: report.patientNotes = joined(report.patientNotes, notes)
        case .order:
            guard let earlier = order?.order.notes else { return }
            let all = joined(earlier, notes)
            order?.order.notes = all
        case .specimen:
            guard let last = report.specimens.indices.last else { return }
            report.specimens[last].notes = joined(report.specimens[last].notes, notes)
        case .result:
            guard let last = report.results.indices.last else { return }
            report.results[last].notes = joined(report.results[last].notes, notes)
        }
    }

    /// One range for two; where other notes stand between them the earlier are repeated at the end.
    private mutating func joined(_ earlier: Range<Int32>, _ notes: Range<Int32>) -> Range<Int32> {
        if earlier.isEmpty { return notes }
        if earlier.upperBound == notes.lowerBound { return earlier.lowerBound..<notes.upperBound }
        let all = (Array(earlier) + Array(notes)).map { report.notes[Int($0)] }
        let start = Int32(report.notes.count)
        report.notes.append(contentsOf: all)
        return start..<Int32(report.notes.count)
    }
}
