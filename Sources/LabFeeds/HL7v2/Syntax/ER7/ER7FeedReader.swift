import FHIRCore

/// Cuts a stream of ER7 messages into messages: files with many, FHS/BHS batches, MLLP frames.
///
/// Counts in batch trailers are checked; a wrong one is told with the message before the trailer. Bytes
/// that belong to no message come as unreadable documents. It holds no more than one message.
public final class ER7FeedReader: FeedReader {
    private let limit: Int
    private var transcoder = UTF16Transcoder()
    private var buffer: [UInt8] = []
    private var isLast = false
    private var hasFinished = false

    /// Where the line begins that is next to be looked at, in the buffer.
    private var line = 0
    /// How much of that line is known to have no end.
    private var searched = 0
    /// Whether the line's beginning was passed over already.
    private var isInsideLine = false
    /// Where that line begins in the input.
    private var position = SourcePosition(line: 1, column: 1, byteOffset: 0)

    /// The message, or bytes outside of any, that is being collected.
    private var run: ER7Run?
    private var envelope = HL7BatchEnvelope()
    /// The document before the place, which a trailer may still say something about.
    private var pending: FeedDocument?
    private var ready: [FeedDocument] = []
    private var ordinal = 0

    /// Makes a reader that refuses messages longer than `limit` bytes.
    public init(limit: Int = 128 << 20) { self.limit = limit }

    public func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        let held = run?.range.lowerBound ?? line
        if held > 0 {
            buffer.removeSubrange(0..<held)
            line -= held
            searched -= held
            run?.move(by: -held)
        }
        transcoder.append(bytes, isLast: isLast, to: &buffer)
        self.isLast = isLast
    }

    public func next() -> FeedDocument? {
        while ready.isEmpty, takeLine() {}
        if ready.isEmpty, isLast, !hasFinished { finish() }
        return ready.isEmpty ? nil : ready.removeFirst()
    }
}

// MARK: - Lines

extension ER7FeedReader {
    private static let endBlock: UInt8 = 0x1C
    private static let startBlock: UInt8 = 0x0B
    private static let kindBytes = 64

    /// Takes the next line, if all of it is there.
    private func takeLine() -> Bool {
        guard line < buffer.count else { return false }
        let end = lineEnd()
        searched = end
        guard let width = terminatorWidth(at: end) else {
            passOverIfTooLong(upTo: end)
            return false
        }
        let terminator = width > 0 ? buffer[end] : 0
        take(line..<end, upTo: end + (terminator == 0x0D || terminator == 0x0A ? width : 0))
        advance(to: end, width: width)
        if terminator == Self.endBlock { endFrame() }
        if terminator == Self.startBlock { startFrame() }
        return true
    }

    private func lineEnd() -> Int {
        buffer.withUnsafeBufferPointer { bytes in
            var place = max(line, searched)
            while place < bytes.count, bytes[place] > 0x1C || !Self.ends(bytes[place]) {
                place += 1
            }
            return place
        }
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte == 0x0D || byte == 0x0A || byte == endBlock || byte == startBlock
    }

    /// How many bytes end the line; nil where that is not known yet.
    private func terminatorWidth(at end: Int) -> Int? {
        guard end < buffer.count else { return isLast ? 0 : nil }
        guard buffer[end] == 0x0D else { return 1 }
        guard end + 1 < buffer.count else { return isLast ? 1 : nil }
        return buffer[end + 1] == 0x0A ? 2 : 1
    }

    /// Does not hold what is longer than allowed.
    private func passOverIfTooLong(upTo end: Int) {
        // So many bytes tell what kind of line it is.
        guard end - line > max(limit - (run?.count ?? 0), Self.kindBytes) else { return }
        take(line..<end, upTo: end)
        position = position.advanced(over: buffer[line..<end])
        (line, searched, isInsideLine) = (end, end, true)
    }

    private func advance(to end: Int, width: Int) {
        let next = end + width
        if width > 0, buffer[end] == 0x0D || buffer[end] == 0x0A {
            position = SourcePosition(
                line: position.line + 1, column: 1,
                byteOffset: position.byteOffset + next - line)
        } else {
            position = position.advanced(over: buffer[line..<next])
        }
        (line, searched, isInsideLine) = (next, next, false)
    }

