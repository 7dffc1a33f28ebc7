import FHIRCore

/// The bytes of a message as UTF-8, whichever character set they were sent in.
struct HL7Text {
    /// The bytes where they had to be converted; nil where the message's own are UTF-8.
    private(set) var converted: [UInt8]?
    /// The set in which the message's hexadecimal escapes are.
    private(set) var set: HL7CharacterSet
    private(set) var places: OriginalPlaces

    struct Fault: Error {
        var issue: Issue
    }

    /// Calls `body` with the bytes in UTF-8.
    func withBytes<Value>(
        _ original: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Value
    ) -> Value {
        converted?.withUnsafeBufferPointer(body) ?? body(original)
    }

    /// Finds out the character set and decodes the message.
    static func decoded(
        _ bytes: UnsafeBufferPointer<UInt8>, start: SourcePosition, _ issues: inout IssueList
    ) -> Result<HL7Text, Fault> {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            return converted(bytes, from: .utf16, start, &issues)
        }
        let isASCII = isASCII(bytes)
        let header = HL7Header(bytes)
        guard let set = header.characterSet else {
            return .failure(unknownSet(at: start))
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return unicode(bytes, start, &issues, isDeclared: true)
        }
        switch set.kind {
        case .utf8, .utf16:
            if isASCII { return .success(HL7Text(set: .utf8, places: .same)) }
            return unicode(bytes, start, &issues, isDeclared: header.declaresCharacterSet)
        case .ascii:
            if isASCII { return .success(HL7Text(set: .ascii, places: .same)) }
            return .failure(broken(set, at: start))
        case .singleByte:
            if isASCII { return .success(HL7Text(set: set, places: .same)) }
            tellDoubts(bytes, set, start, &issues)
            return converted(bytes, from: set, start, &issues)
        case .multiByte:
            // Some of these sets write everything in seven bits.
            if isASCII, !bytes.contains(0x1B) {
                return .success(HL7Text(set: set, places: .same))
            }
            return converted(bytes, from: set, start, &issues)
        }
    }

    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var (place, high) = (0, UInt64(0))
        while place + 8 <= raw.count {
            high |= raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            place += 8
        }
        while place < raw.count {
            high |= UInt64(raw[place])
            place += 1
        }
        return high & 0x8080_8080_8080_8080 == 0
    }

    private static func unicode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: SourcePosition, _ issues: inout IssueList,
        isDeclared: Bool
    ) -> Result<HL7Text, Fault> {
        guard let clean = withoutMarks(bytes, start, &issues) else {
            return .failure(isDeclared ? broken(.utf8, at: start) : undeclared(at: start))
        }
        return .success(HL7Text(converted: clean.converted, set: .utf8, places: .same))
    }

    private static func converted(
        _ bytes: UnsafeBufferPointer<UInt8>, from set: HL7CharacterSet, _ start: SourcePosition,
        _ issues: inout IssueList
    ) -> Result<HL7Text, Fault> {
        guard set.isAtHand else { return .failure(notAtHand(at: start)) }
        guard let text = set.decode(Array(bytes)) else { return .failure(broken(set, at: start)) }
        let places: OriginalPlaces =
            set.kind == .utf16 ? .utf16(text) : .lines(of: bytes)
        return text.withUnsafeBufferPointer { decoded in
            guard let clean = withoutMarks(decoded, start, &issues) else {
                return .failure(broken(set, at: start))
            }
            let hexadecimal = set.kind == .utf16 ? HL7CharacterSet.utf8 : set
            return .success(
                HL7Text(converted: clean.converted ?? text, set: hexadecimal, places: places))
        }
    }

    /// The text without the noncharacters that stand for formatting; nil where it is not UTF-8.
    private static func withoutMarks(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: SourcePosition, _ issues: inout IssueList
    ) -> (converted: [UInt8]?, Void)? {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        guard let replaced = HL7Formatting.replacingMarks(in: bytes) else { return (nil, ()) }
        issues.add(
            .warning, "value", "hl7-noncharacter", at: start,
            "The text holds the noncharacters U+FDD0 or U+FDD1; U+FFFD stands in their places.")
        return (replaced, ())
    }
}

// MARK: - What is told

extension HL7Text {
    private static func tellDoubts(
        _ bytes: UnsafeBufferPointer<UInt8>, _ set: HL7CharacterSet, _ start: SourcePosition,
        _ issues: inout IssueList
    ) {
        if String(validating: bytes, as: UTF8.self) != nil {
            issues.add(
                .error, "value", "hl7-character-set-doubtful", at: start,
                "MSH-18 declares \(set.name), but every character beyond ASCII is UTF-8; the texts "
                    + "were decoded as declared. Let the sender set MSH-18 to UNICODE UTF-8.")
        } else if set.name.hasPrefix("ISO-8859"), bytes.contains(where: { $0 & 0xE0 == 0x80 }) {
            issues.add(
                .error, "value", "hl7-character-set-doubtful", at: start,
                "MSH-18 declares \(set.name), but some bytes are control characters there and "
                    + "letters in Windows-1252; the texts were decoded as declared.")
        }
    }

    private static func fault(_ id: String, _ at: SourcePosition, _ text: String) -> Fault {
        Fault(
            issue: Issue(severity: .fatal, code: "value", id: id, position: at, diagnostics: text))
    }

    private static func unknownSet(at start: SourcePosition) -> Fault {
        fault(
            "hl7-character-set-unknown", start,
            "MSH-18 names a character set that is not known; the message is not decoded by guess.")
    }

    private static func notAtHand(at start: SourcePosition) -> Fault {
        fault(
            "hl7-character-set-unknown", start,
            "MSH-18 names a character set that this machine cannot decode.")
    }

    private static func broken(_ set: HL7CharacterSet, at start: SourcePosition) -> Fault {
        fault(
            "hl7-character-set-wrong", start,
            "The bytes are not all of the character set that is declared (\(set.name)); nothing "
                + "is decoded by guess. Let the sender set MSH-18 to what the message is in.")
    }

    private static func undeclared(at start: SourcePosition) -> Fault {
        fault(
            "hl7-character-set-missing", start,
            "MSH-18 declares no character set, and the bytes beyond ASCII are not UTF-8; nothing "
                + "is decoded by guess. Let the sender set MSH-18, for example to 8859/1.")
    }
}
