import LabFeeds

extension BundleMapper {
    /// Reference ranges: the text always, bounds only where they are certain and FHIR can say them.
    mutating func writeRanges(_ result: FeedResult) {
        guard !result.ranges.isEmpty else { return }
        let unit = unitField(result.unit)
        let ranges = report.ranges[
            Int(result.ranges.lowerBound)..<Int(result.ranges.upperBound)]
        list("referenceRange", ranges) { $0.range($1, unit) }
    }

    private mutating func range(_ range: FeedRange, _ unit: FeedText?) {
        if said(range.low) != nil || said(range.high) != nil {
            bounds(range, range.unit ?? unit)
        } else if let text = range.text, let sent = said(text) {
            let limits = lookups.range(sent.string, unit: string(range.unit ?? unit))
            if let low = limits.low {
                quantity("low", low.utf8, nil, range.unit ?? unit, from: text)
            }
            if let high = limits.high {
                quantity("high", high.utf8, nil, range.unit ?? unit, from: text)
            }
        }
        concept("type", range.meaning)
        if said(range.text) != nil {
            member("text", range.text, kept: true)
        } else if isStrict(range) {
            strictText(range)
        }
    }

    /// Bounds that the format itself gives; a strict one is told in the text, never as inclusive.
    private mutating func bounds(_ range: FeedRange, _ unit: FeedText?) {
        if range.lowIsInclusive { bound("low", range.low, unit) }
        if range.highIsInclusive { bound("high", range.high, unit) }
    }

    private mutating func bound(_ name: StaticString, _ field: FeedText?, _ unit: FeedText?) {
        guard let sent = said(field)?.trimmed else { return }
        if sent.isPlainNumber {
            quantity(name, sent, nil, unit, from: field)
        } else if let number = CertainNumber(sent, unit: nil), number.comparator == nil {
            quantity(name, number.text.utf8, nil, unit, from: field, sent: sent)
        }
    }

    private func isStrict(_ range: FeedRange) -> Bool {
        said(range.low) != nil && !range.lowIsInclusive
            || said(range.high) != nil && !range.highIsInclusive
    }

    private mutating func strictText(_ range: FeedRange) {
        json.name("text")
        json.raw(UInt8(ascii: "\""))
        if let low = said(range.low), !range.lowIsInclusive {
            json.raw(">")
            mark(range.low, kept: true)
            json.escaped(low.trimmed)
        }
        if let high = said(range.high), !range.highIsInclusive {
            if said(range.low) != nil, !range.lowIsInclusive { json.raw(" ") }
            json.raw("<")
            mark(range.high, kept: true)
            json.escaped(high.trimmed)
        }
        json.raw(UInt8(ascii: "\""))
    }
}
