import ClinicalModel
import FHIRCore

extension PlanReader {
    /// A Timing as it is written; what of it contradicts itself or cannot be is left out whole.
    func timing(_ element: Element, _ source: SourceReference) -> PlannedTiming? {
        var timing = PlannedTiming()
        listUnread(element, ["event", "repeat", "code"], source)
        for (place, event) in element[.event].items.enumerated() {
            guard let time = session.time(event, in: source.inner(".event[\(place)]")) else {
                continue
            }
            timing.events.append(time)
        }
        if let code = concept(element[.code]) {
            timing.codings = code.codings
            timing.text = code.text
        }
        if let schedule = element[.repeat], schedule.isObject {
            let inner = source.inner(".repeat")
            listUnread(schedule, Self.members, inner)
            var repeated = timing
            if let fault = read(schedule, &repeated, inner) {
                report(
                    "careplan-timing-not-understood", inner,
                    "\(fault); the schedule is not used and nothing is put in its place")
            } else {
                timing = repeated
            }
        } else if timing.events.isEmpty {
            expandCode(&timing, source)
        }
        return timing == PlannedTiming() ? nil : timing
    }

    /// Reads `repeat`; what is wrong with it, where it cannot be used.
    private func read(
        _ schedule: Element, _ timing: inout PlannedTiming, _ source: SourceReference
    ) -> String? {
        if let fault = readBounds(schedule, &timing, source) { return fault }
        timing.count = whole(schedule[Key("count")])
        timing.countMax = whole(schedule[Key("countMax")])
        timing.frequency = whole(schedule[.frequency])
        timing.frequencyMax = whole(schedule[Key("frequencyMax")])
        for name: StaticString in ["count", "countMax", "frequency", "frequencyMax"] {
            guard let element = schedule[Key(name)] else { continue }
            guard let value = whole(element), value > 0 else { return "\(name) is no count" }
        }
        if let fault = readPeriod(schedule, &timing) { return fault }
        if let most = [timing.frequency, timing.frequencyMax].compactMap(\.self).max(),
            isTooOften(most, timing.period)
        {
            return "it is more often than once a minute"
        }
        return readClock(schedule, &timing)
    }

    private func readBounds(
        _ schedule: Element, _ timing: inout PlannedTiming, _ source: SourceReference
    ) -> String? {
        if let element = schedule[.boundsPeriod] {
            let bounds = session.period(element, in: source.inner(".boundsPeriod"))
            if bounds?.isReversed ?? false { return "boundsPeriod ends before it starts" }
            timing.bounds = bounds
        }
        if let element = schedule[Key("boundsDuration")] {
            guard let span = span(element) else { return "boundsDuration is no length of time" }
            timing.boundsDuration = span
        }
        if let range = schedule[Key("boundsRange")] {
            timing.boundsDuration = span(range[Key("low")])
            guard let high = span(range[Key("high")]) else {
                return "boundsRange has no upper end"
            }
            timing.boundsDurationMax = high
        }
        return nil
    }

    private func readPeriod(_ schedule: Element, _ timing: inout PlannedTiming) -> String? {
        let unit = schedule.text(Key("periodUnit")).flatMap(PlannedTiming.Unit.init)
        if let element = schedule[Key("period")] {
            guard let value = decimal(element), value > .zero else {
                return "its period is not above zero"
            }
            guard let unit else { return "periodUnit is missing or no unit of time" }
            timing.period = .init(value, unit)
        } else if schedule[Key("periodUnit")] != nil {
            return "it has a unit of a period and no period"
        }
        if let element = schedule[Key("periodMax")] {
            guard let value = decimal(element), let low = timing.period, value >= low.value else {
                return "periodMax is less than its period"
            }
            timing.periodMax = value
        }
        guard let element = schedule[Key("duration")] else { return nil }
        guard let value = decimal(element), value >= .zero,
            let unit = schedule.text(Key("durationUnit")).flatMap(PlannedTiming.Unit.init)
        else { return "duration is no length of time" }
        timing.duration = .init(value, unit)
        timing.durationMax = schedule[Key("durationMax")].flatMap(decimal)
        return nil
    }

