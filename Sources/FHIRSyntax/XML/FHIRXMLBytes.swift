/// Bytes that grow up to a limit and lie at an address of their own.
///
/// The one who writes keeps the only copy that is written to; whoever else needs the bytes holds
/// `memory`.
struct FHIRXMLBytes {
    private(set) var count = 0
    /// Whether the limit was reached; nothing is written from there on.
    private(set) var isFull = false
    let memory: FHIRXMLMemory

    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private let limit: Int

    init(reserving capacity: Int, limit: Int = .max) {
        self.capacity = max(capacity, 64)
        self.limit = limit
        base = .allocate(capacity: self.capacity)
        memory = FHIRXMLMemory(base)
    }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    @inline(__always)
    subscript(_ start: UInt32, _ count: UInt32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base + Int(start), count: Int(count))
    }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        guard reserve(1) else { return }
        base[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func put(_ text: StaticString) {
        put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.count > 0, reserve(text.count), let start = text.baseAddress else { return }
        (base + count).update(from: start, count: text.count)
        count &+= text.count
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) -> Bool {
        if count &+ more <= capacity { return true }
        return grow(more)
    }

    private mutating func grow(_ more: Int) -> Bool {
        guard !isFull, count + more <= limit else {
            isFull = true
            return false
        }
        capacity = min(max(capacity * 2, count + more), limit)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        memory.replace(by: larger)
        base = larger
        return true
    }
}

/// Keeps allocated bytes for as long as it lives.
final class FHIRXMLMemory {
    private var base: UnsafeMutablePointer<UInt8>

    init(_ base: UnsafeMutablePointer<UInt8>) { self.base = base }

    deinit { base.deallocate() }

    func replace(by other: UnsafeMutablePointer<UInt8>) {
        base.deallocate()
        base = other
    }
}
