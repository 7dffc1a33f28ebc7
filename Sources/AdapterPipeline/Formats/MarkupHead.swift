/// The root element of an XML text, as far as it is needed to tell the format.
struct MarkupHead {
    /// Without its prefix.
    let name: String
    /// Empty where it has none.
    let namespace: String
    /// Whether it is called as a CDA document or a part of one is, and identifiers of HL7 stand in it.
    let isPartOfCDA: Bool

    /// Nil where the bytes hold no start tag.
    init?(_ bytes: [UInt8]) {
        guard let tag = Self.startTag(in: bytes[...]) else { return nil }
        let text = String(decoding: tag, as: UTF8.self)
        let written = text.prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
        let parts = written.split(separator: ":", maxSplits: 1)
        guard let name = parts.last, !name.isEmpty else { return nil }
        self.name = String(name)
        let declaration = parts.count == 2 ? "xmlns:\(parts[0])" : "xmlns"
        let declared = Self.value(of: declaration, in: text.dropFirst(written.count)) ?? ""
        namespace = declared
        isPartOfCDA =
            declared.isEmpty && Self.partsOfCDA.contains(String(name))
            && bytes.contains("2.16.840.1.113883.".utf8)
    }

    private static let partsOfCDA: Set<String> = [
        "ClinicalDocument", "component", "section", "entry", "organizer", "observation",
    ]

    /// Whether it is called as a message of HL7 v2 is, or as a batch of them: `ORU_R01`.
    var isMessageName: Bool {
        if ["HL7Message", "FHSBatch", "BHSBatch", "BATCH", "FILE"].contains(name) { return true }
        let parts = name.split(separator: "_", omittingEmptySubsequences: false)
        guard let kind = parts.first, kind.count == 3, parts.count <= 3 else { return false }
        let isUpper = name.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") }
        return isUpper && (parts.count > 1 ? parts[1].count == 3 : kind == "ACK")
    }

    /// Whether it is called as a CDA document or a part of one is, and is in no namespace.
    var isNamedAsPartOfCDA: Bool {
        let names = [
            "ClinicalDocument", "component", "section", "entry", "organizer", "observation", "act",
        ]
        return namespace.isEmpty && names.contains(name)
    }

    /// What stands in the first start tag, passing over instructions, comments and a DOCTYPE.
    private static func startTag(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = bytes
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            guard let end = end(of: rest) else { return rest.isEmpty ? nil : rest }
            if rest.first != UInt8(ascii: "?"), rest.first != UInt8(ascii: "!") {
                return rest[..<end]
            }
            rest = rest[(end + 1)...]
        }
        return nil
    }

    /// Where the markup that begins here ends: at its `>`, that of a comment or instruction at theirs.
    private static func end(of markup: ArraySlice<UInt8>) -> Int? {
        if markup.starts(with: "!--".utf8) { return Self.end(of: markup.dropFirst(3), by: "--") }
        if markup.first == UInt8(ascii: "?") { return Self.end(of: markup.dropFirst(1), by: "?") }
        var quote: UInt8?
        for (place, byte) in zip(markup.indices, markup) {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return place
            }
        }
        return nil
    }

    /// The `>` that follows at once on the sign that ends the markup.
    private static func end(of markup: ArraySlice<UInt8>, by sign: String) -> Int? {
        let end = Array(sign.utf8) + [UInt8(ascii: ">")]
        var place = markup.startIndex
        while let next = markup[place...].firstIndex(of: end[0]) {
            if markup[next...].starts(with: end) { return next + end.count - 1 }
            place = next + 1
        }
        return nil
    }

    /// The value of an attribute.
    private static func value(of name: String, in attributes: Substring) -> String? {
        var rest = attributes
        while true {
            rest = rest.drop { $0.isWhitespace }
            let found = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" && $0 != ">" }
            guard !found.isEmpty else { return nil }
            rest = rest.dropFirst(found.count).drop { $0.isWhitespace || $0 == "=" }
            guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
            let value = rest.dropFirst().prefix { $0 != quote }
            if found == name { return String(value) }
            rest = rest.dropFirst(value.count + 1).dropFirst()
        }
    }
}
