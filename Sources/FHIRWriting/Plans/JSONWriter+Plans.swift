import ClinicalModel
import FHIRSyntax

/// Elements that orders of plans share, each left out where there is nothing to say.
extension JSONWriter {
    mutating func prohibition(_ activity: PlannedActivity) {
        guard activity.isProhibited else { return }
        name("doNotPerform")
        bool(true)
    }

    mutating func note(_ text: String) {
        array("note") { $0.object { $0.text("text", text) } }
    }

    mutating func concepts(_ name: String, _ concepts: [WrittenConcept]) {
        guard !concepts.isEmpty else { return }
        array(name) { array in
            for concept in concepts { array.object { $0.members(of: concept) } }
        }
    }

    mutating func reasons(_ activity: PlannedActivity) {
        if let reason = activity.reason { concepts("reasonCode", [WrittenConcept(reason)]) }
    }

    mutating func performer(_ activity: PlannedActivity) {
        guard let performer = activity.performer else { return }
        array("performer") { $0.object { $0.text("display", performer) } }
    }

    /// When something is done once, within a time, or by a schedule.
    mutating func occurrence(_ activity: PlannedActivity) {
        guard let timing = activity.timing else {
            return period("occurrencePeriod", activity.window)
        }
        if let event = timing.onlyEvent, activity.window?.isEmpty ?? true {
            time("occurrenceDateTime", event)
        } else {
            schedule("occurrenceTiming", activity)
        }
    }

    /// The one schedule of a diet or a supplement.
    mutating func schedule(_ activity: PlannedActivity) {
        guard let timing = activity.scheduled else { return }
        array("schedule") { $0.object { $0.members(of: timing) } }
    }

    /// A Timing; of an activity with nothing but a window, its bounds.
    mutating func schedule(_ name: String, _ activity: PlannedActivity) {
        guard let timing = activity.scheduled else { return }
        object(name) { $0.members(of: timing) }
    }
}

extension PlannedActivity {
    /// How an order is called that the input does not hold; empty where it has no name outside.
    var orderElsewhere: String? {
        guard isElsewhere, let reference = order?.reference else { return nil }
        return reference.contains("#") ? "" : reference
    }

    /// The codes of the analytes stand beside a code of its own that does not name them.
    var hasOwnKeys: Bool { source == nil && keys.count > 1 }

    /// Its schedule, with the window as bounds where it has no others.
    fileprivate var scheduled: PlannedTiming? {
        guard let window, !window.isEmpty else { return timing }
        var timing = timing ?? PlannedTiming()
        let isBounded = timing.bounds != nil || timing.boundsDuration != nil
        if !isBounded { timing.bounds = Period(start: window.start, end: window.end) }
        return timing
    }
}

extension PlannedTiming {
    /// The moment, where it says one and nothing else.
    var onlyEvent: FuzzyTime? {
        guard events.count == 1, let event = events.first else { return nil }
        var bare = PlannedTiming()
        bare.events = events
        return bare == self ? event : nil
    }

    /// Begin and end of an appointment: a moment and how long it takes.
    var appointment: (start: Instant, end: Instant)? {
        guard let start = events.first?.instant else { return nil }
        guard let duration, duration.unit == .minute, let minutes = Int(exactly: duration.value)
        else { return (start, start) }
        let end = Instant(
            seconds: start.seconds + minutes * 60, nanoseconds: start.nanoseconds,
            offsetMinutes: start.offsetMinutes)
        return (start, end)
    }
}

extension Int {
    /// The whole number, where the value is one that fits.
    init?(exactly value: Exact) {
        guard value.isInteger, let number = Int(exactly: value.numerator) else { return nil }
        self = number
    }
}

extension WrittenConcept {
    /// A concept of a plan, as it was written.
    init(_ concept: PlannedConcept) {
        self.init(
            codings: concept.codings.map {
                WrittenCoding(system: $0.system, code: $0.code, display: $0.display)
            },
            text: concept.text)
    }
}
