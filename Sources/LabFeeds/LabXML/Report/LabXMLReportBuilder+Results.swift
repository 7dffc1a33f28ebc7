import FHIRCore

/// One row of results, signs or answers.
extension LabXMLReportBuilder {
    mutating func readResult(
        _ row: Row, in order: FeedOrder, _ common: FeedSpecimen, specimens: Int32
    ) {
        let (fields, base) = (map.results[row.rule].fields, row.node)
        let code = resultCode(fields, at: base)
        if code == nil {
            raise(
                .error, "feed-required-missing", at: lineField(base),
                "a result has neither code nor text; nobody can know what was measured",
                code: "required")
        }
        let status = status(fields[.status], at: base)
        var result = FeedResult(
            code: code ?? FeedCode(), value: .none(reason: nil),
            status: status?.status ?? order.status)
        result.statusText = status?.text
        result.field = lineField(base)
        result.value = value(fields, at: base)
        result.unit = text(fields[.unit], at: base).map { FeedCode(text: $0) }
        result.ranges = ranges(fields, at: base)
        result.interpretations = flags(fields[.flag], at: base)
        result.time = period(fields[.time], fields[.end], at: base)
        result.analysed = time(fields[.analysed], at: base)
        result.method = text(fields[.method], at: base).map { FeedCode(text: $0) }
        result.subID = text(fields[.subID], at: base)
        result.identifier = identifier(fields[.id], fields[.authority], at: base)
        result.notes = notes(fields[.note], at: base)
        result.specimen = specimen(
            fields, at: base, taken: result.time, like: common, from: specimens)
        result.isAboutMother = isAboutMother(fields[.about], at: base)
        checkRow(result, in: order, at: base)
        report.results.append(result)
    }

    /// A field of the row, for its line.
    private func lineField(_ base: Int) -> UInt32 {
        let end = Int(record.nodes[base].end)
        for node in base..<end where fieldNumber(node) != FeedText.noField {
            return fieldNumber(node)
        }
        return FeedText.noField
    }

    private mutating func resultCode(
        _ fields: CompiledSection<ResultField>, at base: Int
    ) -> FeedCode? {
        let (local, words) = (text(fields[.code], at: base), text(fields[.text], at: base))
        var codings: [FeedCoding] = []
        if let local {
            let system = text(fields[.system], at: base)
            codings.append(FeedCoding(code: local, display: words, system: system))
        }
        if let loinc = text(fields[.loinc], at: base) {
            codings.append(FeedCoding(code: loinc, system: made("LN")))
        }
        return codings.isEmpty && words == nil ? nil : add(codings, text: words)
    }

    private mutating func value(
        _ fields: CompiledSection<ResultField>, at base: Int
    ) -> FeedValue {
        if let code = text(fields[.valueCode], at: base) {
            return coded(code, text(fields[.value], at: base), fields[.valueSystem], at: base)
        }
        guard let text = text(fields[.value], at: base) else { return .none(reason: nil) }
        let field = text.field
        switch conventions.number(in: report.string(text)) {
        case .number(let digits): return .numeric(made(digits, from: field))
        case .compared(let comparator, let digits):
            return .structured(
                comparator: made(comparator, from: field), first: made(digits, from: field),
                separator: nil, second: nil)
        case .span(let low, let high):
            return .structured(
                comparator: nil, first: made(low, from: field), separator: made("-", from: field),
                second: made(high, from: field))
        case .marked(let words): return texts([made(words, from: field)])
        case .ambiguous:
            raise(
                .warning, "ambiguous-number", at: field,
                "the number may be read in two ways, and the feed map does not decide; kept as text"
            )
            return .other(dataType: made("text"), text: text)
        case .none: return texts([text])
        }
    }

    private mutating func texts(_ pieces: [FeedText]) -> FeedValue {
        let start = Int32(clamping: report.texts.count)
        report.texts += pieces
        return .text(start..<Int32(clamping: report.texts.count))
    }

    private mutating func coded(
        _ code: FeedText, _ words: FeedText?, _ system: CompiledSource?, at base: Int
    ) -> FeedValue {
        var coding = FeedCoding(code: code, display: words, system: text(system, at: base))
        if let answer = map.map.words.answers[report.string(code).lowercased()] {
            coding.code = made(answer, from: code.field)
            coding.system = made("HL70136")
        }
        return .coded(append([add([coding], text: words ?? code)]))
    }

