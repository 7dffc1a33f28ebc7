import CCalendar
import ClinicalModel

/// Brings the events of now and those of a calendar before together: what stayed as it was stays as it
/// was written, what changed has a higher SEQUENCE, and what is no longer planned is called off.
struct CalendarMerge {
    private let calendar: LibraryCalendar
    private let stamp: Instant
    private var result: WrittenCalendar

    init(into calendar: LibraryCalendar, stamp: Instant, leftOut: [LeftOutActivity]) {
        self.calendar = calendar
        self.stamp = stamp
        result = WrittenCalendar(bytes: [], leftOut: leftOut)
    }

    var written: WrittenCalendar {
        var written = result
        written.events = written.added + written.changed + written.cancelled + written.unchanged
        written.bytes = calendar.bytes
        return written
    }

    mutating func add(_ now: PlanCalendar, before: LibraryCalendar?) {
        var old = known(before)
        for event in now.calendar.events {
            add(event, before: event.uid.flatMap { old.byUID.removeValue(forKey: $0) })
        }
        for uid in old.order {
            guard let event = old.byUID[uid] else { continue }
            let plan = event.extensionText(CalendarWriter.planProperty) ?? ""
            // Of a plan that is not told of now nothing is known: its reminders stay.
            if now.plans.contains(plan), event.status != EventStatus.cancelled.rawValue {
                cancel(event)
            } else {
                keep(event)
            }
        }
    }

    /// The events of the calendar before that were written here.
    private mutating func known(
        _ before: LibraryCalendar?
    ) -> (byUID: [String: LibraryEvent], order: [String]) {
        var (byUID, order): ([String: LibraryEvent], [String]) = ([:], [])
        for event in before?.events ?? [] {
            guard event.extensionText(CalendarWriter.planProperty) != nil, let uid = event.uid
            else {
                result.foreign += 1
                continue
            }
            if byUID.updateValue(event, forKey: uid) == nil { order.append(uid) }
        }
        return (byUID, order)
    }

    private mutating func add(_ event: LibraryEvent, before: LibraryEvent?) {
        guard let before else {
            if calendar.adopt(event) != nil { result.added += 1 }
            return
        }
        if before.content == event.content { return keep(before) }
        calendar.adopt(event)?.sequence = before.sequence + 1
        result.changed += 1
    }

    private mutating func keep(_ event: LibraryEvent) {
        if calendar.adopt(event) != nil { result.unchanged += 1 }
    }

    private mutating func cancel(_ event: LibraryEvent) {
        guard let copy = calendar.adopt(event) else { return }
        copy.set(COBALAMIN_CALENDAR_STATUS, EventStatus.cancelled.rawValue)
        copy.set(COBALAMIN_CALENDAR_DTSTAMP, .utc(stamp))
        copy.removeReminders()
        copy.sequence = event.sequence + 1
        result.cancelled += 1
    }
}
