/// The fields of a message's header that matter before it is parsed, found in its bytes.
struct HL7Header {
    private var fields: [Slice<UnsafeBufferPointer<UInt8>>] = []
    private let repetition: UInt8

    /// Looks for the first line that begins with MSH.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var place = 0
        while place < bytes.count, !bytes[place...].starts(with: "MSH".utf8) {
            place += 1
            // A message's header is not looked for beyond what may stand before it.
            if place > Self.lead { break }
        }
        guard place + 4 <= bytes.count, bytes[place...].starts(with: "MSH".utf8) else {
            repetition = UInt8(ascii: "~")
            return
        }
        let end = bytes[place...].firstIndex { $0 == 0x0D || $0 == 0x0A } ?? bytes.count
        let line = bytes[min(place + 4, end)..<end]
        fields = line.split(
            separator: bytes[place + 3], maxSplits: 30, omittingEmptySubsequences: false)
        repetition = fields.first?.dropFirst().first ?? UInt8(ascii: "~")
    }

    /// How many bytes may stand before the header.
    private static let lead = 64

    /// A field by its number, as sent.
    func field(_ number: Int) -> Slice<UnsafeBufferPointer<UInt8>>? {
        guard fields.indices.contains(number - 2), !fields[number - 2].isEmpty else { return nil }
        return fields[number - 2]
    }

    var declaresCharacterSet: Bool { field(18) != nil }

    /// The character set of MSH-18, UTF-8 where it is absent; nil where its name is not known.
    ///
    /// HL7's default is ASCII, of which UTF-8 is the one extension whose bytes prove themselves.
    var characterSet: HL7CharacterSet? {
        guard let field = field(18) else { return .utf8 }
        let names = field.split(separator: repetition, omittingEmptySubsequences: false)
        var sets: [HL7CharacterSet] = []
        for name in names where !name.isEmpty {
            guard let set = HL7CharacterSet.named(name) else { return nil }
            sets.append(set)
        }
        // Further sets are those that escapes switch to; these hold the first one within them.
        return sets.first { $0.name.hasPrefix("ISO-2022") } ?? sets.first ?? .utf8
    }
}
