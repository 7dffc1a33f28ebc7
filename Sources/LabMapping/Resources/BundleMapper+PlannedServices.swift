import LabFeeds

/// A measurement, a procedure or another act that is planned: a ServiceRequest.
extension BundleMapper {
    mutating func writePlannedService(_ item: FeedPlannedItem, _ id: ResourceID) {
        beginEntry("ServiceRequest", id, item.field)
        identifiers("identifier", item.identifier.map { [$0] } ?? [])
        json.name("status")
        mark(item.statusText)
        json.string(item.status.request)
        json.member("intent", item.intent.request)
        named("code", item)
        reference("subject", patient)
        reference("encounter", encounter)
        writeOccurrence(item.schedule)
        concepts("reasonCode", item.reasons)
        if item.code != nil, said(item.words) != nil {
            list("note", [item.words]) { $0.member("text", $1) }
        }
        endEntry("ServiceRequest", id)
    }

    private mutating func writeOccurrence(_ schedule: FeedSchedule) {
        if schedule.isRepeated { return writeTiming(schedule, "occurrenceTiming") }
        guard let period = schedule.period else { return }
        guard period.end == nil else { return self.period("occurrencePeriod", period) }
        time("occurrenceDateTime", "_occurrenceDateTime", period.start, .dateTime)
    }
}
