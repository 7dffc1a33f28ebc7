import CarePlanning
import ClinicalModel

/// What of a plan a calendar can hold, and what not.
///
/// All are events: a VTODO, which would suit a task with a window, is dropped without a word by the
/// calendars of phones and of Outlook and Google, and a reminder nobody sees is worse than none.
struct PlanEvents {
    /// How many times of a schedule without an end are looked at: daily ones for more than a year, so
    /// that both changes of the clocks are among them.
    static let endlessLimit = 400
    static let limit = 2_000

    let plan: TreatmentPlan
    let clock: (any LocalClock)?
    /// The clock by which times are shown; nil where calendars do not know its zone.
    let shown: (any LocalClock)?
    /// Some drug of the plan has a start of its own.
    private let hasDrugWithStart: Bool
    var events: [PlannedEvent] = []
    private(set) var leftOut: [LeftOutActivity] = []

    init(
        _ plan: TreatmentPlan, clock: (any LocalClock)?, shownBy shown: (any LocalClock)?
    ) {
        self.plan = plan
        self.clock = clock
        self.shown = shown
        hasDrugWithStart = plan.activities.contains {
            $0.kind == .medication && $0.timing?.bounds?.start != nil
        }
        for activity in plan.activities { add(activity, path: activity.id) }
    }

    private mutating func add(_ activity: PlannedActivity, path: String) {
        for part in activity.parts { add(part, path: "\(path)/\(part.id)") }
        if activity.parts.isEmpty || activity.timing != nil || activity.window != nil {
            addItself(activity, path: path)
        }
    }

    private mutating func addItself(_ activity: PlannedActivity, path: String) {
        if activity.isProhibited { return leave(out: activity, path, .prohibited) }
        if activity.isAsNeeded { return leave(out: activity, path, .asNeeded) }
        let laidOut = activity.timing.map { layOut($0, of: activity) }
        let times = laidOut?.items ?? []
        if times.count < 2, let window = activity.window, add(window, of: activity, path) {
            return
        }
        guard !times.isEmpty else {
            let problem = laidOut?.problems.first.map(LeftOutActivity.Reason.schedule)
            return leave(out: activity, path, problem ?? .noTime)
        }
        add(times, of: activity, path, isCut: laidOut?.isTruncated ?? false)
    }

    private mutating func leave(
        out activity: PlannedActivity, _ path: String, _ reason: LeftOutActivity.Reason
    ) {
        leftOut.append(LeftOutActivity(id: path, title: activity.title, reason: reason))
    }

    private func layOut(_ timing: PlannedTiming, of activity: PlannedActivity) -> Occurrences {
        timing.occurrences(
            from: startsWithPlan(activity) ? plan.start ?? plan.period?.start : nil,
            until: timing.isEndless ? plan.period?.end?.lastDay : nil, clock: clock,
            limit: isEndless(timing) ? Self.endlessLimit : Self.limit)
    }

    /// Whether a schedule without a start of its own counts from that of the plan.
    ///
    /// In a plan made here it begins when a clinician ends what goes before; and so may a drug of
    /// anybody's plan in which another drug has its own start. Such doses are never dated by guess.
    private func startsWithPlan(_ activity: PlannedActivity) -> Bool {
        guard !plan.isOurs else { return false }
        return activity.kind != .medication || !hasDrugWithStart
    }

    /// Neither the schedule nor its plan names an end.
    private func isEndless(_ timing: PlannedTiming) -> Bool {
        timing.isEndless && plan.period?.end == nil
    }

    // MARK: Schedules

    /// One event, or one series for each time of day.
    private mutating func add(
        _ times: [Occurrence], of activity: PlannedActivity, _ path: String, isCut: Bool
    ) {
        let timing = activity.timing ?? PlannedTiming()
        let isSplit = timing.timesOfDay.count > 1 || timing.when.count > 1
        var slots: [EventSlot] = []
        for time in times {
            guard let start = CalendarMoment(time.time, clock: shown) else { continue }
            let slot = EventSlot(time, isSplit: isSplit)
            if let index = slots.firstIndex(where: { $0.name == slot.name }) {
                // Several doses of one day, of which the plan does not say when, are one event.
                if slots[index].starts.last != start { slots[index].starts.append(start) }
            } else {
                slots.append(slot)
                slots[slots.count - 1].starts = [start]
            }
        }
        if slots.isEmpty { leave(out: activity, path, .noDay) }
        for slot in slots {
            events.append(event(slot, of: activity, path, isEndless: isCut && isEndless(timing)))
        }
        if isCut, !isEndless(timing) { leave(out: activity, path, .tooMany) }
    }

