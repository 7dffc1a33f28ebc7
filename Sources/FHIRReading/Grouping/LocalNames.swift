import FHIRCore
import Foundation

/// fullUrls that name a resource within their document only: a `urn:` that is no UUID and no OID.
///
/// Several documents may use `urn:uuid:mother` for different women. In a collection such a name is
/// qualified by the id of the resource, or by the document where it has none, between two
/// characters that no text has; `stripped` takes that away again.
package struct LocalNames: Sendable {
    /// What is put behind a name, by the name.
    private var qualifiers: [String: String] = [:]

    init() {}

    init(_ resources: ResourceCollection, _ document: Document) {
        var digest: UInt64?
        for (number, resource) in resources.entries.enumerated() where !resource.isContained {
            guard let url = resource.entry?[.fullUrl]?.string, Self.isLocal(url),
                qualifiers[url] == nil
            else { continue }
            let id = resource.element.text(.id).map { "\(resource.kind.typeName)/\($0)" }
            if id == nil, digest == nil { digest = document.bytes.tableHash }
            let place = id ?? "\(digest ?? 0)-\(number)"
            qualifiers[url] = Self.start + place + Self.end
        }
    }

    package var isEmpty: Bool { qualifiers.isEmpty }

    private static func isLocal(_ url: String) -> Bool {
        guard url.hasPrefix("urn:"), !url.hasPrefix("urn:oid:") else { return false }
        return UUID(uuidString: String(url.dropFirst("urn:uuid:".count))) == nil
    }

    /// An entry with its local names qualified; `head` moves along.
    func qualified(_ entry: [UInt8], _ head: inout Range<Int>?) -> [UInt8] {
        guard !qualifiers.isEmpty else { return entry }
        var text: [UInt8] = []
        text.reserveCapacity(entry.count + 256)
        var start = 0
        while let open = Self.start(ofName: entry, from: start),
            let close = entry[open...].firstIndex(of: UInt8(ascii: "\""))
        {
            text.append(contentsOf: entry[start..<close])
            let qualifier = qualifiers[String(decoding: entry[open..<close], as: UTF8.self)] ?? ""
            text.append(contentsOf: qualifier.utf8)
            // Only a fullUrl stands before type and id, which hold no such name.
            if let known = head, close < known.lowerBound {
                let count = qualifier.utf8.count
                head = known.lowerBound + count..<known.upperBound + count
            }
            start = close
        }
        return text + entry[start...]
    }

    /// Where the next text begins that is a `urn:`, behind its quote.
    private static func start(ofName entry: [UInt8], from place: Int) -> Int? {
        var place = place
        while let quote = entry[place...].firstIndex(of: UInt8(ascii: "\"")) {
            if entry[(quote + 1)...].starts(with: "urn:".utf8) { return quote + 1 }
            place = quote + 1
        }
        return nil
    }

    private static let start = "\u{E000}"
    private static let end = "\u{E001}"

    /// Output in the words of the input.
    package static func stripped(_ output: [UInt8]) -> [UInt8] {
        let (start, end) = (Array(start.utf8), Array(end.utf8))
        var result: [UInt8] = []
        result.reserveCapacity(output.count)
        var place = 0
        while place < output.count {
            guard output[place] == start[0], output[place...].starts(with: start) else {
                result.append(output[place])
                place += 1
                continue
            }
            while place < output.count, !output[place...].starts(with: end) { place += 1 }
            place = min(place + end.count, output.count)
        }
        return result
    }
}
