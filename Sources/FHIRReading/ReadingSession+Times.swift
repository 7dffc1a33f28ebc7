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
        if let dateTime = resource[.effectiveDateTime], let time = time(dateTime) {
            return Period(start: time, end: nil, isSingleDate: true)
        }
        return span(
            dateTime: resource[.effectiveDateTime] ?? resource[.effectiveInstant],
            period: resource[.effectivePeriod], timing: resource[.effectiveTiming], in: source())
    }

    /// The offset rule of clinical 0.5: that of the newest sample which has one, the first of equals.
    ///
    /// Documents mostly grow towards their end: from there, nearly all times are seen to be older
    /// by their date alone.
    func findSampleOffset() {
        var newest = NewestTime()
        for entry in resources.entries.reversed() where entry.isCurrent {
            switch entry.kind {
            case .observation:
                let period = entry[.effectivePeriod]
                let single = entry[.effectiveDateTime] ?? entry[.effectiveInstant]
                newest.take(arena.bytes(of: period?[.end]))
                newest.take(arena.bytes(of: single ?? period?[.start]))
            case .specimen:
                let collection = entry[.collection]
                let period = collection?[.collectedPeriod]
                newest.take(arena.bytes(of: period?[.end]))
                newest.take(arena.bytes(of: collection?[.collectedDateTime] ?? period?[.start]))
            default: continue
            }
        }
        newestSampleOffset = newest.instant?.offsetMinutes
    }
}

/// The newest of times that are written with an offset.
private struct NewestTime {
    private(set) var instant: Instant?
    private var date = 0

    /// Takes a time into account; of equal ones the one that comes last.
    mutating func take(_ text: Bytes) {
        guard let date = FHIRTimeText.dateNumber(of: text), !isLongBefore(date),
            let offset = FHIRTimeText.offset(of: text),
            let read = FHIRTimeText.parse(text, defaultOffset: offset)?.instant
        else { return }
        if instant.map({ read >= $0 }) ?? true {
            instant = read
            self.date = date
        }
    }

    /// Whether a date is earlier than the newest one whatever the offsets are: three days or more.
    ///
    /// Two days never differ by more than five in these numbers, which leave gaps after short months.
    private func isLongBefore(_ other: Int) -> Bool { instant != nil && other < date - 5 }
}
