/// The name of a member that no definition knows, as `FHIRXMLReader` forms it.
struct FHIRXMLName {
    let local: String
    /// Nil for the namespace of FHIR.
    let space: String?

    init(_ member: String) {
        guard member.hasPrefix("{"), let end = member.lastIndex(of: "}") else {
            (local, space) = (member, nil)
            return
        }
        local = String(member[member.index(after: end)...])
        space = String(member[member.index(after: member.startIndex)..<end])
    }

    /// Whether a text can be the name of an element: letters, digits, `_`, `-` and `.`, and whatever
    /// is not ASCII, for other scripts have letters too.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, isStart(first) else { return false }
        return text.utf8.allSatisfy { byte in
            isStart(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
        } && text.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.isAlphabetic }
    }

    /// Whether a text can be the name of an attribute; of prefixes only `xml` needs no declaration.
    static func isAttribute(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return isName(text) && text != "xmlns"
        case 2: return parts[0] == "xml" && isName(String(parts[1]))
        default: return false
        }
    }

    private static func isStart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

/// The characters that XML 1.0 has not, not even as references.
enum FHIRXMLCharacters {
    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// Whether unescaped JSON text may hold one; its control characters are always escaped.
    static func areForbidden(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.contains(0xEF) else { return false }
        return String(decoding: text, as: UTF8.self).unicodeScalars.contains(where: isForbidden)
    }
}
