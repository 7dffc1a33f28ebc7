package import ClinicalModel

/// Treatment plans as a calendar (RFC 5545), written by libical.
///
/// It names no METHOD: nobody is invited, and without an organizer there is no publishing either
/// (RFC 5546); it is a snapshot, whose events calendars know again by their UID.
package struct CalendarWriter {
    static let product = "-//Cobalamin//Treatment plans//EN"
    static let planProperty = "X-COBALAMIN-PLAN"

    private let plans: [TreatmentPlan]
    private let previous: PreviousPlans?
    private let stamp: Instant
    private let clock: (any LocalClock)?

    /// `stamp` is what now means; `clock` that of the plans' time zone, nil where none is known.
    package init(
        _ plans: [TreatmentPlan], previous: PreviousPlans? = nil, stamp: Instant,
        clock: (any LocalClock)?
    ) {
        self.plans = plans
        self.previous = previous
        self.stamp = stamp
        self.clock = clock
    }

    /// Whether libical can be loaded.
    package static var isAvailable: Bool { (try? LibraryCalendar(product: product)) != nil }

    /// Whether a text is a calendar that can be read.
    package static func isCalendar(_ bytes: [UInt8]) -> Bool {
        let calendar = try? LibraryCalendar.read(bytes)
        return calendar.flatMap { $0 } != nil
    }

    /// Throws where libical is not there, and `PreviousCalendarUnreadable`.
    package func write() throws -> WrittenCalendar {
        let before = try previousCalendar()
        let now = try PlanCalendar(plans, stamp: stamp, clock: clock)
        let year = [before?.firstYear, now.calendar.firstYear].compactMap { $0 }.min()
        let calendar = try LibraryCalendar(product: Self.product)
        if let title = plans.first?.title, plans.count == 1 { calendar.setName(title) }
        if let text = description(now.leftOut) { calendar.setDescription(text) }
        if let clock, now.hasZone {
            _ = calendar.setZone(clock.name, firstYear: year ?? stamp.day.components.year)
        }
        if let before { calendar.adoptZones(of: before) }
        var merge = CalendarMerge(into: calendar, stamp: stamp, leftOut: now.leftOut)
        merge.add(now, before: before)
        return merge.written
    }

    private func previousCalendar() throws -> LibraryCalendar? {
        switch previous {
        case nil: return nil
        case .calendar(let bytes):
            guard let calendar = try LibraryCalendar.read(bytes) else {
                throw PreviousCalendarUnreadable()
            }
            return calendar
        case .plans(let plans):
            return try PlanCalendar(plans, stamp: stamp, clock: clock).calendar
        }
    }

    /// Whoever sees the calendar alone is told what it lacks.
    private func description(_ leftOut: [LeftOutActivity]) -> String? {
        guard !leftOut.isEmpty else { return nil }
        let most = 50
        var lines = leftOut.prefix(most).map { "\($0.title): \($0.reasonText)." }
        if leftOut.count > most { lines.append("And \(leftOut.count - most) more.") }
        return "Not in this calendar:\n" + lines.joined(separator: "\n")
    }
}
