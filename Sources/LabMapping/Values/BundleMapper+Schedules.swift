import LabFeeds

extension FeedSchedule {
    /// It says more than from when to when.
    var isRepeated: Bool { every != nil || event != nil || words != nil }
}

/// Schedules as FHIR's Timing; what cannot be said in it stands in words.
extension BundleMapper {
    mutating func writeTiming(_ schedule: FeedSchedule, _ name: StaticString = "timing") {
        let start = json.count
        json.name(name)
        json.raw("{")
        writeRepeat(schedule)
        writeScheduleWords(schedule)
        json.close(.brace, begunAt: start)
    }

    private mutating func writeRepeat(_ schedule: FeedSchedule) {
        let start = json.count
        json.name("repeat")
        json.raw("{")
        let isOnce = schedule.period != nil && schedule.period?.end == nil && !schedule.isRepeated
        period("boundsPeriod", isOnce ? schedule.period?.closed : schedule.period)
        if isOnce { json.raw(",\"count\":1") }
        if isSayable(schedule) {
            json.raw(json.bytes.last == UInt8(ascii: "{") ? "\"frequency\":1" : ",\"frequency\":1")
            number("period", schedule.every)
            number("periodMax", schedule.everyMost)
            code("periodUnit", schedule.unit)
        }
        if let event = schedule.event, said(event) != nil {
            json.name("when")
            json.raw("[")
            item(event)
            json.raw("]")
        }
        json.close(.brace, begunAt: start)
    }

    private mutating func number(_ name: StaticString, _ text: FeedText?) {
        guard let text, let sent = said(text)?.trimmed, sent.isPlainNumber else { return }
        json.name(name)
        mark(text)
        json.raw(sent)
    }

    /// Whether FHIR has the unit, and its form of numbers the number.
    private func isSayable(_ schedule: FeedSchedule) -> Bool {
        guard let every = said(schedule.every)?.trimmed, let unit = said(schedule.unit)?.trimmed
        else { return false }
        let most = said(schedule.everyMost)?.trimmed
        return every.isPlainNumber && most?.isPlainNumber ?? true
            && Self.unitsOfTime.contains { unit.equals($0) }
    }

    private static let unitsOfTime: [StaticString] = ["s", "min", "h", "d", "wk", "mo", "a"]

    private mutating func writeScheduleWords(_ schedule: FeedSchedule) {
        var words = [string(schedule.words)].compactMap(\.self)
        if schedule.every != nil, !isSayable(schedule) {
            let parts = [schedule.every, schedule.everyMost, schedule.unit].compactMap(string)
            words.append("every " + parts.joined(separator: " "))
        }
        guard !words.isEmpty else { return }
        json.name("code")
        json.raw("{")
        json.name("text")
        mark(schedule.words ?? schedule.every, kept: true)
        json.string(words.joined(separator: "; "))
        json.raw("}")
    }
}
