package import ClinicalModel

/// Lays one schedule out in time.
struct ScheduleLayout {
    /// Nothing is planned more often than once in so many seconds.
    static let leastInterval = 60
    /// Nor more times in one period, however long that is.
    static let mostTimes = 10_000
    /// So many periods are looked at before a schedule is left: of one that began long ago, or whose
    /// weekdays never come.
    private static let mostPeriods = 100_000

    let timing: PlannedTiming
    let until: Day?
    let since: Day?
    let clock: (any LocalClock)?
    let limit: Int
    var result = Occurrences()
    /// How many have been laid out, those before `since` too.
    private var count = 0

    init(
        _ timing: PlannedTiming, until: Day?, since: Day?, clock: (any LocalClock)?, limit: Int
    ) {
        self.timing = timing
        self.until = until
        self.since = since
        self.clock = clock
        self.limit = max(0, limit)
        result.isAtLeast = timing.isRange
    }

    /// The moments that are written one by one.
    mutating func add(events: [FuzzyTime]) {
        for event in events.sorted(by: { Self.order($0) < Self.order($1) }) {
            let second = event.instant.map { clock?.local($0).secondOfDay ?? $0.secondOfDay }
            guard offer(Occurrence(time: event, secondOfDay: second)) else { return }
        }
    }

    private static func order(_ time: FuzzyTime) -> (Int, Int) {
        (time.day.number, time.instant?.secondOfDay ?? 0)
    }

    mutating func repeatTiming(from start: FuzzyTime?) {
        guard let problem = timing.problem ?? problem(ofStart: start) else {
            if let start { layOut(from: start) }
            return
        }
        result.problems.append(problem)
    }

    private func problem(ofStart start: FuzzyTime?) -> ScheduleProblem? {
        guard let start, start.hasDay else { return .noStart }
        guard let end = timing.bounds?.end else { return nil }
        if let end = end.instant, let start = start.instant {
            return end < start ? .endsBeforeStart : nil
        }
        return end.lastDay < start.day ? .endsBeforeStart : nil
    }

    private mutating func layOut(from start: FuzzyTime) {
        let end = ScheduleEnd(timing, start: start)
        switch timing.period?.unit {
        case .second, .minute, .hour: layOutHours(from: start, to: end)
        default: layOutDays(from: start, to: end)
        }
    }

    // MARK: Hours

    /// A schedule in hours or less runs on as time does, whatever clocks show.
    private mutating func layOutHours(from start: FuzzyTime, to end: ScheduleEnd) {
        guard let period = timing.period?.seconds,
            let interval = period.divided(by: Exact(timing.frequency ?? 1))
        else { return }
        for index in 0..<Self.mostPeriods {
            guard !isDone, let seconds = interval.multiplied(by: Exact(index))?.floor,
                seconds <= ScheduleEnd.mostSeconds
            else { return }
            guard let found = occurrence(seconds, after: start), !end.isPast(found.time) else {
                return
            }
            guard offer(found) else { return }
        }
        result.isTruncated = true
    }

    private func occurrence(_ seconds: Int, after start: FuzzyTime) -> Occurrence? {
        guard let first = start.instant else {
            return Occurrence(time: .day(start.day + seconds / 86_400))
        }
        let plain = Instant(
            seconds: first.seconds + seconds, nanoseconds: first.nanoseconds,
            offsetMinutes: first.offsetMinutes)
        let moment = clock?.local(plain) ?? plain
        return Occurrence(time: .instant(moment), secondOfDay: moment.secondOfDay)
    }

    // MARK: Days

    private mutating func layOutDays(from start: FuzzyTime, to end: ScheduleEnd) {
        let local = start.instant.map { clock?.local($0) ?? $0 }
        let pattern = DayPattern(timing, start: local?.day ?? start.day)
        for index in 0..<Self.mostPeriods {
            guard !isDone else { return }
            guard let days = pattern.days(ofPeriod: index) else {
                result.problems.append(.beyondCalendar)
                return
            }
            for day in days {
                guard !end.isPast(.day(day)) else { return }
                for slot in slots(of: local, on: day) where !end.isPast(slot.time) {
                    guard offer(slot) else { return }
                }
            }
            if pattern.isOnce { return }
        }
        result.isTruncated = true
    }

    /// The times of one day of the schedule; none before its start.
    private func slots(of start: Instant?, on day: Day) -> [Occurrence] {
        if !timing.timesOfDay.isEmpty {
            let slots = timing.timesOfDay.sorted().map { slot(at: $0, on: day) }
            guard let start, day == start.day else { return slots }
            return slots.filter { ($0.secondOfDay ?? 0) >= start.secondOfDay }
        }
        if !timing.when.isEmpty {
            return timing.when.map { Occurrence(time: .day(day), when: $0) }
        }
        // How several doses of one day lie in it is not stated.
        guard let start, clock != nil, !timing.isSeveralADay else {
            return [Occurrence(time: .day(day))]
        }
        guard day != start.day else {
            return [Occurrence(time: .instant(start), secondOfDay: start.secondOfDay)]
        }
        return [slot(at: start.secondOfDay, on: day)]
    }

    private func slot(at second: Int, on day: Day) -> Occurrence {
        guard let clock else { return Occurrence(time: .day(day), secondOfDay: second) }
        let moment = clock.moment(of: day, secondOfDay: second)
        let change: Occurrence.ClockChange? =
            switch moment {
            case .once: nil
            case .twice: .repeated
            case .never: .skipped
            }
        return Occurrence(
            time: .instant(moment.planned), secondOfDay: second, clockChange: change)
    }

    // MARK: Limits

    /// Whether no more are wanted.
    private var isDone: Bool { result.isTruncated || timing.count.map { count >= $0 } ?? false }

    /// Takes one, and says whether to go on.
    private mutating func offer(_ occurrence: Occurrence) -> Bool {
        if let until, occurrence.day > until { return false }
        if let most = timing.count, timing.events.isEmpty, count >= most { return false }
        count += 1
        if let since, occurrence.time.lastDay < since { return true }
        guard result.items.count < limit else {
            result.isTruncated = true
            return false
        }
        result.items.append(occurrence)
        return true
    }
}

extension LocalClock {
    /// A moment as clocks of the place show it.
    package func local(_ instant: Instant) -> Instant {
        Instant(
            seconds: instant.seconds, nanoseconds: instant.nanoseconds,
            offsetMinutes: offsetMinutes(at: instant))
    }
}
