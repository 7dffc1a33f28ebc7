import FHIRCore

/// When something is planned: CDA's `effectiveTime`, of which a drug may have several.
extension CDAReading {
    mutating func schedule(of element: CDAElement) -> FeedSchedule {
        var schedule = FeedSchedule()
        for time in element.all(.effectiveTime) where time[.nullFlavor] == nil {
            switch report.string(time.attribute(.type, .schemaInstance))?.split(separator: ":").last
            {
            case "PIVL_TS": readRepeated(time, into: &schedule)
            case "EIVL_TS": readEvent(time, into: &schedule)
            case "SXPR_TS": keepWords(time, in: &schedule)
            default: readPeriod(time, into: &schedule)
            }
        }
        return schedule
    }

    private mutating func readPeriod(_ time: CDAElement, into schedule: inout FeedSchedule) {
        guard let period = period(time) else { return }
        guard schedule.period == nil else { return keepWords(time, in: &schedule) }
        schedule.period = period
    }

    /// Every so many hours, days or weeks.
    private mutating func readRepeated(_ time: CDAElement, into schedule: inout FeedSchedule) {
        guard schedule.every == nil, time.first(.phase) == nil, let period = time.first(.period)
        else { return keepWords(time, in: &schedule) }
        let (low, high) = (period.first(.low), period.first(.high))
        if let value = period[.value], let unit = period[.unit] {
            (schedule.every, schedule.unit) = (value, unit)
        } else if let value = low?[.value], let unit = low?[.unit], let most = high?[.value],
            says(unit, theSameAs: high?[.unit])
        {
            (schedule.every, schedule.everyMost, schedule.unit) = (value, most, unit)
        } else {
            keepWords(time, in: &schedule)
        }
    }

    private mutating func readEvent(_ time: CDAElement, into schedule: inout FeedSchedule) {
        guard schedule.event == nil, time.first(.offset) == nil,
            let event = time.first(.event)?[.code], isOne(event, of: CDACodes.timingEvents)
        else { return keepWords(time, in: &schedule) }
        schedule.event = event
    }

    /// What is not understood stands in words beside the rest; it is never guessed at.
    private mutating func keepWords(_ time: CDAElement, in schedule: inout FeedSchedule) {
        let words = [report.string(schedule.words), scheduleWords(time)].compactMap(\.self)
        schedule.words = report.add(words.joined(separator: "; "), from: time.field)
        note(
            .information, "cda-schedule-not-understood", at: time,
            "a part of a schedule is not understood; it is kept as text")
    }

    /// The attributes below an element with their names, as they stand.
    private func scheduleWords(_ element: CDAElement) -> String {
        let own = [CDAName.value, .unit, .code].compactMap { report.string(element[$0]) }
        let inner = element.children.compactMap { child -> String? in
            guard let key = child.key else { return nil }
            let words = scheduleWords(child)
            return words.isEmpty ? nil : "\(key.rawValue) \(words)"
        }
        return (own + inner).joined(separator: " ")
    }
}
