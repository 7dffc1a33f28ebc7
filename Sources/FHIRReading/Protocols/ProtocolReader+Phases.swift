import ClinicalModel
import FHIRCore

/// The phases of a treatment.
extension ProtocolReader {
    mutating func phases(_ actions: [Element], _ source: ProfileSource) -> [ProtocolPhase] {
        var names: [String: String] = [:]
        for action in actions {
            guard let id = action[.id]?.string else { continue }
            names[id] = action[ProtocolKey.prefix]?.string ?? id
        }
        return actions.compactMap { phase($0, names: names, source) }
    }

    private mutating func phase(
        _ action: Element, names: [String: String], _ source: ProfileSource
    ) -> ProtocolPhase? {
        guard let id = action[.id]?.string, let title = action[.title]?.string else {
            report(source, action, "a phase needs id and title")
            return nil
        }
        guard let activity = activity(action, source) else { return nil }
        guard activity.kind == .medication else {
            report(source, action, "a phase needs an ActivityDefinition of kind MedicationRequest")
            return nil
        }
        guard let stop = stop(action, source) else { return nil }
        var phase = ProtocolPhase(
            id: names[id] ?? id, title: title, substances: activity.substances,
            dose: activity.dose, routes: activity.routes, timings: timings(action, source),
            stop: stop)
        phase.definition = activity.url
        phase.isDoseMinimum = activity.isDoseMinimum
        phase.note = action[.description]?.string
        phase.expertDefaults = action.profileStrings("expert-default")
        readPlace(action, names: names, source, to: &phase)
        readEnd(action, source, to: &phase)
        readInputs(action, source, to: &phase)
        let document = action[ProtocolKey.documentation]?.first
        if let document = document.flatMap({ self.source($0, source) }) {
            phase.source = document.text
            phase.grade = document.grade
        }
        return phase
    }

    private mutating func timings(_ action: Element, _ source: ProfileSource) -> [PlannedTiming] {
        let others = action.profileExtensions("alternative-timing").compactMap {
            $0[ProtocolKey.valueTiming]
        }
        return ([action[ProtocolKey.timingTiming]].compactMap(\.self) + others).compactMap {
            timing($0, source)
        }
    }

    private mutating func stop(_ action: Element, _ source: ProfileSource) -> ProtocolPhase.Stop? {
        let conditions = action[.condition].map { Array($0.children) } ?? []
        let stops = conditions.filter { $0[ProtocolKey.kind]?.equals("stop") ?? false }
        let name = stops.first?.profileCode("named-condition")
        if let name, let stop = ProtocolPhase.Stop(rawValue: name) { return stop }
        let known = ProtocolPhase.Stop.allCases.map(\.rawValue).joined(separator: ", ")
        report(source, action, "a phase needs a condition of kind stop with one name of \(known)")
        return nil
    }

    /// What it follows, and after how long.
    private mutating func readPlace(
        _ action: Element, names: [String: String], _ source: ProfileSource,
        to phase: inout ProtocolPhase
    ) {
        phase.earliest = span("phase-earliest", of: action, source)
        let age = action.profileExtensions("phase-age").first?[.valueRange]
        phase.ageFrom = age?[.low].flatMap { span($0, source) }
        phase.ageTo = age?[.high].flatMap { span($0, source) }
        for related in action[ProtocolKey.relatedAction].map({ Array($0.children) }) ?? [] {
            let target = related[ProtocolKey.actionId]?.string ?? ""
            guard let name = names[target] else {
                report(source, related, "there is no phase with the id '\(target)' beside it")
                continue
            }
            switch related[ProtocolKey.relationship]?.string {
            case "after-end":
                phase.after = name
                readOffset(related, source, to: &phase)
            case "concurrent-with-start": break
            default:
                report(
                    source, related, "the relationship must be after-end or concurrent-with-start")
            }
        }
    }

    private mutating func readOffset(
        _ related: Element, _ source: ProfileSource, to phase: inout ProtocolPhase
    ) {
        if let duration = related[ProtocolKey.offsetDuration] {
            phase.offset = span(duration, source)
        } else if let range = related[ProtocolKey.offsetRange] {
            phase.offset = range[.low].flatMap { span($0, source) }
            phase.offsetMax = range[.high].flatMap { span($0, source) }
        }
    }

    /// How long and how many, as the schedule says it, and when somebody looks.
    private mutating func readEnd(
        _ action: Element, _ source: ProfileSource, to phase: inout ProtocolPhase
    ) {
        if let timing = phase.timings.first {
            if let low = timing.boundsDuration {
                phase.duration = ProtocolPhase.ClosedSpan(low, timing.boundsDurationMax ?? low)
                let range = action[ProtocolKey.timingTiming]?[ProtocolKey.repeats]?[
                    ProtocolKey.boundsRange]
                phase.isDurationMinimum = range != nil && timing.boundsDurationMax == nil
            }
            if let count = timing.count { phase.doses = count...max(count, timing.countMax ?? 0) }
        }
        phase.courseEnd = span("course-end", of: action, source)
        guard let review = action.profileExtensions("phase-review").first else { return }
        phase.reviewDays = review.profileExtensions("day").compactMap {
            $0[ProtocolKey.valuePositiveInt]?.exact?.wholeNumber
        }
        phase.reviewEvery = span("every", of: review, source)
    }

    /// What must be entered: said by name, and every gap of the profile is one.
    private mutating func readInputs(
        _ action: Element, _ source: ProfileSource, to phase: inout ProtocolPhase
    ) {
        phase.requiredInputs = action.profileExtensions("required-input").compactMap {
            $0[.valueCode]?.string
        }
        let gaps: [(Bool, String)] = [
            (phase.dose == nil, ProtocolInput.oralDose),
            (phase.substances.isEmpty, ProtocolInput.substance),
            (phase.timings.allSatisfy(\.hasNoInterval), ProtocolInput.interval),
        ]
        for (isOpen, name) in gaps where isOpen && !phase.requiredInputs.contains(name) {
            report(
                source, action,
                "states nothing for \(name), so it needs the extension required-input with it")
        }
        if phase.routes.isEmpty { report(source, action, "the dose has no known route") }
    }
}

extension PlannedTiming {
    /// It repeats, and does not say how often.
    fileprivate var hasNoInterval: Bool { period == nil && count != 1 }
}
