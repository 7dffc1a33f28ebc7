import ClinicalModel
import DecisionSupport

extension PlanDraft {
    /// What is to be measured and watched, each in its window (clinical section 6.4).
    mutating func addMonitoring() {
        var over: [String] = []
        var undecided: [String] = []
        for task in course.protocol.monitoring {
            let applies = applies(task)
            if case .unknown(let missing) = applies {
                undecided.append("\(task.id) (\(missing.joined(separator: ", ")))")
            }
            guard applies.isYes else { continue }
            if let activity = activity(for: task) {
                plan.activities.append(activity)
            } else {
                over.append(task.id)
            }
        }
        if !over.isEmpty {
            note("Not planned, as it was measured or its time is over: \(list(over)).")
        }
        if !undecided.isEmpty {
            note("Not planned, as it cannot be told whether it applies: \(list(undecided)).")
        }
        noteDraws()
    }

    private func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }

    /// An anaemic infant is not bled daily only to satisfy a table.
    private mutating func noteDraws() {
        let counts = plan.activities.filter { $0.keys.contains(.retp) || $0.keys.contains(.reta) }
        guard counts.count > 1, course.isInfant else { return }
        let parameter = assessment.parameter("P-RETIC-DAYS-REQUIRED")
        note(
            "Draws may be combined: of the days on which reticulocytes are planned,"
                + " \(parameter.text) is asked for (P-RETIC-DAYS-REQUIRED).")
    }

    // MARK: Whether it applies

    /// Any of its predicates; unknown where a missing input decides.
    private func applies(_ task: MonitoringTask) -> Truth {
        task.appliesWhen.map(truth).reduce(.no) { $0.or($1) }
    }

    private func truth(of predicate: String) -> Truth {
        switch predicate {
        case "all": .yes
        case "parenteral":
            Truth(doses.contains { isParenteral($0) } || isAnyGivenParenteral)
        case "oral": Truth(doses.contains { !isParenteral($0) })
        case "anaemia": assessment.anaemia
        case "neutropenia": neutropenia
        case "neuro-signs": Truth(hasNeurologicalSigns)
        case "breastfed": course.isInfant ? assessment.bf : Truth(isBreastfeeding)
        case "pregnant-or-breastfeeding": Truth(!course.isInfant && isPregnantOrBreastfeeding)
        default: .unknown([predicate])
        }
    }

    private var isPregnantOrBreastfeeding: Bool {
        let state = assessment.motherState(on: course.today)
        return state.isPregnant || state == .lactating || isBreastfeeding
    }

    private func isParenteral(_ activity: PlannedActivity) -> Bool {
        let routes = activity.phase.flatMap { planned[$0] }?.routes ?? []
        return (activity.route ?? routes.first)?.isParenteral ?? false
    }

    private var isAnyGivenParenteral: Bool {
        course.given.contains { $0.route?.isParenteral ?? false }
    }

    private var neutropenia: Truth {
        guard let anc = assessment.last(.anc) else { return .unknown([AnalyteKey.anc.rawValue]) }
        return assessment.test(anc, .below, assessment.ancLow(ageDays: anc.ageDays))
    }

    private var hasNeurologicalSigns: Bool {
        let atStart = assessment.signs(at: .day(course.start.day)).ns
        return !assessment.signs(at: .now).ns.isEmpty || course.isStarted && !atStart.isEmpty
    }

    private var isBreastfeeding: Bool { assessment.infants.contains { $0.bf.isYes } }

    // MARK: When

    /// The activity of a task; nil where its time is over or all of it is known already.
    private func activity(for task: MonitoringTask) -> PlannedActivity? {
        let window = window(of: task)
        guard !isOver(window, of: task) else { return nil }
        let keys = task.keys.filter { task.every != nil || !isKnown($0, in: window, of: task) }
        guard task.keys.isEmpty || !keys.isEmpty else { return nil }
        let isMothers =
            course.isInfant && task.appliesWhen.contains("breastfed") && isOfMother(task)
        // What is measured in the mother is no order for her child.
        let kind = isMothers && task.kind == .service ? .task : task.kind
        var activity = PlannedActivity(id: task.id, kind: kind, title: task.title)
        activity.task = task.id
        activity.intent = "proposal"
        activity.keys = isMothers ? [] : keys
        activity.detail = detail(of: task)
        schedule(&activity, task, window)
        return activity
    }

    private func isOfMother(_ task: MonitoringTask) -> Bool {
        task.id == "M-MOTHER" || task.title.lowercased().hasPrefix("mother")
    }

    private func schedule(
        _ activity: inout PlannedActivity, _ task: MonitoringTask, _ window: Period?
    ) {
        if let every = task.every {
            var timing = PlannedTiming.every(every.value, every.unit)
            let start = window?.start ?? course.start
            let first = start.day < course.today ? .day(course.today) : start
            timing.bounds = Period(start: .day(first.day), end: window?.end.map { .day($0.day) })
            activity.timing = timing
        } else {
            activity.window = window
            guard activity.kind == .service, let target = task.target.flatMap(time) else { return }
            activity.timing = PlannedTiming.at(target)
        }
    }

    private func detail(of task: MonitoringTask) -> String? {
        var parts: [String] = []
        if task.isBeforeStop { parts.append("Before treatment is stopped, whenever that is.") }
        if let until = task.until { parts.append("Until \(words(until, of: task)).") }
        if let note = task.note { parts.append(note) }
        parts += task.expertDefaults.map(Course.words(ofDefault:))
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// A parameter with its value, a predicate in words.
    private func words(_ name: String, of task: MonitoringTask) -> String {
        guard assessment.knowledge.parameter(name) != nil else { return task.untilWords ?? name }
        return "\(assessment.text(name)) (\(name))"
    }

    private func window(of task: MonitoringTask) -> Period? {
        if let age = task.atAge {
            let birth = assessment.person.birthDay.map { FuzzyTime.day($0) }
            let day = birth?.adding(PlannedTiming.Span(Exact(age.value), age.unit))
            return day.map { Period(start: $0, end: $0) }
        }
        guard task.from != nil || task.to != nil else { return nil }
        return Period(start: task.from.flatMap(time), end: task.to.flatMap(time))
    }

    func time(_ offset: MonitoringTask.Offset) -> FuzzyTime? {
        course.time(PlannedTiming.Span(Exact(offset.value), offset.unit))
    }
}
