import FHIRCore

/// The header of a message that shall be answered, read or, where that failed, found in its bytes.
struct HL7FoundHeader {
    /// The message, or one that has only what could be found of the header.
    let message: HL7Message
    /// Whether the whole message could be read.
    let isWhole: Bool
    /// The bytes of a message in ER7, and where they begin in the input.
    let pipes: [UInt8]
    let start: Int

    init(_ document: FeedDocument) {
        pipes = document.format == .hl7v2ER7 ? document.raw : []
        start = document.start.byteOffset
        if case .message(let message) = document.content {
            (self.message, isWhole) = (message, true)
        } else if document.format == .hl7v2XML {
            (message, isWhole) = (HL7HeaderSearch.inXML(document.raw), false)
        } else if let message = ER7Reader(limit: .max)
            .read(document.raw, start: document.start).message
        {
            (self.message, isWhole) = (message, true)
        } else {
            (message, isWhole) = (HL7HeaderSearch.inPipes(document.raw), false)
        }
    }

    /// MSH-10.
    var controlID: String? { text(10) }

    /// The first component of a field of the header.
    func text(_ field: Int, _ component: Int = 1) -> String? {
        message.segments.isEmpty ? nil : message.text(0, field, component)
    }

    /// The leaves of a field of the header.
    func leaves(_ field: Int) -> [HL7Message.Leaf] {
        guard !message.segments.isEmpty else { return [] }
        return message.leaves[message.leaves(of: 0)].filter { $0.field == field }
    }

    /// Whether the message is of a version before another: `2.3` before `2.3.1`.
    func isBefore(_ minor: Int, _ patch: Int = 0) -> Bool {
        let parts = (text(12) ?? "2.5.1").split(separator: ".").map { Int($0) ?? 0 }
        guard parts.count > 1, parts[0] == 2 else { return false }
        return (parts[1], parts.count > 2 ? parts[2] : 0) < (minor, patch)
    }
}