    private func event(
        _ slot: EventSlot, of activity: PlannedActivity, _ path: String, isEndless: Bool
    ) -> PlannedEvent {
        var event = event(of: activity, path + slot.suffix, starts: slot.starts)
        event.isEndless = isEndless
        if let words = slot.words, slot.isShown(by: slot.starts) { event.title += ", \(words)" }
        event.minutes = activity.timing?.minutes
        let isAllDay = slot.starts.allSatisfy(\.isAllDay)
        let isDaily = zip(slot.starts.dropFirst(), slot.starts).contains { $0.day - $1.day <= 1 }
        setReminders(
            .ofMoment(isAllDay: isAllDay, isDaily: isDaily), of: &event, activity)
        return event
    }

    // MARK: Windows

    /// The time in which a thing is due; false where it has no day.
    private mutating func add(
        _ window: Period, of activity: PlannedActivity, _ path: String
    ) -> Bool {
        guard let time = window.start ?? window.end, time.hasDay,
            var start = CalendarMoment(time, clock: shown)
        else { return false }
        var end =
            (window.end ?? time).hasDay
            ? CalendarMoment(window.end ?? time, clock: shown) : start
        if start.isAllDay != end?.isAllDay {
            start = .day(start.day)
            end = end.map { .day($0.day) }
        }
        if let end, end.day < start.day {
            leave(out: activity, path, .endsBeforeStart)
            return true
        }
        var event = event(of: activity, path, starts: [start])
        let days = (end ?? start).day - start.day
        // A window of dates holds its last day; DTEND is the first that does not belong to it.
        if let end, end != start { event.end = end.isAllDay ? .day(end.day + 1) : end }
        setReminders(.ofWindow(isAllDay: start.isAllDay, days: days), of: &event, activity)
        events.append(event)
        return true
    }

    // MARK: Both

    private func event(
        of activity: PlannedActivity, _ key: String, starts: [CalendarMoment]
    ) -> PlannedEvent {
        let texts = EventTexts(activity, of: plan, isZoneKnown: clock != nil)
        let isAllDay = starts.allSatisfy(\.isAllDay)
        return PlannedEvent(
            key: key, title: texts.title, details: texts.details(isAllDay: isAllDay),
            starts: starts, status: status(of: activity), category: activity.category,
            location: activity.location, isBusy: activity.kind == .appointment && !isAllDay,
            isVitaminB12: activity.kind == .medication && activity.substance?.isVitaminB12 ?? false)
    }

    private func setReminders(
        _ reminders: [Reminder], of event: inout PlannedEvent, _ activity: PlannedActivity
    ) {
        let isRunning = ["draft", "active", "unknown"].contains(plan.status)
        let isWanted = activity.status.isOpen && isRunning
        event.reminders = isWanted && event.status != .cancelled ? reminders : []
    }

    /// What is only proposed is tentative; what was called off is told as such, so that a calendar that
    /// holds it strikes it out.
    private func status(of activity: PlannedActivity) -> EventStatus {
        switch activity.status {
        case .cancelled, .stopped, .enteredInError: return .cancelled
        case .onHold: return .tentative
        case .completed: return .confirmed
        case .notStarted, .scheduled, .inProgress, .unknown: break
        }
        switch plan.status {
        case "revoked", "entered-in-error": return .cancelled
        case "active", "completed": return plan.intent == "proposal" ? .tentative : .confirmed
        default: return .tentative
        }
    }
}

extension PlannedTiming {
    /// It names no end.
    var isEndless: Bool {
        bounds?.end == nil && boundsDuration == nil && boundsDurationMax == nil && count == nil
            && period != nil
    }

    fileprivate var minutes: Int? {
        guard let duration, let whole = duration.value.multiplied(by: duration.unit.minutes ?? 0)
        else { return nil }
        return whole.isInteger && whole > .zero ? Int(exactly: whole.numerator) : nil
    }
}

extension PlannedTiming.Unit {
    fileprivate var minutes: Exact? {
        switch self {
        case .minute: 1
        case .hour: 60
        case .second, .day, .week, .month, .year: nil
        }
    }
}

extension PlannedActivity {
    fileprivate var category: String {
        switch kind {
        case .medication: "Medication"
        case .service: "Monitoring"
        case .appointment: "Appointment"
        case .nutrition: "Nutrition"
        case .task, .group, .text: task == nil ? "Task" : "Monitoring"
        }
    }
}

extension [Reminder] {
    fileprivate static func ofMoment(isAllDay: Bool, isDaily: Bool) -> [Reminder] {
        Reminder.ofMoment(isAllDay: isAllDay, isDaily: isDaily)
    }

    fileprivate static func ofWindow(isAllDay: Bool, days: Int) -> [Reminder] {
        Reminder.ofWindow(isAllDay: isAllDay, days: days)
    }
}
