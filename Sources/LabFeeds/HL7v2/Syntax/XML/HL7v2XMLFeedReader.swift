import CXMLReader
import FHIRCore
public import FHIRSyntax

/// Cuts a stream of HL7 v2 messages in XML into messages: one as the root, or many in a wrapper.
///
/// A message is an element named like its structure (`ORU_R01`), or one that holds an MSH. Everything
/// around messages is a wrapper, whatever its name; FHS, BHS, BTS and FTS in it are checked. It holds no
/// more than one message and what was pushed last.
public final class HL7v2XMLFeedReader: FeedReader {
    private let reader: XMLEventReader
    private let limits: XMLLimits
    private let version2: UInt32
    private var names: [HL7v2XMLName] = []
    private var notesTold = 0
    private var hasEnded = false
    private var isLast = false

    private var window = XMLWindow()
    private var message: HL7v2XMLMessageReader?
    /// Whether the open message is longer than allowed and therefore not held.
    private var isTooLong = false
    private var wrappers: [XMLWrapper] = []
    private var batch = HL7v2XMLBatchReader()
    private var stray: SourcePosition?
    private var pending: FeedDocument?
    private var ready: [FeedDocument] = []
    private var ordinal = 0
    private var lastPlace = SourcePosition(line: 1, column: 1, byteOffset: 0)

    /// Makes a reader, of which `limits.bytes` holds for each message.
    ///
    /// It throws where libxml2 is not there.
    public init(limits: XMLLimits = .default) throws {
        self.limits = limits
        var streaming = limits
        streaming.bytes = .max
        reader = try XMLEventReader(limits: streaming)
        version2 = reader.intern("urn:hl7-org:v2xml")
    }

    public func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        guard !hasEnded else { return keepRest(bytes, isLast: isLast) }
        self.isLast = isLast
        window.append(bytes)
        reader.push(bytes, isLast: isLast)
        for event in reader.events { take(event) }
        if reader.fault != nil || isLast { finish() }
        window.drop(before: neededOffset)
    }

    public func next() -> FeedDocument? { ready.isEmpty ? nil : ready.removeFirst() }
}

// MARK: - Events

extension HL7v2XMLFeedReader {
    private func take(_ event: cobalamin_xml_event) {
        lastPlace = HL7v2XMLMessageReader.place(of: event)
        if isTooLong, let message {
            let isItsEnd = event.kind == COBALAMIN_XML_END && Int(event.depth) == message.depth
            return isItsEnd ? close(upTo: event.offset) : ()
        }
        switch event.kind {
        case COBALAMIN_XML_START: begin(event)
        case COBALAMIN_XML_TEXT: text(event)
        case COBALAMIN_XML_END: end(event)
        case COBALAMIN_XML_ATTRIBUTE:
            if message != nil { message?.attribute(reader.text(of: event)) }
        default: break
        }
    }

    private func begin(_ event: cobalamin_xml_event) {
        let name = meaning(of: event.name)
        if message != nil {
            message?.begin(name, event)
            return
        }
        if batch.isOpen { return batch.begin(name, event) }
        beginOutside(name, event)
    }

    private func beginOutside(_ name: HL7v2XMLName, _ event: cobalamin_xml_event) {
        let isOurs = event.space == 0 || event.space == version2
        if !wrappers.isEmpty { wrappers[wrappers.count - 1].hasChild = true }
        switch name {
        case .message where isOurs:
            open(XMLWrapper(event))
        case .segment(HL7Message.Segment.name("MSH")) where isOurs && !wrappers.isEmpty:
            // Its parent is the message, whatever it is named.
            open(wrappers.removeLast())
            message?.begin(name, event)
        case .segment(let segment) where isOurs && HL7v2XMLBatchReader.knows(segment):
            batch.begin(segment, event)
        default:
            wrappers.append(XMLWrapper(event))
        }
    }

    private func text(_ event: cobalamin_xml_event) {
        if message != nil {
            message?.text(reader.text(of: event), event)
        } else if batch.isOpen {
            batch.text(reader.text(of: event))
        } else if stray == nil, !reader.text(of: event).allSatisfy({ $0 <= 0x20 }) {
            stray = lastPlace
        }
    }

    private func end(_ event: cobalamin_xml_event) {
        if let message {
            if Int(event.depth) == message.depth { return close(upTo: event.offset) }
            self.message?.end(event)
            dropIfTooLong(event)
        } else if batch.isOpen {
            if let issues = batch.end(event) { tell(issues) }
        } else if wrappers.last?.depth == Int(event.depth) {
            wrappers.removeLast()
        }
    }

    private func meaning(of number: UInt32) -> HL7v2XMLName {
        while names.count <= Int(number) {
            names.append(HL7v2XMLName(reader.name(UInt32(names.count))))
        }
        return names[Int(number)]
    }
}

// MARK: - Documents

