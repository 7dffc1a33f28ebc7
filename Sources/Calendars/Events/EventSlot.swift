import CarePlanning
import ClinicalModel

/// The times of one schedule that share a time of day, or an event of the day such as breakfast.
struct EventSlot {
    /// Tells it from the other slots of the schedule; empty where there is only one.
    let name: String
    /// The time of day in words.
    let words: String?
    var starts: [CalendarMoment] = []

    init(_ time: Occurrence, isSplit: Bool) {
        let clock = time.secondOfDay.map(Self.clock)
        name = isSplit ? time.when ?? clock ?? "" : ""
        words = time.when.map { Self.events[$0] ?? $0 } ?? clock
    }

    var suffix: String { name.isEmpty ? "" : "@\(name)" }

    /// The time of day is said in the title where the calendar does not show it.
    func isShown(by starts: [CalendarMoment]) -> Bool { starts.allSatisfy(\.isAllDay) }

    private static func clock(_ second: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(second / 3_600)):\(two(second / 60 % 60))"
    }

    /// FHIR's EventTiming in words.
    private static let events = [
        "MORN": "in the morning", "MORN.early": "in the early morning",
        "MORN.late": "in the late morning", "NOON": "at noon", "AFT": "in the afternoon",
        "AFT.early": "in the early afternoon", "AFT.late": "in the late afternoon",
        "EVE": "in the evening", "EVE.early": "in the early evening",
        "EVE.late": "in the late evening", "NIGHT": "at night", "PHS": "after sleep",
        "HS": "before sleep", "WAKE": "on waking", "C": "with a meal", "CM": "with breakfast",
        "CD": "with lunch", "CV": "with dinner", "AC": "before a meal", "ACM": "before breakfast",
        "ACD": "before lunch", "ACV": "before dinner", "PC": "after a meal",
        "PCM": "after breakfast", "PCD": "after lunch", "PCV": "after dinner",
    ]
}
