/// The last bytes of an input in its own encoding, found by offsets that count UTF-8.
struct SourceWindow {
    private var bytes: [UInt8] = []
    /// The place in `bytes` that was looked at last, and its offset in the input as UTF-8.
    private var index = 0
    private var offset: UInt64 = 0
    /// How many bytes of the input stood before `bytes`.
    private var dropped = 0
    private var encoding: Encoding?

    private enum Encoding { case utf8, latin1, latin9, windows1252, utf16(isBig: Bool) }

    mutating func push(_ more: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: more)
    }

    /// Forgets what stands before the place looked at last.
    mutating func drop() {
        bytes.removeFirst(index)
        dropped += index
        index = 0
    }

    /// The bytes between the place looked at last and an offset, which is the place then.
    mutating func take(to target: UInt64) -> [UInt8] {
        let start = index
        advance(to: target)
        return Array(bytes[start..<index])
    }

    /// All bytes behind the place looked at last.
    var rest: [UInt8] { Array(bytes[index...]) }

    /// How many bytes of the input stand before the place looked at last.
    var byteOffset: Int { dropped + index }

    mutating func advance(to target: UInt64) {
        guard offset < target else { return }
        // Before the first event the declaration may not be whole; with it, it is.
        if encoding == nil { encoding = Self.encoding(of: bytes) }
        if case .utf8 = encoding {
            let step = min(Int(clamping: target - offset), bytes.count - index)
            index += step
            offset += UInt64(step)
            return
        }
        while offset < target, let (width, count) = unit() {
            index += width
            offset += UInt64(count)
        }
    }

    /// How many bytes the next character has here and as UTF-8.
    private func unit() -> (width: Int, count: Int)? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        switch encoding {
        case .utf16(let isBig):
            guard index + 1 < bytes.count else { return nil }
            let next = bytes[index + 1]
            let unit = isBig ? UInt16(byte) << 8 | UInt16(next) : UInt16(next) << 8 | UInt16(byte)
            switch unit {
            // The mark at the beginning is none of the text.
            case 0xFEFF where index + dropped == 0: return (2, 0)
            case 0..<0x80: return (2, 1)
            case 0x80..<0x800: return (2, 2)
            case 0xD800..<0xE000: return (2, 2)
            default: return (2, 3)
            }
        case _ where byte < 0x80: return (1, 1)
        case .latin9: return (1, byte == 0xA4 ? 3 : 2)
        case .windows1252: return (1, Self.isWide(byte) ? 3 : 2)
        default: return (1, 2)
        }
    }

    /// Whether a byte of Windows-1252 has three bytes in UTF-8.
    private static func isWide(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x80, 0x82, 0x84...0x87, 0x89, 0x8B, 0x91...0x97, 0x99, 0x9B: true
        default: false
        }
    }

    private static func encoding(of bytes: [UInt8]) -> Encoding {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(isBig: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(isBig: true) }
        let head = bytes.prefix(256)
        let declaration = String(decoding: head, as: UTF8.self).prefix { $0 != ">" }.lowercased()
        guard declaration.hasPrefix("<?xml"),
            let name = declaration.split(separator: "encoding").dropFirst().first
        else { return .utf8 }
        if name.contains("8859-15") || name.contains("latin-9") { return .latin9 }
        if name.contains("8859-1") || name.contains("latin1") { return .latin1 }
        return name.contains("1252") ? .windows1252 : .utf8
    }
}
