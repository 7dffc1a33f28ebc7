import CYAML

/// Reads one YAML document into a tree of texts, and refuses what a configuration never needs.
///
/// Anchors, aliases and tags are refused, so that a small file stays a small tree and no text turns
/// into anything else. Depth has a limit.
package enum YAMLReader {
    private static let deepest = 16

    /// The root; nil where the file holds no document (nothing, or comments only).
    package static func read(_ bytes: [UInt8]) throws(ConfigurationFault) -> YAMLNode? {
        let events = try YAMLEvents.all(of: bytes, deepest: deepest)
        var builder = YAMLBuilder(events: events)
        return try builder.document()
    }
}

/// One event, its text copied.
struct YAMLEvent {
    let kind: cobalamin_yaml_kind
    let text: String
    let place: TextPlace
}

/// Runs libyaml over some bytes.
enum YAMLEvents {
    /// All events; deeper nesting than `deepest` is refused where it begins, for libyaml takes ever
    /// longer the deeper it is.
    static func all(
        of bytes: [UInt8], deepest: Int
    ) throws(ConfigurationFault) -> [YAMLEvent] {
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(ConfigurationFault) in try events(of: buffer, deepest) }
        }
        return try result.get()
    }

    private static func events(
        of bytes: UnsafeBufferPointer<UInt8>, _ deepest: Int
    ) throws(ConfigurationFault) -> [YAMLEvent] {
        // libyaml takes no null pointer, not even for no bytes.
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return [] }
        guard let parser = cobalamin_yaml_open(start, bytes.count) else {
            throw ConfigurationFault(at: nil, "cannot be read: memory is short")
        }
        defer { cobalamin_yaml_close(parser) }
        var events: [YAMLEvent] = []
        var depth = 0
        while true {
            let event = cobalamin_yaml_next(parser)
            let place = place(of: event, in: bytes)
            try refuse(event, at: place)
            if event.kind == COBALAMIN_YAML_END { return events }
            depth += nesting(of: event.kind)
            guard depth < deepest else {
                throw ConfigurationFault(at: place, "is nested deeper than \(deepest) levels")
            }
            events.append(YAMLEvent(kind: event.kind, text: text(of: event), place: place))
        }
    }

    /// What an event adds to the depth of the next.
    private static func nesting(of kind: cobalamin_yaml_kind) -> Int {
        switch kind {
        case COBALAMIN_YAML_SEQUENCE_START, COBALAMIN_YAML_MAPPING_START: 1
        case COBALAMIN_YAML_SEQUENCE_END, COBALAMIN_YAML_MAPPING_END: -1
        default: 0
        }
    }

    private static func refuse(
        _ event: cobalamin_yaml_event, at place: TextPlace
    ) throws(ConfigurationFault) {
        if event.kind == COBALAMIN_YAML_FAULT {
            throw ConfigurationFault(at: place, "is not YAML: \(text(of: event))")
        }
        if event.kind == COBALAMIN_YAML_ALIAS || event.has_anchor != 0 {
            throw ConfigurationFault(
                at: place, "anchors (&) and aliases (*) are not taken here; write the value out")
        }
        if event.has_tag != 0 {
            throw ConfigurationFault(at: place, "tags (!) are not taken here; write plain text")
        }
    }

    private static func text(of event: cobalamin_yaml_event) -> String {
        guard let text = event.text else { return "" }
        let bytes = UnsafeRawBufferPointer(start: text, count: event.length)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func place(
        of event: cobalamin_yaml_event, in bytes: UnsafeBufferPointer<UInt8>
    ) -> TextPlace {
        guard event.has_offset_only != 0 else {
            return TextPlace(line: event.line + 1, column: event.column + 1)
        }
        let before = bytes.prefix(event.offset)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return TextPlace(line: line, column: before.count - start + 1)
    }
}

/// Makes the tree of the events.
struct YAMLBuilder {
    private let events: [YAMLEvent]
    private var next = 0

    init(events: [YAMLEvent]) { self.events = events }

    mutating func document() throws(ConfigurationFault) -> YAMLNode? {
        guard take()?.kind == COBALAMIN_YAML_DOCUMENT_START else { return nil }
        let root = try node()
        _ = take()
        if let second = take() {
            throw ConfigurationFault(
                at: second.place, "a second document begins here; a configuration is one")
        }
        // A document of comments alone is one empty scalar.
        return root.scalar == "" ? nil : root
    }

    private mutating func take() -> YAMLEvent? {
        guard next < events.count else { return nil }
        next += 1
        return events[next - 1]
    }

    private mutating func node() throws(ConfigurationFault) -> YAMLNode {
        guard let event = take() else {
            throw ConfigurationFault(at: nil, "is not YAML: it ends too early")
        }
        switch event.kind {
        case COBALAMIN_YAML_SEQUENCE_START:
            return YAMLNode(content: .sequence(try items()), place: event.place)
        case COBALAMIN_YAML_MAPPING_START:
            return YAMLNode(content: .mapping(try entries()), place: event.place)
        default:
            return YAMLNode(content: .scalar(event.text), place: event.place)
        }
    }

    private mutating func items() throws(ConfigurationFault) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while next < events.count, events[next].kind != COBALAMIN_YAML_SEQUENCE_END {
            items.append(try node())
        }
        next += 1
        return items
    }

    private mutating func entries() throws(ConfigurationFault) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        while next < events.count, events[next].kind != COBALAMIN_YAML_MAPPING_END {
            let key = try node()
            guard let name = key.scalar else {
                throw ConfigurationFault(at: key.place, "a key is one word, not \(key.kind)")
            }
            let value = try node()
            entries.append(YAMLEntry(key: name, place: key.place, value: value))
        }
        next += 1
        return entries
    }
}
