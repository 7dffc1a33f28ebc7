import FHIRCore

/// One pass over the UTF-8 bytes of a message.
///
/// Texts without an escape stay where they are in the message's bytes; only decoded ones are copied
/// behind them.
struct ER7Parser {
    /// What a byte does to a message.
    enum Class: UInt8 {
        case text, subcomponent, component, repetition, field, escape, lineEnd
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: SourcePosition
    private let places: OriginalPlaces
    let set: HL7CharacterSet
    var issues: IssueList

    private(set) var delimiters = HL7Delimiters.suggested
    private var classes = [UInt8](repeating: Class.text.rawValue, count: 256)
    private var message = HL7Message()
    /// Decoded texts, which go behind the message's own bytes.
    private var decoded: [UInt8] = []
    private var ordinals: [UInt32: UInt32] = [:]
    /// Where the message ends, without the framing behind it.
    private var end: Int
    private var line = 1
    private(set) var lineStart = 0

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, start: SourcePosition, places: OriginalPlaces,
        set: HL7CharacterSet, issues: IssueList
    ) {
        (self.bytes, self.start, self.places) = (bytes, start, places)
        (self.set, self.issues) = (set, issues)
        end = bytes.count
    }

    /// The message; nil where an issue says why there is none.
    mutating func parse() -> HL7Message? {
        var place = passFraming()
        guard let afterHeader = readHeader(at: place) else { return nil }
        message.leaves.reserveCapacity(bytes.count / 6 + 16)
        message.segments.reserveCapacity(bytes.count / 60 + 4)
        place = parseFields(from: afterHeader, firstField: 3)
        while place < end {
            place = passLineEnd(at: place)
            if place < end, !isLineEnd(place) {
                guard let next = parseLine(at: place) else { break }
                place = next
            }
        }
        finish()
        return message
    }

    private mutating func finish() {
        message.bytes.reserveCapacity(bytes.count + decoded.count)
        message.bytes.append(contentsOf: bytes)
        message.bytes.append(contentsOf: decoded)
    }
}

// MARK: - Lines

extension ER7Parser {
    /// Passes the byte-order mark, blank lines and the MLLP start block; the end loses its own framing.
    private mutating func passFraming() -> Int {
        while end > 0, [0x0A, 0x0D, 0x1C, 0x00, 0x1A].contains(bytes[end - 1]) { end -= 1 }
        var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lineStart = place
        while place < end {
            switch bytes[place] {
            case 0x0A, 0x0D: place = passLineEnd(at: place)
            case 0x0B, 0x20, 0x09: place += 1
            default: return place
            }
        }
        return place
    }

    private func isLineEnd(_ place: Int) -> Bool { bytes[place] == 0x0D || bytes[place] == 0x0A }

    /// Passes one line end: CR, LF or both.
    private mutating func passLineEnd(at place: Int) -> Int {
        let isBoth = bytes[place] == 0x0D && place + 1 < end && bytes[place + 1] == 0x0A
        lineStart = place + (isBoth ? 2 : 1)
        line += 1
        return lineStart
    }

    /// Reads one line; nil where the message must not be read further.
    private mutating func parseLine(at place: Int) -> Int? {
        guard let name = segmentName(at: place) else { return passBrokenLine(at: place) }
        if name == HL7Message.Segment.name("MSH") {
            issues.add(
                .error, "structure", "hl7-second-message", at: position(of: place),
                "Another message begins inside this one; it was not read.")
            return nil
        }
        begin(name, at: place)
        return parseFields(from: place + 3, firstField: 0)
    }

    /// The name of the segment a line begins with; nil where it begins with none.
    private func segmentName(at place: Int) -> UInt32? {
        guard place + 3 <= end else { return nil }
        let isWhole = place + 3 == end || isLineEnd(place + 3)
        guard isWhole || bytes[place + 3] == delimiters.field else { return nil }
        return HL7Message.Segment.packed(bytes[place], bytes[place + 1], bytes[place + 2])
    }

    private mutating func passBrokenLine(at place: Int) -> Int {
        var next = place
        while next < end, !isLineEnd(next) { next += 1 }
        issues.add(
            .error, "structure", "hl7-line-without-segment", at: position(of: place),
            "A line begins with no segment name: its \(next - place) bytes belong to no field "
                + "and were not read. A line end inside a text must be sent as \\.br\\.")
        return next
    }

    private mutating func begin(_ name: UInt32, at place: Int) {
        let ordinal = ordinals[name, default: 0] + 1
        ordinals[name] = ordinal
        let offset = offset(of: place)
        message.segments.append(
            HL7Message.Segment(
                name: name, firstLeaf: UInt32(message.leaves.count), ordinal: ordinal,
                line: UInt32(clamping: start.line + line - 1), offset: UInt64(clamping: offset)))
    }

    /// Where a byte of this line stands in the input, in bytes.
    private func offset(of place: Int) -> Int {
        start.byteOffset
            + places.offset(of: place, line: line - 1, lineStart: lineStart, in: bytes)
    }

    /// Where a byte of this line stands in the input.
    func position(of place: Int) -> SourcePosition {
        let column = bytes[lineStart..<place].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return SourcePosition(
            line: start.line + line - 1, column: line == 1 ? start.column + column - 1 : column,
            byteOffset: offset(of: place))
    }
}

// MARK: - The header

