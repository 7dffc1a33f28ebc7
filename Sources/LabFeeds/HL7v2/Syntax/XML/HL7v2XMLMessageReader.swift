import CXMLReader
import FHIRCore
import FHIRSyntax

/// Makes one message of the XML events between its element's tags.
struct HL7v2XMLMessageReader {
    /// How deep the message's element lies.
    let depth: Int
    /// Where it begins.
    let start: SourcePosition
    private(set) var builder = HL7MessageBuilder()
    private(set) var issues = IssueList()

    /// How deep the open segment lies; 0 outside of any.
    private var segmentDepth = 0
    private var segment: UInt32 = 0
    private var (field, repetition, component, subcomponent) = (0, 0, 0, 0)
    /// Below this depth everything is passed over; 0 where nothing is.
    private var skippedDepth = 0
    private var isInEscape = false
    /// Whether the innermost element has had no element in it but escapes.
    private var isLeaf = false
    /// Where the innermost element's text begins, and the part of it behind the last escape.
    private var (textStart, runStart) = (0, 0)

    init(depth: Int, start: SourcePosition) { (self.depth, self.start) = (depth, start) }

    /// The message and what was worth saying; no message where an issue says why.
    var reading: HL7Reading {
        var issues = issues
        var message: HL7Message? = builder.message
        if builder.message.segments.first?.name != HL7Message.Segment.name("MSH") {
            issues.add(
                .fatal, "structure", "hl7-no-message", at: start,
                "The message does not begin with an MSH segment.")
            message = nil
        }
        return HL7Reading(message: message, issues: issues.summary)
    }
}

// MARK: - Events

extension HL7v2XMLMessageReader {
    /// An element begins within the message.
    @inline(__always)
    mutating func begin(_ name: HL7v2XMLName, _ event: cobalamin_xml_event) {
        guard skippedDepth == 0 else { return }
        let depth = Int(event.depth)
        guard segmentDepth > 0 else { return beginInGroup(name, event) }
        if case .escape = name { return beginEscape(event) }
        dropText(before: event)
        switch (name, depth - segmentDepth) {
        case (.numbered(let owner, let number), 1) where owner == segment:
            beginField(number, event)
        case (.numbered(_, let number), 2) where isNumber(number):
            (component, subcomponent) = (number, 1)
        case (.numbered(_, let number), 3) where isNumber(number):
            subcomponent = number
        case (.numbered(_, 1), 4...):
            // The first part of a part of a sub-component is the sub-component itself.
            break
        default:
            skip(event)
        }
        isLeaf = skippedDepth == 0
    }

    mutating func attribute(_ value: UnsafeBufferPointer<UInt8>) {
        guard isInEscape, skippedDepth == 0 else { return }
        appendEscape(value)
    }

    @inline(__always)
    mutating func text(_ text: UnsafeBufferPointer<UInt8>, _ event: cobalamin_xml_event) {
        guard skippedDepth == 0 else { return }
        if segmentDepth > 0 {
            builder.append(text)
        } else if !text.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
            tellStrayText(event)
        }
    }

    /// An element within the message ends.
    @inline(__always)
    mutating func end(_ event: cobalamin_xml_event) {
        let depth = Int(event.depth)
        if skippedDepth > 0 {
            if depth == skippedDepth { skippedDepth = 0 }
            return
        }
        guard segmentDepth > 0 else { return }
        if isInEscape {
            isInEscape = false
            return
        }
        if depth == segmentDepth { return endSegment(event) }
        if isLeaf {
            addLeaf(event)
        } else {
            dropText(before: event)
        }
        isLeaf = false
        (textStart, runStart) = (builder.end, builder.end)
    }
}

// MARK: - Segments and fields

extension HL7v2XMLMessageReader {
    /// Within the message and its groups there are segments and further groups.
    private mutating func beginInGroup(_ name: HL7v2XMLName, _ event: cobalamin_xml_event) {
        switch name {
        case .segment(HL7Message.Segment.name("MSH")) where builder.hasSegments:
            skippedDepth = Int(event.depth)
            issues.add(
                .error, "structure", "hl7-second-message", at: Self.place(of: event),
                "Another message begins inside this one; its header was not read.")
        case .segment(let segment):
            open(segment, depth: Int(event.depth), event)
        case .numbered(let owner?, let number) where Int(event.depth) > depth + 1:
            // Some name the second segment of a kind otherwise; its fields still name it.
            issues.add(
                .warning, "structure", "hl7-segment-name", at: Self.place(of: event),
                "An element that holds fields has no segment's name; its fields name it.")
            open(owner, depth: Int(event.depth) - 1, event)
            beginField(number, event)
            isLeaf = skippedDepth == 0
        default:
            break
        }
    }

