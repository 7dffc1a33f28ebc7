import FHIRCore

extension HL7ReportReader {
    /// OBX: one result.
    mutating func readResult(_ segment: Int) {
        var result = FeedResult(code: FeedCode(), value: .none(reason: nil), status: .unknown)
        let leaves = message.leaves(of: segment)
        var type: Range<Int> = 0..<0
        var performer = PerformerFields()
        var next = leaves.lowerBound
        result.field = UInt32(clamping: next)
        result.specimen = openSpecimen
        while next < leaves.upperBound {
            let field = field(at: next, before: leaves.upperBound)
            next = field.upperBound
            switch message.leaves[field.lowerBound].field {
            case 2: type = field
            case 5: result.value = readValue(field, type: type, segment)
            case 15: performer.producer = field
            case 23: performer.organization = field
            case 24: performer.address = field
            default: read(field, into: &result)
            }
        }
        result.performer = readPerformer(performer)
        takeOrderDetail(&result)
        check(result, segment)
        report.results.append(result)
        noteTarget = .result
    }

    private mutating func read(_ field: Range<Int>, into result: inout FeedResult) {
        let value = repetition(at: field.lowerBound, before: field.upperBound)
        switch message.leaves[field.lowerBound].field {
        case 1: result.setID = text(1, of: value)
        case 3: result.code = readCode(value)
        case 4: result.subID = readSubID(value)
        case 6: result.unit = readCode(value)
        case 7: result.ranges = readRange(field)
        case 8: result.interpretations = readCodes(field)
        case 11:
            result.statusText = text(1, of: value)
            result.status = FeedStatus(resultLetter: letter(result.statusText))
        case 14: if let time = readTime(value) { result.time = FeedPeriod(start: time) }
        case 16: result.observers = readObservers(field)
        case 17: result.method = readCode(value)
        case 19: result.analysed = readTime(value)
        case 20: result.bodySite = readCode(value)
        case 21: result.identifier = readEntity(value)
        default: break
        }
    }

    /// A value with status O was given with the order (birth weight on a screening card): it is no
    /// result of the laboratory and nothing more will come of it, so it is as final as it will be.
    private func takeOrderDetail(_ result: inout FeedResult) {
        guard letter(result.statusText) == UInt8(ascii: "O") else { return }
        if case .none = result.value { return }
        result.status = .final
    }

    /// OBX-4: a text, since 2.8.2 a group with places (OG) written with dots here.
    private mutating func readSubID(_ value: Range<Int>) -> FeedText? {
        if value.count == 1, message.leaves[value.lowerBound].component == 1 {
            return text(value.lowerBound)
        }
        return join(value, separator: UInt8(ascii: "."))
    }

    /// OBX-7: one text, whatever a sender did not escape in it.
    private mutating func readRange(_ field: Range<Int>) -> Range<Int32> {
        guard let text = joined(field) else { return 0..<0 }
        let number = Int32(report.ranges.count)
        report.ranges.append(FeedRange(text: text))
        return number..<number + 1
    }

    private func readObservers(_ field: Range<Int>) -> [FeedPerson] {
        var observers: [FeedPerson] = []
        var next = field.lowerBound
        while next < field.upperBound {
            let value = repetition(at: next, before: field.upperBound)
            next = value.upperBound
            if let staff = readStaff(value) { observers.append(staff) }
        }
        return observers
    }

    private mutating func check(_ result: FeedResult, _ segment: Int) {
        if result.code.codings.isEmpty, result.code.text == nil {
            say(
                .error, "hl7v2-result-code-missing", code: "required", at: segment,
                "\(name(of: segment, field: 3)) does not say what was measured.")
        }
        if result.statusText != nil, result.status == .unknown {
            say(
                .warning, "hl7v2-result-status", code: "code-invalid", at: segment,
                "\(name(of: segment, field: 11)) is no status of table 0085.")
        }
        if case .none = result.value, letter(result.statusText) == UInt8(ascii: "U") {
            say(
                .information, "hl7v2-final-without-value", at: segment,
                "\(name(of: segment, field: 11)) makes final what was sent before, and repeats no "
                    + "value.")
        }
    }
}
