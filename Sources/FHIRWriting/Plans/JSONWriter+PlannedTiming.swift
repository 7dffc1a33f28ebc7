import ClinicalModel
import FHIRSyntax

extension JSONWriter {
    /// The members of a Timing.
    mutating func members(of timing: PlannedTiming) {
        if !timing.events.isEmpty {
            array("event") { array in
                for event in timing.events { array.string(event.fhirText) }
            }
        }
        if timing.hasRepeat { object("repeat") { $0.repetition(timing) } }
        let concept = WrittenConcept(PlannedConcept(codings: timing.codings, text: timing.text))
        if !concept.isEmpty { self.concept("code", concept) }
    }

    private mutating func repetition(_ timing: PlannedTiming) {
        if let bounds = timing.bounds, !bounds.isEmpty {
            period("boundsPeriod", bounds)
        } else if let longest = timing.boundsDurationMax {
            range(
                "boundsRange", timing.boundsDuration.map(ReportedQuantity.span),
                ReportedQuantity.span(longest))
        } else if let length = timing.boundsDuration {
            quantity("boundsDuration", .span(length))
        }
        whole("count", timing.count)
        whole("countMax", timing.countMax)
        decimal("duration", timing.duration?.value)
        decimal("durationMax", timing.durationMax)
        member("durationUnit", timing.duration?.unit.rawValue)
        whole("frequency", timing.frequency)
        whole("frequencyMax", timing.frequencyMax)
        decimal("period", timing.period?.value)
        decimal("periodMax", timing.periodMax)
        member("periodUnit", timing.period?.unit.rawValue)
        strings("dayOfWeek", timing.daysOfWeek.map(\.rawValue))
        strings("timeOfDay", timing.timesOfDay.map(Self.clock))
        strings("when", timing.when)
        whole("offset", timing.offsetMinutes)
    }

    private mutating func whole(_ name: String, _ value: Int?) {
        guard let value else { return }
        self.name(name)
        number(value)
    }

    private mutating func decimal(_ name: String, _ value: Exact?) {
        guard let value else { return }
        self.name(name)
        raw(value.jsonText)
    }

    /// Seconds after midnight as `08:00:00`.
    private static func clock(_ second: Int) -> String {
        [second / 3600, second / 60 % 60, second % 60].map { part in
            part < 10 ? "0\(part)" : String(part)
        }.joined(separator: ":")
    }
}

extension PlannedTiming {
    /// Whether it says more than moments and names.
    fileprivate var hasRepeat: Bool {
        var bare = PlannedTiming()
        bare.events = events
        bare.codings = codings
        bare.text = text
        if let bounds, bounds.isEmpty { bare.bounds = bounds }
        return bare != self
    }
}

extension Exact {
    /// The number as JSON; what has no finite decimal is rounded.
    fileprivate var jsonText: String {
        let text = description
        return text.isJSONNumber ? text : rounded()
    }
}

extension ReportedQuantity {
    /// A length of time.
    static func span(_ span: PlannedTiming.Span) -> ReportedQuantity {
        ReportedQuantity(
            text: span.value.jsonText, number: span.value, unit: span.unit.rawValue,
            unitCode: span.unit.rawValue)
    }
}
