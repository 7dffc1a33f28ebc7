import CCalendar

/// libical is not there.
public struct CalendarLibraryMissing: Error {
    public init() {}
}

/// One calendar in the hands of libical, which is loaded with the first.
///
/// libical escapes, folds, ends lines, reads, and lays recurrence rules out in time; here nothing of that
/// is done a second time.
package final class LibraryCalendar {
    let handle: OpaquePointer

    /// An empty one.
    package init(product: String) throws(CalendarLibraryMissing) {
        guard let handle = cobalamin_calendar_open(cobalamin_calendar_library(), product) else {
            throw CalendarLibraryMissing()
        }
        self.handle = handle
    }

    private init(handle: OpaquePointer) {
        self.handle = handle
    }

    /// Reads one; nil where the text is none.
    package static func read(_ bytes: [UInt8]) throws(CalendarLibraryMissing) -> LibraryCalendar? {
        var status = COBALAMIN_CALENDAR_OK
        let handle = bytes.withUnsafeBytes { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text -> OpaquePointer? in
                guard let start = text.baseAddress else { return nil }
                return cobalamin_calendar_read(
                    cobalamin_calendar_library(), start, text.count, &status)
            }
        }
        if let handle { return LibraryCalendar(handle: handle) }
        if status == COBALAMIN_CALENDAR_NO_LIBRARY { throw CalendarLibraryMissing() }
        return nil
    }

    deinit { cobalamin_calendar_close(handle) }

    // MARK: The calendar

    func setName(_ name: String) {
        cobalamin_calendar_set_name(handle, name.calendarText)
    }

    func setDescription(_ text: String) {
        cobalamin_calendar_set_description(handle, text.calendarText)
    }

    /// Gives it the zone of its local times; false where libical knows no such zone.
    package func setZone(_ name: String, firstYear: Int) -> Bool {
        cobalamin_calendar_set_zone(handle, name, Int32(clamping: firstYear)) == 1
    }

    /// Takes over the zones of another calendar that this one lacks.
    func adoptZones(of other: LibraryCalendar) {
        cobalamin_calendar_adopt_zones(handle, other.handle)
    }

    /// The year in which its first event begins.
    var firstYear: Int? {
        let year = cobalamin_calendar_first_year(handle)
        return year > 0 ? Int(year) : nil
    }

    /// What a time means to libical, in seconds since 1970.
    package func seconds(of moment: CalendarMoment) -> Int {
        Int(cobalamin_calendar_seconds(handle, moment.librarys))
    }

    /// How many properties and parts could not be read.
    package var faults: Int { Int(cobalamin_calendar_faults(handle)) }

    /// Whether it keeps what RFC 5545 and 5546 demand, as far as libical looks.
    package var isValid: Bool { cobalamin_calendar_is_valid(handle) == 1 }

    /// The calendar as text.
    package var bytes: [UInt8] {
        guard let text = cobalamin_calendar_write(handle) else { return [] }
        defer { cobalamin_calendar_free(text) }
        return Array(UnsafeBufferPointer(start: text, count: length(of: text)).lazy.map(UInt8.init))
    }

    // MARK: Events

    package var events: [LibraryEvent] {
        var count = 0
        guard let list = cobalamin_calendar_events(handle, &count) else { return [] }
        return (0..<count).map { LibraryEvent(calendar: self, handle: list[$0]) }
    }

    func addEvent() -> LibraryEvent? {
        cobalamin_calendar_add(handle).map { LibraryEvent(calendar: self, handle: $0) }
    }

    /// Adds an event of another calendar as it stands there.
    func adopt(_ event: LibraryEvent) -> LibraryEvent? {
        cobalamin_calendar_adopt(handle, event.calendar.handle, event.handle)
            .map { LibraryEvent(calendar: self, handle: $0) }
    }

    func remove(_ event: LibraryEvent) {
        cobalamin_calendar_remove(handle, event.handle)
    }
}

/// The length of a text of C.
private func length(of text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
}

extension String {
    /// Without what a calendar must not hold: control characters but the ends of lines.
    var calendarText: String {
        let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }
        if isPlain { return self }
        var scalars = UnicodeScalarView()
        var isAfterReturn = false
        for scalar in unicodeScalars {
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n": if !isAfterReturn { scalars.append(scalar) }
            case "\t": scalars.append(" ")
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
            default: scalars.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return String(scalars)
    }
}
