import ClinicalModel
import DecisionSupport

/// Where a phase lies in time, and what of it is still to be given.
struct PhaseSpan {
    /// No phase that ends has more doses.
    private static let mostDoses = 5_000

    /// Its first dose, given or planned; nil where a clinician's decision begins it.
    let start: FuzzyTime?
    /// The whole of it.
    let timing: PlannedTiming
    /// Its last dose, where that is known.
    let last: FuzzyTime?
    /// What of it is still to be given; nil where it is over.
    let remaining: PlannedTiming?
    /// Its last day, where the protocol ends it.
    let endOfPlan: Day?

    /// `after` is the span of the phase it follows: nil where it follows none, and none within where
    /// that one is not planned.
    init(
        _ phase: ProtocolPhase, timing: PlannedTiming, in course: Course, after: PhaseSpan??
    ) {
        start = Self.start(of: phase, timing, course, after)
        var whole = timing
        if phase.stop == .doseCount || phase.doses != nil, let doses = phase.doses {
            whole.count = doses.lowerBound
            whole.countMax = doses.count == 1 ? nil : doses.upperBound
        }
        let end = Self.lastDay(of: phase, start, course)
        if let start {
            whole.bounds = Period(start: start, lastDay: end)
            // The bounds say it with dates; a least length ends nothing.
            (whole.boundsDuration, whole.boundsDurationMax) = (nil, nil)
            whole.count = Self.count(of: whole, phase, start, course)
        }
        if start == nil, let end { whole.bounds = Period(start: nil, end: .day(end)) }
        self.timing = whole
        let isEnding = end != nil || whole.count != nil
        last = isEnding ? Self.lastDose(of: whole, course) : nil
        endOfPlan = last?.day ?? end
        remaining = Self.remaining(of: whole, phase, end, start, course)
    }

    /// As many doses as the protocol has at least, and those of the least time it takes.
    private static func count(
        of timing: PlannedTiming, _ phase: ProtocolPhase, _ start: FuzzyTime, _ course: Course
    ) -> Int? {
        guard phase.isDurationMinimum, let count = timing.count,
            let end = phase.duration.flatMap({ FuzzyTime.day(start.day).adding($0.low) })
        else { return timing.count }
        var endless = timing
        (endless.count, endless.countMax) = (nil, nil)
        let found = endless.occurrences(
            from: nil, until: end.day + -1, clock: course.clock, limit: mostDoses)
        return max(count, min(found.items.count, timing.countMax ?? mostDoses))
    }

    private static func start(
        of phase: ProtocolPhase, _ timing: PlannedTiming, _ course: Course, _ after: PhaseSpan??
    ) -> FuzzyTime? {
        guard let previous = after else {
            guard let offset = phase.offset, offset.value > 0 else { return course.start }
            return course.time(offset).map { course.moment(on: $0.day) }
        }
        guard let last = previous?.last else { return nil }
        // The first dose of a phase is one interval after the last of the phase before it.
        let step = phase.offset ?? timing.period
        guard let step, step.value > 0, let day = FuzzyTime.day(last.day).adding(step)?.day else {
            return nil
        }
        return course.moment(on: day)
    }

    private static func lastDay(
        of phase: ProtocolPhase, _ start: FuzzyTime?, _ course: Course
    ) -> Day? {
        var days: [Day] = []
        if phase.stop == .fixedDuration, !phase.isDurationMinimum, let start,
            let end = phase.duration.flatMap({ FuzzyTime.day(start.day).adding($0.high) })
        {
            days.append(end.day + -1)
        }
        if let end = phase.courseEnd.flatMap(course.time) { days.append(end.day + -1) }
        return days.min()
    }

    private static func lastDose(of timing: PlannedTiming, _ course: Course) -> FuzzyTime? {
        let found = timing.occurrences(from: nil, clock: course.clock, limit: mostDoses)
        return found.isTruncated ? nil : found.items.last?.time
    }

    // MARK: What is left

    private static func remaining(
        of timing: PlannedTiming, _ phase: ProtocolPhase, _ end: Day?, _ start: FuzzyTime?,
        _ course: Course
    ) -> PlannedTiming? {
        guard course.isStarted, let start else { return timing }
        if let end, end < course.today { return nil }
        let given = course.given(in: phase, from: start.day)
        guard let next = next(of: timing, start, given, course) else { return nil }
        if let end, next.day > end { return nil }
        var rest = timing
        rest.bounds = Period(start: next, lastDay: timing.bounds?.end?.day)
        rest.events = timing.events.filter { $0.day >= next.day }
        if !given.isEmpty {
            rest.count = timing.count.map { $0 - given.count }
            rest.countMax = timing.countMax.map { $0 - given.count }
            if let most = rest.countMax ?? rest.count, most < 1 { return nil }
            if let least = rest.count, least < 1 { rest.count = 1 }
        }
        return rest
    }

    /// The first dose still to be given: an interval after the last one, not before T.
    private static func next(
        of timing: PlannedTiming, _ start: FuzzyTime, _ given: [MedicationRecord],
        _ course: Course
    ) -> FuzzyTime? {
        let today = course.today
        guard let last = given.compactMap(\.start).max(by: { $0.day < $1.day }) else {
            if start.day >= today { return start }
            return first(of: timing, since: today, course)
        }
        let isPattern = (timing.frequency ?? 1) > 1 || !timing.daysOfWeek.isEmpty
        guard !isPattern, let period = timing.period else {
            return first(of: timing, since: max(last.day + 1, today), course)
        }
        guard let due = FuzzyTime.day(last.day).adding(period) else { return nil }
        return course.moment(on: max(due.day, today))
    }

    private static func first(
        of timing: PlannedTiming, since day: Day, _ course: Course
    ) -> FuzzyTime? {
        var endless = timing
        endless.count = nil
        endless.countMax = nil
        return endless.occurrences(from: nil, since: day, clock: course.clock, limit: 1)
            .items.first?.time
    }
}

extension Course {
    /// The recorded doses that belong to a phase that began on a day.
    func given(in phase: ProtocolPhase, from day: Day) -> [MedicationRecord] {
        guard phase.substances.first?.isVitaminB12 ?? true else { return [] }
        let isParenteral = phase.routes.first?.isParenteral ?? false
        return given.filter { dose in
            guard let start = dose.start, start.day >= day else { return false }
            return dose.route.map { $0.isParenteral == isParenteral } ?? true
        }
    }
}

extension Period {
    /// To the end of a day; one that begins and ends on a day ends no earlier than it begins.
    init(start: FuzzyTime, lastDay: Day?) {
        let isWithinDay = start.instant != nil && lastDay.map { $0 <= start.day } ?? false
        self.init(start: start, end: isWithinDay ? start : lastDay.map { .day($0) })
    }
}

extension PlannedTiming.Span {
    /// "1 day", "2 months".
    var counted: String { value == 1 ? "1 \(unit.words)" : words }
}
