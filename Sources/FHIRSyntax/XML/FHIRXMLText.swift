/// Text as XML 1.0 writes it.
enum FHIRXMLText {
    /// Appends a text with markup escaped, and in attributes what a reader would change to blanks.
    static func escape(
        _ text: UnsafeBufferPointer<UInt8>, into target: inout [UInt8], inAttribute: Bool
    ) {
        var clean = 0
        for (place, byte) in text.enumerated() {
            guard let escape = escape(of: byte, inAttribute: inAttribute) else { continue }
            target.append(contentsOf: text[clean..<place])
            target.append(contentsOf: escape.utf8)
            clean = place + 1
        }
        target.append(contentsOf: text[clean...])
    }

    static func escape(_ text: String, into target: inout [UInt8], inAttribute: Bool) {
        var text = text
        text.withUTF8 { escape($0, into: &target, inAttribute: inAttribute) }
    }

    @inline(__always)
    private static func escape(of byte: UInt8, inAttribute: Bool) -> String? {
        guard byte < 0x3F else { return nil }
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case 0x0D: return "&#xD;"
        case UInt8(ascii: "\"") where inAttribute: return "&quot;"
        case 0x0A where inAttribute: return "&#xA;"
        case 0x09 where inAttribute: return "&#x9;"
        default: return nil
        }
    }
}
