extension HL7ReportReader {
    /// PV1: the stay.
    mutating func readVisit(_ segment: Int) {
        var visit = FeedVisit()
        var (start, end): (FeedTime?, FeedTime?)
        let leaves = message.leaves(of: segment)
        var next = leaves.lowerBound
        visit.field = UInt32(clamping: next)
        while next < leaves.upperBound {
            let value = repetition(at: next, before: leaves.upperBound)
            next = value.upperBound
            switch message.leaves[value.lowerBound].field {
            case 2: visit.patientClass = text(1, of: value)
            // PL: its description, else the most exact part that is named.
            case 3: visit.location = text(9, of: value) ?? firstText(value)
            case 7: if let staff = readStaff(value) { visit.attending.append(staff) }
            case 19: visit.identifier = readIdentifier(value)
            case 44: start = readTime(value)
            case 45: end = readTime(value)
            default: break
            }
        }
        if start != nil || end != nil { visit.period = FeedPeriod(start: start, end: end) }
        report.visit = visit
    }
}
