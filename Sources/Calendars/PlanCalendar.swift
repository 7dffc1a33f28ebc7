import CCalendar
import ClinicalModel

/// The events of some plans as they are now, in a calendar of their own.
struct PlanCalendar {
    let calendar: LibraryCalendar
    /// libical knows the zone of the clock.
    let hasZone: Bool
    private(set) var leftOut: [LeftOutActivity] = []
    /// The UUIDs of the plans.
    private(set) var plans: Set<String> = []
    private var uids: Set<String> = []
    /// Where rules are tried.
    private let probe: LibraryCalendar
    private let stamp: Instant
    private let clock: (any LocalClock)?

    init(_ plans: [TreatmentPlan], stamp: Instant, clock: (any LocalClock)?) throws {
        self.stamp = stamp
        self.clock = clock
        let calendar = try LibraryCalendar(product: CalendarWriter.product)
        let zone = clock.map { calendar.setZone($0.name, firstYear: Self.beforeAll) } ?? false
        self.calendar = calendar
        hasZone = zone
        probe = try LibraryCalendar(product: CalendarWriter.product)
        if zone, let clock { _ = probe.setZone(clock.name, firstYear: Self.beforeAll) }
        // Without the zone's rules local times would be nobody's: then moments stand in UTC.
        var all = plans.map { PlanEvents($0, clock: clock, shownBy: zone ? clock : nil) }
        ReminderConflict.settle(&all)
        for events in all {
            let identity = EventIdentity(events.plan)
            self.plans.insert(identity.planText)
            leftOut += events.leftOut
            for event in events.events { add(event, identity) }
        }
    }

    /// The rules of the zone go this far back while dates are compared.
    private static let beforeAll = 1970

    // MARK: Series

    /// As one series where a rule says its dates, else as single events: many calendars know no RDATE.
    private mutating func add(_ event: PlannedEvent, _ identity: EventIdentity) {
        if let rule = SeriesRule.rule(of: event.starts, isEndless: event.isEndless),
            add(event, rule: rule, identity)
        {
            return
        }
        for (index, start) in event.starts.enumerated() {
            let key = event.starts.count == 1 ? event.key : "\(event.key)/\(index + 1)"
            let added = add(event, start: start, uid: unique(identity.uid(of: key)))
            added?.setExtension(CalendarWriter.planProperty, identity.planText)
        }
        if event.isEndless {
            leftOut.append(
                LeftOutActivity(id: event.key, title: event.title, reason: .noRule))
        }
    }

    /// False where libical makes other dates of the rule.
    private mutating func add(
        _ event: PlannedEvent, rule: String, _ identity: EventIdentity
    ) -> Bool {
        guard gives(rule, event.starts) else { return false }
        let uid = unique(identity.uid(of: "\(event.key)/series"))
        guard let added = add(event, start: event.starts[0], uid: uid) else { return false }
        added.set(COBALAMIN_CALENDAR_RRULE, rule)
        added.setExtension(CalendarWriter.planProperty, identity.planText)
        return true
    }

    /// Whether libical makes these times of the rule.
    private func gives(_ rule: String, _ starts: [CalendarMoment]) -> Bool {
        guard let event = probe.addEvent() else { return false }
        defer { probe.remove(event) }
        event.set(COBALAMIN_CALENDAR_DTSTART, agreed(starts[0]))
        event.set(COBALAMIN_CALENDAR_RRULE, rule)
        let expected = starts.map(\.seconds)
        let last = expected.last ?? 0
        return event.occurrences(before: last + 1, limit: expected.count + 1) == expected
    }

    /// A local time that means another moment to libical, whose zones may be older, stands in UTC.
    private func agreed(_ moment: CalendarMoment) -> CalendarMoment {
        guard case .local(let instant) = moment, calendar.seconds(of: moment) != instant.seconds
        else { return moment }
        return .utc(instant)
    }

    /// Activities that share an id are still events of their own.
    private mutating func unique(_ uid: String) -> String {
        var (found, number) = (uid, 2)
        while !uids.insert(found).inserted {
            found = "\(uid)-\(number)"
            number += 1
        }
        return found
    }

    // MARK: One event

    private func add(
        _ event: PlannedEvent, start: CalendarMoment, uid: String
    ) -> LibraryEvent? {
        guard let added = calendar.addEvent() else { return nil }
        added.set(COBALAMIN_CALENDAR_UID, uid)
        added.sequence = 0
        added.set(COBALAMIN_CALENDAR_DTSTAMP, .utc(stamp))
        added.set(COBALAMIN_CALENDAR_DTSTART, agreed(start))
        if let end = end(of: event, start) { added.set(COBALAMIN_CALENDAR_DTEND, agreed(end)) }
        added.set(COBALAMIN_CALENDAR_SUMMARY, event.title)
        added.set(COBALAMIN_CALENDAR_DESCRIPTION, event.details)
        if let location = event.location { added.set(COBALAMIN_CALENDAR_LOCATION, location) }
        added.set(COBALAMIN_CALENDAR_CATEGORIES, event.category)
        added.set(COBALAMIN_CALENDAR_STATUS, event.status.rawValue)
        added.set(COBALAMIN_CALENDAR_TRANSP, event.isBusy ? "OPAQUE" : "TRANSPARENT")
        for reminder in event.reminders { added.add(reminder, event.title) }
        return added
    }

    private func end(of event: PlannedEvent, _ start: CalendarMoment) -> CalendarMoment? {
        if let end = event.end { return end }
        guard let minutes = event.minutes, !start.isAllDay else { return nil }
        let end = Instant(seconds: start.seconds + minutes * 60, offsetMinutes: 0)
        return CalendarMoment(.instant(end), clock: hasZone ? clock : nil)
    }
}