    private func readClock(_ schedule: Element, _ timing: inout PlannedTiming) -> String? {
        for day in schedule[.dayOfWeek].items {
            guard let day = day.string.flatMap(PlannedTiming.Weekday.init) else {
                return "dayOfWeek is no day"
            }
            timing.daysOfWeek.append(day)
        }
        for time in schedule[.timeOfDay].items {
            guard let second = time.string.flatMap(Self.second) else {
                return "timeOfDay is no time of day"
            }
            timing.timesOfDay.append(second)
        }
        timing.when = schedule[.when].items.compactMap(\.string)
        guard timing.when.allSatisfy(Self.whenCodes.contains) else {
            return "when is no code of R4"
        }
        if let element = schedule[Key("offset")] {
            guard let minutes = whole(element), minutes >= 0 else { return "offset is no count" }
            timing.offsetMinutes = minutes
        }
        return nil
    }

    private func isTooOften(_ frequency: Int, _ period: PlannedTiming.Span?) -> Bool {
        let period = period ?? .init(1, .day)
        guard let unit = Self.minutes[period.unit], let minutes = period.value.multiplied(by: unit)
        else { return true }
        return Exact(frequency) > minutes
    }

    /// A schedule that only a code names: the abbreviations of R4 mean one schedule each.
    private func expandCode(_ timing: inout PlannedTiming, _ source: SourceReference) {
        let codes = timing.codings.compactMap(\.code)
        let known = codes.lazy.compactMap { Self.abbreviations[$0] }.first
        guard let known else {
            return report(
                "careplan-timing-not-understood", source.inner(".code"),
                "the schedule is called something that has no one meaning; it is kept as written and nothing is scheduled by it"
            )
        }
        timing.frequency = known.frequency
        timing.period = .init(Exact(known.period), known.unit)
        timing.when = known.when
    }

    func span(_ element: Element?) -> PlannedTiming.Span? {
        guard let length = session.quantity(element), let number = length.number, number > .zero,
            length.comparator == nil,
            let unit = (length.unitCode ?? length.unit).flatMap(PlannedTiming.Unit.init)
        else { return nil }
        return .init(number, unit)
    }

    func whole(_ element: Element?) -> Int? {
        guard let element, element.isNumber else { return nil }
        return Int(element.bytes.text)
    }

    private func decimal(_ element: Element) -> Exact? {
        element.isNumber ? Exact(decimalText: element.bytes.text) : nil
    }

    /// Seconds after midnight of `08:30:00`.
    private static func second(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1],
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        let second = parts.count == 3 ? parts[2] : 0
        guard let second, (0..<60).contains(second) else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    private static let minutes: [PlannedTiming.Unit: Exact] = [
        .minute: 1, .hour: 60, .day: 1440, .week: 10_080, .month: 43_200, .year: 525_600,
        .second: Exact.one.divided(by: 60) ?? .one,
    ]
    private static let members: Set<String> = [
        "boundsPeriod", "boundsDuration", "boundsRange", "count", "countMax", "duration",
        "durationMax", "durationUnit", "frequency", "frequencyMax", "period", "periodMax",
        "periodUnit", "dayOfWeek", "timeOfDay", "when", "offset",
    ]
    /// R4's EventTiming.
    private static let whenCodes: Set<String> = [
        "MORN", "MORN.early", "MORN.late", "NOON", "AFT", "AFT.early", "AFT.late", "EVE",
        "EVE.early", "EVE.late", "NIGHT", "PHS", "HS", "WAKE", "C", "CM", "CD", "CV", "AC", "ACM",
        "ACD", "ACV", "PC", "PCM", "PCD", "PCV",
    ]

    private struct Abbreviation {
        var frequency = 1
        var period = 1
        var unit = PlannedTiming.Unit.day
        var when: [String] = []
    }

    /// R4's TimingAbbreviation.
    private static let abbreviations: [String: Abbreviation] = [
        "QD": Abbreviation(), "BID": Abbreviation(frequency: 2),
        "TID": Abbreviation(frequency: 3), "QID": Abbreviation(frequency: 4),
        "QOD": Abbreviation(period: 2), "WK": Abbreviation(unit: .week),
        "MO": Abbreviation(unit: .month), "Q4H": Abbreviation(period: 4, unit: .hour),
        "Q6H": Abbreviation(period: 6, unit: .hour), "Q8H": Abbreviation(period: 8, unit: .hour),
        "Q1H": Abbreviation(unit: .hour), "Q2H": Abbreviation(period: 2, unit: .hour),
        "Q3H": Abbreviation(period: 3, unit: .hour), "AM": Abbreviation(when: ["MORN"]),
        "PM": Abbreviation(when: ["AFT"]), "BED": Abbreviation(when: ["HS"]),
    ]
}
