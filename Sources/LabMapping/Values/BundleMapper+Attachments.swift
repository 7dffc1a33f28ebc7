import LabFeeds

/// Documents and pictures as values: R4's Observation has no place for them
/// but an extension.
extension BundleMapper {
    mutating func attachment(_ media: FeedText?, _ encoding: FeedText?, _ data: FeedText?) {
        guard let data, let sent = said(data)?.trimmed else { return }
        json.separate()
        json.raw(
            "{\"url\":\"https://w3id.org/cobalamin/StructureDefinition/attached-value\",\"valueAttachment\":{"
        )
        code("contentType", media)
        let kind = said(encoding)?.trimmed
        if kind?.equalsIgnoringCase("Base64") ?? false, let clean = Base64Text.clean(sent) {
            json.name("data")
            mark(data)
            json.raw(UInt8(ascii: "\""))
            json.raw(clean)
            json.raw(UInt8(ascii: "\""))
        } else if kind?.equalsIgnoringCase("Hex") ?? false, let bytes = Base64Text.bytes(hex: sent)
        {
            encoded(bytes, data)
        } else if kind == nil, !sent.contains(0x20), sent.contains(UInt8(ascii: "/")) {
            json.name("url")
            mark(data)
            json.string(sent)
        } else {
            encoded(Array(sent), data)
        }
        json.raw("}}")
    }

    private mutating func encoded(_ bytes: [UInt8], _ field: FeedText) {
        json.name("data")
        mark(field)
        json.raw(UInt8(ascii: "\""))
        json.raw(Base64Text.encode(bytes))
        json.raw(UInt8(ascii: "\""))
    }
}

/// Base64 as FHIR wants it: without blanks.
enum Base64Text {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text without blanks and line ends; nil where it is no base64.
    static func clean(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let body = text.filter { $0 > 0x20 }
        let padding = body.suffix(2).filter { $0 == UInt8(ascii: "=") }.count
        let isBase64 =
            body.count % 4 == 0 && !body.isEmpty
            && body.dropLast(padding).allSatisfy {
                $0.isDigit || $0.lowercased &- 0x61 < 26 || $0 == UInt8(ascii: "+")
                    || $0 == UInt8(ascii: "/")
            }
        return isBase64 ? body : nil
    }

    static func bytes(hex text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let digits = text.filter { $0 > 0x20 }
        guard digits.count % 2 == 0, !digits.isEmpty else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            let pair = String(decoding: digits[place..<place + 2], as: UTF8.self)
            guard let byte = UInt8(pair, radix: 16) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for place in stride(from: 0, to: bytes.count, by: 3) {
            let rest = bytes.count - place
            let word =
                UInt32(bytes[place]) << 16 | (rest > 1 ? UInt32(bytes[place + 1]) << 8 : 0)
                | (rest > 2 ? UInt32(bytes[place + 2]) : 0)
            text.append(alphabet[Int(word >> 18 & 63)])
            text.append(alphabet[Int(word >> 12 & 63)])
            text.append(rest > 1 ? alphabet[Int(word >> 6 & 63)] : UInt8(ascii: "="))
            text.append(rest > 2 ? alphabet[Int(word & 63)] : UInt8(ascii: "="))
        }
        return text
    }
}
