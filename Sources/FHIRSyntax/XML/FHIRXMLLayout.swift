/// How the elements of an XML text are set off, so that new ones look like those around them.
struct FHIRXMLLayout {
    /// The blanks before each new element.
    let lead: [UInt8]
    /// Stands before the names of elements, with its colon.
    let prefix: String
    /// Behind the bracket of the start tag of the element in which new ones are put.
    let startTagEnd: Int

    private let unit: [UInt8]

    /// As the element that begins at `place` inside the one of range `outer`.
    init(before place: Int, inside outer: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
        lead = Array(source[Self.blanks(before: place, in: source)])
        (prefix, startTagEnd) = Self.startTag(outer, in: source)
        let margin = Self.margin(of: lead)
        let outerMargin = Self.margin(
            of: source[Self.blanks(before: outer.lowerBound, in: source)])
        let isDeeper = margin.count > outerMargin.count && margin.starts(with: outerMargin)
        unit = isDeeper ? Array(margin.dropFirst(outerMargin.count)) : [0x20, 0x20]
    }

    /// Without blanks between elements.
    init(compactInside outer: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
        (prefix, startTagEnd) = Self.startTag(outer, in: source)
        (lead, unit) = ([], [])
    }

    /// Markup for one new element; its lead is not part of it.
    func output(reserving capacity: Int) -> FHIRXMLOutput {
        let isCRLF = lead.contains(0x0D)
        return FHIRXMLOutput(
            pretty: lead.contains(0x0A), reserving: capacity,
            margin: (isCRLF ? [0x0D, 0x0A] : [0x0A]) + Self.margin(of: lead), unit: unit,
            prefix: prefix)
    }

    /// The blanks behind the last line end; none where there is no line end.
    private static func margin(of blanks: some BidirectionalCollection<UInt8>) -> [UInt8] {
        guard let end = blanks.lastIndex(of: 0x0A) else { return [] }
        return Array(blanks[blanks.index(after: end)...])
    }

    static func blanks(before place: Int, in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = place
        while start > 0, JSONBlank.contains(source[start - 1]) { start -= 1 }
        return start..<place
    }

    static func blanks(after place: Int, in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var end = place
        while end < source.count, JSONBlank.contains(source[end]) { end += 1 }
        return place..<end
    }

    /// The prefix of a start tag's name, and where the tag ends.
    private static func startTag(
        _ range: Range<Int>, in source: UnsafeBufferPointer<UInt8>
    ) -> (prefix: String, end: Int) {
        var name: [UInt8] = []
        var (isName, quote) = (true, UInt8(0))
        var place = range.lowerBound + 1
        while place < range.upperBound {
            let byte = source[place]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            } else if JSONBlank.contains(byte) {
                isName = false
            }
            if isName { name.append(byte) }
            place += 1
        }
        let colon = name.firstIndex(of: UInt8(ascii: ":"))
        let prefix = colon.map { String(decoding: name[...$0], as: UTF8.self) } ?? ""
        return (prefix, min(place + 1, range.upperBound))
    }
}
