import CXMLReader
import FHIRCore
import FHIRSyntax

/// A record that was read, with its bytes as they were sent.
struct LabXMLPiece {
    var record = LabXMLRecord()
    var raw: [UInt8] = []
    var start: SourcePosition
}

/// Follows the events of an input, keeps the record in hand and what stands around it.
struct LabXMLWalk {
    let map: CompiledFeedMap
    let limits: XMLLimits
    let records: Bool
    /// Attributes in this namespace are no data.
    let schemaInstance: UInt32
    /// Attributes of the root by which the map was chosen.
    let recognised: Set<UInt32>

    /// Elements around records, the root first.
    var frames: [Frame] = []
    /// The record in hand.
    var current: LabXMLPiece?
    var inside = InsideState()
    /// The last record, which the next may belong to.
    var pending: LabXMLPiece?
    var done: [LabXMLPiece] = []
    /// Texts outside of records for paths that lead there.
    var contexts: [[LabXMLOutside]]
    /// How many records there were when a context was written.
    var contextAge: [Int]
    /// Texts outside of records that no path takes, since the last record began.
    var outside: [LabXMLOutside] = []
    var uncounted = 0
    var recordCount = 0

    /// So many texts outside of records are kept for each record.
    static let mostOutside = 64

    /// An open element outside of records.
    struct Frame {
        var place: String
        var line: UInt32
        var text: [UInt8] = []
        /// Paths that lead out of records and have matched so far.
        var live: [Int]
        /// Whether records may stand below.
        var leadsToRecords: Bool
        var siblings: [UInt32: UInt32] = [:]
    }

    /// Open elements inside of the record.
    struct InsideState {
        var open: [Int32] = []
        var texts: [[UInt8]] = []
        var siblings: [[UInt32: UInt32]] = []
    }

    init(
        _ map: CompiledFeedMap, limits: XMLLimits, records: Bool, intern: (String) -> UInt32
    ) {
        (self.map, self.limits, self.records) = (map, limits, records)
        schemaInstance = intern("http://www.w3.org/2001/XMLSchema-instance")
        recognised = Set(map.map.recognition.attributes.map { intern($0.name) })
        contexts = Array(repeating: [], count: map.contexts.count)
        contextAge = Array(repeating: 0, count: map.contexts.count)
    }

    mutating func walk(_ reader: XMLEventReader, _ source: inout SourceWindow) {
        let events = reader.events
        var index = 0
        while index < events.count {
            let event = events[index]
            index += 1
            switch event.kind {
            case COBALAMIN_XML_START:
                var last = index
                while last < events.count, events[last].belongsToStart { last += 1 }
                start(event, events[index..<last], reader, &source)
                index = last
            case COBALAMIN_XML_TEXT: add(reader.text(of: event))
            case COBALAMIN_XML_END: end(event, reader, &source)
            default: break
            }
        }
        // What the last event holds may go on, and a tag that is not whole yet follows it.
        if current == nil, let last = events.last { source.advance(to: last.offset) }
        source.drop()
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        if current != nil {
            inside.texts[inside.open.count - 1].append(contentsOf: text)
        } else if !frames.isEmpty {
            frames[frames.count - 1].text.append(contentsOf: text)
        }
    }

    private mutating func start(
        _ event: cobalamin_xml_event, _ attributes: Slice<UnsafeBufferPointer<cobalamin_xml_event>>,
        _ reader: XMLEventReader, _ source: inout SourceWindow
    ) {
        if current != nil { return startInside(event, attributes, reader) }
        let depth = frames.count + 1
        let mayLead = frames.last?.leadsToRecords ?? true
        let matches =
            mayLead && depth <= map.record.count
            && map.record[depth - 1].matches(event.name, attributes, reader)
        guard matches, depth == map.record.count else {
            return startOutside(event, attributes, reader, leadsToRecords: matches)
        }
        source.advance(to: event.offset)
        current = LabXMLPiece(
            start: SourcePosition(
                line: Int(event.line), column: Int(event.column), byteOffset: source.byteOffset))
        recordCount += 1
        if records {
            let place = place(of: event, reader)
            current?.record.places = [place]
        }
        current?.record.outside = contexts.flatMap(\.self) + outside
        current?.record.uncounted = uncounted
        (outside, uncounted) = ([], 0)
        startInside(event, attributes, reader)
    }

    private mutating func end(
        _ event: cobalamin_xml_event, _ reader: XMLEventReader, _ source: inout SourceWindow
    ) {
        guard current != nil else { return endOutside() }
        endInside()
        guard inside.open.isEmpty, var piece = current else { return }
        current = nil
        piece.raw = source.take(to: event.offset)
        piece.record.tops = [0]
        finish(piece)
    }

    /// Joins a record to the one before where the map says that both are one.
    private mutating func finish(_ piece: LabXMLPiece) {
        guard var last = pending else { return pending = piece }
        if belongs(piece.record, to: last.record) {
            pending = nil
            last.record.append(piece.record)
            last.raw += [UInt8(ascii: "\n")] + piece.raw
            pending = last
        } else {
            done.append(last)
            pending = piece
        }
    }

    private func belongs(_ record: LabXMLRecord, to last: LabXMLRecord) -> Bool {
        guard !map.sameRecord.isEmpty, last.bytes.count + record.bytes.count <= limits.bytes else {
            return false
        }
        return map.sameRecord.allSatisfy { path in
            guard let key = record.string(at: path, from: 0) else { return false }
            return key == last.string(at: path, from: last.tops[0])
        }
    }
}

extension cobalamin_xml_event {
    /// Whether it tells more of the element that began.
    var belongsToStart: Bool {
        kind == COBALAMIN_XML_ATTRIBUTE || kind == COBALAMIN_XML_NAMESPACE
    }
}

extension CompiledPath.Step {
    /// Whether an element that begins is on the path.
    func matches(
        _ element: UInt32, _ attributes: Slice<UnsafeBufferPointer<cobalamin_xml_event>>,
        _ reader: XMLEventReader
    ) -> Bool {
        guard !isAttribute, name == 0 || name == element else { return false }
        guard let condition else { return true }
        return attributes.contains { event in
            event.kind == COBALAMIN_XML_ATTRIBUTE && event.name == condition.attribute
                && reader.text(of: event).elementsEqual(condition.value.utf8)
        }
    }
}
