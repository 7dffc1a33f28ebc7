import LabFeeds

/// HL7's SN: comparator, number, separator or suffix, number.
struct StructuredNumber {
    let comparator: FeedText?
    let first: FeedText?
    let separator: FeedText?
    let second: FeedText?

    init(_ comparator: FeedText?, _ first: FeedText?, _ separator: FeedText?, _ second: FeedText?) {
        (self.comparator, self.first) = (comparator, first)
        (self.separator, self.second) = (separator, second)
    }
}

extension BundleMapper {
    /// A quantity, a ratio or a range where the parts say so for certain, else text.
    mutating func structured(_ value: StructuredNumber, _ unit: FeedText?) {
        guard let first = number(value.first), let sign = sign(value.comparator) else {
            if let first = value.first, let sent = said(first)?.trimmed, !sent.isPlainNumber {
                reportUnreadable(sent, first, isDeclared: true)
            }
            return pieces(value, unit)
        }
        let separator = said(value.separator)?.trimmed
        let second = number(value.second)
        if separator == nil, said(value.second) == nil {
            return quantity(
                "valueQuantity", first.utf8, sign.code, unit, from: value.first,
                sent: respelled(value.first, first))
        }
        guard let separator, let second else { return pieces(value, unit) }
        if separator.equals(":") || separator.equals("/") {
            json.raw(",\"valueRatio\":{")
            quantity("numerator", first.utf8, sign.code, unit, from: value.first)
            quantity("denominator", second.utf8, nil, unit, from: value.second)
            if separator.equals("/") { keepSeparator(value) }
            json.raw("}")
        } else if separator.equals("-"), sign.code == nil, isInOrder(first, second) {
            json.raw(",\"valueRange\":{")
            quantity("low", first.utf8, nil, unit, from: value.first)
            quantity("high", second.utf8, nil, unit, from: value.second)
            json.raw("}")
        } else {
            pieces(value, unit)
        }
    }

    /// What was sent, where FHIR's text of the number is another.
    private func respelled(_ field: FeedText?, _ number: String) -> UnsafeBufferPointer<UInt8>? {
        guard let sent = said(field)?.trimmed, !sent.elementsEqual(number.utf8) else { return nil }
        return sent
    }

    private mutating func keepSeparator(_ value: StructuredNumber) {
        guard let separator = value.separator, let sent = said(separator) else { return }
        json.name("extension")
        json.raw("[")
        json.raw(Self.asSent)
        mark(separator, kept: true)
        json.string(sent)
        json.raw("}]")
    }

    /// The comparator of FHIR; nil where FHIR has none, as for `<>`.
    private func sign(_ field: FeedText?) -> (code: StaticString?, Void)? {
        guard let sent = said(field)?.trimmed else { return (nil, ()) }
        if sent.equals("=") { return (nil, ()) }
        let known: [StaticString] = ["<", "<=", ">", ">="]
        for code in known where sent.equals(code) { return (code, ()) }
        return nil
    }

    private func number(_ field: FeedText?) -> String? {
        guard let sent = said(field)?.trimmed else { return nil }
        if sent.isPlainNumber { return sent.string }
        guard let number = CertainNumber(sent, unit: nil), number.comparator == nil else {
            return nil
        }
        return number.text
    }

    private func isInOrder(_ low: String, _ high: String) -> Bool {
        guard low.utf8.allSatisfy({ $0.isDigit || $0 == 0x2E }),
            high.utf8.allSatisfy({ $0.isDigit || $0 == 0x2E })
        else { return false }
        return RangeLimits.isInOrder(low, high)
    }

    /// The parts one after another, as they would be printed.
    private mutating func pieces(_ value: StructuredNumber, _ unit: FeedText?) {
        let parts = [value.comparator, value.first, value.separator, value.second]
        guard parts.contains(where: { said($0) != nil }) else { return }
        json.name("valueString")
        json.raw(UInt8(ascii: "\""))
        for part in parts {
            guard let part, let sent = said(part) else { continue }
            mark(part)
            json.escaped(sent.trimmed)
        }
        json.raw(UInt8(ascii: "\""))
        keepUnit(unit)
    }

    /// CDA's interval: one bound is a comparator, two inclusive ones a range; else text.
    mutating func interval(
        _ low: FeedText?, _ isLowIn: Bool, _ high: FeedText?, _ isHighIn: Bool, _ unit: FeedText?
    ) {
        let (first, second) = (number(low), number(high))
        switch (said(low), said(high)) {
        case (nil, nil): return
        case (_, nil):
            guard let first else { return words(low, unit) }
            quantity(
                "valueQuantity", first.utf8, isLowIn ? ">=" : ">", unit, from: low,
                sent: respelled(low, first))
        case (nil, _):
            guard let second else { return words(high, unit) }
            quantity(
                "valueQuantity", second.utf8, isHighIn ? "<=" : "<", unit, from: high,
                sent: respelled(high, second))
        default:
            guard let first, let second, isLowIn, isHighIn else {
                return bounds(low, isLowIn, high, isHighIn, unit)
            }
            json.raw(",\"valueRange\":{")
            quantity("low", first.utf8, nil, unit, from: low)
            quantity("high", second.utf8, nil, unit, from: high)
            json.raw("}")
        }
    }

    private mutating func bounds(
        _ low: FeedText?, _ isLowIn: Bool, _ high: FeedText?, _ isHighIn: Bool, _ unit: FeedText?
    ) {
        json.name("valueString")
        json.raw(UInt8(ascii: "\""))
        json.raw(isLowIn ? ">=" : ">")
        mark(low)
        if let sent = said(low) { json.escaped(sent.trimmed) }
        json.raw(isHighIn ? " <=" : " <")
        mark(high)
        if let sent = said(high) { json.escaped(sent.trimmed) }
        json.raw(UInt8(ascii: "\""))
        keepUnit(unit)
    }
}
