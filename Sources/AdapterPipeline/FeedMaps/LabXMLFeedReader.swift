import FHIRCore
package import FHIRSyntax
package import LabFeeds

/// Reads a laboratory's own XML with the map that takes it, once enough of it is there to choose.
package final class LabXMLFeedReader: FeedReader {
    private let maps: FeedMapCatalogue
    private let limits: XMLLimits
    private let records: Bool
    /// The beginning of the input, until a map is chosen.
    private var head: [UInt8] = []
    private var reader: LabXMLReader?
    private var refused: FeedDocument?
    private var hasRefused = false

    /// So much of an input is looked at for a map.
    private static let headBytes = InputShape.headBytes

    package init(maps: FeedMapCatalogue, limits: XMLLimits, records: Bool) {
        (self.maps, self.limits, self.records) = (maps, limits, records)
    }

    package func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        if let reader { return reader.push(bytes, isLast: isLast) }
        guard !hasRefused else { return }
        head.append(contentsOf: bytes)
        guard isLast || head.count >= Self.headBytes else { return }
        choose()
        head.withUnsafeBytes { reader?.push($0, isLast: isLast) }
        head = []
    }

    package func next() -> FeedDocument? {
        if let reader { return reader.next() }
        defer { refused = nil }
        return refused
    }

    private func choose() {
        do throws(RefusedConfiguration) {
            let beginning = head.prefix(Self.headBytes)
            guard let sniff = beginning.withUnsafeBytes({ FeedMapSniff(head: $0) }) else {
                if let fault = beginning.withUnsafeBytes({ FeedMapSniff.fault(in: $0) }) {
                    return refuse(fault)
                }
                return refuse("structure", "feed-map-missing", "no element of XML begins here")
            }
            guard let map = try maps.map(for: sniff) else { return refuse(try missed(sniff)) }
            reader = try? LabXMLReader(map: map, limits: limits, records: records)
            if reader == nil { refuse("exception", "xml-library", "libxml2 cannot be loaded") }
        } catch {
            refuse(
                "processing", "feed-map-refused",
                "a feed map of the profiles cannot be used; cobalamin feeds list says why")
        }
    }

    /// Why each map does not take the input.
    private func missed(_ sniff: FeedMapSniff) throws(RefusedConfiguration) -> String {
        let reasons = try maps.maps().map { catalogued in
            "\(catalogued.map.name): \(catalogued.map.recognition.miss(in: sniff) ?? "")"
        }
        return "no feed map takes this XML (\(reasons.joined(separator: "; ")));"
            + " --feed-map names one more"
    }

    private func refuse(_ sentence: String) {
        refuse("not-supported", "feed-map-missing", sentence)
    }

    private func refuse(_ code: String, _ id: String, _ sentence: String) {
        let start = SourcePosition(line: 1, column: 1, byteOffset: 0)
        refuse(
            Issue(severity: .fatal, code: code, id: id, position: start, diagnostics: sentence))
    }

    private func refuse(_ issue: Issue) {
        hasRefused = true
        let start = SourcePosition(line: 1, column: 1, byteOffset: 0)
        refused = FeedDocument(
            format: .labXML, ordinal: 0, start: start, raw: head, content: .unreadable,
            issues: [issue])
    }
}
