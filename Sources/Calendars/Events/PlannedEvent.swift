/// One thing of a plan as a calendar shows it: at one time or at several.
struct PlannedEvent {
    /// Tells it from all others of its plan, the same in every version: the activity's id and the time
    /// of day where there are several.
    var key: String
    var title: String
    var details: String
    /// When it takes place; never empty.
    var starts: [CalendarMoment]
    /// The last of `starts` is not the last of the plan, which goes on without an end.
    var isEndless = false
    /// The first moment or day that is not part of it, of what takes place once.
    var end: CalendarMoment?
    /// How long it takes, of what takes place at moments.
    var minutes: Int?
    var status: EventStatus
    var category: String
    var location: String?
    /// Whether it takes the time of whoever looks.
    var isBusy = false
    var reminders: [Reminder] = []
    var isVitaminB12 = false
}

enum EventStatus: String {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
}
