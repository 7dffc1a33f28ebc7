import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// A date, dateTime or instant; nil where there is none or it cannot be read.
    func time(_ element: Element?) -> FuzzyTime? {
        FHIRTimeText.parse(arena.bytes(of: element), defaultOffset: defaultOffset)
    }

    /// The same, and an issue where there is a text that is no time.
    func time(_ element: Element?, in source: @autoclosure () -> SourceReference) -> FuzzyTime? {
        guard let element, !element.isNull else { return nil }
        if let time = time(element) { return time }
        report(
            "time-unreadable", source(),
            "\(element.name ?? "the time") is no FHIR date or dateTime; the record is read without it"
        )
        return nil
    }

    /// Start and end of a Period.
    func period(_ element: Element?, in source: @autoclosure () -> SourceReference) -> Period? {
        guard let element, element.isObject else { return nil }
        let start = time(element[.start], in: source())
        let end = time(element[.end], in: source())
        return start == nil && end == nil ? nil : Period(start: start, end: end)
    }

    /// A choice of dateTime, Period, instant or Timing as the stretch it covers.
    func span(
        dateTime: Element?, period periodElement: Element?, timing: Element? = nil,
        in source: @autoclosure () -> SourceReference
    ) -> Period? {
        if let time = time(dateTime, in: source()) {
            return Period(start: time, end: nil, isSingleDate: true)
        }
        if let period = period(periodElement, in: source()) { return period }
        guard let timing else { return nil }
        let events = timing[.event].items.compactMap { time($0) }
        if let first = events.first {
            return Period(
                start: first, end: events.count > 1 ? events.last : nil, isSingleDate: true)
        }
        return period(timing[.repeat]?[.boundsPeriod], in: source())
    }

    /// effective[x] of an Observation, DiagnosticReport or medication record.
    func effective(
        of resource: Element, in source: @autoclosure () -> SourceReference
    ) -> Period? {
        span(
            dateTime: resource[.effectiveDateTime] ?? resource[.effectiveInstant],
            period: resource[.effectivePeriod], timing: resource[.effectiveTiming], in: source())
    }

    /// The offset rule of clinical 0.5: that of the newest sample which has one.
    func findSampleOffset() {
        var newest: Instant?
        for entry in resources.entries where entry.isCurrent {
            let texts: (Element?, Element?)
            switch entry.kind {
            case .observation:
                let period = entry.element[.effectivePeriod]
                let single = entry.element[.effectiveDateTime] ?? entry.element[.effectiveInstant]
                texts = (single ?? period?[.start], period?[.end])
            case .specimen:
                let collection = entry.element[.collection]
                let period = collection?[.collectedPeriod]
                texts = (collection?[.collectedDateTime] ?? period?[.start], period?[.end])
            default: continue
            }
            for text in [texts.0, texts.1] { takeOffset(of: text, &newest) }
        }
        newestSampleOffset = newest?.offsetMinutes
    }

    private func takeOffset(of element: Element?, _ newest: inout Instant?) {
        guard let element else { return }
        let text = arena.bytes(of: element)
        guard let offset = FHIRTimeText.offset(of: text),
            let instant = FHIRTimeText.parse(text, defaultOffset: offset)?.instant
        else { return }
        if newest.map({ instant > $0 }) ?? true { newest = instant }
    }
}
