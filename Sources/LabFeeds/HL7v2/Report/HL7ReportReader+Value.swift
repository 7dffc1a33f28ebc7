import FHIRCore

extension HL7ReportReader {
    /// OBX-5 by the data type of OBX-2.
    mutating func readValue(_ field: Range<Int>, type: Range<Int>, _ segment: Int) -> FeedValue {
        guard firstText(field) != nil else { return .none(reason: nil) }
        guard let name = firstText(type) else { return readUntyped(field, segment) }
        switch HL7ValueType(packed: packed(name)) {
        case .number: return readNumber(field, segment)
        case .structured: return readStructured(field, segment)
        case .text: return readTexts(field)
        case .code: return .coded(readCodes(field))
        case .time: return readPoint(field, segment)
        case .document: return readDocument(field)
        case .pointer: return readPointer(field)
        case nil: return .other(dataType: name, text: joined(field) ?? name)
        }
    }

    private mutating func readUntyped(_ field: Range<Int>, _ segment: Int) -> FeedValue {
        say(
            .warning, "hl7v2-value-type-missing", code: "required", at: segment,
            "\(name(of: segment, field: 2)) is missing, so the value is read as text.")
        return readTexts(field)
    }

    private func packed(_ text: FeedText) -> UInt32 {
        guard text.count <= 4 else { return 0 }
        let start = Int(text.start)
        return report.bytes[start..<start + Int(text.count)]
            .reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// NM: one number; repeated or divided it is none and stays text.
    private mutating func readNumber(_ field: Range<Int>, _ segment: Int) -> FeedValue {
        if field.count == 1, message.leaves[field.lowerBound].component == 1,
            let text = text(field.lowerBound)
        {
            return .numeric(text)
        }
        return readSeveral(field, segment)
    }

    private mutating func readSeveral(_ field: Range<Int>, _ segment: Int) -> FeedValue {
        say(
            .warning, "hl7v2-value-repeated", code: "structure", at: segment,
            "\(name(of: segment, field: 5)) holds more than the one value its type allows; it is "
                + "kept as text.")
        return readTexts(field)
    }

    /// SN: comparator, number, separator, number.
    private mutating func readStructured(_ field: Range<Int>, _ segment: Int) -> FeedValue {
        let value = repetition(at: field.lowerBound, before: field.upperBound)
        guard value.count == field.count,
            message.leaves[value.upperBound - 1].component <= 4
        else { return readSeveral(field, segment) }
        return .structured(
            comparator: text(1, of: value), first: text(2, of: value),
            separator: text(3, of: value), second: text(4, of: value))
    }

    /// ST, TX, FT: each repetition a piece.
    private mutating func readTexts(_ field: Range<Int>) -> FeedValue {
        let start = Int32(report.texts.count)
        var next = field.lowerBound
        while next < field.upperBound {
            let value = repetition(at: next, before: field.upperBound)
            next = value.upperBound
            if let text = joined(value) { report.texts.append(text) }
        }
        return .text(start..<Int32(report.texts.count))
    }

    /// TS, DTM, DT, TM.
    private mutating func readPoint(_ field: Range<Int>, _ segment: Int) -> FeedValue {
        let value = repetition(at: field.lowerBound, before: field.upperBound)
        guard value.count == field.count else { return readSeveral(field, segment) }
        guard let text = text(1, of: value) else { return .none(reason: nil) }
        return .time(text)
    }

    /// ED: source, kind, subtype, encoding, data.
    private mutating func readDocument(_ field: Range<Int>) -> FeedValue {
        let value = repetition(at: field.lowerBound, before: field.upperBound)
        let data = verbatim(5, of: value)
        var encoding = text(4, of: value)
        // Without an encoding the data are as they stand: A in table 0299.
        if encoding == nil, let data { encoding = report.add("A", from: data.field) }
        return .attachment(
            mediaType: readMediaType(value, kindAt: 2), encoding: encoding, data: data)
    }

    /// RP: where a document is; it has no encoding.
    private mutating func readPointer(_ field: Range<Int>) -> FeedValue {
        let value = repetition(at: field.lowerBound, before: field.upperBound)
        return .attachment(
            mediaType: readMediaType(value, kindAt: 3), encoding: nil, data: text(1, of: value))
    }

    private func verbatim(_ component: UInt16, of leaves: Range<Int>) -> FeedText? {
        guard let number = leaves.first(where: { message.leaves[$0].component == component }),
            let text = text(number)
        else { return nil }
        let place = place(of: number)
        return FeedText(
            start: UInt32(place.lowerBound), count: UInt32(place.count), field: text.field)
    }
}

/// The data types of OBX-2 that have a form of their own in a report.
enum HL7ValueType {
    case number, structured, text, code, time, document, pointer

    init?(packed name: UInt32) {
        switch name {
        case 0x4E_4D: self = .number  // NM
        case 0x53_4E: self = .structured  // SN
        case 0x53_54, 0x54_58, 0x46_54: self = .text  // ST, TX, FT
        case 0x43_45, 0x43_57_45, 0x43_46, 0x43_4E_45: self = .code  // CE, CWE, CF, CNE
        case 0x49_44, 0x49_53: self = .code  // ID, IS
        case 0x54_53, 0x44_54_4D, 0x44_54, 0x54_4D: self = .time  // TS, DTM, DT, TM
        case 0x45_44: self = .document  // ED
        case 0x52_50: self = .pointer  // RP
        default: return nil
        }
    }
}
