import ClinicalModel
import DecisionSupport

extension PlanDraft {
    /// Each phase as the drug that it gives, on the days that are left of it.
    mutating func addPhases() {
        var spans: [String: PhaseSpan] = [:]
        for phase in course.phases {
            guard let timing = timing(of: phase) else { continue }
            let span = PhaseSpan(
                phase, timing: timing, in: course, after: phase.after.map { spans[$0] })
            spans[phase.id] = span
            add(phase, span)
        }
        lastDoses = course.phases.map { spans[$0.id]?.endOfPlan }
    }

    /// The plan ends with the last of its doses and windows, where all of them end.
    mutating func closePeriod() {
        let others = plan.activities.filter { $0.kind != .medication }.map { activity -> Day? in
            guard activity.timing?.period == nil else { return activity.timing?.bounds?.end?.day }
            return activity.window?.end?.lastDay ?? activity.timing?.events.last?.day
        }
        let ends = lastDoses + others
        guard let last = ends.compactMap(\.self).max(), ends.allSatisfy({ $0 != nil }) else {
            return
        }
        plan.period = Period(start: course.start, lastDay: last)
    }

    private mutating func add(_ phase: ProtocolPhase, _ span: PhaseSpan) {
        guard isComplete(phase) else { return }
        guard let timing = span.remaining else {
            note("Phase \(phase.id) is over: \(phase.title).")
            return
        }
        planned[phase.id] = phase
        plan.activities.append(drug(of: phase, timing, span))
        if let review = review(of: phase, span) { plan.activities.append(review) }
    }

    /// Whether everything that a person must decide of a phase is decided.
    private mutating func isComplete(_ phase: ProtocolPhase) -> Bool {
        let missing = PlanInputs.needed(by: phase).filter { !course.inputs.has($0) }
        guard !missing.isEmpty else { return true }
        missing.forEach { needs($0) }
        note(
            "Phase \(phase.id) (\(phase.title)) is not planned: \(missing.joined(separator: ", "))"
                + " must be decided by a clinician; no default is taken.")
        return false
    }

    /// How often; nil where a person must say so and has not.
    private mutating func timing(of phase: ProtocolPhase) -> PlannedTiming? {
        if let interval = course.inputs.interval,
            phase.requiredInputs.contains(ProtocolInput.interval) || phase.timings.isEmpty
        {
            var timing = phase.timings.first ?? PlannedTiming()
            timing.frequency = 1
            timing.period = interval
            return timing
        }
        return isComplete(phase) ? phase.timings.first : nil
    }

    private func drug(
        of phase: ProtocolPhase, _ timing: PlannedTiming, _ span: PhaseSpan
    ) -> PlannedActivity {
        let substance = course.substance(of: phase)
        var activity = PlannedActivity(id: phase.id, kind: .medication, title: phase.title)
        activity.phase = phase.id
        activity.intent = "proposal"
        activity.substance = substance
        activity.dose = course.dose(of: phase)
        activity.route = phase.routes.first
        activity.timing = timing
        let given = [
            substance?.words,
            activity.dose?.words.map { phase.isDoseMinimum ? "at least \($0)" : $0 },
            activity.route?.words, timing.words,
        ]
        let words = given.compactMap(\.self).joined(separator: " ")
        activity.title = "\(phase.title): \(words)"
        activity.directions = "\(words); \(course.end(of: phase))"
        let details = course.details(of: phase, span)
        activity.detail = details.isEmpty ? nil : details.joined(separator: " ")
        return activity
    }