extension ER7Parser {
    /// Reads MSH-1 and MSH-2; gives the place behind them.
    private mutating func readHeader(at place: Int) -> Int? {
        guard bytes[place..<end].starts(with: "MSH".utf8), place + 3 < end, !isLineEnd(place + 3)
        else {
            refuse(
                at: min(place, end), "hl7-no-message",
                "The bytes do not begin with an MSH segment.")
            return nil
        }
        let separator = bytes[place + 3]
        var next = place + 4
        while next < end, bytes[next] != separator, !isLineEnd(next) { next += 1 }
        switch HL7Delimiters.declared(field: separator, encoding: bytes[(place + 4)..<next]) {
        case .failure(let fault):
            refuse(at: place + 3, "hl7-delimiters", fault.text)
            return nil
        case .success(let declared):
            delimiters = declared
        }
        tellOddities(of: place + 4, next)
        classify()
        begin(HL7Message.Segment.name("MSH"), at: place)
        append(field: 1, 1, 1, 1, place + 3, place + 4)
        append(field: 2, 1, 1, 1, place + 4, next)
        return next
    }

    private mutating func tellOddities(of first: Int, _ next: Int) {
        if next == first {
            issues.add(
                .error, "required", "hl7-delimiters", at: position(of: first),
                "MSH-2 is empty; the characters ^~\\& are taken for it.")
        } else if next - first > 5 {
            issues.add(
                .warning, "structure", "hl7-delimiters", at: position(of: first),
                "MSH-2 names more than five characters; those behind the fifth mean nothing.")
        }
    }

    private mutating func refuse(at place: Int, _ id: String, _ why: String) {
        issues.add(.fatal, "structure", id, at: position(of: place), why)
    }

    private mutating func classify() {
        classes[0x0A] = Class.lineEnd.rawValue
        classes[0x0D] = Class.lineEnd.rawValue
        classes[Int(delimiters.field)] = Class.field.rawValue
        classes[Int(delimiters.repetition)] = Class.repetition.rawValue
        classes[Int(delimiters.component)] = Class.component.rawValue
        if let byte = delimiters.subcomponent { classes[Int(byte)] = Class.subcomponent.rawValue }
        if let byte = delimiters.escape { classes[Int(byte)] = Class.escape.rawValue }
    }
}

// MARK: - Fields

extension ER7Parser {
    /// Reads the fields of a line from the separator at `place`; gives the place of the line's end.
    ///
    /// `firstField` is the number of the field behind that separator, 0 for segments other than MSH
    /// whose count begins there.
    private mutating func parseFields(from place: Int, firstField: Int) -> Int {
        var next = place
        var (field, repetition, component, subcomponent) = (firstField, 1, 1, 1)
        if firstField == 0 { field = 1 }
        guard next < end, bytes[next] == delimiters.field else { return next }
        next += 1
        while true {
            let first = next
            var hasEscape = false
            var kind = Class.lineEnd.rawValue
            while next < end {
                kind = classes[Int(bytes[next])]
                if kind == Class.text.rawValue {
                    next += 1
                } else if kind == Class.escape.rawValue {
                    hasEscape = true
                    next += 1
                } else {
                    break
                }
            }
            if next > first {
                if hasEscape {
                    decode(field: field, repetition, component, subcomponent, first, next)
                } else {
                    append(field: field, repetition, component, subcomponent, first, next)
                }
            }
            if next == end { return next }
            switch kind {
            case Class.subcomponent.rawValue: subcomponent += 1
            case Class.component.rawValue: (component, subcomponent) = (component + 1, 1)
            case Class.repetition.rawValue:
                (repetition, component, subcomponent) = (repetition + 1, 1, 1)
            case Class.field.rawValue:
                (field, repetition, component, subcomponent) = (field + 1, 1, 1, 1)
            default: return next
            }
            next += 1
        }
    }

    @inline(__always)
    private mutating func append(
        field: Int, _ repetition: Int, _ component: Int, _ subcomponent: Int, _ first: Int,
        _ next: Int
    ) {
        guard next > first else { return }
        guard field | repetition | component | subcomponent <= Int(UInt16.max) else {
            return tellTooMany(at: first)
        }
        message.leaves.append(
            HL7Message.Leaf(
                field: UInt16(truncatingIfNeeded: field),
                repetition: UInt16(truncatingIfNeeded: repetition),
                component: UInt16(truncatingIfNeeded: component),
                subcomponent: UInt16(truncatingIfNeeded: subcomponent),
                start: UInt32(truncatingIfNeeded: first),
                count: UInt32(truncatingIfNeeded: next - first)))
    }

    private mutating func tellTooMany(at place: Int) {
        issues.add(
            .error, "too-costly", "hl7-too-many-values",
            at: issues.tells("hl7-too-many-values") ? position(of: place) : nil,
            "A segment has more than 65535 fields, repetitions, components or sub-components; "
                + "this value was not read.")
    }

    /// Keeps a text that has the escape character in it.
    private mutating func decode(
        field: Int, _ repetition: Int, _ component: Int, _ subcomponent: Int, _ first: Int,
        _ next: Int
    ) {
        let before = decoded.count
        unescape(first, next)
        let offset = bytes.count
        append(
            field: field, repetition, component, subcomponent, offset + before,
            offset + decoded.count)
    }

    private mutating func unescape(_ first: Int, _ next: Int) {
        var unescaper = ER7Unescaper(delimiters: delimiters, set: set, output: decoded)
        decoded = []
        let faults = unescaper.append(bytes[first..<next])
        decoded = unescaper.output
        for fault in faults { tell(fault) }
    }

    private mutating func tell(_ fault: ER7Unescaper.Fault) {
        let id = fault.kind.id
        issues.add(
            fault.kind.severity, "value", id,
            at: issues.tells(id) ? position(of: fault.place) : nil,
            fault.kind.text)
    }
}
