extension LabReport {
    /// The text as a String.
    public func string(_ text: FeedText) -> String {
        String(decoding: bytes[Int(text.start)..<Int(text.start + text.count)], as: UTF8.self)
    }

    public func string(_ text: FeedText?) -> String? { text.map { string($0) } }

    /// Runs `body` over the bytes of a text.
    @inlinable
    public func withBytes<Result>(
        of text: FeedText, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        bytes.withUnsafeBufferPointer { all in
            let (start, count) = (Int(text.start), Int(text.count))
            return body(UnsafeBufferPointer(rebasing: all[start..<start + count]))
        }
    }

    /// Whether a text is exactly this.
    public func equals(_ text: FeedText?, _ other: StaticString) -> Bool {
        guard let text, Int(text.count) == other.utf8CodeUnitCount else { return false }
        return withBytes(of: text) { bytes in
            bytes.elementsEqual(
                UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
        }
    }

    /// Adds a text that no field holds as it is.
    public mutating func add(_ text: some StringProtocol, from field: UInt32) -> FeedText {
        let start = UInt32(clamping: bytes.count)
        bytes.append(contentsOf: text.utf8)
        return FeedText(
            start: start, count: UInt32(clamping: bytes.count) - start, field: field)
    }

    /// The line of the input a field stands on; nil for a text made here.
    public func line(of field: UInt32) -> Int? {
        lines.indices.contains(Int(field)) ? Int(lines[Int(field)]) : nil
    }
}
