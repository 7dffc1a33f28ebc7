/// XML as it grows.
struct XMLMarkup {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ markup: String) { bytes += markup.utf8 }

    /// Appends a text of a message with what is markup or formatting escaped.
    mutating func append(text: ArraySlice<UInt8>) {
        var place = text.startIndex
        while place < text.endIndex {
            switch text[place] {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case 0..<0x09, 0x0A..<0x20: appendEscape([text[place]])
            case 0xEF: place = appendRare(text[place...])
            default: bytes.append(text[place])
            }
            place += 1
        }
    }

    /// Appends what begins with the first byte of formatting marks and of characters that XML forbids;
    /// gives the place of its last byte.
    private mutating func appendRare(_ text: ArraySlice<UInt8>) -> Int {
        let first = text.startIndex
        if text.starts(with: HL7Formatting.opening), let end = HL7Formatting.end(of: text) {
            append("<escape V=\"")
            append(text: text[(first + 3)..<end])
            append("\"/>")
            return end + 2
        }
        let three = text.prefix(3)
        if three.starts(with: [0xEF, 0xBF, 0xBE]) || three.starts(with: [0xEF, 0xBF, 0xBF]) {
            appendEscape(Array(three))
            return first + 2
        }
        bytes.append(text[first])
        return first
    }

    /// Appends characters that XML cannot hold, or would not keep, as an escape of HL7.
    private mutating func appendEscape(_ characters: [UInt8]) {
        append("<escape V=\"X")
        for byte in characters { bytes += ER7Escaper.hexadecimal(byte) }
        append("\"/>")
    }
}
