import LabFeeds

/// What treatment is to reach.
extension BundleMapper {
    mutating func writeGoal(_ item: FeedPlannedItem, _ id: ResourceID) {
        beginEntry("Goal", id, item.field)
        identifiers("identifier", item.identifier.map { [$0] } ?? [])
        json.name("lifecycleStatus")
        mark(item.statusText)
        json.string(item.status.goal)
        let words = item.words ?? item.targetWords
        var description = item
        if let words, said(words) != nil { description.code = FeedCode(text: words) }
        named("description", description)
        reference("subject", patient)
        let period = item.schedule.period
        // A point in time is when it is to be reached.
        if period?.end != nil { time("startDate", "_startDate", period?.start, .date) }
        writeTarget(item, due: period?.end ?? period?.start)
        endEntry("Goal", id)
    }

    private mutating func writeTarget(_ item: FeedPlannedItem, due: FeedTime?) {
        let start = json.count
        json.name("target")
        json.raw("[{")
        // A detail without what is measured says nothing (gol-1).
        if let code = item.code {
            concept("measure", code)
            if item.target != nil {
                number("detailQuantity", item.target)
            } else {
                member("detailString", item.targetWords)
            }
        }
        time("dueDate", "_dueDate", due, .date)
        if json.bytes.last == UInt8(ascii: "{") {
            json.cut(to: start)
        } else {
            json.raw("}]")
        }
    }
}
