/// Where the values of a document stood in the text that it was made from, such as FHIR XML.
///
/// Offsets are bytes of that text as UTF-8. It may be borrowed, and then must live as the document.
package final class SourceOrigins {
    /// The text.
    package let source: UnsafeBufferPointer<UInt8>

    /// By offset of the value in the document's own bytes.
    private let origins: [Origin]

    private let owner: AnyObject?

    /// The range of one value.
    package struct Origin {
        /// Where the value begins in the document's bytes.
        package let offset: UInt32
        /// Where it begins in the text: at the bracket of the start tag.
        package let start: UInt32
        /// Behind the bracket of the end tag.
        package let end: UInt32

        package init(offset: UInt32, start: UInt32, end: UInt32) {
            (self.offset, self.start, self.end) = (offset, start, end)
        }
    }

    /// - Parameter origins: Sorted by `offset`.
    package init(_ origins: [Origin], in source: UnsafeBufferPointer<UInt8>, owner: AnyObject?) {
        (self.origins, self.source, self.owner) = (origins, source, owner)
    }

    /// The range in the text of the value that begins at an offset of the document's bytes, or of the
    /// last one that begins before.
    package func range(at offset: Int) -> Range<Int>? {
        var (low, high) = (0, origins.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(origins[middle].offset) <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        return Int(origins[low - 1].start)..<Int(origins[low - 1].end)
    }
}
