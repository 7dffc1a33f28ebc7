import ClinicalModel
import DecisionSupport

extension PlanDraft {
    /// Whether the time of a task is over; it is not while a value still counts.
    func isOver(_ window: Period?, of task: MonitoringTask) -> Bool {
        guard let end = lastTime(of: task) ?? window?.end else { return false }
        if let end = end.instant { return end < assessment.asOf.instant && end.day < course.today }
        // A baseline is over once the first dose is given.
        if course.isStarted, end.day <= course.startDay { return true }
        return end.day < course.today
    }

    /// Whether an analyte was measured in its window already.
    ///
    /// Where the order of a value and the window cannot be told, the value does not count.
    func isKnown(_ key: AnalyteKey, in window: Period?, of task: MonitoringTask) -> Bool {
        guard let window, window.start != nil || window.end != nil else { return false }
        // Before the first dose nothing of what follows it can be known.
        if !course.isStarted, let from = task.from, from.value >= 0 { return false }
        let keys = [key] + (Self.either[key].map { [$0] } ?? [])
        return keys.flatMap(assessment.results).contains { result in
            begins(window, before: result.time, task) && ends(window, after: result.time, task)
        }
    }

    /// Measured one way or the other: serum or urine, per cent or number.
    private static let either: [AnalyteKey: AnalyteKey] = [
        .mma: .umma, .umma: .mma, .retp: .reta, .reta: .retp,
    ]

    /// The end of the window with its grace.
    private func lastTime(of task: MonitoringTask) -> FuzzyTime? {
        guard let to = task.to, let grace = task.grace, grace.unit == to.unit else { return nil }
        return time(MonitoringTask.Offset(to.value + grace.value, to.unit))
    }

    private func begins(
        _ window: Period, before time: FuzzyTime, _ task: MonitoringTask
    ) -> Bool {
        guard let start = window.start else { return true }
        guard let from = task.from, from.unit == .hour else { return time.day >= start.day }
        guard let start = start.instant, let time = time.instant else {
            return time.day > start.lastDay
        }
        // A window that follows the dose does not hold the dose itself.
        return from.value < 0 ? time >= start : time > start
    }

    private func ends(_ window: Period, after time: FuzzyTime, _ task: MonitoringTask) -> Bool {
        guard let end = lastTime(of: task) ?? window.end else { return true }
        // What is known before the first dose is before the end of a window that holds it.
        if !course.isStarted, let to = task.to, to.value >= 0 { return true }
        guard task.to?.unit == .hour else { return time.day <= end.lastDay }
        guard let end = end.instant, let time = time.instant else {
            return time.lastDay < end.day
        }
        return time <= end
    }
}

extension MonitoringTask {
    /// What ends the repetition, in words; a parameter by its name.
    package var untilWords: String? {
        guard let until, !until.hasPrefix("P-") else { return until }
        return Self.endings[until] ?? until.replacing("-", with: " ")
    }

    private static let endings = ["neutrophils-normal": "the neutrophils are normal"]
}
