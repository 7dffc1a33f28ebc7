import CXMLReader
import FHIRCore
import FHIRSyntax

/// What one reading of a document told: its events with their texts, texts joined across pushes.
struct XMLReading {
    struct Event: Equatable, CustomStringConvertible {
        var kind: UInt8
        var depth: UInt16
        var name: String
        var space: String
        var text: [UInt8]
        var isCDATA: Bool
        var place: String

        var description: String {
            "\(kind) \(name) {\(space)} \(String(decoding: text, as: UTF8.self))"
        }
    }

    var events: [Event] = []
    var fault: Issue?
    var notes: [Issue] = []
    var encoding = ""

    init(_ bytes: [UInt8], by step: Int? = nil, limits: XMLLimits = .default) throws {
        let reader = try XMLEventReader(limits: limits)
        var at = 0
        repeat {
            let end = min(bytes.count, at + (step ?? bytes.count))
            bytes[at..<end].withUnsafeBytes { reader.push($0, isLast: end == bytes.count) }
            for event in reader.events { add(event, of: reader) }
            at = end
        } while at < bytes.count && reader.fault == nil
        (fault, notes, encoding) = (reader.fault, reader.notes, reader.encoding)
    }

    init(_ text: String, by step: Int? = nil, limits: XMLLimits = .default) throws {
        try self.init(Array(text.utf8), by: step, limits: limits)
    }

    private mutating func add(_ event: cobalamin_xml_event, of reader: XMLEventReader) {
        let text = Array(reader.text(of: event))
        if event.kind == COBALAMIN_XML_TEXT, let last = events.last,
            last.kind == event.kind.rawValue, last.isCDATA == (event.is_cdata != 0)
        {
            events[events.count - 1].text += text
            return
        }
        events.append(
            Event(
                kind: event.kind.rawValue, depth: event.depth, name: reader.name(event.name),
                space: reader.name(event.space), text: text, isCDATA: event.is_cdata != 0,
                place: "\(event.line):\(event.column) \(event.offset)"))
    }

    /// The text of everything, without markup.
    var text: String {
        String(
            decoding: events.filter { $0.kind == COBALAMIN_XML_TEXT.rawValue }.flatMap(\.text),
            as: UTF8.self)
    }

    /// The names of the elements that begin.
    var elements: [String] {
        events.filter { $0.kind == COBALAMIN_XML_START.rawValue }.map(\.name)
    }
}

/// How long a block takes, for bounds that only quadratic work exceeds.
func seconds(_ block: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try block()
    let spent = (ContinuousClock.now - start).components
    return Double(spent.seconds) + Double(spent.attoseconds) * 1e-18
}
