import FHIRCore
import LabFeeds

/// `value[x]`, by what the sender declares and what can be read for certain.
extension BundleMapper {
    mutating func writeValue(_ result: FeedResult) {
        let unit = unitField(result.unit)
        switch result.value {
        case .none(let reason): absent(reason)
        case .numeric(let text):
            let start = json.count
            numeric(text, unit)
            translations(result.translations, since: start)
        case .structured(let comparator, let first, let separator, let second):
            structured(StructuredNumber(comparator, first, separator, second), unit)
        case .interval(let low, let isLowIn, let high, let isHighIn):
            interval(low, isLowIn, high, isHighIn, unit)
        case .text(let pieces): self.text(pieces, unit)
        case .coded(let range): coded(result, range)
        case .time(let text): self.time(text)
        case .attachment: break
        case .other(let type, let text): other(type, text, unit)
        }
    }

    /// The value of a type that is told as text; CDA's Boolean is FHIR's.
    private mutating func other(_ type: FeedText, _ field: FeedText, _ unit: FeedText?) {
        guard said(type)?.equals("BL") ?? false, let sent = said(field)?.trimmed,
            sent.equals("true") || sent.equals("false")
        else { return words(field, unit) }
        json.name("valueBoolean")
        mark(field)
        json.raw(sent)
    }

    /// No value, and perhaps why.
    private mutating func absent(_ reason: FeedText?) {
        guard let reason, let sent = said(reason) else { return }
        json.name("dataAbsentReason")
        if let code = PersonCodes.code(sent.trimmed, in: OrderCodes.absences) {
            json.raw(
                "{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/data-absent-reason\",\"code\":"
            )
            mark(reason)
            json.string(code)
            json.raw("}]}")
        } else {
            json.raw("{")
            member("text", reason, kept: true)
            json.raw("}")
        }
    }

    /// A value declared a number.
    private mutating func numeric(_ field: FeedText, _ unit: FeedText?) {
        guard let sent = said(field)?.trimmed else { return }
        if sent.isPlainNumber {
            return quantity("valueQuantity", sent, nil, unit, from: field)
        }
        guard let number = CertainNumber(sent, unit: said(unit)?.trimmed) else {
            reportUnreadable(sent, field, isDeclared: true)
            return words(field, unit)
        }
        if number.isOddly {
            issues.append(
                issue(
                    .information, "informational", "number-respelled", field.field,
                    "The number is not written as the format asks; it was read, and its text is kept."
                ))
        }
        quantity(
            "valueQuantity", number.text.utf8, number.comparator, unit, from: field, sent: sent)
    }

    /// What the quantity just written is in other units, as the sender gives it.
    private mutating func translations(_ translations: [FeedQuantity], since start: Int) {
        let numbers = translations.filter { said($0.value)?.trimmed.isPlainNumber ?? false }
        let isQuantity = json.bytes[start...].starts(with: ",\"valueQuantity\":{".utf8)
        guard !numbers.isEmpty, isQuantity else { return }
        json.cut(to: json.count - 1)
        json.name("extension")
        json.raw("[")
        for translation in numbers {
            guard let sent = said(translation.value)?.trimmed else { continue }
            json.separate()
            json.raw(
                "{\"url\":\"http://hl7.org/fhir/StructureDefinition/iso21090-PQ-translation\"")
            quantity(
                "valueQuantity", sent, nil, unitField(translation.unit), from: translation.value)
            json.raw("}")
        }
        json.raw("]}")
    }