    private mutating func open(_ name: UInt32, depth: Int, _ event: cobalamin_xml_event) {
        (segmentDepth, segment) = (depth, name)
        builder.begin(name, line: event.line, offset: event.offset)
        isLeaf = false
        (textStart, runStart) = (builder.end, builder.end)
    }

    private mutating func beginField(_ number: Int, _ event: cobalamin_xml_event) {
        guard isNumber(number), let count = builder.repetition(ofField: number) else {
            return skip(event)
        }
        (field, repetition, component, subcomponent) = (number, count, 1, 1)
    }

    /// No version has so many fields, and each could stand for as many delimiters in ER7.
    private static let highestNumber = 1000

    private func isNumber(_ number: Int) -> Bool { number > 0 && number <= Self.highestNumber }

    private mutating func endSegment(_ event: cobalamin_xml_event) {
        dropText(before: event)
        segmentDepth = 0
        guard builder.endSegment() > 0 else { return }
        issues.add(
            .error, "structure", "hl7-value-doubled", at: Self.place(of: event),
            "A component or sub-component stands more than once in its field; only the first "
                + "was read.")
    }

    private mutating func addLeaf(_ event: cobalamin_xml_event) {
        builder.trimLayout(since: runStart)
        replaceMarks(event)
        builder.addLeaf(field: field, repetition, component, subcomponent, since: textStart)
    }

    /// Passes over an element that has no place in a segment.
    private mutating func skip(_ event: cobalamin_xml_event) {
        skippedDepth = Int(event.depth)
        issues.add(
            .error, "structure", "hl7-element-unknown", at: Self.place(of: event),
            "An element has no place in its segment, field or component; it was not read.")
    }

    /// What stands beside elements is layout, and nothing else may.
    private mutating func dropText(before event: cobalamin_xml_event) {
        if builder.end > textStart {
            if !builder.isBlank(since: textStart) { tellStrayText(event) }
            builder.truncate(to: textStart)
        }
        (textStart, runStart) = (builder.end, builder.end)
    }

    private mutating func tellStrayText(_ event: cobalamin_xml_event) {
        issues.add(
            .error, "structure", "hl7-text-outside-field", at: Self.place(of: event),
            "A text stands beside elements and belongs to no field; it was not read.")
    }

    static func place(of event: cobalamin_xml_event) -> SourcePosition {
        SourcePosition(
            line: Int(event.line), column: Int(event.column),
            byteOffset: Int(clamping: event.offset))
    }
}

// MARK: - Escapes

extension HL7v2XMLMessageReader {
    private mutating func beginEscape(_ event: cobalamin_xml_event) {
        guard isLeaf, Int(event.depth) > segmentDepth + 1 else { return skip(event) }
        isInEscape = true
        builder.trimLayout(since: runStart)
        replaceMarks(event)
        runStart = builder.end
    }

    /// Appends what `<escape V="…"/>` stands for, as ER7 has it between two escape characters.
    private mutating func appendEscape(_ value: UnsafeBufferPointer<UInt8>) {
        let mark = UInt8(ascii: "\\")
        let written = [mark] + value + [mark]
        let faults = written.withUnsafeBufferPointer { bytes in
            var unescaper = ER7Unescaper(delimiters: .suggested, set: .utf8, output: [])
            let faults = unescaper.append(bytes[...])
            builder.append(unescaper.output)
            return faults
        }
        runStart = builder.end
        // What is left open of a broken escape is the same fault.
        for fault in faults.prefix(1) {
            issues.add(fault.kind.severity, "value", fault.kind.id, at: nil, fault.kind.text)
        }
    }

    /// The noncharacters that stand for formatting cannot be texts.
    private mutating func replaceMarks(_ event: cobalamin_xml_event) {
        guard builder.replaceMarks(since: runStart) else { return }
        issues.add(
            .warning, "value", "hl7-noncharacter", at: Self.place(of: event),
            "The text holds the noncharacters U+FDD0 or U+FDD1; U+FFFD stands in their places.")
    }
}
