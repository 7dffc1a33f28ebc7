/// Writes a message in the XML encoding of HL7 v2 (`urn:hl7-org:v2xml`), UTF-8.
///
/// What it writes reads to the same message. Groups and data types are those of the structures of
/// laboratory results; others stand without groups and with generic names, which read back as well.
public struct HL7v2XMLWriter: Sendable {
    public init() {}

    /// Writes a message.
    public func write(_ message: HL7Message) -> [UInt8] {
        var markup = XMLMarkup()
        let structure = Self.structure(of: message)
        markup.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        markup.append("<\(structure) xmlns=\"urn:hl7-org:v2xml\">\n")
        var placer = HL7GroupPlacer(HL7MessageStructure(structure))
        let types = HL7DataTypes(version: Self.version(of: message))
        for segment in message.segments.indices {
            let name = String(decoding: message.segments[segment].nameBytes, as: UTF8.self)
            let open = placer.open
            let (closing, opening) = placer.place(name)
            for group in open.reversed().prefix(closing) {
                markup.append("</\(structure).\(group)>\n")
            }
            for group in opening { markup.append("<\(structure).\(group)>\n") }
            HL7v2XMLSegmentWriter(message: message, segment: segment, name: name, types: types)
                .append(to: &markup)
        }
        for group in placer.open.reversed() { markup.append("</\(structure).\(group)>\n") }
        markup.append("</\(structure)>\n")
        return markup.bytes
    }

    private static func version(of message: HL7Message) -> String {
        (message.segments.isEmpty ? nil : message.text(0, 12)) ?? "2.5.1"
    }

    /// The name of the message's structure: MSH-9.3, else MSH-9.1 and MSH-9.2.
    private static func structure(of message: HL7Message) -> String {
        guard !message.segments.isEmpty else { return nameless }
        if let name = message.text(0, 9, 3), isName(name) { return name }
        guard let code = message.text(0, 9) else { return nameless }
        if code == "ACK" { return code }
        let name = message.text(0, 9, 2).map { "\(code)_\($0)" } ?? code
        return isName(name) ? name : nameless
    }

    /// What a message is named that does not say what it is.
    private static let nameless = "HL7Message"

    private static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x41...0x5A).contains(first) else { return false }
        return text.utf8.count > 3
            && text.utf8.allSatisfy {
                (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
            }
    }
}
