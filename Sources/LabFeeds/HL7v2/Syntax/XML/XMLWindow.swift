/// The last bytes of an XML input, so that what was read can be kept as it was sent.
struct XMLWindow {
    private var held: [UInt8] = []
    /// How many bytes of the input are no longer held.
    private var dropped = 0
    /// Whether places in the input are places in its UTF-8; known from its first bytes.
    private(set) var isUTF8 = true
    private var hasBegun = false

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        held.append(contentsOf: bytes)
        guard !hasBegun, dropped == 0 else { return }
        isUTF8 = Self.isUTF8(held.prefix(256))
        hasBegun = held.count >= 256
    }

    /// All that is held.
    var all: [UInt8] { held }

    func bytes(from start: Int, to end: Int = .max) -> [UInt8] {
        let first = min(max(start - dropped, 0), held.count)
        let last = max(first, min(end - dropped, held.count))
        return Array(held[first..<last])
    }

    /// Lets go of what stands before a place.
    mutating func drop(before place: Int) {
        let count = isUTF8 ? min(place - dropped, held.count) : (place > 0 ? held.count : 0)
        guard count > 0 else { return }
        held.removeFirst(count)
        dropped += count
    }

    /// Whether an XML document is UTF-8 by its byte-order mark or its declaration.
    private static func isUTF8(_ head: ArraySlice<UInt8>) -> Bool {
        let first = Array(head.prefix(2))
        let wide: [[UInt8]] = [[0xFE, 0xFF], [0xFF, 0xFE], [0x3C, 0x00], [0x00, 0x3C]]
        if wide.contains(first) { return false }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        guard let end = text.firstRange(of: "?>"), let name = text.firstRange(of: "encoding") else {
            return true
        }
        guard name.upperBound < end.lowerBound else { return true }
        let declared = text[name.upperBound..<end.lowerBound]
        return declared.contains("utf-8") || declared.contains("ascii")
    }
}
