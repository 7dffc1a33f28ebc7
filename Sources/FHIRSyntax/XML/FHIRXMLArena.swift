import FHIRCore

/// The JSON bytes that a document from XML stands on; the document holds it.
final class FHIRXMLArena {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int
    private let limit: Int
    /// Whether the limit was reached; nothing is written from there on.
    private(set) var isFull = false

    init(reserving capacity: Int, limit: Int) {
        self.capacity = max(capacity, 64)
        self.limit = limit
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    @inline(__always)
    func put(_ byte: UInt8) {
        guard reserve(1) else { return }
        base[count] = byte
        count &+= 1
    }

    @inline(__always)
    func put(_ text: StaticString) {
        put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    func put(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.count > 0, reserve(text.count), let start = text.baseAddress else { return }
        (base + count).update(from: start, count: text.count)
        count &+= text.count
    }

    /// Writes a JSON string.
    func put(quoting text: UnsafeBufferPointer<UInt8>) {
        put(UInt8(ascii: "\""))
        if text.contains(where: Self.needsEscape) {
            var escaped: [UInt8] = []
            escaped.reserveCapacity(text.count + text.count / 8)
            JSONText.escape(text, into: &escaped)
            escaped.withUnsafeBufferPointer { put($0) }
        } else {
            put(text)
        }
        put(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    @inline(__always)
    private func reserve(_ more: Int) -> Bool {
        if count &+ more <= capacity { return true }
        return grow(more)
    }

    private func grow(_ more: Int) -> Bool {
        guard !isFull, count + more <= limit else {
            isFull = true
            return false
        }
        capacity = min(max(capacity * 2, count + more), limit)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        return true
    }
}
