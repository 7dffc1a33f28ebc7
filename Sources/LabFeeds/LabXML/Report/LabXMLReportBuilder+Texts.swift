import FHIRCore

/// Times, words, codes and identifiers of a record.
extension LabXMLReportBuilder {
    /// A time in HL7's form, with the zone that the map gives.
    mutating func time(_ source: CompiledSource?, at base: Int? = nil) -> FeedTime? {
        guard let text = text(source, at: base) else { return nil }
        let patterns = conventions.dates.isEmpty ? DatePattern.standard : conventions.dates
        let words = report.string(text)
        guard var moment = patterns.lazy.compactMap({ $0.time(in: words) }).first else {
            leave(text)
            raise(
                .warning, "feed-time-unread", at: text.field,
                "a date or time has none of the forms that the feed map names; it is not used")
            return nil
        }
        if moment.hasTime, moment.offset == nil, let zone = conventions.zone {
            moment.offset = zone.offset(at: moment)
            if moment.offset == nil {
                raise(
                    .information, "feed-time-unread", at: text.field,
                    "clocks show this time twice or never, so it has no zone")
            }
        }
        return FeedTime(report.add(moment.hl7, from: text.field))
    }

    mutating func period(
        _ start: CompiledSource?, _ end: CompiledSource?, at base: Int? = nil
    ) -> FeedPeriod? {
        let (start, end) = (time(start, at: base), time(end, at: base))
        return start == nil && end == nil ? nil : FeedPeriod(start: start, end: end)
    }

    /// An identifier; its authority is an OID, a URI or a local name.
    mutating func identifier(
        _ value: CompiledSource?, _ authority: CompiledSource?, kind: CompiledSource? = nil,
        at base: Int? = nil
    ) -> FeedIdentifier? {
        guard let value = text(value, at: base) else { return nil }
        var identifier = FeedIdentifier(value: value)
        identifier.kind = text(kind, at: base)
        guard let authority = text(authority, at: base) else { return identifier }
        let name = report.string(authority)
        let isOID = name.contains(".") && name.utf8.allSatisfy { $0 == 0x2E || isDigit($0) }
        if isOID || name.contains("://") || name.hasPrefix("urn:") {
            identifier.authorityID = authority
            identifier.authorityIDKind = report.add(
                isOID ? "ISO" : "URI", from: FeedText.noField)
        } else {
            identifier.authority = authority
        }
        return identifier
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// A code with its display and system, or only words.
    mutating func code(
        _ code: CompiledSource?, _ text: CompiledSource?, _ system: CompiledSource?,
        at base: Int? = nil
    ) -> FeedCode? {
        let (code, words) = (self.text(code, at: base), self.text(text, at: base))
        guard let code else { return words.map { FeedCode(text: $0) } }
        let system = self.text(system, at: base)
        return add(
            [FeedCoding(code: code, display: words, system: system)], text: words)
    }

    mutating func add(_ codings: [FeedCoding], text: FeedText? = nil) -> FeedCode {
        let start = Int32(clamping: report.codings.count)
        report.codings += codings
        return FeedCode(codings: start..<Int32(clamping: report.codings.count), text: text)
    }

    mutating func made(_ text: String, from field: UInt32 = FeedText.noField) -> FeedText {
        report.add(text, from: field)
    }

    mutating func notes(_ source: CompiledSource?, at base: Int? = nil) -> Range<Int32> {
        let start = Int32(clamping: report.notes.count)
        report.notes += allTexts(source, at: base).map { FeedNote(text: $0) }
        return start..<Int32(clamping: report.notes.count)
    }

    /// How far something is; words that the map does not know say nothing.
    mutating func status(
        _ source: CompiledSource?, at base: Int? = nil
    ) -> (status: FeedStatus, text: FeedText?)? {
        guard let text = text(source, at: base) else { return nil }
        let word = report.string(text).lowercased()
        if let status = map.map.words.status[word] ?? FeedWords.statuses[word] {
            return (status, text.field == FeedText.noField ? nil : text)
        }
        raise(
            .warning, "feed-word-unknown", at: text.field,
            "a status is none of the words that the feed map names")
        return (.unknown, text)
    }
}

extension FeedWords {
    /// Statuses by their names, which every map knows.
    package static let statuses: [String: FeedStatus] = [
        "registered": .registered, "partial": .partial, "preliminary": .preliminary,
        "final": .final, "amended": .amended, "corrected": .corrected, "cancelled": .cancelled,
        "entered-in-error": .enteredInError, "unknown": .unknown,
    ]

    package static let sexes: [String: FeedPerson.Sex] = [
        "female": .female, "male": .male, "other": .other, "unknown": .unknown,
    ]
}
