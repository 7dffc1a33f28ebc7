import FHIRCore

/// A value with what belongs to it.
struct CDAValue {
    var value: FeedValue
    var unit: FeedCode?
    var translations: [FeedQuantity] = []
    /// Which of several values of one observation it is.
    var ordinal: FeedText?

    init(_ value: FeedValue, unit: FeedCode? = nil) { (self.value, self.unit) = (value, unit) }
}

extension CDAReading {
    /// The values of an observation, one result each; codes and texts stand together in one.
    mutating func values(of observation: CDAElement) -> [CDAValue] {
        let elements = observation.all(.value)
        if equals(observation[.negationInd], "true") { return [negated(observation, elements)] }
        guard elements.count > 1 else {
            return [elements.first.map { value($0) } ?? CDAValue(.none(reason: nil))]
        }
        let read = elements.map { value($0) }
        if let joined = joined(read) { return [joined] }
        return read.enumerated().map { number, value in
            var value = value
            value.ordinal = word(String(number + 1))
            return value
        }
    }

    /// Several codes, or several texts, side by side; nil where the values are of another kind.
    private mutating func joined(_ values: [CDAValue]) -> CDAValue? {
        var codes: [FeedCode] = []
        var texts: [FeedText] = []
        for value in values {
            switch value.value {
            case .coded(let range): codes += range.map { report.codes[Int($0)] }
            case .text(let range): texts += range.map { report.texts[Int($0)] }
            default: return nil
            }
        }
        if texts.isEmpty { return CDAValue(.coded(list(codes))) }
        return codes.isEmpty ? CDAValue(.text(list(texts))) : nil
    }

    mutating func list(_ texts: [FeedText]) -> Range<Int32> {
        let start = Int32(report.texts.count)
        report.texts += texts
        return start..<Int32(report.texts.count)
    }

    /// What is denied must never be read as found, so it becomes text that says so.
    private mutating func negated(
        _ observation: CDAElement, _ elements: [CDAElement]
    ) -> CDAValue {
        note(
            .warning, "cda-negated-result", at: observation,
            "the observation is negated; it is kept as text")
        let words = elements.map { self.words(of: $0) }.filter { !$0.isEmpty }
        let text = (["negated"] + words).joined(separator: ": ")
        let field = observation[.negationInd]?.field ?? FeedText.noField
        return CDAValue(.text(list([report.add(text, from: field)])))
    }

    /// The value by its data type.
    private mutating func value(_ element: CDAElement) -> CDAValue {
        switch dataType(of: element) {
        case .quantity: quantity(element)
        case .interval: interval(element)
        case .coded: CDAValue(coded(element))
        case .text: CDAValue(text(element))
        case .data: CDAValue(data(element))
        case .number: CDAValue(number(element))
        case .ratio: CDAValue(ratio(element))
        case .time: CDAValue(element[.value].map { .time($0) } ?? other("TS", element))
        case .boolean: CDAValue(other("BL", element))
        case .other(let name): CDAValue(other(name, element))
        }
    }

    private mutating func coded(_ element: CDAElement) -> FeedValue {
        guard let code = code(element) else { return .none(reason: element[.nullFlavor]) }
        return .coded(list([code]))
    }

    private mutating func text(_ element: CDAElement) -> FeedValue {
        guard let text = exactText(of: element) else { return .none(reason: element[.nullFlavor]) }
        return .text(list([text]))
    }

    /// Encapsulated data: words of its own or of the narrative, or an attachment.
    private mutating func data(_ element: CDAElement) -> FeedValue {
        if let reference = element.first(.reference)?[.value] {
            let isLocal = report.withBytes(of: reference) { $0.first == UInt8(ascii: "#") }
            guard isLocal else {
                return .attachment(
                    mediaType: element[.mediaType], encoding: nil, data: reference)
            }
            guard let text = referredText(of: element) else { return .none(reason: nil) }
            return .text(list([text]))
        }
        guard equals(element[.representation], "B64") || element[.compression] != nil else {
            return text(element)
        }
        let encoding = element[.representation].map { report.add("Base64", from: $0.field) }
        return .attachment(
            mediaType: element[.mediaType], encoding: encoding, data: exactText(of: element))
    }

    private mutating func number(_ element: CDAElement) -> FeedValue {
        guard element[.nullFlavor] == nil, let value = element[.value] else {
            return .none(reason: element[.nullFlavor])
        }
        return .numeric(value)
    }

    /// A value of another type as its words; never as a number.
    mutating func other(_ dataType: String, _ element: CDAElement) -> FeedValue {
        let words = words(of: element)
        guard !words.isEmpty else { return .none(reason: element[.nullFlavor]) }
        let type = report.add(
            dataType, from: element.attribute(.type, .schemaInstance)?.field ?? FeedText.noField)
        return .other(dataType: type, text: report.add(words, from: field(of: element)))
    }

    private func field(of element: CDAElement) -> UInt32 {
        (element[.value] ?? element[.code])?.field ?? element.first(.low)?[.value]?.field
            ?? element.field
    }
}
