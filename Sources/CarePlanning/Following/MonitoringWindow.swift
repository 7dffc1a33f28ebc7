import ClinicalModel

/// The time in which something is to be measured or looked at.
struct MonitoringWindow {
    /// Nil = open on that side; both ends belong to it.
    let from: FuzzyTime?
    let to: FuzzyTime?
    /// So long a result still counts, and it is not missed.
    let graceEnd: FuzzyTime?
    /// The begin does not belong to it: what is measured then belongs to the window before.
    let isAfterBegin: Bool
    /// It ends with the first dose, or hours after it: a date alone does not tell on which side.
    let endsWithStart: Bool

    enum Place {
        case before
        case within
        /// After its end and before that of its grace.
        case late
        case after
        /// A date alone, on the day on which the window ends with the first dose.
        case undecidable
    }

    /// A window as the plan states it.
    init(_ period: Period) {
        from = period.start
        to = period.end
        graceEnd = nil
        isAfterBegin = false
        endsWithStart = false
    }

    /// The window of a monitoring task, counted from the first dose.
    init(_ task: MonitoringTask, from start: FuzzyTime) {
        // What is to be done or looked at is done after the beginning; a value may be older.
        from = task.from.flatMap { start.adding($0.span) } ?? (task.keys.isEmpty ? start : nil)
        to = task.to.flatMap { start.adding($0.span) }
        graceEnd = task.grace.flatMap { grace in
            (task.to.flatMap { start.adding($0.span) } ?? start).adding(grace.span)
        }
        let begin = task.from.map { $0.value >= 0 && $0.unit == .hour } ?? false
        isAfterBegin = begin && task.keys == [.k]
        endsWithStart =
            task.from.map { $0.value < 0 } ?? true
            && (task.to.map { $0.unit == .hour || $0.value == 0 } ?? false)
    }

    /// Where a time stands; a date alone counts where any part of its day does.
    func place(of time: FuzzyTime) -> Place {
        if let from, isBefore(time, from) { return .before }
        if let to, isAfter(time, to) {
            guard let graceEnd, !isAfter(time, graceEnd) else { return .after }
            return .late
        }
        if endsWithStart, time.instant == nil, let to, time.day == to.day { return .undecidable }
        return .within
    }

    private func isBefore(_ time: FuzzyTime, _ limit: FuzzyTime) -> Bool {
        guard let instant = time.instant, let other = limit.instant else {
            return time.lastDay < limit.day
        }
        return isAfterBegin ? instant <= other : instant < other
    }

    private func isAfter(_ time: FuzzyTime, _ limit: FuzzyTime) -> Bool {
        guard let instant = time.instant, let other = limit.instant else {
            return time.day > limit.lastDay
        }
        return instant > other
    }

    /// The end of it all.
    var closes: FuzzyTime? { graceEnd ?? to }

    /// Whether T is past its end.
    func isOver(at asOf: AsOf) -> Bool {
        guard let closes else { return false }
        if let instant = closes.instant { return asOf.instant > instant }
        return asOf.day > closes.lastDay
    }

    /// Whether T has reached its begin.
    func hasBegun(at asOf: AsOf) -> Bool {
        guard let from else { return true }
        return from.isKnown(at: asOf)
    }
}

extension MonitoringTask.Offset {
    var span: PlannedTiming.Span { PlannedTiming.Span(Exact(value), unit) }
}