    /// Takes a line; `next` is where what follows it begins.
    private func take(_ text: Range<Int>, upTo next: Int) {
        // The rest of a header or trailer of a batch means nothing.
        if isInsideLine, run == nil { return }
        let kind =
            isInsideLine
            ? .other : HL7LineKind(buffer[text], inMessage: run?.isMessage == true)
        switch kind {
        case .blank:
            run?.extend(to: next)
        case .other:
            if run == nil { openRun(at: text.lowerBound, isMessage: false) }
            run?.extend(to: next)
        case .message(let lead):
            closeRun()
            release()
            envelope.countMessage()
            openRun(at: text.lowerBound + lead, isMessage: true)
            run?.extend(to: next)
        case .envelope(let name):
            closeRun()
            tell(envelope.take(name, buffer[text], at: position), text)
        }
        if let run, run.count > limit { self.run?.passOver(upTo: next) }
    }
}

// MARK: - Documents

extension ER7FeedReader {
    private func openRun(at place: Int, isMessage: Bool) {
        let lead = buffer[line..<place]
        run = ER7Run(
            isMessage: isMessage, start: position.advanced(over: lead), range: place..<place)
    }

    /// Makes a document of what was collected.
    private func closeRun(_ issues: [Issue] = []) {
        guard let run else { return }
        self.run = nil
        release()
        let isReadable =
            run.isMessage && !run.isTooLong && !issues.contains { $0.severity == .fatal }
        let note = ordinal == 0 && transcoder.hasTranscoded ? [transcoder.note] : []
        pending = FeedDocument(
            format: .hl7v2ER7, ordinal: ordinal, start: run.start, raw: Array(buffer[run.range]),
            content: isReadable ? .raw : .unreadable,
            issues: run.issues(limit: limit) + issues + note)
        ordinal += 1
    }

    /// Gives out the document that no trailer can say anything about any more.
    private func release() {
        guard let pending else { return }
        ready.append(pending)
        self.pending = nil
    }

    /// Tells what a line of a batch says, with the document before it.
    private func tell(_ issues: [Issue], _ text: Range<Int>) {
        guard !issues.isEmpty else { return }
        if pending == nil {
            pending = FeedDocument(
                format: .hl7v2ER7, ordinal: ordinal, start: position,
                raw: Array(buffer[text].prefix(limit)),
                content: .unreadable)
            ordinal += 1
        }
        pending?.issues += issues
    }

    private func startFrame() {
        endUnendedFrame()
        release()
        envelope.isFramed = true
    }

    private func endFrame() {
        closeRun()
        release()
        envelope.isFramed = false
    }

    /// Closes what a frame without an end holds; of a line that breaks off, nobody knows what it said.
    private func endUnendedFrame() {
        guard envelope.isFramed else { return closeRun() }
        let issue = Issue(
            severity: endsInsideLine ? .fatal : .error, code: "incomplete",
            id: "hl7-frame-not-ended", position: position,
            diagnostics: "The MLLP frame has no end block: the message may be cut short.")
        closeRun([issue])
    }

    /// Whether what is being collected ends without a line end.
    private var endsInsideLine: Bool {
        guard let run, run.count > 0 else { return false }
        let last = buffer[run.range.upperBound - 1]
        return last != 0x0D && last != 0x0A
    }

    private func finish() {
        hasFinished = true
        let isBroken = run?.isMessage == true && endsInsideLine
        endUnendedFrame()
        let issues = envelope.end(at: position)
        tell(issues, line..<line)
        if isBroken, !issues.isEmpty { refuseBrokenEnd() }
        release()
    }

    /// Refuses the last message of a batch that breaks off inside a line, which may be inside a value.
    private func refuseBrokenEnd() {
        pending?.content = .unreadable
        pending?.issues.append(
            Issue(
                severity: .fatal, code: "incomplete", id: "hl7-batch-cut", position: position,
                diagnostics: "The batch breaks off inside a line of its last message: send it "
                    + "again, whole."))
    }
}
