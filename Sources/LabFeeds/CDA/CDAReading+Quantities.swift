import FHIRCore

extension CDAReading {
    /// A physical quantity, with what it is in other units.
    mutating func quantity(_ element: CDAElement) -> CDAValue {
        var translations: [FeedQuantity] = []
        for translation in element.all(.translation) {
            guard let value = translation[.value] else { continue }
            translations.append(FeedQuantity(value: value, unit: code(translation)))
        }
        if element[.nullFlavor] == nil, let value = element[.value] {
            var result = CDAValue(.numeric(value), unit: unit(element[.unit]))
            result.translations = translations
            return result
        }
        // What has no unit of UCUM stands in the one translation.
        guard translations.count == 1, let only = translations.first else {
            return CDAValue(.none(reason: element[.nullFlavor]))
        }
        note(
            .information, "cda-quantity-in-translation", at: element,
            "the quantity has no UCUM unit; it is read from its translation")
        return CDAValue(.numeric(only.value), unit: only.unit)
    }

    /// An interval, its bounds inclusive or not; a bound at infinity or unknown is open.
    mutating func interval(_ element: CDAElement) -> CDAValue {
        if element[.value] != nil { return quantity(element) }
        guard let bounds = bounds(of: element) else {
            return CDAValue(other("IVL", element))
        }
        guard bounds.low != nil || bounds.high != nil else {
            let reason = element[.nullFlavor] ?? element.first(.low)?[.nullFlavor]
            return CDAValue(.none(reason: reason))
        }
        return CDAValue(
            .interval(
                low: bounds.low, lowIsInclusive: bounds.lowIsInclusive, high: bounds.high,
                highIsInclusive: bounds.highIsInclusive),
            unit: unit(bounds.unit))
    }

    struct Bounds {
        var low: FeedText?
        var lowIsInclusive: Bool
        var high: FeedText?
        var highIsInclusive: Bool
        var unit: FeedText?
    }

    /// Nil where the bounds have two units, or where the interval is given by middle or width.
    private func bounds(of element: CDAElement) -> Bounds? {
        guard element.first(.center) == nil, element.first(.width) == nil else { return nil }
        let (low, high) = (element.first(.low), element.first(.high))
        let (lowUnit, highUnit) = (unitOfBound(low), unitOfBound(high))
        if lowUnit != nil, highUnit != nil, !says(lowUnit, theSameAs: highUnit) { return nil }
        return Bounds(
            low: bound(low), lowIsInclusive: !equals(low?[.inclusive], "false"),
            high: bound(high), highIsInclusive: !equals(high?[.inclusive], "false"),
            unit: lowUnit ?? highUnit)
    }

    private func bound(_ element: CDAElement?) -> FeedText? {
        element?[.nullFlavor] == nil ? element?[.value] : nil
    }

    private func unitOfBound(_ element: CDAElement?) -> FeedText? {
        bound(element) == nil ? nil : element?[.unit]
    }

    /// `1:80`; a ratio with units is kept as words.
    mutating func ratio(_ element: CDAElement) -> FeedValue {
        let (upper, lower) = (element.first(.numerator), element.first(.denominator))
        guard let first = bound(upper), let second = bound(lower) else {
            return other("RTO", element)
        }
        let units = [upper?[.unit], lower?[.unit]].compactMap(\.self)
        guard units.allSatisfy({ equals($0, "1") }) else { return other("RTO", element) }
        return .structured(comparator: nil, first: first, separator: word(":"), second: second)
    }

    /// The reference ranges of an observation, side by side.
    mutating func ranges(of observation: CDAElement) -> Range<Int32> {
        var ranges: [FeedRange] = []
        for element in observation.all(.referenceRange) {
            guard let range = element.first(.observationRange) else { continue }
            self.range(range, of: observation).map { ranges.append($0) }
        }
        let start = Int32(report.ranges.count)
        report.ranges += ranges
        return start..<Int32(report.ranges.count)
    }

    private func unit(ofValueOf observation: CDAElement) -> FeedText? {
        let value = observation.first(.value)
        return value?[.unit] ?? unitOfBound(value?.first(.low)) ?? unitOfBound(value?.first(.high))
    }

    private mutating func range(
        _ element: CDAElement, of observation: CDAElement
    ) -> FeedRange? {
        var range = FeedRange(text: referredText(of: element.first(.text)))
        range.meaning = code(element.first(.interpretationCode) ?? element.first(.code))
        guard let value = element.first(.value) else { return range.text == nil ? nil : range }
        let precondition =
            element.first(.precondition) ?? element.first(.precondition, .laboratory)
        if precondition == nil, dataType(of: value) == .interval, let bounds = bounds(of: value),
            bounds.low != nil || bounds.high != nil
        {
            (range.low, range.lowIsInclusive) = (bounds.low, bounds.lowIsInclusive)
            (range.high, range.highIsInclusive) = (bounds.high, bounds.highIsInclusive)
            let own = unit(ofValueOf: observation)
            if !says(own, theSameAs: bounds.unit) { range.unit = bounds.unit }
        } else if range.text == nil {
            let words = words(of: value)
            if !words.isEmpty { range.text = report.add(words, from: value.field) }
        }
        if let precondition {
            note(
                .warning, "cda-range-with-condition", at: precondition,
                "a reference range holds under a condition; only its text is kept")
        }
        return range.text == nil && range.low == nil && range.high == nil ? nil : range
    }
}