    /// When a clinician is reminded to look whether a phase ends.
    private func review(of phase: ProtocolPhase, _ span: PhaseSpan) -> PlannedActivity? {
        guard let first = phase.reviewDays.min(), let start = span.start else { return nil }
        var review = PlannedActivity(
            id: "\(phase.id)-review", kind: .task,
            title: "Review whether phase \(phase.id) goes on: \(course.end(of: phase))")
        review.phase = phase.id
        // The first day of therapy is day 1.
        let days = phase.reviewDays.sorted().map { start.day + ($0 - 1) }
        if let every = phase.reviewEvery, let steps = every.days?.whole, steps > 0,
            zip(phase.reviewDays.sorted(), phase.reviewDays.sorted().dropFirst())
                .allSatisfy({ $1 - $0 == steps })
        {
            var timing = PlannedTiming.every(every.value, every.unit)
            let next = days[0] + max(0, course.today - days[0] + steps - 1) / steps * steps
            timing.bounds = Period(start: .day(next), end: nil)
            review.timing = timing
        } else {
            var timing = PlannedTiming()
            timing.events = days.filter { $0 >= course.today }.map { .day($0) }
            guard !timing.events.isEmpty else { return nil }
            review.timing = timing
        }
        review.detail =
            "From therapy day \(first) on. The plan never ends a phase by itself."
        return review
    }
}

extension Course {
    /// The form that is planned: what a person named, else the protocol's first.
    func substance(of phase: ProtocolPhase) -> Substance? {
        let isB12 = phase.substances.first?.isVitaminB12 ?? true
        guard isB12 else { return phase.substances.first }
        let asked = phase.requiredInputs.contains(ProtocolInput.substance)
        if asked || phase.substances.isEmpty { return inputs.substance }
        if let named = inputs.substance, phase.substances.contains(named) { return named }
        return phase.substances.first
    }

    func dose(of phase: ProtocolPhase) -> PlannedDose? {
        if let dose = phase.dose {
            let isOne = dose.lowerBound == dose.upperBound
            return .micrograms(dose.lowerBound, to: isOne ? nil : dose.upperBound)
        }
        return inputs.oralDose.map { .micrograms($0) }
    }

    /// What ends a phase, in words.
    func end(of phase: ProtocolPhase) -> String {
        switch phase.stop {
        case .fixedDuration:
            phase.duration.map { "for \(words($0, phase))" } ?? "as long as planned"
        case .doseCount: phase.doses.map { "\(words($0)) doses" } ?? "as many doses as planned"
        case .clinicalPlateau:
            "until a clinician records that there is no further improvement"
        case .markersNormal: "until homocysteine and methylmalonate are normal"
        case .dietChange: "until the diet delivers vitamin B12"
        case .clinicianDecision: "until a clinician decides"
        case .lifelongWithCause: lifelongWords
        }
    }

    private func words(_ doses: ClosedRange<Int>) -> String {
        doses.count == 1 ? "\(doses.lowerBound)" : "\(doses.lowerBound) to \(doses.upperBound)"
    }

    private func words(_ span: ProtocolPhase.ClosedSpan, _ phase: ProtocolPhase) -> String {
        if phase.isDurationMinimum { return "at least \(span.low.words)" }
        return span.low == span.high
            ? span.low.counted : "\(span.low.value) to \(span.high.counted)"
    }

    /// What no source confirms is said to be so.
    static func words(ofDefault text: String) -> String {
        "Expert default, no source confirmed: \(text)."
    }

    /// What is to be known of a phase besides its drug.
    func details(of phase: ProtocolPhase, _ span: PhaseSpan) -> [String] {
        var parts: [String] = []
        if span.start == nil, let after = phase.after {
            parts.append("Begins when a clinician ends phase \(after).")
        }
        if let earliest = phase.earliest, let day = time(earliest)?.day {
            parts.append("Not before \(day).")
        }
        let others = phase.substances.filter { $0 != substance(of: phase) }
        if !others.isEmpty {
            parts.append("Or \(others.map(\.words).joined(separator: ", ")).")
        }
        let routes = phase.routes.dropFirst()
        if !routes.isEmpty {
            parts.append("Or \(routes.map(\.words).joined(separator: ", ")).")
        }
        let timings = phase.timings.dropFirst().compactMap(\.words)
        if !timings.isEmpty { parts.append("Or \(timings.joined(separator: ", or ")).") }
        if let note = phase.note { parts.append(note) }
        parts += phase.expertDefaults.map(Self.words(ofDefault:))
        if let source = phase.source {
            parts.append("Source: \(source)\(phase.grade.map { " (grade \($0))" } ?? "").")
        }
        return parts
    }
}