    private mutating func append(_ codes: [FeedCode]) -> Range<Int32> {
        let start = Int32(clamping: report.codes.count)
        report.codes += codes
        return start..<Int32(clamping: report.codes.count)
    }

    private mutating func ranges(
        _ fields: CompiledSection<ResultField>, at base: Int
    ) -> Range<Int32> {
        let text = text(fields[.range], at: base)
        var range = FeedRange(text: text)
        if let text, let bounds = conventions.bounds(in: report.string(text)) {
            range.low = bounds.low.map { made($0, from: text.field) }
            range.high = bounds.high.map { made($0, from: text.field) }
            (range.lowIsInclusive, range.highIsInclusive) =
                (bounds.lowIsInclusive, bounds.highIsInclusive)
        }
        if let low = bound(fields[.low], at: base) { range.low = low }
        if let high = bound(fields[.high], at: base) { range.high = high }
        let start = Int32(clamping: report.ranges.count)
        if range != FeedRange() { report.ranges.append(range) }
        return start..<Int32(clamping: report.ranges.count)
    }

    private mutating func bound(_ source: CompiledSource?, at base: Int) -> FeedText? {
        guard let text = text(source, at: base) else { return nil }
        switch conventions.number(in: report.string(text)) {
        case .number(let digits): return made(digits, from: text.field)
        case .none where conventions.decimal == nil: return text
        default:
            leave(text)
            raise(
                .warning, "feed-range-unread", at: text.field,
                "a bound of the range is no number; it is not used")
            return nil
        }
    }

    private mutating func flags(_ source: CompiledSource?, at base: Int) -> Range<Int32> {
        var codes: [FeedCode] = []
        for text in allTexts(source, at: base) {
            var coding = FeedCoding(code: text)
            if let flag = map.map.words.flags[report.string(text).lowercased()] {
                coding = FeedCoding(code: made(flag, from: text.field), system: made("HL70078"))
            }
            codes.append(add([coding], text: text))
        }
        return append(codes)
    }

    /// The sample of a row, where it has one of its own; rows that say the same share it.
    private mutating func specimen(
        _ fields: CompiledSection<ResultField>, at base: Int, taken: FeedPeriod?,
        like common: FeedSpecimen, from first: Int32
    ) -> Int32? {
        var specimen = FeedSpecimen()
        specimen.accession = identifier(
            fields[.accession], map.specimen[.authority], at: base)
        specimen.kind = code(fields[.specimen], fields[.specimenText], nil, at: base)
        guard !specimen.isEmpty else { return nil }
        specimen.collected = taken ?? common.collected
        specimen.received = common.received
        specimen.notes = common.notes
        let mine = key(of: specimen)
        for index in Int(first)..<report.specimens.count
        where key(of: report.specimens[index]) == mine {
            repeats(specimen, report.specimens[index])
            return Int32(index)
        }
        report.specimens.append(specimen)
        return Int32(clamping: report.specimens.count - 1)
    }

    private mutating func repeats(_ specimen: FeedSpecimen, _ first: FeedSpecimen) {
        repeats(specimen.accession?.value, first.accession?.value)
        repeats(specimen.kind?.text, first.kind?.text)
        let (coding, before) = (coding(specimen.kind), coding(first.kind))
        repeats(coding?.code, before?.code)
        repeats(coding?.display, before?.display)
    }

    private func coding(_ code: FeedCode?) -> FeedCoding? {
        code.flatMap { $0.codings.isEmpty ? nil : report.codings[Int($0.codings.lowerBound)] }
    }

    private func key(of specimen: FeedSpecimen) -> [String?] {
        let coding = coding(specimen.kind)
        return [
            report.string(specimen.accession?.value), report.string(coding?.code),
            report.string(specimen.kind?.text), report.string(specimen.collected?.start?.text),
        ]
    }

    private mutating func isAboutMother(_ source: CompiledSource?, at base: Int) -> Bool {
        guard let text = text(source, at: base) else { return false }
        let word = report.string(text).lowercased()
        if let role = map.map.words.about[word] ?? FeedWords.Role(rawValue: word) {
            return role == .mother
        }
        raise(
            .error, "feed-word-unknown", at: text.field,
            "whom a result is about is none of the words that the feed map names")
        return false
    }
}
