import FHIRSyntax
package import LabFeeds

extension DocumentFormat {
    /// The messages of a feed that is at hand as a whole; nil for what is no feed.
    package func messages(in bytes: [UInt8], _ rules: ReadingRules) -> [FeedDocument]? {
        guard let reader = feedReader(rules) else { return nil }
        bytes.withUnsafeBytes { reader.push($0, isLast: true) }
        var documents: [FeedDocument] = []
        while let document = reader.next() { documents.append(document) }
        return documents
    }

    /// Runs `body` over each document of an input that is at hand as a whole and no NDJSON.
    package func eachDocument<Value>(
        of bytes: [UInt8], _ rules: ReadingRules,
        _ body: (_ source: DocumentSource, _ bytes: UnsafeRawBufferPointer) -> Value
    ) -> [Value] {
        guard let messages = messages(in: bytes, rules) else {
            return [
                bytes.withUnsafeBytes { bytes in
                    body(self == .fhirXML ? .fhirXML(bytes) : .json(bytes), bytes)
                }
            ]
        }
        return messages.map { message in
            message.raw.withUnsafeBytes { body(.feed(message), $0) }
        }
    }
}
