import ClinicalModel
import FHIRCore

/// Lengths of time and schedules, as protocols write them.
extension ProtocolReader {
    /// The first extension of this name with a duration; a fault where it cannot be read.
    mutating func span(
        _ name: StaticString, of element: Element, _ source: ProfileSource
    ) -> PlannedTiming.Span? {
        guard let found = element.profileExtensions(name).first else { return nil }
        guard let value = found[ProtocolKey.valueDuration] else {
            report(source, found, "needs a valueDuration")
            return nil
        }
        return span(value, source)
    }

    /// A quantity of time.
    mutating func span(_ quantity: Element, _ source: ProfileSource) -> PlannedTiming.Span? {
        guard let value = quantity[.value]?.exact,
            let unit = quantity[.code]?.string.flatMap(PlannedTiming.Unit.init)
        else {
            report(source, quantity, "a length of time needs a value and a code: h, d, wk, mo or a")
            return nil
        }
        return PlannedTiming.Span(value, unit)
    }

    /// A quantity of time in whole units.
    mutating func offset(
        _ quantity: Element, _ source: ProfileSource
    ) -> MonitoringTask.Offset? {
        guard let span = span(quantity, source) else { return nil }
        guard let value = span.value.wholeNumber else {
            report(source, quantity, "must be a whole number")
            return nil
        }
        return MonitoringTask.Offset(value, span.unit)
    }

    /// What a schedule of a protocol may say; all else is a fault, so that nothing is lost silently.
    mutating func timing(_ element: Element, _ source: ProfileSource) -> PlannedTiming? {
        guard let rules = element[ProtocolKey.repeats] else {
            report(source, element, "a timing of a protocol needs repeat")
            return nil
        }
        let before = faults.count
        var timing = PlannedTiming()
        for member in rules.children {
            guard let name = member.name else { continue }
            read(name, member, source, to: &timing)
        }
        readPeriod(rules, source, to: &timing)
        return faults.count == before ? timing : nil
    }

    private mutating func read(
        _ name: String, _ member: Element, _ source: ProfileSource, to timing: inout PlannedTiming
    ) {
        switch name {
        case "count": timing.count = positive(member, source)
        case "countMax": timing.countMax = positive(member, source)
        case "frequency": timing.frequency = positive(member, source)
        case "frequencyMax": timing.frequencyMax = positive(member, source)
        case "boundsDuration": timing.boundsDuration = span(member, source)
        case "boundsRange":
            timing.boundsDuration = member[.low].flatMap { span($0, source) }
            timing.boundsDurationMax = member[.high].flatMap { span($0, source) }
        case "period", "periodMax", "periodUnit": break
        default: report(source, member, "\(name) is not used in a timing of a protocol")
        }
    }

    private mutating func readPeriod(
        _ rules: Element, _ source: ProfileSource, to timing: inout PlannedTiming
    ) {
        guard let period = rules[.period] else { return }
        guard let value = period.exact, value > .zero,
            let unit = rules[ProtocolKey.periodUnit]?.string.flatMap(PlannedTiming.Unit.init)
        else { return report(source, period, "a period needs a value above zero and a periodUnit") }
        timing.period = PlannedTiming.Span(value, unit)
        timing.periodMax = rules[ProtocolKey.periodMax]?.exact
        timing.frequency = timing.frequency ?? 1
    }

    private mutating func positive(_ member: Element, _ source: ProfileSource) -> Int? {
        if let value = member.exact?.wholeNumber, value > 0 { return value }
        report(source, member, "must be a whole number above zero")
        return nil
    }
}