extension HL7v2XMLFeedReader {
    private func open(_ element: XMLWrapper) {
        release()
        message = HL7v2XMLMessageReader(depth: element.depth, start: element.start)
        isTooLong = false
        batch.envelope.countMessage()
    }

    private func close(upTo end: UInt64) {
        guard let message else { return }
        self.message = nil
        let reading = message.reading
        if isTooLong {
            hold(nil, start: message.start, raw: [], [tooLong(message.start)])
        } else {
            hold(reading.message, start: message.start, raw: raw(message, end), reading.issues)
        }
    }

    /// Whether the open message is the whole document.
    private var isRoot: Bool { message?.depth == 1 }

    /// The bytes of a message: the whole input where it is the root.
    private func raw(_ message: HL7v2XMLMessageReader, _ end: UInt64) -> [UInt8] {
        let start = message.depth == 1 ? 0 : message.start.byteOffset
        if window.isUTF8 { return window.bytes(from: start, to: Int(clamping: end)) }
        // The window has the input's own encoding, in which places are not known.
        return message.depth == 1 ? window.all : HL7v2XMLWriter().write(message.builder.message)
    }

    private func dropIfTooLong(_ event: cobalamin_xml_event) {
        guard let message, !isTooLong, Int(event.offset) - message.start.byteOffset > limits.bytes
        else { return }
        isTooLong = true
        self.message = HL7v2XMLMessageReader(depth: message.depth, start: message.start)
    }

    private func tooLong(_ start: SourcePosition) -> Issue {
        Issue(
            severity: .fatal, code: "too-costly", id: "hl7-too-large", position: start,
            diagnostics: "The message is longer than \(limits.bytes) bytes; it was passed over.")
    }

    private func hold(
        _ message: HL7Message?, start: SourcePosition, raw: [UInt8], _ issues: [Issue]
    ) {
        release()
        let notes = reader.notes.dropFirst(notesTold)
        notesTold = reader.notes.count
        pending = FeedDocument(
            format: .hl7v2XML, ordinal: ordinal, start: start, raw: raw,
            content: message.map(FeedDocument.Content.message) ?? .unreadable,
            issues: issues + notes + strayIssue())
        ordinal += 1
    }

    private func strayIssue() -> [Issue] {
        guard let stray else { return [] }
        self.stray = nil
        return [
            Issue(
                severity: .warning, code: "structure", id: "hl7-text-outside-message",
                position: stray,
                diagnostics: "Around the messages stand texts that belong to none; they were not "
                    + "read.")
        ]
    }

    private func release() {
        if let pending { ready.append(pending) }
        pending = nil
    }

    /// Tells what a batch's trailer says, with the message before it.
    private func tell(_ issues: [Issue]) {
        guard !issues.isEmpty else { return }
        if pending == nil { hold(nil, start: lastPlace, raw: [], []) }
        pending?.issues += issues
    }

    private func finish() {
        hasEnded = true
        if let fault = reader.fault {
            let start = message?.start ?? fault.position ?? lastPlace
            let rest = isRoot || ordinal == 0 ? window.all : window.bytes(from: start.byteOffset)
            let issues = isRoot ? [fault] : [fault, restUnread(start)]
            message = nil
            hold(nil, start: start, raw: isTooLong ? [] : rest, issues)
            // What is still to come belongs to it.
            if !isLast { return }
        } else {
            tell(batch.envelope.end(at: lastPlace))
            if ordinal == 0 { hold(nil, start: lastPlace, raw: window.all, [noMessage]) }
            if stray != nil { pending?.issues += strayIssue() }
        }
        release()
    }

    /// Keeps what stands behind a fault, so that nothing of the input is lost unsaid.
    private func keepRest(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        if let pending, !isTooLong {
            if pending.raw.count + bytes.count > limits.bytes {
                isTooLong = true
                self.pending?.raw = []
                self.pending?.issues.append(tooLong(pending.start))
            } else {
                self.pending?.raw.append(contentsOf: bytes)
            }
        }
        if isLast { release() }
    }

    private func restUnread(_ start: SourcePosition) -> Issue {
        Issue(
            severity: .error, code: "incomplete", id: "hl7-rest-unread", position: start,
            diagnostics: "Nothing behind the fault could be read: further messages of this input "
                + "are among the bytes that could not be read.")
    }

    private var noMessage: Issue {
        Issue(
            severity: .fatal, code: "structure", id: "hl7-no-message", position: lastPlace,
            diagnostics: "The XML holds no HL7 v2 message: no element named like ORU_R01, and "
                + "none with an MSH in it.")
    }

    /// From which byte on the input must still be held.
    private var neededOffset: Int {
        if isTooLong, message != nil { return lastPlace.byteOffset }
        if ordinal == 0, message == nil, wrappers.isEmpty { return 0 }
        if let message { return message.depth == 1 ? 0 : message.start.byteOffset }
        // A wrapper that holds an MSH at once is the message itself.
        if let wrapper = wrappers.last, !wrapper.hasChild { return wrapper.start.byteOffset }
        return lastPlace.byteOffset
    }
}
