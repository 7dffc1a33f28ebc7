import FHIRCore

/// Keeps the unescaped copies of strings that the document writes with escapes.
///
/// Nearly all strings stand in the document as they are; some systems escape every slash.
final class TextArena {
    private var copies: [UnsafeMutableBufferPointer<UInt8>] = []

    deinit {
        for copy in copies { copy.deallocate() }
    }

    /// The text of a JSON string as bytes; empty for anything else.
    @inline(__always)
    func bytes(of element: Element?) -> Bytes {
        guard let element, element.isString else { return Bytes(start: nil, count: 0) }
        return element.hasEscapes ? copy(of: element) : element.contentBytes
    }

    private func copy(of element: Element) -> Bytes {
        let text = Array((element.string ?? "").utf8)
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(text.count, 1))
        _ = copy.initialize(from: text)
        copies.append(copy)
        return Bytes(start: copy.baseAddress, count: text.count)
    }
}
