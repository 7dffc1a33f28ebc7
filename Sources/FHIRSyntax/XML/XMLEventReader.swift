package import CXMLReader
package import FHIRCore

/// Pushes XML through libxml2 and gives its events; see `CXMLReader.h` for what each holds.
///
/// ```swift
/// let reader = try XMLEventReader()
/// let observation = reader.intern("OBX")
/// reader.push(bytes, isLast: true)
/// for event in reader.events where event.kind == COBALAMIN_XML_START && event.name == observation { … }
/// if let fault = reader.fault { … }
/// ```
package final class XMLEventReader {
    private let handle: OpaquePointer
    package let limits: XMLLimits

    /// libxml2 is not there.
    package struct LibraryMissing: Error {}

    package init(limits: XMLLimits = .default) throws(LibraryMissing) {
        let bounds = cobalamin_xml_limits(
            depth: UInt32(clamping: limits.depth), attributes: UInt32(clamping: limits.attributes),
            text: UInt32(clamping: limits.text), names: UInt32(clamping: limits.names),
            bytes: UInt64(clamping: limits.bytes))
        guard let handle = cobalamin_xml_open(cobalamin_xml_library(), bounds) else {
            throw LibraryMissing()
        }
        (self.handle, self.limits) = (handle, limits)
    }

    deinit { cobalamin_xml_close(handle) }

    /// Why no more events come; those before it were given.
    package private(set) var fault: Issue?

    /// What was worth saying, the first sixteen: processing instructions passed over, a byte-order mark
    /// that contradicts the declaration, a prefix without namespace.
    package private(set) var notes: [Issue] = []

    /// Parses more bytes; their events replace those of the push before.
    ///
    /// Memory follows the size of a push: hand a long stream over in pieces, for example of 64 kB.
    package func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        let start = bytes.bindMemory(to: UInt8.self).baseAddress
        let status = cobalamin_xml_push(handle, start, bytes.count, isLast ? 1 : 0)
        takeNotes()
        if status != COBALAMIN_XML_OK, fault == nil {
            fault = issue(
                status, at: faultPosition, number: cobalamin_xml_fault_number(handle))
        }
    }

    private var faultPosition: SourcePosition {
        var (line, column): (UInt32, UInt32) = (0, 0)
        cobalamin_xml_fault_place(handle, &line, &column)
        return SourcePosition(
            line: Int(line), column: Int(column),
            byteOffset: Int(cobalamin_xml_fault_offset(handle)))
    }

    private func takeNotes() {
        var count = 0
        let list = cobalamin_xml_notes(handle, &count)
        guard count > notes.count else { return }
        notes += UnsafeBufferPointer(start: list, count: count)[notes.count...].map(Self.issue)
    }

    /// Begins a new message of a batch: the limit of bytes is counted anew from the end of the last push.
    package func beginMessage() { cobalamin_xml_begin_message(handle) }

    /// What the document is encoded in, known once its head was pushed.
    package var encoding: String { String(cString: cobalamin_xml_encoding(handle)) }

    /// The events of the last push.
    package var events: UnsafeBufferPointer<cobalamin_xml_event> {
        var count = 0
        let start = cobalamin_xml_events(handle, &count)
        return UnsafeBufferPointer(start: start, count: count)
    }

    /// The text of an event of the last push.
    package func text(of event: cobalamin_xml_event) -> UnsafeBufferPointer<UInt8> {
        guard let texts = cobalamin_xml_texts(handle) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: texts + Int(event.text), count: Int(event.text_count))
    }

    /// The number by which events name `name`, for the life of the reader.
    package func intern(_ name: String) -> UInt32 {
        var name = name
        return name.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cobalamin_xml_intern(handle, $0.baseAddress.unsafelyUnwrapped, $0.count)
            }
        }
    }

    /// The text of a name's number.
    package func name(_ number: UInt32) -> String {
        var count = 0
        let start = cobalamin_xml_name(handle, number, &count)
        return start.withMemoryRebound(to: UInt8.self, capacity: count) {
            String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
        }
    }

    /// Makes ready for another document.
    package func restart() {
        cobalamin_xml_restart(handle)
        (fault, notes) = (nil, [])
    }
}
