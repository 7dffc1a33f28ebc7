import FHIRCore

/// Appends compact JSON as bytes: names are literals, texts are copied from the feed's own bytes.
///
/// Whether a comma is due is told from the last byte, so that members may be left out freely.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    var count: Int { bytes.count }

    /// Appends what already is JSON.
    @inline(__always)
    mutating func raw(_ text: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func raw(_ json: some Collection<UInt8>) { bytes.append(contentsOf: json) }

    @inline(__always)
    mutating func raw(_ byte: UInt8) { bytes.append(byte) }

    /// Divides from what stands before, where something does.
    @inline(__always)
    mutating func separate() {
        guard let last = bytes.last else { return }
        let isOpen =
            last == UInt8(ascii: "{") || last == UInt8(ascii: "[") || last == UInt8(ascii: ":")
        if !isOpen { bytes.append(UInt8(ascii: ",")) }
    }

    /// Writes a member's name; its value must follow.
    @inline(__always)
    mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        raw(name)
        raw("\":")
    }

    /// Writes a member whose value is a literal text that needs no escape.
    @inline(__always)
    mutating func member(_ name: StaticString, _ value: StaticString) {
        self.name(name)
        string(value)
    }

    @inline(__always)
    mutating func string(_ value: StaticString) {
        bytes.append(UInt8(ascii: "\""))
        raw(value)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a text, escaped.
    @inline(__always)
    mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        escaped(text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes the content of a text between quotes that others write.
    @inline(__always)
    mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text where byte < 0x20 || byte == 0x22 || byte == 0x5C {
            return JSONText.escape(text, into: &bytes)
        }
        bytes.append(contentsOf: text)
    }

    mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { string($0) }
    }

    /// Takes back what was written after a place.
    mutating func cut(to count: Int) { bytes.removeLast(bytes.count - count) }

    /// Ends an object or array begun at `start`, which is where its name or bracket began; takes it
    /// back where nothing was written into it.
    mutating func close(_ bracket: UInt8, begunAt start: Int) {
        if let last = bytes.last, last == UInt8(ascii: "{") || last == UInt8(ascii: "[") {
            cut(to: start)
        } else {
            bytes.append(bracket)
        }
    }
}

extension UInt8 {
    static var brace: UInt8 { UInt8(ascii: "}") }
    static var bracket: UInt8 { UInt8(ascii: "]") }
}
