import CXMLReader
import FHIRCore

/// Reads FHS, BHS, BTS and FTS elements around messages.
struct HL7v2XMLBatchReader {
    var envelope = HL7BatchEnvelope()
    /// How deep the open segment lies, and its name; 0 where none is open.
    private var depth = 0
    private var segment: UInt32 = 0
    private var isInCount = false
    private var count: [UInt8] = []

    var isOpen: Bool { depth > 0 }

    static func knows(_ segment: UInt32) -> Bool {
        [
            HL7Message.Segment.name("FHS"), HL7Message.Segment.name("BHS"),
            HL7Message.Segment.name("BTS"), HL7Message.Segment.name("FTS"),
        ].contains(segment)
    }

    mutating func begin(_ segment: UInt32, _ event: cobalamin_xml_event) {
        (depth, self.segment, isInCount, count) = (Int(event.depth), segment, false, [])
    }

    mutating func begin(_ name: HL7v2XMLName, _ event: cobalamin_xml_event) {
        guard case .numbered(_, let number) = name, Int(event.depth) == depth + 1 else { return }
        isInCount = number == 1
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        if isInCount { count += text.filter { $0 > 0x20 } }
    }

    /// An element ends; gives what is wrong where it is the segment's.
    mutating func end(_ event: cobalamin_xml_event) -> [Issue]? {
        if Int(event.depth) == depth + 1 { isInCount = false }
        guard Int(event.depth) == depth else { return nil }
        depth = 0
        let isTrailer =
            segment == HL7Message.Segment.name("BTS") || segment == HL7Message.Segment.name("FTS")
        return envelope.take(
            segment, count: isTrailer && !count.isEmpty ? count : nil,
            at: HL7v2XMLMessageReader.place(of: event))
    }
}
