import CJSONScanner

/// simdjson's own parser, to compare verdicts with.
final class DOMPeer {
    private let dom = cjs_dom_create()

    deinit {
        cjs_dom_destroy(dom)
    }

    /// simdjson's code of a number too large for a double, which is a fault of its own.
    static let numberOutOfRange: Int32 = 9

    /// simdjson's error code, 0 where it accepts the text.
    func verdict(on bytes: [UInt8]) -> Int32 {
        let padded = bytes + [UInt8](repeating: 0, count: 64)
        return padded.withUnsafeBufferPointer { cjs_dom_parse(dom, $0.baseAddress, bytes.count) }
    }
}
