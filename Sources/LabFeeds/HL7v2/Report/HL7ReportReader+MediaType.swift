extension HL7ReportReader {
    /// The media type by the kind and subtype of data (tables 0191 and 0291) in the words of MIME.
    mutating func readMediaType(
        _ value: Range<Int>, kindAt place: UInt16
    ) -> FeedText? {
        guard let kind = text(place, of: value) else { return nil }
        let sent = report.string(kind)
        guard !sent.contains("/"), let type = Self.types[sent.uppercased()] else { return kind }
        guard let subtype = report.string(text(place + 1, of: value))?.lowercased() else {
            return type == "text" ? report.add("text/plain", from: kind.field) : kind
        }
        return report.add("\(type)/\(subtype)", from: kind.field)
    }

    private static let types = [
        "IM": "image", "IMAGE": "image", "AU": "audio", "AUDIO": "audio", "VIDEO": "video",
        "TX": "text", "FT": "text", "TEXT": "text", "MULTIPART": "multipart",
        "AP": "application", "APPLICATION": "application", "NS": "application", "SD": "application",
    ]
}