    /// Text; a number with a unit of its own field is a quantity.
    private mutating func text(_ pieces: Range<Int32>, _ unit: FeedText?) {
        guard let first = pieces.first.map({ report.texts[Int($0)] }) else { return }
        guard pieces.count == 1 else { return joined(pieces, unit) }
        guard let sent = said(first) else { return }
        let trimmed = sent.trimmed
        if unit != nil, said(unit) != nil {
            if trimmed.isPlainNumber {
                return quantity("valueQuantity", trimmed, nil, unit, from: first)
            }
            if let number = CertainNumber(trimmed, unit: said(unit)?.trimmed) {
                return quantity(
                    "valueQuantity", number.text.utf8, number.comparator, unit, from: first,
                    sent: trimmed)
            }
        }
        if CertainNumber(trimmed, unit: nil) == nil {
            reportUnreadable(trimmed, first, isDeclared: false)
        }
        words(first, unit)
    }

    /// Several texts are the lines of one.
    private mutating func joined(_ pieces: Range<Int32>, _ unit: FeedText?) {
        json.name("valueString")
        json.raw(UInt8(ascii: "\""))
        for (number, place) in pieces.enumerated() {
            if number > 0 { json.raw("\\n") }
            let piece = report.texts[Int(place)]
            mark(piece)
            if let sent = said(piece) { json.escaped(sent) }
        }
        json.raw(UInt8(ascii: "\""))
        keepUnit(unit)
    }

    /// The text as it is, with its unit beside it.
    mutating func words(_ field: FeedText?, _ unit: FeedText?) {
        guard let field, said(field) != nil else { return }
        member("valueString", field)
        keepUnit(unit)
    }

    /// R4 has no unit for a text.
    mutating func keepUnit(_ unit: FeedText?) {
        guard let unit, let sent = said(unit) else { return }
        json.raw(
            ",\"_valueString\":{\"extension\":[{\"url\":\"https://w3id.org/cobalamin/StructureDefinition/unit-as-sent\",\"valueString\":"
        )
        mark(unit, kept: true)
        json.string(sent)
        json.raw("}]}")
    }

    /// A code; several are components, as the value may stand only once.
    private mutating func coded(_ result: FeedResult, _ range: Range<Int32>) {
        let all = codes(range)
        guard all.count > 1 else {
            if let only = all.first { concept("valueCodeableConcept", only) }
            return
        }
        list("component", all) { mapper, value in
            let start = mapper.json.count
            mapper.concept("code", result.code)
            let before = mapper.json.count
            mapper.concept("valueCodeableConcept", value)
            if mapper.json.count == before { mapper.json.cut(to: start) }
        }
    }

    /// A time of day has six digits at most and no zone; a year alone is a date.
    private mutating func time(_ field: FeedText) {
        guard let sent = said(field)?.trimmed else { return }
        guard FeedTimeText(sent) != nil else {
            issues.append(
                issue(
                    .warning, "value", "time-malformed", field.field,
                    "The value is no time of HL7's form; it is kept as text."))
            return words(field, nil)
        }
        self.time("valueDateTime", "_valueDateTime", FeedTime(field), .dateTime)
    }

    /// Digits that are declared a number or look like one, and cannot be read for certain.
    mutating func reportUnreadable(
        _ sent: UnsafeBufferPointer<UInt8>, _ field: FeedText, isDeclared: Bool
    ) {
        if CertainNumber.isAmbiguous(sent) {
            issues.append(
                issue(
                    .error, "value", "ambiguous-number", field.field,
                    "The number can be read in more than one way; it is kept as text."))
        } else if isDeclared {
            issues.append(
                issue(
                    .warning, "value", "number-malformed", field.field,
                    "The value is declared a number and is none; it is kept as text."))
        }
    }

    /// The number of a value in decimal text, for what a number decides about a local code.
    func plainNumber(_ value: FeedValue) -> String? {
        let field: FeedText?
        switch value {
        case .numeric(let text): field = text
        case .structured(_, let first, nil, nil): field = first
        case .text(let pieces) where pieces.count == 1:
            field = pieces.first.map { report.texts[Int($0)] }
        default: field = nil
        }
        guard let sent = said(field)?.trimmed else { return nil }
        if sent.isPlainNumber { return sent.string }
        return CertainNumber(sent, unit: nil)?.text
    }
}
