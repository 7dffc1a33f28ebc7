import CCalendar
import ClinicalModel

/// An event of a calendar of libical; it keeps its calendar.
package struct LibraryEvent {
    let calendar: LibraryCalendar
    let handle: OpaquePointer

    typealias Text = cobalamin_calendar_text

    // MARK: Writing

    func set(_ kind: Text, _ text: String) {
        cobalamin_event_set_text(calendar.handle, handle, kind, text.calendarText)
    }

    func set(_ kind: cobalamin_calendar_time, _ moment: CalendarMoment) {
        cobalamin_event_set_time(calendar.handle, handle, kind, moment.librarys)
    }

    func setExtension(_ name: String, _ value: String) {
        cobalamin_event_set_extension(calendar.handle, handle, name, value.calendarText)
    }

    func add(_ reminder: Reminder, _ text: String) {
        cobalamin_event_add_alarm(
            calendar.handle, handle, Int32(clamping: reminder.seconds), reminder.isFromEnd ? 1 : 0,
            text.calendarText)
    }

    func removeReminders() {
        cobalamin_event_remove_alarms(calendar.handle, handle)
    }

    /// How often it was changed.
    package var sequence: Int {
        get { Int(cobalamin_event_sequence(calendar.handle, handle)) }
        nonmutating set {
            cobalamin_event_set_sequence(calendar.handle, handle, Int32(clamping: newValue))
        }
    }

    // MARK: Reading

    package var uid: String? { text(COBALAMIN_CALENDAR_UID) }
    package var summary: String? { text(COBALAMIN_CALENDAR_SUMMARY) }
    package var details: String? { text(COBALAMIN_CALENDAR_DESCRIPTION) }
    package var status: String? { text(COBALAMIN_CALENDAR_STATUS) }
    package var rule: String? { text(COBALAMIN_CALENDAR_RRULE) }

    func text(_ kind: Text) -> String? {
        Self.taken(cobalamin_event_text(calendar.handle, handle, kind))
    }

    /// A property whose name begins with `X-`.
    package func extensionText(_ name: String) -> String? {
        Self.taken(cobalamin_event_extension(calendar.handle, handle, name))
    }

    /// All of it but when it was written and how often it was changed.
    var content: String? {
        Self.taken(cobalamin_event_content(calendar.handle, handle))
    }

    /// When it takes place before a moment, in seconds since 1970; a date is its midnight in UTC.
    package func occurrences(before: Int, limit: Int = 10_000) -> [Int] {
        var starts = [Int64](repeating: 0, count: limit)
        let count = cobalamin_event_occurrences(
            calendar.handle, handle, Int64(before), &starts, limit)
        return starts.prefix(min(count, limit)).map(Int.init).sorted()
    }

    private static func taken(_ text: UnsafeMutablePointer<CChar>?) -> String? {
        guard let text else { return nil }
        defer { cobalamin_calendar_free(text) }
        return String(cString: text)
    }
}
