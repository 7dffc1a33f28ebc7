import FHIRCore
package import FHIRSyntax

/// Cuts a laboratory system's own XML into records by a map and reads each, in constant memory.
package final class LabXMLReader: FeedReader {
    private let events: XMLEventReader
    private let map: CompiledFeedMap
    private let records: Bool
    private var walk: LabXMLWalk
    private var source = SourceWindow()
    private var ready: [FeedDocument] = []
    /// How many of `ready` were handed out.
    private var given = 0
    private var ordinal = 0
    private var hasEnded = false
    /// The id of the issue that counts what the map does not know.
    package static let untakenIssue = "feed-fields-untaken"

    /// What the map found so far; counted only where fields are recorded.
    package private(set) var tally = FeedMapTally()

    /// With `records` each field's name is kept, and what the map took is counted.
    package init(
        map: FeedMap, limits: XMLLimits = .default, records: Bool = false
    ) throws(XMLEventReader.LibraryMissing) {
        let events = try XMLEventReader(limits: limits)
        self.events = events
        self.map = CompiledFeedMap(map) { events.intern($0) }
        self.records = records
        walk = LabXMLWalk(self.map, limits: limits, records: records) { events.intern($0) }
    }

    package func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        guard !hasEnded else { return }
        source.push(bytes)
        events.push(bytes, isLast: isLast)
        let before = walk.recordCount
        walk.walk(events, &source)
        // The limit of bytes is one record's, not that of all.
        if walk.recordCount > before { events.beginMessage() }
        for piece in walk.done { release(piece) }
        walk.done = []
        if isLast || events.fault != nil { end() }
    }

    package func next() -> FeedDocument? {
        guard given < ready.count else {
            ready.removeAll(keepingCapacity: true)
            given = 0
            return nil
        }
        given += 1
        return ready[given - 1]
    }

    /// The last record, what is left, and why nothing more comes.
    private func end() {
        hasEnded = true
        if var last = walk.pending {
            last.record.outside += walk.outside
            last.record.uncounted += walk.uncounted
            walk.pending = nil
            release(last)
        }
        if let fault = events.fault {
            let start = walk.current?.start ?? SourcePosition(line: 1, column: 1, byteOffset: 0)
            refuse(fault, at: start, raw: walk.current == nil ? [] : source.rest)
        } else if ordinal == 0 {
            let start = SourcePosition(line: 1, column: 1, byteOffset: 0)
            refuse(.noRecord(of: map.map), at: start, raw: [])
        }
        if given < ready.count { ready[given].issues = events.notes + ready[given].issues }
    }

    private func release(_ piece: LabXMLPiece) {
        var builder = LabXMLReportBuilder(
            map, piece.record, records: records, names: { [events] in events.name($0) })
        let report = builder.build()
        if records { tally.add(builder) }
        ready.append(
            FeedDocument(
                format: .labXML, ordinal: ordinal, start: piece.start, raw: piece.raw,
                content: .report(report), issues: []))
        ordinal += 1
    }

    private func refuse(_ issue: Issue, at start: SourcePosition, raw: [UInt8]) {
        ready.append(
            FeedDocument(
                format: .labXML, ordinal: ordinal, start: start, raw: raw, content: .unreadable,
                issues: [issue]))
        ordinal += 1
    }
}
