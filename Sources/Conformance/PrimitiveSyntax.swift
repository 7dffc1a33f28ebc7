import FHIRCore

/// The syntax of the R4 primitive types (datatypes, primitive types).
enum PrimitiveSyntax: String {
    case base64Binary, boolean, canonical, code, date, dateTime, decimal, id, instant, integer
    case markdown, oid, positiveInt, string, time, unsignedInt, uri, url, uuid, xhtml

    /// The syntax of a type of that name; text for any other.
    init(type: String) { self = PrimitiveSyntax(rawValue: type) ?? .string }

    /// The kind of JSON value that carries it.
    var kind: Element.Kind {
        switch self {
        case .boolean: .true
        case .decimal, .integer, .positiveInt, .unsignedInt: .number
        default: .string
        }
    }

    var kindText: String {
        switch kind {
        case .true: "true or false"
        case .number: "a number"
        default: "a string"
        }
    }

    /// Whether a value of the right kind follows the syntax.
    func accepts(_ value: Element) -> Bool {
        switch kind {
        case .true: true
        case .number: acceptsNumber(value.number?.text ?? "")
        default: acceptsText(value.string ?? "")
        }
    }

    private func acceptsNumber(_ text: String) -> Bool {
        if self == .decimal { return true }
        guard !text.hasPrefix("-0"), let number = Int32(text) else { return false }
        switch self {
        case .positiveInt: return number >= 1
        case .unsignedInt: return number >= 0
        default: return true
        }
    }

    private func acceptsText(_ text: String) -> Bool {
        let bytes = text.utf8
        switch self {
        case .string, .markdown: return Self.isText(text)
        case .code: return Self.isCode(bytes)
        case .id: return bytes.count <= 64 && !bytes.isEmpty && bytes.allSatisfy(Self.isIdByte)
        case .uri, .url, .canonical:
            return !bytes.isEmpty && !text.unicodeScalars.contains(where: \.properties.isWhitespace)
        case .oid: return Self.isOid(text)
        case .uuid: return Self.isUuid(text)
        case .base64Binary: return Self.isBase64(bytes)
        case .date: return TemporalSyntax.isDate(bytes[...])
        case .dateTime: return TemporalSyntax.isDateTime(bytes[...])
        case .instant: return TemporalSyntax.isInstant(bytes[...])
        case .time: return TemporalSyntax.isTime(bytes[...])
        case .xhtml: return Self.isDivision(text)
        default: return true
        }
    }
}

extension PrimitiveSyntax {
    // Blanks alone vanish when trimmed, and then the element has no value.
    private static func isText(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.contains { !$0.properties.isWhitespace }
            && scalars.allSatisfy { $0.value >= 32 || [9, 10, 13].contains($0.value) }
    }

    // `[^\s]+(\s[^\s]+)*`: no blank at either end and never two together.
    private static func isCode(_ bytes: String.UTF8View) -> Bool {
        var wasBlank = true
        for byte in bytes {
            let isBlank = [0x20, 0x09, 0x0A, 0x0D].contains(byte)
            if isBlank, wasBlank || byte != 0x20 { return false }
            wasBlank = isBlank
        }
        return !wasBlank
    }

    private static func isIdByte(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        TemporalSyntax.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    private static func isOid(_ text: String) -> Bool {
        guard text.hasPrefix("urn:oid:") else { return false }
        let arcs = text.dropFirst(8).split(separator: ".", omittingEmptySubsequences: false)
        guard arcs.count >= 2, let first = arcs.first, ["0", "1", "2"].contains(first) else {
            return false
        }
        return arcs.allSatisfy { arc in
            !arc.isEmpty && arc.utf8.allSatisfy(TemporalSyntax.isDigit)
                && (arc.utf8.count == 1 || !arc.hasPrefix("0"))
        }
    }

    private static func isUuid(_ text: String) -> Bool {
        guard text.hasPrefix("urn:uuid:") else { return false }
        let groups = text.dropFirst(9).split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return false }
        return groups.allSatisfy { group in
            group.utf8.allSatisfy { TemporalSyntax.isDigit($0) || (0x61...0x66).contains($0) }
        }
    }

    private static func isBase64(_ bytes: String.UTF8View) -> Bool {
        let signs = bytes.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let padding = signs.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        let content = signs.dropLast(padding)
        return !signs.isEmpty && signs.count % 4 == 0 && padding <= 2
            && content.allSatisfy {
                isAlphanumeric($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
            }
    }

    // Well-formedness and allowed tags of the narrative are constraints (txt-1, txt-2).
    private static func isDivision(_ text: String) -> Bool {
        let trimmed = text.drop { $0.isWhitespace }
        return trimmed.hasPrefix("<div") || trimmed.hasPrefix("<!--") || trimmed.hasPrefix("<?xml")
    }
}
